/** CSV and TSV, read by a well-kept package. */
import { CsvError, parse } from 'csv-parse/sync';
import { BYTE_ORDER_MARK, toCsv } from '../csv/write.ts';
import { MOST_CELLS } from '../limits.ts';
import { ImportError } from '../report.ts';

export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  /** Row (from 0) → the line of the text that it begins on, from 1. */
  readonly lineOf: (row: number) => number;
}

/** @param delimiter guessed from the first lines where it is left out @throws ImportError */
export function readCsv(text: string, name: string, delimiter = delimiterOf(text)): CsvRows {
  let found;
  try {
    found = parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, info: true }) as unknown as { record: string[]; info: { lines: number } }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportError(`${name} can't be read as a table: ${error.code === 'CSV_QUOTE_NOT_CLOSED' ? `a cell that begins with a quote in line ${(error as { lines?: number }).lines ?? '?'} has no end` : error.message}. Save it again from your spreadsheet.`);
  }
  if (found.reduce((sum, { record }) => sum + record.filter(cell => cell !== '').length, 0) > MOST_CELLS) throw new ImportError(`${name} has more than ${MOST_CELLS} cells. Take out what is no journey.`);
  // `lines` counts up to a record's end.
  const lines = found.map(({ info: { lines: end }, record }) => end - record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0));
  return { rows: found.map(({ record }) => record.map(cell => cell.replace(/\r\n?/g, '\n'))), lineOf: row => lines[row] ?? 1 };
}

/** With a byte order mark, by which spreadsheets know that it is UTF-8. Numbers stay numbers, so that they can be reckoned with. */
export const writeCsv = (rows: readonly (readonly string[])[]): string => BYTE_ORDER_MARK + toCsv(rows.map(row => row.map(cell => /^[+-]?[1-9]\d{0,9}$/.test(cell) ? Number(cell) : cell)));

/** Commas, semicolons (where commas are decimal points) or tabs: what most lines of the beginning have most of. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/).filter(line => line.trim() !== '').slice(0, 20);
  const count = (mark: string): number => lines.reduce((sum, line) => sum + Math.min(line.split(mark).length - 1, 50), 0);
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!;
}
