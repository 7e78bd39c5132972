/** The states of a project that can be compared: as it is on the disk, and as it was at a revision. */
import { join, posix } from 'node:path';
import type { RawFinding } from '../language/findings.ts';
import { isIgnored } from '../language/config/merge.ts';
import { Project } from '../language/names/project.ts';
import { readFile, type FileReading } from '../language/read.ts';
import { CONFIGURATION, ENDING, isIgnoredFolder } from './discover.ts';
import { listFiles, readBlobs, type Repository, type TreeFile } from './git.ts';
import { decode } from './read-text.ts';
import { addressOf, pathOf, type Workspace } from './workspace.ts';

/** A line that the comparison knows nothing of. */
export interface Unread {
  /** The file's address. */
  readonly uri: string;
  /** Zero-based; undefined where it is the whole file. */
  readonly line?: number;
  /** Why, as a sentence. */
  readonly reason: string;
}

/** A folder with its projects, at one moment. */
export interface State {
  /** Each project by its folder, from the state's folder with `/`; the folder itself is the empty one. */
  readonly projects: ReadonlyMap<string, Project>;
  /** The addresses of its files: those of the working tree, for a revision too. */
  readonly files: readonly string[];
  readonly unread: readonly Unread[];
}

/** What could not be read of a file. */
export function unreadOf(uri: string, { lines, findings }: Pick<FileReading, 'lines' | 'findings'>): Unread[] {
  const whole = findings.find(({ code }) => code === 'J009' || code === 'J008');
  if (whole) return [{ uri, reason: whole.message }];
  return lines.filter(({ read }) => !read).map(({ tokens }) => {
    const line = tokens[0]!.line;
    return { uri, line, reason: findings.find(({ range }) => range.start.line === line)?.message ?? 'This line can\'t be read.' };
  });
}

/** As a workspace has it, files that are open in an editor included. @param folder absolute */
export function stateOfWorkspace(workspace: Workspace, folder: string): State {
  const projects = new Map<string, Project>(), files: string[] = [], unread: Unread[] = [];
  for (const uri of workspace.files) {
    const path = pathOf(uri), inside = path === undefined ? undefined : insideOf(folder, path);
    if (inside === undefined) continue;
    const reading = workspace.reading(uri)!;
    files.push(uri);
    unread.push(...unreadOf(uri, reading));
    projects.set(insideOf(folder, workspace.rootOf(uri)) ?? '', workspace.projectOf(uri));
  }
  return { projects, files, unread };
}

/**
 * As it was at a revision: the same files that a search of the disk would have found then.
 *
 * @param commit a commit's id
 * @param folder absolute
 * @param inside that folder from the repository's root, with `/`
 * @param ignore what the project's configuration leaves out
 */
export async function stateOfRevision(repository: Repository, commit: string, folder: string, inside: string, ignore: readonly string[]): Promise<State> {
  const all = (await listFiles(repository, commit, inside)).map(file => ({ ...file, path: inside === '' ? file.path : file.path.slice(inside.length + 1) }));
  const roots = all.filter(({ path }) => posix.basename(path) === CONFIGURATION).map(({ path }) => posix.dirname(path)).filter(root => root !== '.').sort((a, b) => b.length - a.length);
  const wanted = all.filter(({ path }) => path.endsWith(ENDING) && !posix.dirname(path).split('/').some(part => part !== '.' && isIgnoredFolder(part)) && !isIgnored(path, ignore));
  const blobs = await readBlobs(repository, wanted.map(({ id }) => id));
  const projects = new Map<string, Project>(), files: string[] = [], unread: Unread[] = [];
  for (const file of wanted) {
    const uri = addressOf(join(folder, file.path)), reading = readingOf(file, uri, blobs);
    files.push(uri);
    if ('finding' in reading) { unread.push({ uri, reason: reading.finding.message }); continue; }
    unread.push(...unreadOf(uri, reading));
    const root = roots.find(root => file.path.startsWith(`${root}/`)) ?? '';
    let project = projects.get(root);
    if (!project) projects.set(root, project = new Project());
    project.set(reading.model);
  }
  return { projects, files: files.sort(), unread };
}

function readingOf({ id }: TreeFile, uri: string, blobs: ReadonlyMap<string, Uint8Array>): FileReading | { readonly finding: Pick<RawFinding, 'message'> } {
  const bytes = blobs.get(id);
  if (!bytes) return { finding: { message: 'This file is too large to be read, or git has only its name here (a partial clone).' } };
  const decoded = decode(bytes);
  return 'text' in decoded ? readFile(uri, decoded.text) : decoded;
}

/** A path from a folder, with `/`; undefined where it lies outside. Both absolute. */
export function insideOf(folder: string, path: string): string | undefined {
  const [from, to] = [folder, path].map(each => each.replaceAll('\\', '/').replace(/\/$/, ''));
  return from === to ? '' : to!.startsWith(`${from}/`) ? to!.slice(from!.length + 1) : undefined;
}
