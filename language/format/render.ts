/** One line of the language → how it is written: the spaces between its tokens, where a long list goes on, its comments. */
import type { Token } from '../lines/scanner.ts';
import { isLineWord } from '../lines/wording.ts';
import { displayWidth, indentOf } from './columns.ts';

/** A list that makes its line longer gets a line for each name. In columns. */
const WIDTH = 100;
const LINE_END = /\r\n|\r|\n/;

export interface Place {
  /** The column that the line is to begin at. */
  readonly column: number;
  /** How many columns it moves to the right: what stands in its comments moves with it. */
  readonly shift: number;
  /** Whether the author's own line ends inside of it stay, since something depends on them. */
  readonly keepBreaks: boolean;
}

const isComment = (token: Token | undefined): boolean => token?.kind === 'comment';
const isMark = (token: Token | undefined, mark: string): boolean => token?.kind === 'mark' && token.image === mark;
const isRestOfLine = (token: Token): boolean => isComment(token) && token.image.startsWith('//');

/** @param pieces the line's tokens and comments in text order @returns the rows that it takes */
export function renderLine(pieces: readonly Token[], place: Place): string[] {
  const ordered = wordFirst(pieces);
  if (place.keepBreaks) return write(ordered, authorsBreaks(ordered), place);
  const joined = write(ordered, new Set(), place);
  if (!ordered.some(token => isMark(token, ','))) return joined;
  const last = ordered.findLastIndex(token => !isComment(token));
  const goesOn = ordered.slice(0, last).some(isRestOfLine);
  const code = goesOn ? [] : write(ordered.slice(0, last + 1), new Set(), place);
  if (!goesOn && code.every(row => displayWidth(row) <= WIDTH)) return joined;
  return write(ordered, breaksOfList(ordered), place);
}

/** A line with comments only. */
export function renderComments(comments: readonly Token[], place: Place): string[] {
  return (' '.repeat(place.column) + comments.map(comment => shifted(comment.image, place.shift)).join(' ')).split('\n');
}

/**
 * A comment before the first word goes behind it: the reader takes the column of the word for the line's indentation.
 * On a line of its own it would become the documentation of a block, and an excuse above would excuse it instead.
 */
function wordFirst(pieces: readonly Token[]): readonly Token[] {
  const first = pieces.findIndex(token => !isComment(token));
  return first <= 0 ? pieces : [pieces[first]!, ...pieces.slice(0, first), ...pieces.slice(first + 1)];
}

/** The indexes of the pieces that begin a further row as it is now. */
function authorsBreaks(pieces: readonly Token[]): Set<number> {
  return new Set(pieces.flatMap((token, i) => i > 0 && token.line > pieces[i - 1]!.endLine ? [i] : []));
}

/** A row for each name, as far as a row can begin with it: one that begins with a word of the language is read as a line of its own. */
function breaksOfList(pieces: readonly Token[]): Set<number> {
  const breaks = new Set<number>(), authors = authorsBreaks(pieces);
  pieces.forEach((token, comma) => {
    if (!isMark(token, ',')) return;
    let next = comma + 1;
    while (isComment(pieces[next])) next++;
    const name = pieces[next];
    if (name?.kind !== 'word' || isLineWord(name.image)) return;
    // A comment behind the comma stays behind it, one before the next name before that.
    let from = comma + 1;
    while (from < next && !authors.has(from)) from++;
    breaks.add(authors.has(from) ? from : comma + 1);
  });
  return breaks;
}

function write(pieces: readonly Token[], breaks: ReadonlySet<number>, { column, shift }: Place): string[] {
  const rows: string[] = [];
  let begin = column, row = ' '.repeat(column);
  pieces.forEach((token, i) => {
    if (breaks.has(i)) {
      rows.push(row);
      begin = column + 2;
      row = ' '.repeat(begin);
    } else if (i > 0) row += gap(pieces, i, breaks);
    row += isComment(token) ? shifted(token.image, shift) : token.kind === 'long-text' ? longText(token.image, begin + 2) : token.image;
  });
  return [...rows, row].join('\n').split('\n');
}

function gap(pieces: readonly Token[], i: number, breaks: ReadonlySet<number>): string {
  const before = pieces[i - 1]!, token = pieces[i]!;
  if (isMark(token, ',') || isMark(token, '.') || isMark(before, '.')) return '';
  if (!isComment(token) || isComment(before)) return ' ';
  let end = i;
  while (isComment(pieces[end]) && (end === i || !breaks.has(end))) end++;
  return end === pieces.length || breaks.has(end) ? '  ' : ' ';
}

/** A comment over several lines moves as a whole, as far to the left as its lines have room. */
function shifted(comment: string, shift: number): string {
  const [first = '', ...others] = comment.split(LINE_END);
  const room = others.reduce((least, line) => line.trim() === '' ? least : Math.min(least, indentOf(line)), Infinity);
  const by = Math.max(shift, -room);
  return [first.trimEnd(), ...others.map(line => line.trim() === '' ? '' : ' '.repeat(indentOf(line) + by) + line.trim())].join('\n');
}

/**
 * The lines of a long text keep their indentation against each other. What all of them share is no part of the text
 * (see `longTextValue`), counted in characters as there, so that tabs among them mean what they meant.
 */
function longText(image: string, column: number): string {
  const [first = '', ...others] = image.slice(0, -3).split(LINE_END);
  if (others.length === 0) return image;
  const margin = ' '.repeat(column);
  const shared = others.reduce((least, line) => line.trim() === '' ? least : Math.min(least, /^[ \t]*/.exec(line)![0].length), Infinity);
  const rows = others.map(line => line.trim() === '' ? '' : margin + line.slice(shared).trimEnd());
  const last = others.at(-1)!;
  // Spaces before closing marks in the text's last line may keep a quote apart from them.
  rows[rows.length - 1] = `${last.trim() === '' ? margin : margin + last.slice(shared)}"""`;
  return [first.trimEnd(), ...rows].join('\n');
}
