import { eastAsianWidth } from 'get-east-asian-width';
import type { Fix } from '../../findings.ts';
import type { Touchpoint } from '../../model/model.ts';
import { factBelow, touchpointsOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { quoted } from './texts.ts';

export const titleTooWide: Rule = {
  code: 'J802', name: 'title-too-wide', severity: 'hint',
  what: 'A touchpoint\'s title that doesn\'t fit on its card (`maxTitleWidth` columns, of which an East Asian character takes two). A title names a moment; the rest belongs into facts.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form ⟪"Fills in the form with all twelve fields, and then once more since it was lost"⟫
    via Web
  touchpoint 表單 ⟪"填寫一份十二個欄位的表單，填完之後又因為逾時而必須重來一次"⟫
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form "Fills in the form, twice"
    via Web
  touchpoint 表單 "填寫表單，又重來一次"
    via Web`,
  *check(file, _project, { thresholds }) {
    for (const touchpoint of touchpointsOf(file)) {
      const { title } = touchpoint;
      const width = title ? columnsOf(title.value) : 0;
      if (width <= thresholds.maxTitleWidth) continue;
      yield { range: title!.range, message: `This title is as wide as ${width} letters; up to ${thresholds.maxTitleWidth} fit on a card. Shorten it, and tell the rest in an \`action\` or \`note\` line.`, fixes: shortened(touchpoint, thresholds.maxTitleWidth) };
    }
  },
};

/** As much of the title as fits, up to the end of a clause or a word; the whole of it becomes an action. */
function shortened(touchpoint: Touchpoint, most: number): Fix[] {
  const { value, range } = touchpoint.title!;
  const ends = [...new Intl.Segmenter('und', { granularity: 'word' }).segment(value)].map(({ index, segment }) => index + segment.length);
  const fitting = ends.map(end => value.slice(0, end)).filter(text => columnsOf(text) < most);
  const clause = fitting.findLast((text, i) => CLAUSE.test(value.slice(text.length, text.length + 1)) && columnsOf(text) >= most / 3 && i > 0);
  const short = clause ?? fitting.at(-1)?.trimEnd();
  if (short === undefined || short.length < 2) return [];
  return [{
    title: 'Shorten it, and say the whole in an `action` line',
    edits: [{ range, newText: `${quoted(clause === undefined ? `${short}…` : short)}${factBelow('', touchpoint, `action ${quoted(value)}`).edits[0]!.newText}` }],
  }];
}

/** What ends a part of a sentence. */
const CLAUSE = /[,;:.–—(（，；：。、]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A character and the marks on it take the columns of the character. */
export function columnsOf(text: string): number {
  // Each of these is a character of one column: most titles are made of them alone.
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) columns += eastAsianWidth(segment.codePointAt(0)!);
  return columns;
}
