/** Moves what stands in later lines, where lines came or went above. */
import { BLOCK_LISTS, type FileModel, type Position, type Range } from './model.ts';

/**
 * Everything as it is, save the places: those from a line on lie so many lines further down. What doesn't change is the same object as before.
 *
 * @param from zero-based line
 * @param by how many lines, negative for up
 */
export function moved<T>(value: T, from: number, by: number): T {
  return by === 0 ? value : move(value, from, by) as T;
}

/** A block that is what another one was, so many lines away. */
export interface Move {
  /** As long as anybody holds it. */
  readonly was: WeakRef<object>;
  readonly from: number;
  readonly by: number;
}

const MOVES = new WeakMap<object, Move>();

/** As `moved`; of its outermost blocks that moved as a whole it is known what they were. */
export function movedFile(model: FileModel, from: number, by: number): FileModel {
  const now = moved(model, from, by);
  for (const list of BLOCK_LISTS) for (const [i, block] of now[list].entries()) {
    const was = model[list][i]!;
    if (block !== was && was.range.start.line >= from) MOVES.set(block, { was: new WeakRef(was), from, by });
  }
  return now;
}

/** How an outermost block came to be where it is; undefined where it was read. */
export const moveOf = (block: object): Move | undefined => MOVES.get(block);

function move(value: unknown, from: number, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length === 0 ? value : moveList(value, from, by);
  const one = value as Record<string, unknown>;
  if (isPosition(one)) return movePosition(one, from, by);
  if (isRange(one)) return one.end.line < from ? one : { start: movePosition(one.start, from, by), end: movePosition(one.end, from, by) };
  // What ends before is not looked through.
  const range = one['range'] as Range | undefined;
  if (range !== undefined && range.end.line < from) return one;
  let copy: Record<string, unknown> | undefined;
  for (const key in one) {
    const before = one[key];
    if (typeof before !== 'object' || before === null) continue;
    const after = move(before, from, by);
    if (after !== before) (copy ??= { ...one })[key] = after;
  }
  return copy ?? one;
}

function movePosition(position: Position, from: number, by: number): Position {
  return position.line < from ? position : { line: position.line + by, character: position.character };
}

function moveList(list: readonly unknown[], from: number, by: number): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const after = move(list[i], from, by);
    if (after !== list[i]) (copy ??= [...list])[i] = after;
  }
  return copy ?? list;
}

const isPosition = (value: Record<string, unknown>): value is Record<string, unknown> & Position => typeof value['character'] === 'number';

const isRange = (value: Record<string, unknown>): value is Record<string, unknown> & Range => typeof value['start'] === 'object' && typeof value['end'] === 'object';
