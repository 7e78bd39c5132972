/**
 * Cells that a spreadsheet would take for a formula, made harmless by an apostrophe in front, as spreadsheets themselves do it; and back.
 * `csv/write.ts` does so for every table; here is what can be undone.
 *
 * An empty text is written `""`, so that it can be told from no text at all. Whatever looks guarded already gets one apostrophe more:
 * the way back takes one off, and nothing is lost.
 */

const DANGER = /^'*(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n|%]|""$)/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

export function guarded(text: string): string {
  if (text === '') return '""';
  return DANGER.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

export function unguarded(cell: string): string {
  if (cell === '""') return '';
  return cell.startsWith('\'') && DANGER.test(cell) ? cell.slice(1) : cell;
}
