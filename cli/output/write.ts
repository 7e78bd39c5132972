import { rename, rm, writeFile } from 'node:fs/promises';
import { reasonOf } from '../../files/discover.ts';
import { printableLine } from '../terminal.ts';
import { UsageError } from '../usage.ts';

/**
 * Writes what a call asked for, under a temporary name first, so that nobody finds half a file.
 *
 * @throws UsageError where it can't be written
 */
export async function writeOutput(path: string, contents: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, contents);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UsageError(`${printableLine(path)} can't be written: ${reasonOf(error)}.`);
  }
}
