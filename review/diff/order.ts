/** Which of the things in a list moved, when their order changed. */

/** Up to so many, it is told the same way from both sides which of two that changed places moved. */
const MOST_EXACT = 300;
/** Beyond so many, all between the first and the last difference count as moved: nobody reads such a list one by one. */
const MOST = 4000;

/**
 * The fewest that have to move; of several ways, the same one in both directions.
 *
 * @param now where each of them stood before, in the order in which they stand now
 * @param names of each of them, in that order; all different
 * @returns the indexes, in `now`, of those that moved
 */
export function movedIn(now: readonly number[], names: readonly string[]): number[] {
  if (now.every((place, i) => i === 0 || now[i - 1]! < place)) return [];
  // What stands as before at both ends stays in any case.
  const before = [...now].sort((a, b) => a - b);
  let start = 0, end = now.length;
  while (now[start] === before[start]) start++;
  while (now[end - 1] === before[end - 1]) end--;
  const inner = now.slice(start, end);
  if (inner.length > MOST) return inner.map((_, i) => start + i);
  const stays = inner.length > MOST_EXACT ? longestRise(inner, inner.map(() => 1), 0) : exactRise(inner, names.slice(start, end));
  return inner.flatMap((_, i) => stays.has(i) ? [] : [start + i]);
}

/** Among equally long rows the names decide, which are the same from either side. */
function exactRise(now: readonly number[], names: readonly string[]): Set<number> {
  const rank = new Map([...names].sort().map((name, i) => [name, BigInt(i)]));
  return longestRise(now, names.map(name => (1n << BigInt(names.length)) + (1n << rank.get(name)!)), 0n);
}

/** The indexes of the heaviest row of numbers that rises: what can stay where it is. */
function longestRise<W extends number | bigint>(now: readonly number[], weights: readonly W[], none: W): Set<number> {
  const best: W[] = [], from: number[] = [];
  let end = 0;
  now.forEach((place, i) => {
    let most = none;
    from[i] = -1;
    for (let j = 0; j < i; j++) {
      if (now[j]! < place && best[j]! > most) {
        most = best[j]!;
        from[i] = j;
      }
    }
    best[i] = ((most as number) + (weights[i] as number)) as W;
    if (best[i]! > best[end]!) end = i;
  });
  const row = new Set<number>();
  for (let i = end; i >= 0; i = from[i]!) row.add(i);
  return row;
}
