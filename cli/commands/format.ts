import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENDING } from '../../files/discover.ts';
import { decode, readText } from '../../files/read-text.ts';
import { addressOf, pathOf, Workspace } from '../../files/workspace.ts';
import { encodeLike, replaceText } from '../../files/write-text.ts';
import { format } from '../../language/format/format.ts';
import { asDiff } from '../output/diff.ts';
import { readArguments } from '../arguments.ts';
import { isFolder, isInside, nameOf, rootOfFile, rootsOf } from '../paths.ts';
import { printableLine } from '../terminal.ts';
import { FORMAT } from '../specs/format.ts';
import { UsageError } from '../usage.ts';

interface Options {
  readonly check: boolean;
  readonly write: boolean;
  readonly 'allow-empty': boolean;
  readonly 'stdin-filename'?: string | undefined;
}

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(FORMAT, args);
  if (values.check && values.write) throw new UsageError('`--check` and `--write` don\'t go together: the one changes nothing, the other writes.');
  if (!positionals.includes('-')) {
    if (values['stdin-filename'] !== undefined) throw new UsageError('`--stdin-filename` names what comes from the standard input: add `-`.');
    return formatFiles(positionals.length > 0 ? positionals : ['.'], values);
  }
  if (positionals.length > 1) throw new UsageError('`-` is the standard input, and stands alone.');
  if (values.write) throw new UsageError('What comes from the standard input goes to the standard output: leave `--write` out.');
  return formatInput(values);
}

const tell = (message: string): void => { process.stderr.write(`journey: ${message}\n`); };

async function formatInput({ check, 'stdin-filename': name = 'standard input' }: Options): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks), input = decode(bytes);
  const result = 'text' in input ? format(input.text) : { refused: input.finding.message };
  if ('refused' in result) {
    tell(`${printableLine(name)}: ${printableLine(result.refused)}`);
    return 2;
  }
  if (!check) process.stdout.write(encodeLike(bytes, result.text));
  else if (result.changes.length > 0) process.stdout.write(`${printableLine(name)}\n`);
  return check && result.changes.length > 0 ? 1 : 0;
}

async function formatFiles(asked: readonly string[], { check, write, 'allow-empty': allowEmpty }: Options): Promise<number> {
  const { paths, failures } = await find(asked);
  let changed = 0;
  for (const path of paths) {
    const name = nameOf(path), input = await readText(path);
    const result = 'text' in input ? format(input.text) : { refused: input.finding.message };
    if ('refused' in result) failures.push(`${name}: ${printableLine(result.refused)}`);
    else if ('text' in input && result.changes.length > 0) {
      const failure = write ? await replaceText(path, rootOfFile(path), input.text, result.text) : undefined;
      if (failure !== undefined) { failures.push(`${name} was left as it is: ${failure}.`); continue; }
      changed++;
      process.stdout.write(check || write ? `${name}\n` : asDiff(name, input.text, result.changes));
    }
  }
  for (const failure of failures) tell(failure);
  if (paths.length > 0) tell(summary(changed, paths.length, { check, write }));
  else if (failures.length === 0 && !allowEmpty) {
    tell(`No journey file was found in ${asked.map(printableLine).join(', ')}. Their names end with ${ENDING}. If that is fine, add \`--allow-empty\`.`);
    return 2;
  }
  if (failures.length > 0) return 2;
  return check && changed > 0 ? 1 : 0;
}

function summary(changed: number, all: number, { check, write }: Pick<Options, 'check' | 'write'>): string {
  const of = `${changed} of ${all} journey file${all === 1 ? '' : 's'}`;
  if (write) return `${of} changed.`;
  return `${of} would change.${changed > 0 && !check ? ' Nothing was written; `--write` does that.' : changed > 0 ? ' `journey format --write` does it.' : ''}`;
}

/** The journey files that are meant, sorted: the same ones that `journey validate` checks. */
async function find(asked: readonly string[]): Promise<{ paths: string[]; failures: string[] }> {
  const failures: string[] = [], paths = new Set<string>();
  const folders: string[] = [];
  for (const said of asked) {
    const path = resolve(said);
    if (!existsSync(path)) failures.push(`${printableLine(said)} can't be read: there is no such file or folder.`);
    else if (isFolder(path)) folders.push(path);
    else if (!path.endsWith(ENDING)) failures.push(`${printableLine(said)} is no journey file: their names end with ${ENDING}.`);
    // A file that is named is taken even where the search leaves it out.
    else paths.add(path);
  }
  if (folders.length > 0) {
    const workspace = new Workspace(), isAsked = (path: string) => folders.some(folder => isInside(path, folder));
    const loaded = await workspace.load(rootsOf(folders));
    for (const { path, reason } of loaded.failures) if (isAsked(path)) failures.push(`${nameOf(path)} can't be read: ${reason}.`);
    const mistakes = workspace.configurationFindings;
    for (const { uri, range, message } of mistakes) failures.push(`${nameOf(pathOf(uri)!)}:${range.start.line + 1}:${range.start.character + 1}: ${printableLine(message)}`);
    // What a configuration leaves out can't be told while it can't be read.
    if (mistakes.length === 0) for (const uri of workspace.files) if (isAsked(pathOf(uri)!)) paths.add(pathOf(uri)!);
  }
  return { paths: [...paths].sort((a, b) => addressOf(a) < addressOf(b) ? -1 : 1), failures };
}
