/** The files that a call means, with their whole projects: what every command that checks begins with. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENDING } from '../../files/discover.ts';
import { decode, readTextAtOnce } from '../../files/read-text.ts';
import { addressOf, pathOf, Workspace } from '../../files/workspace.ts';
import type { Finding, Severity } from '../../language/findings.ts';
import type { ReportedFile } from '../output/report.ts';
import { isFolder, isInside, nameOf, relativeName, rootsOf } from '../paths.ts';
import { printableLine, printablePath } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export interface Wanted {
  /** As they were said. */
  readonly paths: readonly string[];
  /** A text that stands for the file at this path, whatever is on the disk. */
  readonly input?: { readonly path: string; readonly text: string } | undefined;
  readonly today?: string | undefined;
  readonly onFile?: ((done: number, all: number) => void) | undefined;
}

export interface Loaded {
  readonly workspace: Workspace;
  /** The addresses of the files that are meant, sorted. */
  readonly uris: readonly string[];
  /** What could not be read, in sentences that are safe to print. */
  readonly failures: readonly string[];
  /** Texts that aren't those on the disk, by address. */
  readonly texts: Map<string, string>;
}

export async function load({ paths, input, today, onFile }: Wanted): Promise<Loaded> {
  const asked = paths.map(said => ({ said, path: resolve(said) })), failures: string[] = [];
  const there = asked.filter(({ said, path }) => {
    if (existsSync(path)) return true;
    failures.push(`${printablePath(said)} can't be read: there is no such file or folder.`);
    return false;
  });
  const workspace = new Workspace(readTextAtOnce), texts = new Map<string, string>();
  workspace.today = today;
  const roots = rootsOf([...there.map(({ path }) => path), ...(input ? [input.path] : [])]);
  for (const { path, reason } of (await workspace.load(roots, onFile)).failures) {
    if (there.some(other => isInside(path, other.path))) failures.push(`${nameOf(path)} can't be read: ${reason}.`);
  }
  // A file that is named is read even where the search leaves it out.
  for (const { said, path } of there) {
    if (isFolder(path)) continue;
    if (!path.endsWith(ENDING)) failures.push(`${printablePath(said)} is no journey file: their names end with ${ENDING}.`);
    else if (!workspace.reading(addressOf(path))) await workspace.refresh(addressOf(path), true);
  }
  if (input) {
    workspace.setOpen(addressOf(input.path), input.text);
    texts.set(addressOf(input.path), input.text);
  }
  const uris = workspace.files.filter(uri => pathOf(uri) === input?.path || there.some(({ path }) => isInside(pathOf(uri)!, path)));
  for (const uri of uris) {
    const why = workspace.unreadable.get(uri);
    if (why !== undefined) failures.push(`${nameOf(pathOf(uri)!)}: ${printableLine(why)}`);
  }
  for (const { uri, range, message } of workspace.configurationFindings) {
    failures.push(`${nameOf(pathOf(uri)!)}:${range.start.line + 1}:${range.start.character + 1}: ${printableLine(message)}`);
  }
  return { workspace, uris, failures, texts };
}

/** What comes from the standard input. @throws UsageError where it is no text */
export async function readInput(name: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const input = decode(Buffer.concat(chunks));
  if ('text' in input) return input.text;
  throw new UsageError(`${printablePath(name)}: ${printableLine(input.finding.message)}`);
}

export function fileOf(uri: string): ReportedFile {
  const path = pathOf(uri)!;
  return { path, name: relativeName(path) };
}

const LINE_ENDS = /\r\n|\r|\n/;

/** A file's lines as they were checked; none where it can't be read. */
export async function linesOf(texts: ReadonlyMap<string, string>, { path }: ReportedFile): Promise<readonly string[]> {
  const kept = texts.get(addressOf(path));
  if (kept !== undefined) return kept.split(LINE_ENDS);
  const read = readTextAtOnce(path);
  return 'text' in read ? read.text.split(LINE_ENDS) : [];
}

export type Severities = Readonly<Record<string, Severity | 'off'>>;
export type IsTold = (finding: Finding) => boolean;
