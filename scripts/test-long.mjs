/**
 * `npm run test:long`: what `npm test` tries shortly, at length: texts without number, edits, schedules of faults, endurance, attacks.
 * Its parts and options: test/long/run.ts.
 */
import { installPackages } from './lib/install.mjs';
import { at, node, run } from './lib/run.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await installPackages();
  const { code } = await run(node(), [at('test/long/run.ts'), ...process.argv.slice(2)], { show: true });
  return code;
});
