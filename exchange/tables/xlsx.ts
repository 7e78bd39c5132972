/** Spreadsheets: each sheet that tells of a journey is one; the others are told. */
import readXlsx from 'read-excel-file/universal';
import type { PlainFile } from '../../language/plain/plain.ts';
import { Draft } from '../draft.ts';
import { unguarded } from '../guard.ts';
import { MOST_BYTES, MOST_CELLS } from '../limits.ts';
import { ImportError, leaveOut, type Gathered } from '../report.ts';
import type { Source } from '../source.ts';
import { checkZip } from '../zip.ts';
import { noJourney } from './file.ts';
import { cellName, Fates, type Grid } from './grid.ts';
import { journeyOfGrid } from './journey.ts';
import { isLong, readLong } from './long.ts';

/** @throws ImportError */
export async function readXlsxFile({ name, bytes }: Source, said: Gathered): Promise<PlainFile> {
  if (bytes.length > MOST_BYTES) throw new ImportError(`${name} is too large to be read (${Math.round(bytes.length / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB).`);
  await checkZip(bytes, name);
  const sheets = await sheetsOf(bytes, name);
  const cells = sheets.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.filter(cell => cell !== '').length, 0), 0);
  if (cells > MOST_CELLS) throw new ImportError(`${name} has more than ${MOST_CELLS} cells. Take out what is no journey.`);
  const long = sheets.find(({ rows }) => rows[0] && isLong(rows[0]));
  if (long) return readLong(long.rows, row => row + 1, said);
  const draft = new Draft(), fates = new Fates(said);
  for (const { sheet, rows } of sheets) {
    const grid: Grid = { headings: [sheet], rows: rows.map((row, r) => row.map((cell, c) => ({ text: unguarded(cell), place: { in: sheet, cell: cellName(r, c) } }))) };
    if (journeyOfGrid(grid, sheet, draft, fates, said)) continue;
    const filled = grid.rows.flat().filter(cell => cell.text.trim() !== '');
    for (const cell of filled) fates.mark(cell, 'leftOut');
    if (filled.length > 0) leaveOut(said, { in: sheet }, filled.slice(0, 8).map(({ text }) => text).join(' | '), 'a sheet that tells of no journey', filled.length);
  }
  if (draft.journeys.length === 0) throw new ImportError(noJourney(name));
  return draft.file(said, 'spreadsheet');
}

async function sheetsOf(bytes: Uint8Array, name: string): Promise<{ sheet: string; rows: string[][] }[]> {
  let found;
  try {
    found = await readXlsx(new Uint8Array(bytes).buffer, { trim: false });
  } catch (error) {
    throw new ImportError(`${name} can't be read as a spreadsheet (${error instanceof Error ? error.message.split('\n')[0] : String(error)}). Open it in your spreadsheet and save it again as .xlsx.`);
  }
  return found.map(({ sheet, data }) => ({ sheet, rows: data.map(row => row.map(textOf)) }));
}

/** As people see it, as far as that can be told without a cell's format. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '').replace(/:00\.000Z$/, '');
  return String(value).replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n');
}
