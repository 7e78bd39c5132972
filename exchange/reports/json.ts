import type { Cell, Item, Report, TextPlace } from '../../review/reports/report.ts';

/** For programs. Rows are objects by the columns' keys. Lines count from 1. @param nameOf the path of a file as it is to be told */
export function reportAsJson({ name, title, question, about, figures, tables }: Report, nameOf: (place: TextPlace) => string): string {
  const itemOf = ({ text, mark, place }: Item) => ({ text, ...(mark && { mark }), ...(place && { file: nameOf(place), line: place.range.start.line + 1 }) });
  const cellOf = ({ items, value }: Cell) => ({ ...(value !== undefined && { value }), items: items.map(itemOf) });
  return `${JSON.stringify({
    version: 1, name, title, question, ...(about && { about }),
    figures: figures.map(({ label, text, mark }) => ({ label, text, ...(mark && { mark }) })),
    tables: tables.map(({ key, title, note, columns, rows }) => ({
      key, title, ...(note !== undefined && { note }), columns: columns.map(column => ({ key: column.key, title: column.title })),
      rows: rows.map(row => Object.fromEntries(row.map((cell, i) => [columns[i]!.key, cellOf(cell)]))),
    })),
  }, undefined, 2)}\n`;
}
