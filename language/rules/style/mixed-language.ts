import type { Journey } from '../../model/model.ts';
import { callOf, factBelow, isWhole } from '../helpers.ts';
import { byText } from '../memo.ts';
import type { Rule } from '../rule.ts';

export const mixedLanguage: Rule = {
  code: 'J805', name: 'mixed-language', severity: 'hint',
  what: 'The titles of a journey are partly in one language and partly in another, as far as the script tells, and no `lang` line says which one is meant. Whoever reads only one of them sees half a map.',
  fails: `
channel Web
persona Ann
team Care
journey ⟪Help⟫ "Ann asks for help"
  state current
  for Ann
stage Ask "Looks for somebody to ask"
  owner Care
  touchpoint Form "填寫線上表單"
    via Web
  touchpoint Answer "收到客服的回覆"
    via Web
  touchpoint Rate "Rates the answer"
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Help "Ann asks for help"
  state current
  for Ann
  lang zh-Hant
stage Ask "Looks for somebody to ask"
  owner Care
  touchpoint Form "填寫線上表單"
    via Web
  touchpoint Answer "收到客服的回覆"
    via Web
  touchpoint Rate "Rates the answer"
    via Web`,
  *check(file) {
    for (const journey of file.journeys) {
      if (journey.lang || journey.name === '' || !isWhole(journey)) continue;
      const scripts = titlesOf(journey).map(scriptOf), counts = new Map<Script, number>();
      const isJapanese = scripts.includes('japanese');
      for (const found of scripts) {
        // Beside titles with kana, those in Chinese characters alone are Japanese too.
        const script = found === 'chinese' && isJapanese ? 'japanese' : found;
        if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
      }
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const [most, other] = [...counts].filter(([, count]) => count >= 2 && count >= all * NOTABLE).sort((a, b) => b[1] - a[1]);
      if (!most || !other) continue;
      const tags = [most[0], other[0]].flatMap(script => SCRIPTS[script].tags);
      yield {
        range: journey.nameRange,
        message: `The titles of ${callOf(journey)} are in more than one language: ${most[1]} in ${SCRIPTS[most[0]].called}, ${other[1]} in ${SCRIPTS[other[0]].called}. Say with a \`lang\` line which one is meant, or translate the others.`,
        fixes: tags.map(tag => factBelow(`Add \`lang ${tag}\``, journey, `lang ${tag}`)),
      };
    }
  },
};

/** A smaller share of the titles is a name here and there. */
const NOTABLE = 0.2;

type Script = 'latin' | 'japanese' | 'chinese' | 'korean' | 'cyrillic' | 'greek' | 'arabic' | 'hebrew' | 'thai' | 'devanagari';

/** A text belongs to the first script that it has a letter of: Japanese texts hold Chinese characters, and all of them hold Latin names. */
const SCRIPTS: Readonly<Record<Script, { readonly pattern: RegExp; readonly called: string; readonly tags: readonly string[] }>> = {
  japanese: { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, called: 'Japanese', tags: ['ja'] },
  korean: { pattern: /\p{Script=Hangul}/u, called: 'Korean', tags: ['ko'] },
  chinese: { pattern: /\p{Script=Han}/u, called: 'Chinese characters', tags: ['zh-Hant', 'zh-Hans'] },
  cyrillic: { pattern: /\p{Script=Cyrillic}/u, called: 'Cyrillic letters', tags: ['ru', 'uk'] },
  greek: { pattern: /\p{Script=Greek}/u, called: 'Greek', tags: ['el'] },
  arabic: { pattern: /\p{Script=Arabic}/u, called: 'Arabic letters', tags: ['ar'] },
  hebrew: { pattern: /\p{Script=Hebrew}/u, called: 'Hebrew', tags: ['he'] },
  thai: { pattern: /\p{Script=Thai}/u, called: 'Thai', tags: ['th'] },
  devanagari: { pattern: /\p{Script=Devanagari}/u, called: 'Devanagari', tags: ['hi'] },
  // Fewer words may be a name that is the same in every language.
  latin: { pattern: /\p{Script=Latin}{2,}\P{L}+\p{Script=Latin}+\P{L}+\p{Script=Latin}{2,}/u, called: 'Latin letters', tags: ['en'] },
};

const scriptOf = byText((text: string): Script | undefined => (Object.keys(SCRIPTS) as Script[]).find(script => SCRIPTS[script].pattern.test(text)));

function titlesOf(journey: Journey): string[] {
  const touchpoints = journey.stages.flatMap(stage => stage.touchpoints);
  const things = [journey, ...journey.stages, ...touchpoints, ...touchpoints.flatMap(touchpoint => touchpoint.pains), ...journey.opportunities];
  return things.flatMap(thing => thing.title?.value ?? []);
}
