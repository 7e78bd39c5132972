import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { environment } from '../../files/git-process.ts';
import { changedSince, defaultBranch, findRepository, GitError, listFiles, mergeBase, pathIn, readBlobs, readFileAt, resolveRevision } from '../../files/git.ts';
import { repositoryWith, type TestRepository } from '../support/repository.ts';
import { folderWith } from '../support/server.ts';

const made: { remove(): void }[] = [];
afterAll(() => { for (const { remove } of made) remove(); });
const kept = <T extends { remove(): void }>(thing: T): T => { made.push(thing); return thing; };

const textAt = async (path: string, revision: string, file: string) => {
  const repository = await findRepository(path);
  const bytes = await readFileAt(repository, await resolveRevision(repository, revision), file);
  return bytes && Buffer.from(bytes).toString('utf8');
};
const problemOf = async (promise: Promise<unknown>) => promise.then(() => 'none', (error: unknown) => error instanceof GitError ? `${error.problem}: ${error.message}` : `not a GitError: ${String(error)}`);

test('files as they were at a revision, from below the root and for every spelling of a revision', async () => {
  const { path, git, commit } = kept(repositoryWith({ 'maps/a.journey': 'old\n', 'maps/小陳.journey': '一\n', 'b.txt': 'b' }));
  git('tag', 'v1');
  const second = commit({ 'maps/a.journey': 'new\n' });
  expect([await textAt(path, 'v1', 'maps/a.journey'), await textAt(join(path, 'maps'), second.slice(0, 9), 'maps/a.journey'), await textAt(path, 'HEAD~1', 'maps/小陳.journey')]).toEqual(['old\n', 'new\n', '一\n']);
  expect(await textAt(path, 'HEAD', 'maps/none.journey')).toBeUndefined();
  const repository = await findRepository(join(path, 'maps'));
  expect(repository.root).toBe(path);
  expect((await listFiles(repository, second)).map(file => file.path)).toEqual(['b.txt', 'maps/a.journey', 'maps/小陳.journey']);
  expect((await listFiles(repository, second, 'maps')).map(file => file.path)).toEqual(['maps/a.journey', 'maps/小陳.journey']);
  expect([await pathIn(repository, join(path, 'maps/a.journey')), await pathIn(repository, path), await pathIn(repository, join(path, '..'))]).toEqual(['maps/a.journey', '', undefined]);
});

test('names with line breaks, quotes, tabs and what looks like an option come through as they are', async () => {
  const names = ['a\nb.journey', 'tab\there.journey', '"quoted".journey', '--output=x.journey', ':(exclude)x.journey', 'back\\slash.journey', ' lead.journey'];
  const { path } = kept(repositoryWith(Object.fromEntries(names.map((name, i) => [`d/${name}`, `text ${i}`]))));
  const repository = await findRepository(path), head = await resolveRevision(repository, 'HEAD');
  const files = await listFiles(repository, head), blobs = await readBlobs(repository, files.map(({ id }) => id));
  expect(Object.fromEntries(files.map(file => [file.path, String(Buffer.from(blobs.get(file.id)!))]))).toEqual(Object.fromEntries(names.map((name, i) => [`d/${name}`, `text ${i}`])));
});

test('a link counts as the file that it leads to, inside the revision only; what is too large is not read', async () => {
  const repo = kept(repositoryWith({ 'real/a.journey': 'real', 'big.journey': 'x'.repeat(16_000_001) }));
  mkdirSync(join(repo.path, 'l'));
  symlinkSync('../real/a.journey', join(repo.path, 'l/good.journey'));
  symlinkSync('/etc/passwd', join(repo.path, 'l/out.journey'));
  symlinkSync('../../../../etc/passwd', join(repo.path, 'l/up.journey'));
  repo.commit({});
  expect([await textAt(repo.path, 'HEAD', 'l/good.journey'), await textAt(repo.path, 'HEAD', 'l/out.journey'), await textAt(repo.path, 'HEAD', 'l/up.journey'), await textAt(repo.path, 'HEAD', 'big.journey')])
    .toEqual(['real', undefined, undefined, undefined]);
});

