/** Which journey files there are below a folder. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

export const ENDING = '.journey';
export const CONFIGURATION = 'journey.config.json';

export interface Discovered {
  /** Absolute paths, sorted, so that nothing depends on the order in which a disk lists them. */
  readonly files: readonly string[];
  /** Folders that are projects of their own: they hold a configuration. Their files are not among `files`. */
  readonly projects: readonly string[];
  /** What could not be looked into, and why. */
  readonly failures: readonly { readonly path: string; readonly reason: string }[];
}

/** Folders that hold no journeys of the project: other people's packages, and what begins with a dot (version control, caches). */
export function isIgnoredFolder(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

/**
 * Looks through a folder. Links to folders are not followed, since they can lead in circles; a link to a file counts where the file
 * is inside the folder. A folder that can't be read is told, and stops nothing else.
 */
export async function discover(root: string): Promise<Discovered> {
  const files: string[] = [], projects: string[] = [], failures: { path: string; reason: string }[] = [];
  const home = await realpath(root).catch(() => root);
  await walk(root);
  return { files: files.sort(compare), projects: projects.sort(compare), failures };

  async function walk(folder: string): Promise<void> {
    let entries;
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      failures.push({ path: folder, reason: reasonOf(error) });
      return;
    }
    if (folder !== root && entries.some(entry => entry.isFile() && entry.name === CONFIGURATION)) { projects.push(folder); return; }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name.endsWith(ENDING)) files.push(path);
        else if (!isIgnoredFolder(entry.name)) await walk(path);
      } else if (entry.name.endsWith(ENDING) && (!entry.isSymbolicLink() || await leadsInside(path))) files.push(path);
    }
  }

  async function leadsInside(path: string): Promise<boolean> {
    try {
      const target = await realpath(path);
      return target.startsWith(home + sep) && (await stat(target)).isFile();
    } catch {
      return false;
    }
  }
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder', EACCES: 'you have no permission to read it', EPERM: 'you have no permission to read it',
  EISDIR: 'it is a folder', ELOOP: 'its links lead in a circle', EMFILE: 'too many files are open', EIO: 'the disk reports an error', ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full', EDQUOT: 'you have used up your share of the disk', EFBIG: 'it would be larger than this system allows', EROFS: 'the disk can only be read',
};

/** Why a file operation failed, in plain words. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: string } | undefined)?.code;
  return (code !== undefined ? REASONS[code] : undefined) ?? (error instanceof Error ? error.message : String(error));
}
