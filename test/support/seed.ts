/** For every property: the same seed in `npm test`, so that a change is judged by itself and not by chance; a new one, or that of `JOURNEY_SEED`, at length. */
import * as fc from 'fast-check';

const seed = process.env['JOURNEY_SEED'] ?? (process.env['JOURNEY_LONG'] ? undefined : '4711');
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
