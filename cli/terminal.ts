import { eastAsianWidth } from 'get-east-asian-width';

/** The one place that makes text safe for a terminal and for logs that read commands out of it. */

/**
 * Control characters (but for line breaks and tabs), marks of writing direction and lone surrogates become visible escapes,
 * so that no file's text can move the cursor, change colours or turn a line around; and nothing is left that a CI runner takes for a
 * command (`::error::`, `##[error]`, `##vso[…]`, `##teamcity[…]`).
 */
export function printable(text: string): string {
  return visible(text).replace(/::(?=\S)/g, ':\u2060:').replace(/##(?=\w*\[)/g, '#\u2060#');
}

/** As `printable`, for what stands inside of a command of ours. */
export function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, escapeOf);
}

const escapeOf = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** On one line. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}

/** A file's name on one line; unlike in a sentence, a line break in it is told from a space. */
export function printablePath(path: string): string {
  return printable(path).replace(/[\n\t]/g, escapeOf);
}

export type Style = 'error' | 'warning' | 'hint' | 'dim' | 'bold' | 'good';
const CODES: Readonly<Record<Style, string>> = { error: '31', warning: '33', hint: '36', dim: '2', bold: '1', good: '32' };

/** Whether a stream is a terminal, and nobody asked for no colours (https://no-color.org). */
export function showsColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}

/** Colours a text, where that is wanted. */
export function styler(wanted: boolean): (style: Style, text: string) => string {
  return (style, text) => wanted ? `\x1b[${CODES[style]}m${text}\x1b[0m` : text;
}

/** How many columns a text takes: wide East Asian characters and emoji two, marks none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) columns += /^[\p{M}\p{Cf}]/u.test(segment) ? 0 : /\p{Extended_Pictographic}/u.test(segment) ? 2 : eastAsianWidth(segment.codePointAt(0)!);
  return columns;
}
