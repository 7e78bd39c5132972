/** How wide things are on a page of equal columns, and the lines that a text is made of. */
import { eastAsianWidth } from 'get-east-asian-width';

const PLAIN = /^[\x20-\x7e]*$/;
const NO_ROOM = /^[\p{M}\p{Cf}\p{Cc}]/u;
const PICTURE = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}|\p{Regional_Indicator}|\u{20E3}/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The columns that a text takes on one line: East Asian characters and pictures two, marks none. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) {
    columns += PICTURE.test(segment) ? 2 : NO_ROOM.test(segment) ? 0 : eastAsianWidth(segment.codePointAt(0)!);
  }
  return columns;
}

/** How far a line is indented, in columns, counted as the reader counts: a tab goes to the next multiple of four. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const c of /^\s*/.exec(line)![0]) columns += c === '\t' ? 4 - columns % 4 : c === '\u3000' ? 2 : c === '\ufeff' ? 0 : 1;
  return columns;
}

export interface TextLine {
  readonly text: string;
  /** How it ends: empty for a last line without an end. */
  readonly end: string;
}

/** The lines of a text as editors count them; a line end at the very end begins no further one. */
export function textLinesOf(text: string): TextLine[] {
  return [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n)|[^\r\n]+$/g)].map(([all, line, end]) => ({ text: line ?? all, end: end ?? '' }));
}

/** The line end that a file has; where it has several, the most frequent one. */
export function lineEndOf(lines: readonly TextLine[]): string {
  const counts = new Map([['\n', 0], ['\r\n', 0], ['\r', 0]]);
  for (const { end } of lines) if (end !== '') counts.set(end, counts.get(end)! + 1);
  return [...counts].reduce((most, other) => other[1] > most[1] ? other : most)[0];
}
