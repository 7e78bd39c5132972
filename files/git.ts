/**
 * What a git repository holds: revisions, and files as they were then. The only place that asks git, for the command and the server alike;
 * how it is asked so that nothing of the repository runs is in `git-process.ts`.
 */
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join, posix, relative, resolve, sep } from 'node:path';
import { git, GitError, lastLine, mustGit } from './git-process.ts';

export { GitError } from './git-process.ts';

export interface Repository {
  /** The absolute path of its working tree, spelled as the folder was from which it was found. */
  readonly root: string;
}

/** A file as a revision has it. */
export interface TreeFile {
  /** From the repository's root, with `/`. Any letters, line breaks too. */
  readonly path: string;
  /** The name of its contents: equal contents have equal ones. */
  readonly id: string;
}

/** Files that are larger are not read, in bytes: as for files on the disk. */
const MOST_BYTES = 16_000_000;
/** How much is read by one process, in bytes. */
const BATCH = 64_000_000;
const IN_CI = 'In a CI job, fetch the whole history: with actions/checkout `fetch-depth: 0`, in GitLab CI `GIT_DEPTH: 0`.';

/**
 * The repository that a folder is in.
 *
 * @throws GitError where there is no git, the folder is in no repository, has no working tree, or belongs to somebody else
 */
export async function findRepository(folder: string): Promise<Repository> {
  const { code, out, said } = await git(folder, 'rev-parse', ['--show-prefix', '--show-toplevel']);
  const [prefix = '', top = ''] = String(out).split('\n');
  if (code !== 0 || top === '') {
    if (said.includes('dubious ownership')) {
      throw new GitError('not-trusted', `The repository around ${folder} belongs to another user, so git doesn't open it. If you trust it: git config --global --add safe.directory ${/add safe\.directory (.+)$/m.exec(said)?.[1] ?? folder}`);
    }
    if (said.includes('must be run in a work tree') || said.includes('cannot use bare repository')) {
      throw new GitError('no-work-tree', `The repository around ${folder} has no working tree. Clone it, and compare there.`);
    }
    if (said.includes('not a git repository')) throw new GitError('no-repository', `${folder} is in no git repository, so there are no revisions to compare. Name two files or two folders instead.`);
    throw new GitError('failed', `The repository around ${folder} can't be read: ${lastLine(said)}`);
  }
  const real = await realpath(folder), home = await realpath(top).catch(() => resolve(top));
  // A repository's own settings can put its working tree elsewhere.
  if (pathWithin(home, real) === undefined) throw new GitError('no-work-tree', `The repository around ${folder} says that its working tree is elsewhere: ${top}. Compare there.`);
  const spelled = prefix === '' ? resolve(folder) : resolve(folder, posix.normalize(prefix).replace(/[^/]+\/?/g, '../'));
  return { root: await realpath(spelled).catch(() => '') === home ? spelled : home };
}

/** A path from the repository's root, with `/` (the root's own is empty); undefined where it lies outside. @param path absolute */
export async function pathIn(repository: Repository, path: string): Promise<string | undefined> {
  return pathWithin(repository.root, path) ?? pathWithin(await realpath(repository.root), await realpath(path).catch(() => path));
}

function pathWithin(folder: string, path: string): string | undefined {
  const inside = relative(folder, path);
  return inside === '..' || inside.startsWith(`..${sep}`) || resolve(folder, inside) !== path ? undefined : inside.split(sep).join('/');
}

/**
 * The commit that a revision means: a branch, a tag, an id, `HEAD~2`.
 *
 * @param revision as somebody wrote it; it may look like an option
 * @returns its full id
 * @throws GitError where there is none
 */
export async function resolveRevision(repository: Repository, revision: string): Promise<string> {
  const id = await tryRevision(repository, revision);
  if (id !== undefined) return id;
  throw new GitError('no-revision', `There is no revision \`${revision}\` in the repository.${await isShallow(repository) ? ` Only a part of its history is here. ${IN_CI}` : ' Branches of a server are named with it, such as `origin/main`.'}`);
}

