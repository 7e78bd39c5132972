import { eastAsianWidth } from 'get-east-asian-width';
import { touchpointsOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';

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
    for (const { title } of touchpointsOf(file)) {
      const width = title ? columnsOf(title.value) : 0;
      if (width <= thresholds.maxTitleWidth) continue;
      yield { range: title!.range, message: `This title is ${width} columns wide; up to ${thresholds.maxTitleWidth} fit on a card. Shorten it, and tell the rest in an \`action\` or \`note\` line.` };
    }
  },
};

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A character and the marks on it take the columns of the character. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) columns += eastAsianWidth(segment.codePointAt(0)!);
  return columns;
}
