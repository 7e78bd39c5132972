/**
 * The canonical layout: where each line of a text begins, where a blank line stands, and how the line is written.
 *
 * It works on the reader's lines, never on the tree: comments are in the one and not in the other.
 */
import { excusesOf } from '../config/excuses.ts';
import type { Line } from '../lines/reader.ts';
import type { Token } from '../lines/scanner.ts';
import { indentOf, lineEndOf, textLinesOf, type TextLine } from './columns.ts';
import { renderComments, renderLine } from './render.ts';

export interface Read {
  readonly lines: readonly Line[];
  readonly comments: readonly Token[];
}

/** Some lines of the text, with their ends, and what they become. */
export interface Change {
  /** The first of them, zero-based. Where there are none, the line that `after` is put before. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Laid {
  readonly text: string;
  /** In text order, without those that change nothing. */
  readonly changes: readonly Change[];
}

/** What stands on the lines from `from` up to `to`: a line of the language with its comments, or comments alone. */
interface Item {
  line?: Line;
  readonly pieces: Token[];
  readonly from: number;
  to: number;
  /** A comment of several lines ended right before its first word. On lines of its own right above, it would document the line. */
  readonly apart?: true;
}

const MARK = '\ufeff';

/** @param reading what was read of the text, without anything unreadable in it */
export function layOut(text: string, reading: Read): Laid {
  const source = textLinesOf(text), end = lineEndOf(source);
  const items = itemsOf(reading), apart = blanksOf(items), place = placesOf(reading, items, source);
  const segments: { from: number; to: number; rows: string[] }[] = [];
  let at = 0;
  items.forEach((item, i) => {
    segments.push({ from: at, to: item.from, rows: i > 0 && (item.from > at || apart.has(item)) ? [''] : [] });
    segments.push({ from: item.from, to: item.to, rows: item.line ? renderLine(item.pieces, place(item, i)) : renderComments(item.pieces, place(item, i)) });
    at = item.to;
  });
  segments.push({ from: at, to: source.length, rows: [] });
  if (text.startsWith(MARK)) {
    const first = segments.find(({ rows }) => rows.length > 0);
    // Nothing but a byte order mark: there is no line to end.
    if (!first) return { text: MARK, changes: text === MARK ? [] : [{ line: 0, before: source.map(line => line.text + line.end), after: [MARK] }] };
    first.rows[0] = MARK + first.rows[0]!;
  }
  const parts = segments.map(({ from, to, rows }) => ({
    line: from, before: source.slice(from, to).map(line => line.text + line.end), after: rows.map(row => row + end),
  }));
  return {
    text: parts.map(({ after }) => after.join('')).join(''),
    changes: parts.filter(({ before, after }) => before.join('') !== after.join('')),
  };
}

function itemsOf({ lines, comments }: Read): Item[] {
  const lineOf = new Map(lines.flatMap(line => line.tokens.map(token => [token, line] as const)));
  const items: Item[] = [];
  for (const piece of [...lineOf.keys(), ...comments].sort((a, b) => a.start - b.start)) {
    let item = items.at(-1);
    const goesOn = item?.line !== undefined && piece.start <= item.line.tokens.at(-1)!.start;
    if (!item || !(goesOn || piece.line < item.to)) items.push(item = { pieces: [], from: piece.line, to: piece.line });
    else if (!item.line && lineOf.has(piece) && item.from < piece.line) {
      item.to = piece.line;
      items.push(item = { pieces: [], from: piece.line, to: piece.line, apart: true });
    }
    item.pieces.push(piece);
    item.to = piece.endLine + 1;
    item.line ??= lineOf.get(piece);
  }
  return items;
}

// ---- blank lines --------------------------------------------------------------------------------------------------------

const PARTS: ReadonlySet<string> = new Set(['journey', 'stage', 'touchpoint', 'opportunity']);

