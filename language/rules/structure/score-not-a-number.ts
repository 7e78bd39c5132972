import type { Text } from '../../model/model.ts';
import { callOf, factBelow, isWhole, replacement, touchpointsOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const scoreNotANumber: Rule = {
  code: 'J220', name: 'score-not-a-number', severity: 'warning',
  what: 'A score that came with an imported map is no number, so that it could not be read as a feeling. It is kept in a note that begins with `imported score:` until somebody says the feeling.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    note ⟪"imported score: N/A"⟫
  touchpoint Chat
    via Web
    emotion n/a ⟪"imported score: four"⟫`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    emotion n/a
    note "imported score: N/A"
  touchpoint Chat
    via Web
    emotion +1 "imported score: four"`,
  *check(file) {
    for (const touchpoint of touchpointsOf(file)) {
      if (!isWhole(touchpoint)) continue;
      if (touchpoint.emotions.length === 0) for (const note of touchpoint.notes) {
        const score = importedScore(note);
        if (score === undefined) continue;
        yield {
          range: note.range, message: messageOf(score, callOf(touchpoint)),
          fixes: [...score.number === undefined ? [] : [factBelow(`Read it as ${score.number} of 5: ${feelingOf(score.number)}`, touchpoint, `emotion ${feelingOf(score.number)}`)],
            factBelow('Say that nobody is involved: `emotion n/a`', touchpoint, 'emotion n/a')],
        };
      }
      for (const { text, score: known, scoreRange } of touchpoint.emotions) {
        const score = known === undefined ? importedScore(text) : undefined;
        if (score === undefined) continue;
        yield {
          range: text!.range, message: messageOf(score, callOf(touchpoint)),
          fixes: score.number === undefined ? [] : [replacement(`Read it as ${score.number} of 5: ${feelingOf(score.number)}`, scoreRange, feelingOf(score.number))],
        };
      }
    }
  },
};

interface Score {
  readonly written: string;
  /** Where a word means a number from 1 to 5. */
  readonly number?: number;
}

const MARK = /^\s*imported\s+(?:score|feeling|emotion)\s*[:：]\s*(.*?)\s*$/isu;
const NUMBER = /^[-+−]?\d+(?:[.,]\d+)?\s*%?(?:\s*(?:of|out of|\/)\s*\d+)?$/iu;
const NUMERALS: readonly (readonly string[])[] = [
  ['one', '一', '壹'], ['two', '二', '兩', '两', '貳'], ['three', '三', '參', '叁'], ['four', '四', '肆'], ['five', '五', '伍'],
];

/** A score that an import kept in a text and that is no number; undefined where there is none such. */
function importedScore(text: Text | undefined): Score | undefined {
  const written = MARK.exec(text?.value ?? '')?.[1]?.normalize('NFKC');
  if (written === undefined || NUMBER.test(written)) return undefined;
  const at = NUMERALS.findIndex(words => words.includes(written.toLowerCase()));
  return { written, ...(at >= 0 && { number: at + 1 }) };
}

const feelingOf = (ofFive: number): string => ofFive > 3 ? `+${ofFive - 3}` : `${ofFive - 3}`;

const messageOf = ({ written }: Score, where: string): string =>
  `${written === '' ? 'The imported score is empty' : `The imported score “${written}” is no number`}, so ${where} has no feeling. Add a line such as \`emotion +1 "at ease"\`, or \`emotion n/a\` where nobody is involved.`;
