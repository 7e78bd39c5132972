/** How to reorder a list with the fewest moves. */

/**
 * The longest part of a list that already stands in rising order: what may stay in place while the others move around it.
 *
 * @param indices former positions in the new order; -1 for what is new
 * @returns the positions in `indices` that stay
 */
export function staying(indices: readonly number[]): ReadonlySet<number> {
  /** `ends[n]`: where the best rising run of length n + 1 ends. */
  const ends: number[] = [];
  const before: number[] = [];
  indices.forEach((value, at) => {
    if (value < 0) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((indices[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const stay = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) stay.add(at);
  return stay;
}
