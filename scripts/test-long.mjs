/**
 * `npm run test:long`: what `npm test` tries shortly, at length: texts without number, schedules of faults, endurance.
 *
 *   npm run test:long                         all of it, about two hours on 2 cores
 *   npm run test:long -- --length 0.1 faults  a tenth of it, of the tests whose path holds “faults”
 *   JOURNEY_SEED=1234 npm run test:long       again what failed with this seed
 *
 * Each property prints its seed and its counts; docs/reliability.md holds those of the last whole run. A failure is printed shrunk:
 * it goes into a test of its own before it is mended.
 */
import { parseArgs } from 'node:util';
import { installPackages } from './lib/install.mjs';
import { at, node, run } from './lib/run.mjs';
import { main } from './lib/say.mjs';

/** Where the tests are that can be run at length. */
const LONG = ['test/property', 'test/faults', 'test/attack'];

await main(async () => {
  await installPackages();
  const { values: { length }, positionals } = parseArgs({ allowPositionals: true, options: { length: { type: 'string', default: '1' } } });
  const { code } = await run(node(), [at('node_modules/vitest/vitest.mjs'), 'run', ...(positionals.length > 0 ? positionals : LONG)], { show: true, env: { JOURNEY_LONG: length } });
  return code;
});
