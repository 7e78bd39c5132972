/** Which of the things in a list moved, when their order changed. */

/**
 * The fewest that have to move; of several ways, the same one in both directions.
 *
 * @param now where each of them stood before, in the order in which they stand now
 * @param names of each of them, in that order; all different
 * @returns the indexes, in `now`, of those that moved
 */
export function movedIn(now: readonly number[], names: readonly string[]): number[] {
  if (now.every((place, i) => i === 0 || now[i - 1]! < place)) return [];
  // What stays is the longest rising row. Among equally long ones the names decide, which are the same from either side.
  const rank = new Map([...names].sort().map((name, i) => [name, BigInt(i)]));
  const weights = names.map(name => (1n << BigInt(names.length)) + (1n << rank.get(name)!));
  const best: bigint[] = [], from: number[] = [];
  let end = 0;
  now.forEach((place, i) => {
    best[i] = weights[i]!;
    from[i] = -1;
    for (let j = 0; j < i; j++) {
      if (now[j]! < place && best[j]! + weights[i]! > best[i]!) {
        best[i] = best[j]! + weights[i]!;
        from[i] = j;
      }
    }
    if (best[i]! > best[end]!) end = i;
  });
  const stays = new Set<number>();
  for (let i = end; i >= 0; i = from[i]!) stays.add(i);
  return now.map((_, i) => i).filter(i => !stays.has(i));
}