test('the default branch is what the server says, else what is usual; the merge base is where a branch began', async () => {
  const { path, git, commit } = kept(repositoryWith({ a: '1' }));
  const base = git('rev-parse', 'HEAD');
  git('checkout', '-q', '-b', 'feature');
  const tip = commit({ a: '2' });
  const repository = await findRepository(path);
  expect(await defaultBranch(repository)).toEqual({ name: 'main', id: base });
  git('checkout', '-q', 'main');
  const ahead = commit({ b: '1' });
  expect(await mergeBase(repository, ahead, tip)).toBe(base);
  git('update-ref', 'refs/remotes/origin/develop', tip);
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/develop');
  expect(await defaultBranch(repository)).toEqual({ name: 'origin/develop', id: tip });
});

test('what changed since a revision goes by contents: untracked, ignored, staged and removed files; not by line ends', async () => {
  const { path, git, write } = kept(repositoryWith({ 'same.journey': 'a\nb\n', 'crlf.journey': 'a\nb\n', 'other.journey': 'a\n', 'gone.journey': 'x', 'gone.txt': 'x', 'staged.journey': '1', '.gitignore': 'ignored.journey\n' }));
  write({ 'crlf.journey': 'a\r\nb\r\n', 'other.journey': 'b\n', 'gone.journey': undefined, 'gone.txt': undefined, 'new.journey': 'n', 'ignored.journey': 'i', 'staged.journey': '2' });
  git('add', 'staged.journey');
  const repository = await findRepository(path);
  const present = ['same', 'crlf', 'other', 'new', 'ignored', 'staged'].map(name => join(path, `${name}.journey`));
  const { changed, removed } = await changedSince(repository, await resolveRevision(repository, 'HEAD'), present, file => file.endsWith('.journey'));
  expect(changed.map(file => file.slice(path.length + 1))).toEqual(['other.journey', 'new.journey', 'ignored.journey', 'staged.journey']);
  expect(removed.map(file => file.slice(path.length + 1))).toEqual(['gone.journey']);
});

test('a repository with the other kind of ids', async () => {
  const folder = kept(folderWith({ 'a.journey': 'text\n' }));
  const repo = kept(repositoryWith({ x: 'x' }));
  // The helper's git, elsewhere.
  repo.git('init', '-q', '-b', 'main', '--object-format=sha256', folder.path);
  repo.git('-C', folder.path, 'add', '-A');
  repo.git('-C', folder.path, 'commit', '-q', '-m', 'first');
  const repository = await findRepository(folder.path), head = await resolveRevision(repository, 'main');
  expect(head).toHaveLength(64);
  expect(await textAt(folder.path, 'main', 'a.journey')).toBe('text\n');
  expect(await changedSince(repository, head, [join(folder.path, 'a.journey')], () => true)).toEqual({ changed: [], removed: [] });
});

