/** A file that is a table: in our own long form, or in one of those that people make. */
import type { PlainFile } from '../../language/plain/plain.ts';
import { ImportError, type Gathered } from '../report.ts';
import { readCsv } from './csv.ts';
import { isLong, readLong } from './long.ts';

export function readCsvFile(text: string, name: string, said: Gathered, delimiter?: string): PlainFile {
  const { rows, lineOf } = readCsv(text, name, delimiter);
  if (rows[0] && isLong(rows[0])) return readLong(rows, lineOf, said);
  throw new ImportError(`${name} is not in the long form.`);
}
