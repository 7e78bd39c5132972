import { toCsv } from '../csv/write.ts';
import type { Cell, Report } from '../../review/reports/report.ts';
import { plainText } from './signs.ts';

/** The tables one below the other, each with its title above it; a report of one table is that table alone. */
export function reportAsCsv({ tables }: Report): string {
  return tables.map(({ title, columns, rows }) => [
    ...tables.length > 1 ? [[title]] : [], columns.map(column => column.title), ...rows.map(row => row.map(valueOf)),
  ]).map(toCsv).join('\n');
}

const valueOf = (cell: Cell): string | number => typeof cell.value === 'number' ? cell.value : plainText(cell);
