/** The page of promises leads from each to a test that is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const docs = join(import.meta.dirname, '../../docs');
const page = readFileSync(join(docs, 'reliability.md'), 'utf8');
const rows = [...page.matchAll(/^\| ([RS]\d+) \| .* \| (.*) \|$/gm)].map(([, number, tests]) => ({ number: number!, tests: [...tests!.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path!) }));

test('every promise has its row', () => {
  expect(rows.map(({ number }) => number)).toEqual([...Array.from({ length: 13 }, (_, i) => `R${i + 1}`), ...Array.from({ length: 10 }, (_, i) => `S${i + 1}`)]);
});

test.each(rows)('$number is held by what is there', ({ tests }) => {
  expect(tests.length).toBeGreaterThan(0);
  expect(tests.filter(path => !existsSync(join(docs, path)))).toEqual([]);
});

test('the tests that SECURITY.md names are there', () => {
  const root = join(docs, '..'), named = [...readFileSync(join(root, 'SECURITY.md'), 'utf8').matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter(path => !existsSync(join(root, path)))).toEqual([]);
});
