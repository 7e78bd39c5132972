/** Programs of the system that tests drive. They have to be there: `npm test` installs what it can, and what is left out would look as if it held. */
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** Fails where a program can't be run. @param debian the package that brings it @param args with which it ends at once, well */
export function needs(program: string, args: readonly string[], debian: string): void {
  if (spawnSync(program, args, { stdio: 'ignore' }).status !== 0) expect.fail(`${program} can't be run on this machine. Install it (on Debian: apt-get install ${debian}) and try again.`);
}

/** strace: late and failing calls of the system, and what a program really does. Some containers don't let it look at other processes. */
export const needsStrace = (): void => needs('strace', ['-f', '-qq', '-o', '/dev/null', 'true'], 'strace');
