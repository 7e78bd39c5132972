export interface Matching<O, N> {
  /** Whether what there was can stand for what there is. */
  isSame(old: O, now: N): boolean;
  /** @param at which of those of now it is, from 0 */
  keep(old: O, now: N, at: number): void;
  leave(old: O): void;
  arrive(now: N, at: number): O;
}

/**
 * Matches what there was with what there is, in one order, from both ends: an edit is one run of lines, nearly always. What is between is matched one by one
 * where it is as many as before, as after a rename in several places.
 *
 * @returns what is kept and what arrived; the same list where all is kept and nothing arrived
 */
export function matched<O, N>(old: readonly O[], now: readonly N[], { isSame, keep, leave, arrive }: Matching<O, N>): readonly O[] {
  const least = Math.min(old.length, now.length), more = now.length - old.length;
  let first = 0, end = now.length;
  while (first < least && isSame(old[first]!, now[first]!)) first++;
  while (end > first && end - more > first && isSame(old[end - more - 1]!, now[end - 1]!)) end--;
  if (more === 0 && first === end) {
    for (let i = 0; i < end; i++) keep(old[i]!, now[i]!, i);
    return old;
  }
  const result: O[] = [];
  const keepAt = (i: number, from: number): void => {
    keep(old[from]!, now[i]!, i);
    result.push(old[from]!);
  };
  for (let i = 0; i < first; i++) keepAt(i, i);
  if (more !== 0) for (let i = first; i < end - more; i++) leave(old[i]!);
  for (let i = first; i < end; i++) {
    if (more === 0 && isSame(old[i]!, now[i]!)) { keepAt(i, i); continue; }
    if (more === 0) leave(old[i]!);
    result.push(arrive(now[i]!, i));
  }
  for (let i = end; i < now.length; i++) keepAt(i, i - more);
  // A copy is as long as it has to be; what was pushed to has room for more.
  return result.slice();
}
