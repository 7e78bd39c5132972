/** A table of how many people were in each phase on which day. */
import { parse } from 'csv-parse/sync';

export interface Count {
  readonly phase: string;
  /** ISO 8601. */
  readonly date: string;
  readonly count: number;
}

/** More would be no table of phases. */
const MOST_ROWS = 100_000;
const COLUMNS = ['phase', 'date', 'count'] as const;

/** Commas, semicolons or tabs between the columns, which may stand in any order. What can't be read is told with its line. */
export function readCounts(text: string): { readonly counts: readonly Count[] } | { readonly problem: string } {
  const first = text.slice(0, text.search(/[\r\n]|$/)), delimiter = ['\t', ';', ','].find(mark => first.includes(mark)) ?? ',';
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true, to: MOST_ROWS + 1 });
  } catch (error) {
    return { problem: `this is no table that can be read (${(error as Error).message})` };
  }
  const [head = [], ...body] = rows, at = COLUMNS.map(name => head.findIndex(title => title.toLowerCase() === name));
  const missing = COLUMNS.filter((_, i) => at[i] === -1);
  if (missing.length > 0) return { problem: `line 1 needs the columns phase, date and count; ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.` };
  if (body.length > MOST_ROWS) return { problem: `there are more than ${MOST_ROWS} lines.` };
  const counts: Count[] = [];
  for (const [i, row] of body.entries()) {
    const [phase = '', date = '', number = ''] = at.map(column => row[column] ?? ''), count = Number(number);
    if (phase === '') return { problem: `line ${i + 2} names no phase.` };
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return { problem: `line ${i + 2} has no day such as 2026-04-20, but “${date}”.` };
    if (number === '' || !Number.isFinite(count) || count < 0) return { problem: `line ${i + 2} has no number of people, but “${number}”.` };
    counts.push({ phase, date, count });
  }
  return { counts };
}
