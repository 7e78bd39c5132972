/** A git repository for a test, under the system's temporary folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderWith } from './server.ts';

export interface TestRepository {
  readonly path: string;
  /** Runs git in it. @returns what it prints, without the last line break */
  git(...args: readonly string[]): string;
  /** Writes files, or takes those out that are `undefined`. */
  write(files: Readonly<Record<string, string | Uint8Array | undefined>>): void;
  /** Writes files and commits everything. @returns the commit's id */
  commit(files: Readonly<Record<string, string | Uint8Array | undefined>>): string;
  remove(): void;
}

/** On the branch `main`, with these files in its first commit. Neither the machine's nor the user's git settings count in it. */
export function repositoryWith(files: Readonly<Record<string, string | Uint8Array>>): TestRepository {
  const { path, remove } = folderWith({});
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))), GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.com', GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.com',
    GIT_AUTHOR_DATE: '2026-05-01T12:00:00Z', GIT_COMMITTER_DATE: '2026-05-01T12:00:00Z',
  };
  const repository: TestRepository = {
    path, remove: () => rmSync(path, { recursive: true, force: true }),
    git: (...args) => execFileSync('git', args, { cwd: path, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000, killSignal: 'SIGKILL' }).replace(/\n$/, ''),
    write(changes) {
      for (const [name, content] of Object.entries(changes)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        if (content === undefined) rmSync(join(path, name), { force: true });
        else writeFileSync(join(path, name), content);
      }
    },
    commit(changes) {
      repository.write(changes);
      repository.git('add', '-A');
      repository.git('commit', '-q', '--allow-empty', '-m', 'A change');
      return repository.git('rev-parse', 'HEAD');
    },
  };
  try {
    repository.git('init', '-q', '-b', 'main');
    repository.commit(files);
  } catch (error) {
    remove();
    throw error;
  }
  return repository;
}
