/** The one place that makes CSV: quoted where needed, and nothing in it that a spreadsheet takes for a formula. */
import { stringify } from 'csv-stringify/sync';

/** Lines end with a line feed; a text that could be a formula has an apostrophe before it, which spreadsheets don't show. Numbers stay numbers. */
export function toCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return stringify(rows.map(row => row.map(value => typeof value === 'string' ? harmless(value) : value === undefined ? '' : String(value))), { record_delimiter: '\n' });
}

/** What a spreadsheet would reckon with, full-width signs included, begins with an apostrophe. */
export function harmless(text: string): string {
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u.test(text) ? `'${text}` : text;
}

/** Before the text of a file that people open in a spreadsheet: without it Excel takes UTF-8 for something else. */
export const BYTE_ORDER_MARK = '\ufeff';
