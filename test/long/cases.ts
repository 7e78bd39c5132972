/** Cases one after the other, each known by its seed, and a failed one made smaller. */
import * as fc from 'fast-check';

/** So many are made at once: enough that small and large ones come, few enough to be held. */
const BATCH = 100;

/** @param seed the same gives the same cases */
export function* cases<T>(of: fc.Arbitrary<T>, runs: number, seed: number): Generator<T> {
  for (let made = 0; made < runs; made += BATCH) yield* fc.sample(of, { numRuns: Math.min(BATCH, runs - made), seed: seed + made });
}

/** A failure is made smaller for so long at most, in milliseconds: one that is slow must not keep the run from its end. */
const LONGEST = 30_000;

/**
 * Leaves out of a list what isn't needed for it to fail: halves first, then smaller parts, in so many tries.
 *
 * @param fails whether a shorter list fails as well
 */
export async function smallest<T>(list: readonly T[], fails: (shorter: readonly T[]) => Promise<boolean> | boolean, tries = 200): Promise<readonly T[]> {
  const end = Date.now() + LONGEST;
  let left = list;
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < left.length && tries > 0 && Date.now() < end;) {
      const shorter = [...left.slice(0, from), ...left.slice(from + size)];
      tries--;
      if (shorter.length > 0 && await fails(shorter)) left = shorter;
      else from += size;
    }
  }
  return left;
}

/** What an attempt throws, as a sentence; undefined where it holds. */
export async function failureOf(attempt: () => unknown): Promise<string | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
