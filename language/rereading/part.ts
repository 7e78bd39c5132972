/** What of a text changed, and the part of it that has to be read again. */
import type { Run } from '../lines/runs.ts';

export interface Change {
  /** Offset of the first change. */
  readonly from: number;
  /** Where it ended, and where it ends now. */
  readonly until: number;
  readonly untilNow: number;
}

export interface Part {
  readonly before: string;
  readonly now: string;
  /** By how many characters and lines it grew. */
  readonly length: number;
  readonly lines: number;
}

/** The text from one run up to another, before and now; undefined where the change reaches beyond, or what is in it may. */
export function partOf(old: string, text: string, { from, until, untilNow }: Change, first: Run, later: Run | undefined): Part | undefined {
  const end = later?.start ?? old.length, length = untilNow - until;
  if (from < first.start || until > end) return undefined;
  const before = old.slice(first.start, end), now = text.slice(first.start, end + length);
  if (later && !/[\n\r]$/.test(now)) return undefined;
  if (now.includes('\0') || /\/\*|\*\//.test(now) || /\/\*|\*\//.test(before)) return undefined;
  // Comments at its end are said of the block below.
  if (later && tailOf(before) !== tailOf(now)) return undefined;
  // Two quotes at a line's end may be half of the beginning of a long text that ends further down.
  const long = now.includes('"""') || before.includes('"""');
  if (long ? EMPTY_TEXT.test(text) : EMPTY_TEXT.test(now) && text.includes('"""')) return undefined;
  return { before, now, length, lines: breaksIn(now) - breaksIn(before) };
}

const EMPTY_TEXT = /(?<!")""(?!")/;

/** Blank lines and comments at the end. */
function tailOf(text: string): string {
  let end = text.length;
  while (end > 0) {
    // The line that ends at `end`, its break included.
    let start = end - 1;
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
    const line = text.slice(start, end).trim();
    if (line !== '' && !line.startsWith('//')) break;
    end = start;
  }
  return text.slice(end);
}

/** The length of the longest of the lines that changed. */
export function longestLine(text: string, { from, untilNow }: Change): number {
  let begin = from, end = untilNow, longest = 0;
  const isBreak = (i: number): boolean => text[i] === '\n' || text[i] === '\r';
  while (begin > 0 && !isBreak(begin - 1)) begin--;
  while (end < text.length && !isBreak(end)) end++;
  for (const line of text.slice(begin, end).split('\n')) longest = Math.max(longest, line.length);
  return longest;
}

function breaksIn(text: string): number {
  let breaks = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) breaks++;
  }
  return breaks;
}

/** In pieces: comparing two strings is ten times faster than comparing their characters. */
const PIECE = 2048;

export function changeOf(before: string, now: string): Change {
  const most = Math.min(before.length, now.length);
  let from = 0;
  while (from + PIECE <= most && before.slice(from, from + PIECE) === now.slice(from, from + PIECE)) from += PIECE;
  while (from < most && before.charCodeAt(from) === now.charCodeAt(from)) from++;
  let same = 0;
  const end = (text: string, count: number): string => text.slice(text.length - same - count, text.length - same);
  while (same + PIECE <= most - from && end(before, PIECE) === end(now, PIECE)) same += PIECE;
  while (same < most - from && before.charCodeAt(before.length - same - 1) === now.charCodeAt(now.length - same - 1)) same++;
  return { from, until: before.length - same, untilNow: now.length - same };
}

