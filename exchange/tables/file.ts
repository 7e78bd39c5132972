/** A file that is a table: in our own long form, an export of a drawing tool, or one of those that people make. */
import type { PlainFile } from '../../language/plain/plain.ts';
import { Draft } from '../draft.ts';
import { unguarded } from '../guard.ts';
import { ImportError, type Gathered } from '../report.ts';
import { readCsv } from './csv.ts';
import { cellName, Fates, type Grid } from './grid.ts';
import { isGraph, readGraph } from './graph.ts';
import { journeyOfGrid } from './journey.ts';
import { isLong, readLong } from './long.ts';

export function readCsvFile(text: string, name: string, said: Gathered, delimiter?: string): PlainFile {
  const { rows, lineOf } = readCsv(text, name, delimiter);
  if (rows[0] && isLong(rows[0])) return readLong(rows, lineOf, said);
  const grid: Grid = { headings: [], rows: rows.map((row, r) => row.map((cell, c) => ({ text: unguarded(cell), place: { line: lineOf(r), cell: cellName(r, c) } }))) };
  const draft = new Draft(), fates = new Fates(said);
  if (rows[0] && isGraph(rows[0])) readGraph(grid, draft, fates, said);
  else if (!journeyOfGrid(grid, '', draft, fates, said)) throw new ImportError(noJourney(name));
  return draft.file(said, 'table');
}

export const noJourney = (name: string): string => `No journey was found in ${name}: neither its first row nor its first column names lanes such as Stage, Actions, Thoughts, Emotions, Pain points. Give the rows or columns such names and try again.`;
