/** The project's own examples, to draw and to learn from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readMaps, type Sample } from './maps.ts';

/** Folder by folder: texts by their file names. */
export function exampleTexts(): Record<string, string>[] {
  const root = fileURLToPath(new URL('../../examples/', import.meta.url));
  const files = existsSync(root) ? readdirSync(root, { recursive: true }).map(String).filter(file => file.endsWith('.journey')).sort() : [];
  const folders = Map.groupBy(files, file => file.split(/[\\/]/).slice(0, -1).join('/'));
  return [...folders.values()].map(names => Object.fromEntries(names.map(name => [name, readFileSync(`${root}${name}`, 'utf8')])));
}

export function exampleMaps(): Sample[] {
  return exampleTexts().flatMap(readMaps);
}
