/**
 * The reading report: what of a source was read, what was doubtful, what was taken for granted, what was left out.
 *
 * A journey that was imported is only worth something if its reader knows what of it the source really says.
 */

/** Where in the source something stands. Lines and columns count from 1. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  /** As spreadsheets call it: `B7`. */
  readonly cell?: string;
  /** The sheet, or the heading that a table stands under. */
  readonly in?: string;
}

export interface Doubt {
  readonly place: Place;
  /** As it stands in the source. */
  readonly found: string;
  /** What is odd about it, and what was made of it: a sentence. */
  readonly made: string;
  /** What else it could mean. */
  readonly otherwise?: string;
}

export interface LeftOut {
  readonly place: Place;
  readonly found: string;
  /** Why it isn't in the journey. */
  readonly why: string;
  /** How many cells, lines or comments of the source this stands for. */
  readonly count: number;
}

/** What became of the cells of a source's tables. `all` is the sum of the others. */
export interface Cells {
  readonly all: number;
  readonly facts: number;
  readonly notes: number;
  /** What says what other cells are: lane labels, headings, ids. */
  readonly labels: number;
  readonly leftOut: number;
}

export interface ReadingReport {
  readonly version: 1;
  /** The source's name. */
  readonly source: string;
  readonly format: string;
  readonly read: Readonly<Record<string, number>>;
  readonly cells?: Cells;
  /** What could be meant otherwise: `--strict` fails on these. */
  readonly doubts: readonly Doubt[];
  /** What was put right or is other than it was, with no doubt about what is meant. */
  readonly infos: readonly Doubt[];
  /** What a journey has to say and the source doesn't. */
  readonly assumed: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** Why a file can't be read at all: a sentence for the person who chose it. */
export class ImportError extends Error {}

type CellFate = 'facts' | 'notes' | 'labels' | 'leftOut';

/** Gathers what a reader has to say. */
export interface Gathered {
  readonly doubts: Doubt[];
  readonly infos: Doubt[];
  readonly assumed: string[];
  readonly leftOut: LeftOut[];
  readonly cells: Record<CellFate, number>;
}

export function gather(): Gathered {
  return { doubts: [], infos: [], assumed: [], leftOut: [], cells: { facts: 0, notes: 0, labels: 0, leftOut: 0 } };
}

/** A short form of what stands in a source, for the report: one line, cut. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return [...line].length > 120 ? `${[...line].slice(0, 119).join('')}…` : line;
}

export function doubt(to: Gathered, place: Place, found: string, made: string, otherwise?: string): void {
  to.doubts.push({ place, found: excerpt(found), made, ...(otherwise !== undefined && { otherwise }) });
}

export function info(to: Gathered, place: Place, found: string, made: string): void {
  to.infos.push({ place, found: excerpt(found), made });
}

export function leaveOut(to: Gathered, place: Place, found: string, why: string, count = 1): void {
  to.leftOut.push({ place, found: excerpt(found), why, count });
}

/** Said once, however often it is assumed. */
export function assume(to: Gathered, what: string): void {
  if (!to.assumed.includes(what)) to.assumed.push(what);
}
