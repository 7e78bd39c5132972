/**
 * The runs of a text: the lines of one block, from its first one to the next block's. Journeys, stages, touchpoints and declarations are
 * runs that can be read by themselves, so that after a change only the run that it is in has to be.
 */
import { LINE_TABLE } from '../generated/line-table.ts';
import type { RawFinding } from '../findings.ts';
import type { Block, Entry } from './entry.ts';
import { indentOf, type Line, type Reading } from './reader.ts';
import type { Token } from './scanner.ts';

/** Offsets and lines are those of the text as it is; they move along while the text changes. */
export interface Run {
  /** The block's first word. */
  readonly word: string;
  /** The block around it: undefined for one that stands in the file. */
  readonly parent: Run | undefined;
  /** Which of its parent's, or the file's, blocks of this word it is, from 0. */
  readonly index: number;
  /** Offset and line at which its first line begins. */
  start: number;
  line: number;
  readonly column: number;
  readonly indent: number;
  lines: readonly Line[];
  /** Those of its lines, the first one among them, that belong to the block of another run. */
  outer: readonly { readonly line: Line; readonly run: Run }[];
  comments: readonly Token[];
  findings: readonly RawFinding[];
  /** Whether its block has lines elsewhere, or it holds lines of other blocks: then it can't be read without those. */
  loose: boolean;
  /** What is open at its end, where it has been read by itself and that came to the same. */
  leaving: readonly Block[] | undefined;
  /** By how much its lines and comments are still to be moved. */
  lag: { offset: number; lines: number };
}

/** Whether a line begins a run: its block can stand in the file, a journey or a stage. */
export function isHead(line: Line): boolean {
  return line.opens && line.word !== undefined && (line.block === '' || line.block === 'journey' || line.block === 'stage') && LINE_TABLE[line.word] !== undefined;
}

/** The offset that the block's lines know it by. */
export const ownerOf = (run: Run): number => run.start + run.column;

/** What is open where a run begins. */
export function entryOf(run: Run): Entry {
  const open: Block[] = [];
  for (let around = run.parent; around; around = around.parent) open.unshift(blockOf(around));
  return { open: [{ word: '', indent: -1 }, ...open], offset: run.start, line: run.line };
}

const blockOf = (run: Run): Block => ({ word: run.word, indent: run.indent, owner: ownerOf(run) });

/** The outermost run around it, itself where it stands in the file. */
export function topOf(run: Run): Run {
  let top = run;
  while (top.parent) top = top.parent;
  return top;
}

/** What the reader made of a text's lines. */
export type LinesRead = Pick<Reading, 'lines' | 'comments' | 'findings'>;

/**
 * @param offset at which the text begins in the one that the lines count in
 * @param first how many blocks of each word stand before it in the file
 * @returns the runs in text order; undefined where something can't be told apart: a line before the first run that is no comment, a block that the author left out
 */
export function runsOf(text: string, { lines, comments, findings }: LinesRead, offset = 0, first: ReadonlyMap<string, number> = new Map()): Run[] | undefined {
  const runs: Run[] = [], heads = new Map<number, Run>(), counts = new Map<string, number>(first);
  /** The offsets of the blocks in the current run. */
  let inner = new Set<number>(), own: Line[] = [], outer: Run['outer'][number][] = [];
  for (const line of lines) {
    const head = line.tokens[0]!, run = runs.at(-1);
    if (line.owner === undefined && line.block !== '') return undefined;
    if (!isHead(line)) {
      if (!run) return undefined;
      own.push(line);
      if (line.owner === undefined || (line.owner !== ownerOf(run) && !inner.has(line.owner))) {
        run.loose = true;
        const elsewhere = line.owner === undefined ? undefined : heads.get(line.owner);
        if (elsewhere) outer.push({ line, run: elsewhere });
      }
      if (line.opens) inner.add(head.start);
      continue;
    }
    const parent = line.owner === undefined ? undefined : heads.get(line.owner);
    if (parent === undefined && line.owner !== undefined) return undefined;
    const key = `${parent ? ownerOf(parent) : ''} ${line.word}`, index = counts.get(key) ?? 0, start = head.start - head.column;
    counts.set(key, index + 1);
    own = [line];
    outer = parent ? [{ line, run: parent }] : [];
    inner = new Set();
    const next: Run = {
      word: line.word!, parent, index, start, line: head.line, column: head.column, indent: indentOf(text, head, offset), lines: own, outer, comments: [], findings: [],
      // What stands before it on its line is part of another run.
      loose: text.slice(start - offset, head.start - offset).trim() !== '', leaving: undefined, lag: { offset: 0, lines: 0 },
    };
    if (run && run.start >= start) run.loose = true;
    runs.push(next);
    heads.set(head.start, next);
  }
  if (runs.length === 0) return undefined;
  // Where one run of a block can't be read by itself, none of the block's can: its lines may be anywhere in it.
  const loose = new Set(runs.filter(run => run.loose).map(topOf));
  for (const run of runs) if (loose.has(topOf(run))) run.loose = true;
  share(runs, comments, comment => comment.line, (run, some) => { run.comments = some; });
  share(runs, findings, finding => finding.range.start.line, (run, some) => { run.findings = some; });
  return runs;
}

/** Gives each run what stands in its lines; what stands before the first is nobody's. */
function share<T>(runs: readonly Run[], things: readonly T[], lineOf: (thing: T) => number, give: (run: Run, things: readonly T[]) => void): void {
  const sorted = things.toSorted((a, b) => lineOf(a) - lineOf(b));
  let at = 0;
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1]?.line ?? Infinity, some: T[] = [];
    while (at < sorted.length && lineOf(sorted[at]!) < run.line) at++;
    while (at < sorted.length && lineOf(sorted[at]!) < next) some.push(sorted[at++]!);
    if (some.length > 0) give(run, some);
  }
}

/** The index of the run that an offset is in; -1 before the first. */
export function runAt(runs: readonly Run[], offset: number): number {
  let low = 0, high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Moves a run: its lines and comments follow when they are asked for. */
export function move(run: Run, offset: number, lines: number): void {
  run.start += offset;
  run.line += lines;
  run.lag.offset += offset;
  run.lag.lines += lines;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Brings a run's lines and comments to where the run is, and the run around it. They are the same objects: nobody else may hold them. */
export function catchUp(run: Run): void {
  const { offset, lines } = run.lag;
  if (offset !== 0 || lines !== 0) catchUpBy(run, offset, lines);
  // A block further out may have stayed where it was.
  for (const { line, run: around } of run.outer) (line as Writable<Line>).owner = ownerOf(around);
}

function catchUpBy(run: Run, offset: number, lines: number): void {
  run.lag = { offset: 0, lines: 0 };
  const shift = (token: Writable<Token>): void => {
    token.start += offset;
    token.line += lines;
    token.endLine += lines;
  };
  for (const comment of run.comments) shift(comment);
  for (const line of run.lines as readonly Writable<Line>[]) {
    for (const token of line.tokens) shift(token);
    if (line.owner !== undefined) line.owner += offset;
  }
}