/** The items that have to stand apart from what is above them: parts of a journey, declarations with facts, and the comments above these. */
function blanksOf(items: readonly Item[]): Set<Item> {
  const withLines = new Set(items.map(({ line }) => line?.owner));
  const apart = new Set<Item>();
  items.forEach((item, i) => {
    const line = item.line;
    if (item.apart) apart.add(item);
    else if (line?.opens && (PARTS.has(line.word!) || (line.block === '' && withLines.has(line.tokens[0]!.start)))) {
      let first = i;
      while (first > 0 && !items[first - 1]!.line && items[first - 1]!.to === items[first]!.from) first--;
      const above = items[first - 1];
      if (!(above && above.to === items[first]!.from && endsInComment(above))) apart.add(items[first]!);
    }
  });
  return apart;
}

/** Whether a comment behind the line ends on a line below it: there it documents the block under it, and stays where it is. */
function endsInComment({ line, pieces }: Item): boolean {
  return line !== undefined && pieces.at(-1)!.endLine > line.tokens.at(-1)!.endLine;
}

// ---- indentation --------------------------------------------------------------------------------------------------------

/** Line (by the offset of its first token) → the column that it is to begin at. */
export function columnsOf(lines: readonly Line[]): Map<number, number> {
  const columns = new Map<number, number>(), nested = nestedJourneys(lines);
  for (const line of lines) {
    const around = line.owner === undefined ? undefined : columns.get(line.owner);
    // Stages and opportunities stand at the margin, so that the head of a pull request's hunk names the stage.
    const deeper = line.block === 'journey' && line.opens && !nested.has(line.owner) ? 0 : 2;
    columns.set(line.tokens[0]!.start, around === undefined ? 0 : around + deeper);
  }
  return columns;
}

/** Journeys with facts of their own below a stage: with the stage at the margin, these would read as the stage's. */
function nestedJourneys(lines: readonly Line[]): Set<number | undefined> {
  const withParts = new Set<number | undefined>(), nested = new Set<number | undefined>();
  for (const { block, owner, opens } of lines) {
    if (block !== 'journey') continue;
    if (opens) withParts.add(owner);
    else if (withParts.has(owner)) nested.add(owner);
  }
  return nested;
}

function placesOf(reading: Read, items: readonly Item[], source: readonly TextLine[]) {
  const columns = columnsOf(reading.lines);
  const lineAt = new Map(reading.lines.map(line => [line.tokens[0]!.start, line]));
  const written = new Set(reading.lines.flatMap(({ tokens }) => tokens.map(({ line }) => line)));
  const excused = new Set(excusesOf(reading.comments, comment => !written.has(comment.line)).map(({ line }) => line));
  const was = (line: number): number => indentOf(source[line]!.text);
  const columnOf = (line: Line): number => columns.get(line.tokens[0]!.start)!;
  /** For comments the line that they stand right above, if they do. */
  const attached: (Line | undefined)[] = [];
  for (let i = items.length - 2; i >= 0; i--) {
    const below = items[i + 1]!;
    if (below.from === items[i]!.to && !below.apart) attached[i] = below.line ?? attached[i + 1];
  }
  /** The last line of the language so far. */
  let latest: Line | undefined;

  return (item: Item, i: number) => {
    if (item.line) latest = item.line;
    const column = item.line ? columnOf(item.line) : besides(item, i);
    // Which of the line's comments ends right above a block, and so documents it, depends on the line ends, too.
    let keepBreaks = item.pieces.some(({ kind, line, endLine }) => kind === 'comment' && endLine > line);
    // And an excuse for one row of the line would excuse something else.
    for (let line = item.from; line < item.to; line++) keepBreaks ||= excused.has(line);
    return { column, shift: column - was(item.from), keepBreaks };
  };

  /** Comments right above a line are indented like it; others belong to the block that they are indented under. */
  function besides(item: Item, i: number): number {
    const below = attached[i];
    if (below) return columnOf(below);
    const own = was(item.from);
    for (let block = latest?.opens ? latest : around(latest); block; block = around(block)) {
      if (was(block.tokens[0]!.line) < own) return columnOf(block) + 2;
    }
    return 0;
  }

  function around(line: Line | undefined): Line | undefined {
    return line?.owner === undefined ? undefined : lineAt.get(line.owner);
  }
}
