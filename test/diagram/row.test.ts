/** A stage that is a row is laid out without ELK: as ELK would. */
import { afterAll, expect, test } from 'vitest';
import { CARD } from '../../diagram/layout/measures.ts';
import { isRow, layOut, layoutStage } from '../../diagram/layout/stage.ts';
import type { StageGraph } from '../../diagram/layout/graph.ts';
import type { LayoutEngine } from '../../diagram/layout/engine.ts';
import { layoutEngine } from '../../server/layout-worker.ts';

const engine = layoutEngine({ cold: 30_000, warm: 10_000 });
afterAll(() => engine.dispose());

const NOBODY: LayoutEngine = { layout: () => Promise.reject(new Error('Nobody was to be asked.')), dispose() {} };

/** Rows of one to twelve cards of all heights, with somebody coming in or not, going on or not. */
const ROWS = Array.from({ length: 12 }, (_, n) => n + 1).flatMap(n => [0, 1, 2, 3].flatMap(variant => (['columns', 'layers'] as const).map((arrangement): StageGraph => ({
  arrangement, boxes: Array.from({ length: n }, (_, i) => ({ width: CARD.width, height: 60 + (i * 37 + variant * 13) % 90 + (variant === 3 ? 0.5 : 0), port: CARD.port })),
  inner: Array.from({ length: n - 1 }, (_, i) => ({ from: i, to: i + 1 })), entries: variant % 2 === 1 ? [0] : [], exits: variant < 2 ? [{ from: n - 1 }] : [],
}))));

test('a row is what ELK makes of it, to the last digit', async () => {
  expect(ROWS.length).toBe(96);
  for (const row of ROWS) expect(await layoutStage(row, NOBODY)).toEqual(await layOut(row, engine));
}, 60_000);

const ROW = ROWS.at(-1)!, LABEL = { width: 40, height: 12 };

test.each<[string, Partial<StageGraph>]>([
  ['a word on the way', { inner: ROW.inner.map((edge, i) => i === 2 ? { ...edge, label: LABEL } : edge) }],
  ['a way that jumps over a card', { inner: [...ROW.inner, { from: 0, to: 2 }] }],
  ['a card that nothing leads to', { inner: ROW.inner.slice(1) }],
  ['a way into the middle', { entries: [3] }],
  ['a way out of the middle', { exits: [{ from: 4 }] }],
  ['two ways out', { exits: [{ from: 11 }, { from: 11 }] }],
  ['a word on the way out', { exits: [{ from: 11, label: LABEL }] }],
])('%s makes no row', (_, other) => {
  expect(isRow(ROW)).toBe(true);
  expect(isRow({ ...ROW, ...other })).toBe(false);
});
