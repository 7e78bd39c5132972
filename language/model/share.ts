/** Lets two states of a model share what is equal in them, so that whoever knows the earlier one sees at once what changed. */

/**
 * Equal to `after`, with each part of `before` in the place of an equal part of it.
 *
 * Lists are held against each other from both ends, so that one thing more or less in the middle hides nothing.
 *
 * @returns `before` itself where all is equal
 */
export function shared<T>(before: T, after: T): T {
  return share(before, after) as T;
}

function share(before: unknown, after: unknown): unknown {
  if (before === after || typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return after;
  if (Array.isArray(before)) return Array.isArray(after) ? shareLists(before, after) : after;
  if (Array.isArray(after)) return after;
  const old = before as Record<string, unknown>, now = after as Record<string, unknown>;
  const keys = Object.keys(now);
  let copy: Record<string, unknown> | undefined, equal = keys.length === Object.keys(old).length;
  for (const key of keys) {
    const value = share(old[key], now[key]);
    if (value !== now[key]) (copy ??= { ...now })[key] = value;
    if (value !== old[key]) equal = false;
  }
  return equal ? old : copy ?? now;
}

function shareLists(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const result: unknown[] = [...after], fewest = Math.min(before.length, after.length), by = before.length - after.length;
  let first = 0;
  for (; first < fewest; first++) {
    result[first] = share(before[first], after[first]);
    if (result[first] !== before[first] && by !== 0) break;
  }
  if (by !== 0) for (let i = after.length - 1; i > first && i + by >= 0; i--) result[i] = share(before[i + by], after[i]);
  if (by === 0 && result.every((value, i) => value === before[i])) return before;
  return result;
}
