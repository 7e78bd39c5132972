import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIGURATION } from '../../files/discover.ts';
import { replaceTexts } from '../../files/write-text.ts';
import { pathOf } from '../../files/workspace.ts';
import type { Kind } from '../../language/model/model.ts';
import { readArguments } from '../arguments.ts';
import { load } from '../check/load.ts';
import { asDiff } from '../output/diff.ts';
import { changesBetween } from '../output/line-changes.ts';
import { nameOf, relativeName } from '../paths.ts';
import { renamed, thingNamed } from '../rename.ts';
import { RENAME } from '../specs/rename.ts';
import { printableLine } from '../terminal.ts';
import { UsageError } from '../usage.ts';

const tell = (message: string): void => { process.stderr.write(`journey: ${message}\n`); };

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals: [old, name, ...paths] } = readArguments(RENAME, args);
  if (old === undefined || name === undefined) throw new UsageError('Say what to rename, and how: `journey rename OLD NEW`.');
  if (paths.length > 1) throw new UsageError('Name one file or folder to look in. A name with spaces can\'t be one; titles stand in the files and are changed there.');
  const loaded = await load({ paths: paths.length > 0 ? paths : ['.'] }), { workspace, uris } = loaded;
  if (loaded.failures.length > 0) {
    for (const failure of loaded.failures) tell(failure);
    throw new UsageError('What can\'t be read may hold the name, so nothing was renamed.');
  }
  const place = thingNamed(workspace, uris, old, values.kind as Kind | undefined), root = workspace.rootOf(place.uri);
  if (name.includes('.')) throw new UsageError(`The new name is the name alone, without those of the blocks around it: \`${printableLine(name.slice(name.lastIndexOf('.') + 1))}\`.`);
  const files = await renamed(workspace, place, name);
  const called = `${place.thing.kind} \`${printableLine(place.thing.id)}\``;
  if (files.length === 0) {
    tell(`The ${called} has that name already.`);
    return 0;
  }
  const count = files.reduce((sum, file) => sum + file.count, 0), where = `${count} place${count === 1 ? '' : 's'} in ${files.length} file${files.length === 1 ? '' : 's'}`;
  if (values['dry-run']) {
    for (const { path, before, after } of files) process.stdout.write(asDiff(relativeName(path), before, changesBetween(before, after)));
    tell(`The ${called} would be renamed in ${where}. Nothing was written.`);
  } else {
    const failed = await replaceTexts(files.map(({ path, before, after }) => ({ path, before, after, root: existsSync(root) ? root : join(path, '..') })));
    if (failed) throw new UsageError(`${nameOf(failed.path)} can't be written: ${failed.reason}. Nothing was renamed.`);
    for (const { path, count } of files) process.stdout.write(`${nameOf(path)}: ${count}\n`);
    tell(`The ${called} was renamed in ${where}.`);
  }
  await tellOfConfiguration(root, place.thing.name);
  return 0;
}

/** A configuration may name a persona or a phase; what it means by it only its author knows. */
async function tellOfConfiguration(root: string, name: string): Promise<void> {
  const path = join(pathOf(root) ?? root, CONFIGURATION), text = await readFile(path, 'utf8').catch(() => '');
  if (text.includes(JSON.stringify(name))) tell(`${nameOf(path)} names \`${printableLine(name)}\` as well: have a look at it.`);
}
