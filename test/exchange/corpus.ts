/** Real maps that lie beside the checkout, where they do: more cases for the tests that have cases of their own anyway. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = ['../shared/corpus', '../../shared/corpus'].map(path => join(root, path)).find(path => existsSync(path));

/** A folder's files with one of the endings; none where the folder isn't there, which is said. */
export function corpus(name: string, ...endings: readonly string[]): { name: string; bytes: Uint8Array; text: string }[] {
  const path = folder && join(folder, name);
  const files = path && existsSync(path) ? readdirSync(path).filter(file => endings.some(ending => file.endsWith(ending))).sort() : [];
  console.log(path ? `${files.length} files of the corpus ${name}` : `The corpus is not there: ${name} has its own cases only.`);
  return files.map(file => ({ name: file, bytes: readFileSync(join(path!, file)), text: readFileSync(join(path!, file), 'utf8') }));
}

/** A file of the corpus with a JSON value a line. */
export function corpusLines<T>(name: string): T[] {
  const path = folder && join(folder, name);
  return path && existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line) as T) : [];
}
