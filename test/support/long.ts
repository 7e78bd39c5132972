/** How much a property is tried: shortly with all other tests, at length by `npm run test:long`. */

/** Set by `npm run test:long`: what the long numbers of runs are multiplied by. */
const LENGTH = Number(process.env['JOURNEY_LONG'] ?? 0);

/**
 * Prints the seed, so that a run can be repeated: `JOURNEY_SEED=… npm run test:long`.
 *
 * @param what the property, for the line that is printed
 */
export function runsOf(what: string, { short, long }: { readonly short: number; readonly long: number }): { readonly runs: number; readonly seed: number } {
  const runs = LENGTH > 0 ? Math.max(short, Math.round(long * LENGTH)) : short;
  // In the short run always the same, so that a change is judged by itself and not by chance.
  const seed = Number(process.env['JOURNEY_SEED'] ?? (LENGTH > 0 ? Date.now() % 2 ** 31 : 4711));
  if (LENGTH > 0) console.log(`${what}: ${runs} runs, seed ${seed}`);
  return { runs, seed };
}
