/** A template made somebody's own: of today, under a name, with a method's steps. */
import type { TemplateLanguage } from './templates.ts';

/** The day that stands in the templates' texts for the day on which one is taken. */
const TEMPLATE_DAY = '2026-01-01';

export const METHODS = ['five-steps'] as const;
export type Method = typeof METHODS[number];

export interface Filled {
  /** As `2026-04-20`: sources and values need a day, and an old one would be reported. */
  readonly today: string;
  readonly language: TemplateLanguage;
  /** The journey's name, or its title where it is more than a name can be. */
  readonly name?: string;
  readonly method?: Method;
}

/** Letters and digits of any script, `_`, and `-` between them. */
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_]*(?:-[\p{L}\p{N}\p{M}_]+)*$/u;
const JOURNEY = /^journey (\S+) "([^"]*)"$/mu;

/** @param text a template's own */
export function fillTemplate(text: string, { today, language, name, method }: Filled): string {
  const dated = text.replaceAll(TEMPLATE_DAY, today).replace(/\r\n?/g, '\n');
  const called = name === undefined ? dated : dated.replace(JOURNEY, (_, own: string, title: string) => NAME.test(name) ? `journey ${name} "${title}"` : `journey ${nameFrom(name) || own} "${quoted(name)}"`);
  // Below the first comment, and an empty line away from what follows.
  return method === undefined ? called : called.replace(/^\n/m, `//\n${STEPS[method][language].map(line => `// ${line}\n`).join('')}\n`);
}

/** The words of a title, each with a capital, as a name; empty where nothing is left. */
function nameFrom(title: string): string {
  const words = title.normalize('NFC').split(/[^\p{L}\p{N}\p{M}_]+/u).filter(word => word !== '');
  const name = words.map(word => word[0]!.toUpperCase() + word.slice(1)).join('');
  return NAME.test(name) ? name : '';
}

const quoted = (text: string): string => text.replace(/\s+/gu, ' ').replace(/["\\]/gu, String.raw`\$&`);

/** What the map shows of each step is told by `journey report archetypes`. */
const STEPS: Readonly<Record<Method, Readonly<Record<TemplateLanguage, readonly string[]>>>> = {
  'five-steps': {
    en: [
      'Five steps:', '1. Identify the archetype: routine, joyride, trek or odyssey (`archetype`).', '2. Keep to its principles: easy and the same each time; ever new; goals on the way; variety, and tracked.',
      '3. Cue the purchase at the right time (`cue`).', '4. Streamline the touchpoints as far as the archetype wants it (`effort`, `wait`).', '5. Build what comes after the sale (stages behind the purchase).',
      '`journey report archetypes` shows how far you are.',
    ],
    'zh-Hant': [
      '五個步驟：', '1. 認出原型：例行、樂遊、跋涉或冒險（`archetype`：routine、joyride、trek、odyssey）。', '2. 依循它的原則：簡單而每次相同；常保新鮮；沿途有目標；多變而可追蹤。',
      '3. 在對的時間提示購買（`cue`）。', '4. 依原型所需精簡接觸點（`effort`、`wait`）。', '5. 建立售後的階段（購買之後的 `stage`）。', '`journey report archetypes` 顯示進度。',
    ],
    ja: [
      '五つのステップ：', '1. 型を見きわめる：routine（日課）、joyride（楽しみ）、trek（登山）、odyssey（冒険）（`archetype`）。', '2. その原則を守る：楽で毎回同じ／いつも新しい／道の途中に目標がある／変化があり、追える。',
      '3. よい時に購入のきっかけを置く（`cue`）。', '4. 型に合わせて接点をすっきりさせる（`effort`、`wait`）。', '5. 購入のあとを作る（購入より後の `stage`）。', '`journey report archetypes` で進み具合がわかります。',
    ],
  },
};
