/** How the language spells names, numbers and texts. */
import { TERMINALS } from '../generated/line-table.ts';
import { longTextValue, textValue } from '../parser/text-values.ts';

const WHOLE_NAME = new RegExp(`^(?:${TERMINALS.ID.source})$`, 'u');

/** Whether a text can stand where a name is declared. */
export const isName = (text: string): boolean => WHOLE_NAME.test(text);

/** Whether a text can stand where something is mentioned: a name, names with dots between, or a title in quotes. */
export function isMention(text: string): boolean {
  return text.split('.').every(isName) || (/^"[^\r\n]*"$/.test(text) && text.length > 1);
}

/** Decimal, as the language writes numbers: never with an exponent. */
export function numberText(number: number): string {
  if (Object.is(number, -0)) return '-0';
  if (!Number.isFinite(number)) return `${number < 0 ? '-' : ''}1${'0'.repeat(309)}`;
  const text = String(number);
  return text.includes('e') ? number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 100 }) : text;
}

/** Half characters and NUL are no text that a file can hold; line ends are one kind. */
const clean = (text: string): string => text.replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n').toWellFormed();

/** On one line, in quotes. */
export const quoted = (text: string): string => `"${clean(text).replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;

/** As `quoted`, but over several lines where the text has several and means the same that way. */
export function quotedLong(text: string): string {
  const value = clean(text);
  if (!value.includes('\n')) return quoted(value);
  const rows = value.replace(/\\(?=["\\n])|"/g, '\\$&').split('\n').map(row => row === '' ? '' : `  ${row}`);
  const image = `"""\n${rows.join('\n')}\n  """`;
  return longTextValue(image) === value ? image : quoted(value);
}

/** The inverse of `quoted`, for a title in quotes. */
export const unquoted = (image: string): string => textValue(image);
