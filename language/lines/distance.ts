/**
 * How many letters two words differ by: the optimal string alignment distance (insertions, deletions, substitutions and
 * swaps of neighbours count one each), or `limit + 1` once it is certain to be more than `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let d = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2]! + 1);
      row.push(d);
      if (d < least) least = d;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The candidate that `word` is most likely a misspelling of: at most one letter off for four letters or fewer, two up to eight, else three. Case is ignored, and words that share no letter are never near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = word.length <= 4 ? 1 : word.length <= 8 ? 2 : 3;
  const lower = word.toLowerCase();
  let best: string | undefined, least = limit + 1;
  for (const candidate of candidates) {
    const d = distance(lower, candidate.toLowerCase(), Math.min(limit, least));
    if (d < least && d < Math.max(candidate.length, lower.length)) { best = candidate; least = d; }
  }
  return best;
}
