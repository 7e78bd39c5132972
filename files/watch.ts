/** Tells when something of a project may have changed on the disk. */
import { watch as watchFolder, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ENDING, isIgnoredFolder } from './discover.ts';

/** Editors write in several steps, and branches change many files: what comes within so many milliseconds is one change. */
const SETTLED = 120;
/** Where the system gives no notice, the files are looked at so often. In milliseconds. */
const LOOK = 1000;

/** What can change findings: journeys, configurations with what they extend, and who owns what. */
const MATTERS = (name: string): boolean => name.endsWith(ENDING) || name.endsWith('.json') || name === 'CODEOWNERS';

/**
 * Watches folders with what is below them, those that are made later too; what no project looks into (`node_modules`, `.git`) is left out.
 * Never throws: a folder that vanishes is forgotten, and where watching isn't possible the files are looked at every second.
 *
 * @param onChange is called once for changes that come together, and not again before it is done
 * @returns ends it
 */
export function watch(folders: readonly string[], onChange: () => Promise<void> | void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined, looking: NodeJS.Timeout | undefined;
  let busy = false, again = false, ended = false;
  let last = '';

  const settle = (): void => {
    if (ended) return;
    clearTimeout(timer);
    timer = setTimeout(() => { void fire(); }, SETTLED);
  };

  const fire = async (): Promise<void> => {
    if (busy) { again = true; return; }
    busy = true;
    await survey();
    await onChange();
    busy = false;
    if (again) { again = false; settle(); }
  };

  /** Watches what is there now. */
  const survey = async (): Promise<void> => {
    const there = new Set<string>();
    for (const folder of folders) await foldersBelow(folder, there);
    for (const [folder, watcher] of watchers) if (!there.has(folder)) { watcher.close(); watchers.delete(folder); }
    for (const folder of there) if (!watchers.has(folder) && !looking) begin(folder);
  };

  const begin = (folder: string): void => {
    try {
      const watcher = watchFolder(folder, { persistent: true }, (_, name) => {
        // A name without a dot may be a folder's.
        if (name === null || MATTERS(name) || !name.includes('.')) settle();
      });
      watcher.on('error', () => { watcher.close(); watchers.delete(folder); settle(); });
      watchers.set(folder, watcher);
    } catch (error) {
      // Gone again, or the system has no more watches to give.
      if ((error as { code?: string }).code !== 'ENOENT') look();
    }
  };

  const look = (): void => {
    looking ??= setInterval(() => {
      void stampOf(folders).then(stamp => {
        if (last !== '' && stamp !== last) settle();
        last = stamp;
      });
    }, LOOK);
  };

  void survey();
  return () => {
    ended = true;
    clearTimeout(timer);
    clearInterval(looking);
    for (const watcher of watchers.values()) watcher.close();
  };
}

async function foldersBelow(folder: string, into: Set<string>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return;
  into.add(folder);
  for (const entry of entries) if (entry.isDirectory() && !isIgnoredFolder(entry.name)) await foldersBelow(join(folder, entry.name), into);
}

/** Names, sizes and times of all files that matter, as one text. */
async function stampOf(folders: readonly string[]): Promise<string> {
  const all = new Set<string>(), stamps: string[] = [];
  for (const folder of folders) await foldersBelow(folder, all);
  for (const folder of all) for (const name of await readdir(folder).catch(() => [])) {
    if (!MATTERS(name)) continue;
    const path = join(folder, name), info = await stat(path).catch(() => undefined);
    stamps.push(`${path}:${info?.size}:${info?.mtimeMs}`);
  }
  return stamps.sort().join('\n');
}