test('each thing that can be the matter says what it is, and what to do', async () => {
  const plain = kept(folderWith({ 'a.journey': 'x' }));
  const repo = kept(repositoryWith({ a: '1' }));
  const repository = await findRepository(repo.path), head = await resolveRevision(repository, 'HEAD');
  expect(await problemOf(findRepository(plain.path))).toMatch(/^no-repository: .* is in no git repository.*two folders/);
  for (const revision of ['nowhere', '', '-x', '--exec=touch owned', '--output=owned', 'HEAD\nmain', 'HEAD:a', '\u0000', '$(touch owned)', 'a b', '^HEAD', '--help', '--all', 'HEAD..main']) {
    expect(await problemOf(resolveRevision(repository, revision)), JSON.stringify(revision)).toMatch(/^no-revision: There is no revision `/);
  }
  expect(existsSync(join(repo.path, 'owned'))).toBe(false);
  repo.git('checkout', '-q', '--orphan', 'other');
  const orphan = repo.commit({ b: '1' });
  expect(await problemOf(mergeBase(repository, head, orphan))).toMatch(/^no-merge-base: .*no commit in common.*--from/);
  repo.git('branch', '-m', 'other', 'odd');
  repo.git('branch', '-D', 'main');
  expect(await problemOf(defaultBranch(repository))).toMatch(/^no-default-branch: .*--from/);
  const bare = kept(folderWith({}));
  repo.git('clone', '-q', '--bare', '.', join(bare.path, 'x.git'));
  expect(await problemOf(findRepository(join(bare.path, 'x.git')))).toMatch(/^(no-work-tree|no-repository): /);
});

test('a clone with a part of the history says how to get the rest', async () => {
  const repo = kept(repositoryWith({ a: '1' })), clone = kept(folderWith({}));
  repo.git('checkout', '-q', '-b', 'feature');
  repo.commit({ a: '2' });
  repo.git('checkout', '-q', 'main');
  repo.commit({ b: '1' });
  repo.git('clone', '-q', '--depth', '1', '--no-single-branch', `file://${repo.path}`, join(clone.path, 'c'));
  const repository = await findRepository(join(clone.path, 'c'));
  const ends = await Promise.all(['origin/main', 'origin/feature'].map(name => resolveRevision(repository, name)));
  expect(await problemOf(mergeBase(repository, ends[0]!, ends[1]!))).toMatch(/^no-merge-base: .*part of the repository's history.*fetch-depth: 0/);
  expect(await problemOf(resolveRevision(repository, 'HEAD~1'))).toMatch(/^no-revision: .*fetch-depth: 0/);
});

test('without git, and with a `git` in the current folder only, nothing is started', async () => {
  const repo = kept(repositoryWith({ a: '1' })), before = process.env['PATH'];
  writeFileSync(join(repo.path, 'git'), `#!/bin/sh\ntouch ${repo.path}/owned\n`);
  chmodSync(join(repo.path, 'git'), 0o755);
  const cwd = process.cwd();
  try {
    process.env['PATH'] = ['.', '', 'bin'].join(':');
    expect(await problemOf(findRepository(repo.path))).toMatch(/^no-git: Git was not found/);
  } finally {
    process.env['PATH'] = before;
  }
  expect([existsSync(join(repo.path, 'owned')), process.cwd()]).toEqual([false, cwd]);
});

test('the environment of a hook does not lead git elsewhere; what says whom to trust stays', () => {
  const own = { PATH: '/bin', GIT_DIR: '/x', GIT_INDEX_FILE: 'x', GIT_EXTERNAL_DIFF: 'x', GIT_SSH_COMMAND: 'x', GIT_TRACE: '/x', GIT_EXEC_PATH: '/x', GIT_CONFIG_PARAMETERS: 'x', GIT_CONFIG_GLOBAL: '/g', GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };
  const { PATH: _, LC_ALL: __, LANGUAGE: ___, ...mine } = environment(own);
  expect(mine).toEqual({
    GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_ATTR_NOSYSTEM: '1', GIT_LITERAL_PATHSPECS: '1',
    GIT_CONFIG_GLOBAL: '/g', GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*',
  });
});

/** A repository whose every setting that can name a program names one that leaves a trace. */
function boobyTrapped(): { repo: TestRepository; first: string; traces: () => string[] } {
  const repo = kept(repositoryWith({ 'maps/a.journey': 'old\n' })), trap = join(repo.path, '.git/trap'), log = join(repo.path, '.git/traces');
  const first = repo.git('rev-parse', 'HEAD');
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> '${log}'\nexit 1\n`);
  chmodSync(trap, 0o755);
  repo.commit({ 'maps/a.journey': 'new\n', '.gitattributes': '*.journey filter=bad diff=bad merge=bad text eol=crlf ident\n', '.gitmodules': `[submodule "x"]\n\tpath = sub\n\turl = ext::${trap}\n\tupdate = !${trap}\n` });
  for (const hook of ['post-checkout', 'pre-commit', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'pre-auto-gc']) symlinkSync(trap, join(repo.path, '.git/hooks', hook));
  const config = [
    '[core]', ...['fsmonitor', 'sshCommand', 'pager', 'editor', 'askPass', 'gitProxy', 'alternateRefsCommand'].map(key => `\t${key} = ${trap}`), '\thooksPath = .git/hooks',
    '[alias]', ...['rev-parse', 'cat-file', 'ls-tree', 'merge-base', 'show', 'status', 'diff'].map(name => `\t${name} = "!${trap}"`),
    '[pager]', ...['rev-parse', 'cat-file', 'ls-tree', 'merge-base'].map(name => `\t${name} = ${trap}`),
    '[diff]', `\texternal = ${trap}`, '[diff "bad"]', `\tcommand = ${trap}`, `\ttextconv = ${trap}`,
    '[filter "bad"]', `\tclean = ${trap}`, `\tsmudge = ${trap}`, `\tprocess = ${trap}`, '\trequired = true', '[merge "bad"]', `\tdriver = ${trap}`,
    '[credential]', `\thelper = !${trap}`, '[gpg]', `\tprogram = ${trap}`, '[log]', '\tshowSignature = true', '[uploadpack]', `\tpackObjectsHook = ${trap}`,
    '[protocol "ext"]', '\tallow = always', '[remote "origin"]', `\turl = ext::${trap}`, '\tpromisor = true', '\tpartialclonefilter = blob:none', `\tuploadpack = ${trap}`, '\tfetch = +refs/heads/*:refs/remotes/origin/*',
    '[trace2]', `\teventTarget = ${log}`, `\tnormalTarget = ${log}`, '[submodule "x"]', `\turl = ext::${trap}`, `\tupdate = !${trap}`, '[include]', '\tpath = /dev/null',
  ];
  writeFileSync(join(repo.path, '.git/config'), `${readFileSync(join(repo.path, '.git/config'), 'utf8')}${config.join('\n')}\n[extensions]\n\tpartialClone = origin\n`);
  rmSync(log, { force: true });
  return { repo, first, traces: () => existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [] };
}

test('a booby-trapped repository: everything is told, nothing of it is run', async () => {
  const { repo, first, traces } = boobyTrapped();
  const repository = await findRepository(join(repo.path, 'maps'));
  const head = await resolveRevision(repository, 'HEAD');
  expect(await mergeBase(repository, head, first)).toBe(first);
  await defaultBranch(repository);
  expect([await textAt(repo.path, first, 'maps/a.journey'), await textAt(repo.path, 'HEAD', 'maps/a.journey')]).toEqual(['old\n', 'new\n']);
  expect((await changedSince(repository, first, [join(repo.path, 'maps/a.journey')], () => false)).changed).toHaveLength(1);
  // An object that is missing would be fetched: by the promisor's address, which names a program.
  const [blob] = (await listFiles(repository, head, 'maps')).map(({ id }) => id);
  rmSync(join(repo.path, '.git/objects', blob!.slice(0, 2), blob!.slice(2)));
  expect(await readFileAt(repository, head, 'maps/a.journey')).toBeUndefined();
  await problemOf(resolveRevision(repository, '0123456789012345678901234567890123456789'));
  expect(traces()).toEqual([]);
  // The traps are real: the ordinary way to ask springs them.
  try { repo.git('status'); } catch { /* it is no good repository any more */ }
  expect(traces().length).toBeGreaterThan(0);
});

test('objects that stand for others, and a working tree that is elsewhere, deceive nobody', async () => {
  const repo = kept(repositoryWith({ 'a.journey': 'true\n' }));
  const blob = repo.git('rev-parse', 'HEAD:a.journey');
  writeFileSync(join(repo.path, 'b'), 'forged\n');
  repo.git('replace', blob, repo.git('hash-object', '-w', 'b'));
  expect(repo.git('cat-file', 'blob', blob)).toBe('forged');
  expect(await textAt(repo.path, 'HEAD', 'a.journey')).toBe('true\n');
  const elsewhere = kept(folderWith({ 'secret.journey': 's' }));
  repo.git('config', 'core.worktree', elsewhere.path);
  expect(await problemOf(findRepository(repo.path))).toMatch(/^no-work-tree: /);
});

test('references that look like options are found as references', async () => {
  const repo = kept(repositoryWith({ a: '1' })), head = repo.git('rev-parse', 'HEAD');
  writeFileSync(join(repo.path, '.git/refs/heads/-x'), `${head}\n`);
  writeFileSync(join(repo.path, '.git/refs/heads/--output=owned'), `${head}\n`);
  const repository = await findRepository(repo.path);
  for (const name of ['refs/heads/-x', 'refs/heads/--output=owned', '-x']) expect([head, 'none'], name).toContain(await resolveRevision(repository, name).catch(() => 'none'));
  expect(existsSync(join(repo.path, 'owned'))).toBe(false);
});
