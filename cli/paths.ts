/** The paths that a call names: which project they are in, and how they are said back. */
import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { ENDING } from '../files/discover.ts';
import { configurationAbove, pathOf } from '../files/workspace.ts';
import { printableLine, printablePath } from './terminal.ts';

/** Whether a path is a folder's to be searched: one whose name ends like a journey file's counts as a file that can't be read. */
export function isFolder(path: string): boolean {
  return statSync(path).isDirectory() && !path.endsWith(ENDING);
}

/** The project's folder around a file: the one with a configuration, else the current folder, else the file's own. */
export function rootOfFile(path: string): string {
  return configurationAbove(path) ?? (isInside(path, process.cwd()) ? process.cwd() : dirname(path));
}

/** The projects that existing files and folders are in, each once. */
export function rootsOf(paths: readonly string[]): string[] {
  return [...new Set(paths.map(path => rootOfFile(isFolder(path) ? resolve(path, 'x') : path)))];
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A path relative to the current folder, with `/`, and with any letters that a file's name can have. */
export function relativeName(path: string): string {
  const name = relative(process.cwd(), path).split(sep).join('/');
  return name === '' ? basename(path) : name;
}

/** A path relative to the current folder, with `/`, safe to print. */
export function nameOf(path: string): string {
  return printablePath(relativeName(path));
}

/** As `nameOf`, for a file's address. */
export function nameOfUri(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? printableLine(uri) : nameOf(path);
}
