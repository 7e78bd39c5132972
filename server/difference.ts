/** What is different between two states of plain data, so that only that is sent. What is the same object in both is passed by. */
import { isDeepStrictEqual } from 'node:util';
import type { Change, Piece } from './protocol.ts';

/** @returns what makes `after` of `before`; undefined where they hold the same */
export function difference(before: unknown, after: unknown): Change | undefined {
  if (Object.is(before, after)) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after);
  if (isObject(before) && isObject(after)) return ofObjects(before, after);
  return { is: after };
}

function ofObjects(before: Fields, after: Fields): Change | undefined {
  const fields: (readonly [name: string, change: Change])[] = [];
  for (const name of Object.keys(after)) {
    const value = after[name];
    // What is undefined is not sent.
    if (value === undefined) continue;
    const change: Change | undefined = Object.hasOwn(before, name) && before[name] !== undefined ? difference(before[name], value) : { is: value };
    if (change) fields.push([name, change]);
  }
  const gone = Object.keys(before).filter(name => before[name] !== undefined && (!Object.hasOwn(after, name) || after[name] === undefined));
  return fields.length + gone.length === 0 ? undefined : { fields, gone };
}

function ofLists(before: readonly unknown[], after: readonly unknown[]): Change | undefined {
  const fewest = Math.min(before.length, after.length);
  let first = 0, last = 0;
  while (first < fewest && isDeepStrictEqual(before[first], after[first])) first++;
  if (first === before.length && first === after.length) return undefined;
  while (last < fewest - first && isDeepStrictEqual(before[before.length - 1 - last], after[after.length - 1 - last])) last++;
  const pieces: Piece[] = [];
  const keep = (from: number, count: number): void => { if (count > 0) pieces.push({ from, count }); };
  keep(0, first);
  // Between what is the same at both ends things are known by their keys, else by where they stand.
  const byKey = new Map<unknown, number>();
  for (let i = first; i < before.length - last; i++) {
    const key = keyOf(before[i]);
    if (key !== undefined) byKey.set(key, i);
  }
  for (let i = first; i < after.length - last; i++) {
    const value = after[i], key = keyOf(value), at = key === undefined ? before.length === after.length ? i : undefined : byKey.get(key);
    if (at === undefined) {
      pieces.push({ is: value });
      continue;
    }
    const change = difference(before[at], value);
    if (change) pieces.push({ at, change });
    else keep(at, 1);
  }
  keep(before.length - last, last);
  return { list: joined(pieces) };
}

/** What is kept in one stretch is said once. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && 'from' in last && 'from' in piece && last.from + last.count === piece.from) result[result.length - 1] = { from: last.from, count: last.count + piece.count };
    else result.push(piece);
  }
  return result;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function keyOf(value: unknown): unknown {
  return isObject(value) ? value['key'] : undefined;
}