async function tryRevision({ root }: Repository, revision: string): Promise<string | undefined> {
  if (revision === '' || revision.includes('\0')) return undefined;
  const { code, out } = await git(root, 'rev-parse', ['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  const id = String(out).trim();
  return code === 0 && /^[0-9a-f]{40,64}$/.test(id) ? id : undefined;
}

async function isShallow({ root }: Repository): Promise<boolean> {
  return String((await git(root, 'rev-parse', ['--is-shallow-repository'])).out).trim() === 'true';
}

/** What the default branch may be called, the likeliest first: what the server says, then what is usual. */
const DEFAULT_BRANCHES = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master', 'refs/heads/main', 'refs/heads/master', 'refs/heads/trunk'];

/**
 * The branch that changes are made for.
 *
 * @returns its name as people say it, and its commit's id
 * @throws GitError where it can't be told
 */
export async function defaultBranch(repository: Repository): Promise<{ readonly name: string; readonly id: string }> {
  for (const ref of DEFAULT_BRANCHES) {
    const id = await tryRevision(repository, ref);
    if (id === undefined) continue;
    const full = String((await git(repository.root, 'rev-parse', ['--symbolic-full-name', ref])).out).trim() || ref;
    return { name: full.replace(/^refs\/(heads|remotes)\//, ''), id };
  }
  throw new GitError('no-default-branch', 'Which branch is the default one can\'t be told here. Say what to compare with: `--from REVISION`, such as `--from origin/develop`.');
}

/** A branch of this clone or a tag. */
export interface Named {
  readonly name: string;
  readonly kind: 'branch' | 'tag';
  /** The day of its commit, or on which the tag was made, `2026-03-05`; empty where there is none. */
  readonly date: string;
}

/** The newest branches and tags. @param most of each @throws GitError */
export async function namedRevisions({ root }: Repository, most: number): Promise<Named[]> {
  const kinds = [['branch', 'refs/heads/'], ['tag', 'refs/tags/']] as const;
  const lists = await Promise.all(kinds.map(async ([kind, folder]): Promise<Named[]> => {
    const out = await mustGit(root, 'for-each-ref', [`--count=${most}`, '--sort=-creatordate', '--format=%(refname)%09%(creatordate:short)', folder]);
    return out.toString('utf8').split('\n').filter(line => line.startsWith(folder)).map(line => {
      const [name = '', date = ''] = line.slice(folder.length).split('\t');
      return { name, kind, date };
    });
  }));
  return lists.flat();
}

/**
 * The last commit that two have in common.
 *
 * @param one,other ids of commits
 * @throws GitError where there is none, as in a clone with a part of the history
 */
export async function mergeBase(repository: Repository, one: string, other: string): Promise<string> {
  const { code, out, said } = await git(repository.root, 'merge-base', [one, other]);
  const id = String(out).trim();
  if (code === 0 && id !== '') return id;
  if (code !== 1) throw new GitError('failed', `Git could not find the common history: ${lastLine(said)}`);
  throw new GitError('no-merge-base', await isShallow(repository)
    ? `Only a part of the repository's history is here, and in it the two have no commit in common. ${IN_CI}`
    : 'The two have no commit in common, so there is no state that both began from. Say what to compare with: `--from REVISION`.');
}

/**
 * The files of a revision, sorted by their paths. Links to files count as what they lead to, where that is in the revision as well;
 * what is in submodules is not told.
 *
 * @param commit a commit's id
 * @param folder only what is below it, from the repository's root with `/`
 */
export async function listFiles({ root }: Repository, commit: string, folder = ''): Promise<TreeFile[]> {
  const out = await mustGit(root, 'ls-tree', ['-r', '-z', '--full-tree', commit]);
  const files: TreeFile[] = [], links: TreeFile[] = [];
  for (const entry of out.toString('utf8').split('\0')) {
    const match = /^(?<mode>\d+) blob (?<id>[0-9a-f]+)\t(?<path>[^]+)$/.exec(entry)?.groups;
    if (match) (match['mode'] === '120000' ? links : files).push({ path: match['path']!, id: match['id']! });
  }
  const byPath = new Map(files.map(({ path, id }) => [path, id]));
  const wanted = links.filter(({ path }) => isBelow(path, folder)), targets = await readBlobs({ root }, wanted.map(({ id }) => id));
  for (const { path, id } of wanted) {
    const target = Buffer.from(targets.get(id) ?? []).toString('utf8');
    const leads = target.startsWith('/') ? undefined : byPath.get(posix.join(posix.dirname(path), target));
    if (leads !== undefined) files.push({ path, id: leads });
  }
  return files.filter(({ path }) => isBelow(path, folder)).sort((a, b) => a.path < b.path ? -1 : 1);
}

const isBelow = (path: string, folder: string): boolean => folder === '' || path === folder || path.startsWith(`${folder}/`);

/**
 * What files of a revision hold, by their ids.
 *
 * @returns nothing for what is too large (16 MB) or not here, as in a partial clone
 */
export async function readBlobs({ root }: Repository, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const result = new Map<string, Uint8Array>();
  if (ids.length === 0) return result;
  const wanted: { id: string; size: number }[] = [];
  const told = await mustGit(root, 'cat-file', ['--batch-check=%(objectname) %(objecttype) %(objectsize)'], lines([...new Set(ids)]));
  for (const line of String(told).split('\n')) {
    const match = /^(?<id>[0-9a-f]+) blob (?<size>\d+)$/.exec(line)?.groups;
    if (match && Number(match['size']) <= MOST_BYTES) wanted.push({ id: match['id']!, size: Number(match['size']) });
  }
  for (let at = 0; at < wanted.length;) {
    const start = at;
    for (let sum = 0; at < wanted.length && (at === start || sum + wanted[at]!.size <= BATCH); at++) sum += wanted[at]!.size;
    const batch = wanted.slice(start, at);
    const out = await mustGit(root, 'cat-file', ['--batch=%(objectname)'], lines(batch.map(({ id }) => id)));
    let offset = 0;
    for (const { id, size } of batch) {
      offset += id.length + 1;
      result.set(id, out.subarray(offset, offset + size));
      offset += size + 1;
    }
  }
  return result;
}

const lines = (ids: readonly string[]): string => ids.map(id => `${id}\n`).join('');

/** What one file held at a revision; undefined where it was not there, or is too large (16 MB). @param path from the repository's root, with `/` */
export async function readFileAt(repository: Repository, commit: string, path: string): Promise<Uint8Array | undefined> {
  const file = (await listFiles(repository, commit, path)).find(file => file.path === path);
  return file && (await readBlobs(repository, [file.id])).get(file.id);
}

/** How the working tree differs from a revision, in absolute paths. */
export interface Changed {
  /** Files that the revision has not, or with other contents. */
  readonly changed: readonly string[];
  /** Files of the revision that are not there any more. */
  readonly removed: readonly string[];
}

/**
 * Which files changed since a revision, by what they hold: whether they are known to git, staged or ignored makes no difference, nor how
 * their lines end (git may change that when it checks out).
 *
 * @param present the files of the working tree that matter, absolute
 * @param wanted which of the revision's files (from the root, with `/`) would have been among them
 */
export async function changedSince(repository: Repository, commit: string, present: readonly string[], wanted: (path: string) => boolean): Promise<Changed> {
  const then = new Map((await listFiles(repository, commit)).map(({ path, id }) => [path, id]));
  const changed: string[] = [], seen = new Set<string>();
  for (const file of present) {
    const path = await pathIn(repository, file) ?? '';
    seen.add(path);
    const id = then.get(path), bytes = id === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (id === undefined || bytes === undefined || !isContent(bytes, id)) changed.push(file);
  }
  return { changed, removed: [...then.keys()].filter(path => wanted(path) && !seen.has(path)).map(path => join(repository.root, path)) };
}

/** Whether this is what git calls by that id, be it with the line ends of another system. */
function isContent(bytes: Uint8Array, id: string): boolean {
  const hash = (content: Uint8Array) => createHash(id.length === 40 ? 'sha1' : 'sha256').update(`blob ${content.length}\0`).update(content).digest('hex');
  return hash(bytes) === id || hash(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')) === id;
}
