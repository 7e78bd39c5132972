/** Folders that are gone after the test. */
import { afterEach } from 'vitest';
import { folderWith } from './server.ts';

/** To be called once in a test file. @returns makes a folder with these files */
export function temporaryFolders(): (files: Readonly<Record<string, string | Uint8Array>>) => string {
  const made: (() => void)[] = [];
  afterEach(() => { for (const remove of made.splice(0)) remove(); });
  return files => {
    const folder = folderWith(files);
    made.push(folder.remove);
    return folder.path;
  };
}

/** A small journey that nothing is to be said about. */
export const GOOD = 'channel Web\npersona Ann\nteam Care\njourney Help\n  state current\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Form\n    via Web\n';
