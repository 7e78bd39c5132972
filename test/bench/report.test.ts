/** Figures of one part are put among the others of the page. */
import { expect, test } from 'vitest';
import { among, put, table, type Row } from './report.ts';

const row = (what: string, figure: string): Row => ({ what, figure, goal: '', met: undefined, floor: '', peers: '' });
const figures = (machine: string, ...rows: Row[]): string => `${machine}\n\n${table(rows)}`;
const EMPTY = 'Before.\n\n<!-- figures: written by `npm run bench` -->\n\nNot measured yet.\n\n<!-- end of figures -->\n\nAfter.\n';

test('the first part stands alone', () => {
  const part = figures('A', row('cold', '1 ms'));
  expect(among(EMPTY, part)).toBe(part);
});

test('rows of the same name are replaced, others stay, new ones come last', () => {
  const page = put(EMPTY, figures('A', row('cold', '1 ms'), row('keys', '2 ms')));
  expect(among(page, figures('A', row('keys', '3 ms'), row('size', '4 KB')))).toBe(figures('A', row('cold', '1 ms'), row('keys', '3 ms'), row('size', '4 KB')));
});

test('figures of another machine are not mixed with these', () => {
  const page = put(EMPTY, figures('A', row('cold', '1 ms'))), part = figures('B', row('keys', '3 ms'));
  expect(among(page, part)).toBe(part);
});
