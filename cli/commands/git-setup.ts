import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findRepository, GitError } from '../../files/git.ts';
import { decode } from '../../files/read-text.ts';
import { replaceText } from '../../files/write-text.ts';
import { readArguments } from '../arguments.ts';
import { ATTRIBUTES, attributesWith, DRIVER, driverOf, setDriver } from '../git-attributes.ts';
import { asDiff } from '../output/diff.ts';
import { changesBetween } from '../output/line-changes.ts';
import { writeOutput } from '../output/write.ts';
import { nameOf, relativeName } from '../paths.ts';
import { GIT_SETUP } from '../specs/git-setup.ts';
import { UsageError } from '../usage.ts';

const tell = (message: string): void => { process.stderr.write(`journey: ${message}\n`); };

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(GIT_SETUP, args);
  if (positionals.length > 1) throw new UsageError('Name one folder, or none for the one that you are in.');
  const folder = resolve(positionals[0] ?? '.');
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${nameOf(folder)}.`);
  try {
    const { root } = await findRepository(folder);
    await writeAttributes(root, values['dry-run']);
    await writeDriver(root, values['dry-run']);
  } catch (error) {
    throw error instanceof GitError ? new UsageError(error.message) : error;
  }
  return 0;
}

async function writeAttributes(root: string, dry: boolean): Promise<void> {
  const path = join(root, ATTRIBUTES), there = existsSync(path), name = relativeName(path);
  const read = there ? decode(await readFile(path)) : { text: '' };
  if (!('text' in read)) throw new UsageError(`${nameOf(path)} is not in UTF-8, so nothing was written into it.`);
  const after = attributesWith(read.text);
  if (after === read.text) { tell(`${nameOf(path)} says all that it should.`); return; }
  if (dry) { process.stdout.write(asDiff(name, read.text, changesBetween(read.text, after))); return; }
  const reason = there ? await replaceText(path, root, read.text, after) : await writeOutput(path, after).then(() => undefined);
  if (reason !== undefined) throw new UsageError(`${nameOf(path)} was left as it is: ${reason}.`);
  tell(`${nameOf(path)} ${there ? 'was extended' : 'was made'}: commit it.`);
}

async function writeDriver(root: string, dry: boolean): Promise<void> {
  const now = await driverOf(root);
  if (now === DRIVER.value) { tell('This clone\'s diffs name the stage and touchpoint already.'); return; }
  if (now !== undefined) {
    tell(`This clone has a \`${DRIVER.key}\` of its own, which stays. To have ours, take it out (\`git config --unset-all ${DRIVER.key}\`) and call this again.`);
    return;
  }
  if (dry) { process.stdout.write(`git config --local ${DRIVER.key} ${JSON.stringify(DRIVER.value)}\n`); tell('Nothing was written.'); return; }
  await setDriver(root);
  tell('The diffs of this clone now name the stage and touchpoint that they are in.');
}
