/** Two states of journeys held against each other, with what could not be. */
import type { ChangeLevel } from '../language/model/change-levels.ts';
import type { Change } from '../review/diff/change.ts';
import type { Drawn } from '../review/diff/marks.ts';
import type { Unread } from '../files/states.ts';

export interface ComparedSide {
  /** What people call it: a revision as it was asked for, a file's name, the working tree. Not yet safe to print. */
  readonly label: string;
  /** The commit's id, where it is one. */
  readonly commit?: string;
}

/** A journey of either side, and the other's where it has it. */
export interface JourneyPair {
  readonly before?: Drawn;
  readonly after?: Drawn;
}

export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly changes: readonly Change[];
  /** All journeys, those with the most changes first. */
  readonly journeys: readonly JourneyPair[];
  /** The ids of all journeys, changed or not. */
  readonly known: ReadonlySet<string>;
  readonly unread: readonly (Unread & { readonly side: 'before' | 'after' })[];
  /** How many journey files there are on each side. */
  readonly files: { readonly before: number; readonly after: number };
}

/** In characters; as many as git shows of a commit's id in a repository of some size. */
const SHORT_ID = 9;

/** A side for a heading: what people call it, and the beginning of its commit's id. Who asked for an id sees only that, and not all of it. Not yet safe to print. */
export function shortSide({ label, commit }: ComparedSide): { readonly name?: string; readonly commit?: string } {
  if (commit === undefined) return { name: label };
  const isId = label.length >= 7 && commit.startsWith(label.toLowerCase());
  return { ...(!isId && { name: label }), commit: commit.slice(0, SHORT_ID) };
}

export function countOf({ changes }: Pick<Comparison, 'changes'>): Readonly<Record<ChangeLevel, number>> {
  const of = (level: ChangeLevel) => changes.filter(change => change.level === level).length;
  return { breaking: of('breaking'), notable: of('notable'), cosmetic: of('cosmetic') };
}

/** The id of the journey that a change is in; undefined for what journeys share. */
export function journeyOf({ kind, id, path }: Change): string | undefined {
  return kind === 'journey' ? id : path[0]?.kind === 'journey' ? path[0].id : undefined;
}

/** `2 breaking, 5 notable and 1 cosmetic change`, or that there are none. */
export function sayCounts(counts: Readonly<Record<ChangeLevel, number>>): string {
  const parts = (['breaking', 'notable', 'cosmetic'] as const).filter(level => counts[level] > 0).map(level => `${counts[level]} ${level}`);
  if (parts.length === 0) return 'No changes in what the journeys say';
  const last = parts.at(-1)!;
  return `${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ` : ''}${last} change${last.startsWith('1 ') && parts.length === 1 ? '' : 's'}`;
}
