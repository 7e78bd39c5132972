/** `--watch`: checks again whenever something changes. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { watch } from '../../files/watch.ts';
import { isInside, rootsOf } from '../paths.ts';
import { printable } from '../terminal.ts';
import { isUsageError, UsageError } from '../usage.ts';

/** @param check one run; what it throws is told, and the next change is waited for */
export async function watchAndCheck(paths: readonly string[], check: () => Promise<number>): Promise<number> {
  const there = paths.map(path => resolve(path)).filter(path => existsSync(path));
  if (there.length === 0) throw new UsageError(`There is nothing to watch: ${paths.map(printable).join(', ')} can't be found.`);
  const clear = process.stdout.isTTY === true && process.env['TERM'] !== 'dumb';
  let first = true;
  let running = Promise.resolve();
  /** One after the other, whatever comes when. */
  const run = (): Promise<void> => { running = running.then(runOnce); return running; };
  const runOnce = async (): Promise<void> => {
    // On a terminal the newest state is all there is to see; elsewhere nothing is taken back.
    if (clear) process.stdout.write('\x1b[2J\x1b[3J\x1b[H');
    else if (!first) process.stderr.write('journey: Something changed; checking again.\n');
    first = false;
    try {
      await check();
    } catch (error) {
      process.stderr.write(`journey: ${printable(isUsageError(error) ? error.message : `This is a defect in Journey, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`)}\n`);
    }
    process.stderr.write(`journey: ${new Date().toTimeString().slice(0, 8)}  Waiting for changes. Ctrl+C ends it.\n`);
  };
  const roots = rootsOf(there);
  const end = watch(roots.filter(root => !roots.some(other => other !== root && isInside(root, other))), run);
  await run();
  return new Promise(resolve => {
    // An editor that started it ends it by closing the input; a terminal by Ctrl+C.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { end(); resolve(0); });
  });
}
