/**
 * Starts git so that nothing of the repository is ever run.
 *
 * A repository belongs to a stranger: its configuration can name programs (file system monitors, hooks, filters, pagers, external diffs, ssh
 * commands), its references can look like options, its objects can be fetched or replaced behind one's back. So git is found by an absolute
 * path and gets a list of arguments, never a line for a shell; only the commands of `PLUMBING` are started, which look into no index and
 * no working tree; and what could still name a program is overridden, command by command, above the repository's own settings.
 */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** What can be the matter, for those who want to say more about it than the message does. */
export type GitProblem =
  | 'no-git' | 'no-repository' | 'no-work-tree' | 'not-trusted' | 'no-revision' | 'no-default-branch' | 'no-merge-base' | 'too-slow' | 'too-large' | 'failed';

/** Git can't answer. The message says what is wrong and what to do, in plain words; it may quote a stranger's text. */
export class GitError extends Error {
  readonly problem: GitProblem;

  constructor(problem: GitProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** All that git is ever asked. None of these runs a hook, a filter, a text conversion or a file system monitor. `config` reads and writes this clone's settings. */
export type Plumbing = 'rev-parse' | 'merge-base' | 'ls-tree' | 'cat-file' | 'for-each-ref' | 'config';

/** Settings of the repository that could start a program or change what is read; these stand above them. */
const OVERRIDES: readonly string[] = [
  'core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.sshCommand=false', 'core.askPass=', 'core.pager=cat', 'core.alternateRefsCommand=false',
  'credential.helper=', 'protocol.allow=never', 'diff.external=', 'gc.auto=0', 'maintenance.auto=false', 'submodule.recurse=false', 'core.quotePath=false',
  'safe.bareRepository=explicit',
];

/**
 * Variables of the caller's that stay: where his own configuration is, since only there he can say that he trusts a folder (`safe.directory`),
 * and how far up to look. Others (`GIT_DIR` and `GIT_INDEX_FILE` in a hook, `GIT_EXTERNAL_DIFF`) would make git look elsewhere or run something.
 */
const KEPT = /^GIT_(CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)$/;

/** The environment that git gets. */
export function environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(own).filter(([name]) => !name.toUpperCase().startsWith('GIT_') || KEPT.test(name.toUpperCase()))),
    // Partial clones would fetch what they lack, from wherever the repository says. Git before 2.45 doesn't know the first word for it; then the second holds.
    GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_ATTR_NOSYSTEM: '1', GIT_LITERAL_PATHSPECS: '1',
    // Its messages are told apart by their words.
    LC_ALL: 'C', LANGUAGE: 'C',
  };
}

/** A program of this name in the folders of `PATH`, never in the current one: a repository may hold a file named `git`. */
export async function programOf(name: string, own: NodeJS.ProcessEnv): Promise<string | undefined> {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  for (const folder of (own['PATH'] ?? own['Path'] ?? '').split(delimiter).filter(isAbsolute)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (await access(path, constants.X_OK).then(() => true, () => false)) return path;
    }
  }
  return undefined;
}

const SECONDS = 30;
/** In bytes. */
const MOST_OUTPUT = 256_000_000;

export interface Answer {
  readonly code: number;
  readonly out: Buffer;
  /** What git said about it; a stranger's text may be in it. */
  readonly said: string;
}

/**
 * @param folder where to start it
 * @param input what it reads from its standard input
 * @throws GitError where there is no git, or it takes too long or says too much; what it refuses is an answer with its code
 */
export async function git(folder: string, command: Plumbing, args: readonly string[], input?: string): Promise<Answer> {
  const program = await programOf('git', process.env);
  if (program === undefined) throw new GitError('no-git', 'Git was not found on this machine. Install it (https://git-scm.com), or compare two files or folders instead of revisions.');
  const all = ['--no-pager', '--literal-pathspecs', ...OVERRIDES.flatMap(setting => ['-c', setting]), command, ...args];
  return new Promise((resolve, reject) => {
    const child = execFile(program, all, {
      cwd: folder, env: environment(process.env), encoding: 'buffer', timeout: SECONDS * 1000, killSignal: 'SIGKILL', maxBuffer: MOST_OUTPUT, windowsHide: true, shell: false,
    }, (error, out, said) => {
      const { code, killed } = (error ?? {}) as { code?: number | string; killed?: boolean };
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') reject(new GitError('too-large', `Git told more than ${MOST_OUTPUT / 1e6} MB. Name a smaller folder to compare.`));
      else if (killed) reject(new GitError('too-slow', `Git did not answer within ${SECONDS} seconds.`));
      else if (error && typeof code !== 'number') reject(new GitError('failed', `Git could not be started: ${error.message}.`));
      else resolve({ code: error ? code as number : 0, out, said: String(said).trim() });
    });
    // It may end before it has read everything.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}

/** As `git`, for what can't sensibly be refused. @throws GitError with git's own words */
export async function mustGit(folder: string, command: Plumbing, args: readonly string[], input?: string): Promise<Buffer> {
  const { code, out, said } = await git(folder, command, args, input);
  if (code !== 0) throw new GitError('failed', `Git could not read the repository: ${lastLine(said)}`);
  return out;
}

export const lastLine = (said: string): string => said.split('\n').at(-1)!.replace(/^(fatal|error): /, '') || 'it gave no reason';
