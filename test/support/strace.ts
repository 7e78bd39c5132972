/** strace: late and failing calls of the system, and what a program really does. It is on Linux; some containers don't let it look at other processes. */
import { spawnSync } from 'node:child_process';
import { expect, type TestContext } from 'vitest';

/** Leaves a test out, and says so, where strace can't be run. In CI it has to be there. */
export function needsStrace(context: TestContext): void {
  if (spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0) return;
  const missing = 'strace can\'t be run on this machine (on Debian: apt-get install strace)';
  if (/^(1|true)$/i.test(process.env['CI'] ?? '')) expect.fail(missing);
  console.log(`Left out: ${missing}`);
  context.skip(missing);
}
