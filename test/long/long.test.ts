/** The long run itself: what it found once is tried again, and its tries can be repeated. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { among, LONG_RUN, put } from '../bench/report.ts';
import { temporaryFolders } from '../support/folders.ts';
import { cases, smallest } from './cases.ts';
import { allKept, keep } from './kept.ts';
import { together } from './part.ts';
import { PARTS } from './parts.ts';

const folder = temporaryFolders();

test.each(allKept())('%s holds', async (_, { part, example }) => {
  const again = PARTS[part]?.again;
  expect(again, `no part ${part} that tries an example again`).toBeDefined();
  await again!(example as never);
});

test('what is kept is read as it was', () => {
  const path = folder({}), example = [{ do: 'disk', content: Uint8Array.of(0, 255) }, { do: 'edit', insert: '\ud800 "\u2028' }];
  keep('faults', { found: 'nothing came back', example }, path);
  expect(keep('faults', { found: 'no single case' }, path)).toBeUndefined();
  expect(allKept(path).map(([, kept]) => kept)).toEqual([{ part: 'faults', found: 'nothing came back', example }]);
});

test('the same seed gives the same cases, another one others', () => {
  const of = (seed: number): number[] => [...cases(fc.integer(), 250, seed)];
  expect(of(1)).toHaveLength(250);
  expect(of(1)).toEqual(of(1));
  expect(of(1)).not.toEqual(of(2));
});

test('what isn\'t needed to fail is left out', async () => {
  expect(await smallest([...Array(100).keys()], list => list.includes(17) && list.includes(80))).toEqual([17, 80]);
});

test('lanes are added up; of what is most the largest counts', () => {
  expect(together([{ sums: { texts: 2 }, most: { slowest: 3 }, failures: [] }, { sums: { texts: 5 }, most: { slowest: 1 }, failures: [{ found: 'x' }] }])).toEqual({ sums: { texts: 7 }, most: { slowest: 3 }, failures: [{ found: 'x' }] });
});

test('the page has a place for the figures, and a part\'s row goes among those of the others', () => {
  const page = readFileSync(new URL('../../docs/reliability.md', import.meta.url), 'utf8');
  const figures = (...rows: string[]): string => ['A machine.', '', '| what | found | seed | took |', '| --- | --- | --- | --- |', ...rows].join('\n');
  const whole = put(page, figures('| fuzz: texts | 100 | 1 | 2 s |', '| edits: edits | 200 | 1 | 3 s |'), LONG_RUN);
  expect(among(whole, figures('| fuzz: texts | 900 | 7 | 2 s |'), LONG_RUN)).toBe(figures('| fuzz: texts | 900 | 7 | 2 s |', '| edits: edits | 200 | 1 | 3 s |'));
});
