import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createLayoutEngine, type LayoutEngine } from '../../diagram/layout/engine.ts';
import { sourcesFirst } from '../../diagram/layout/order.ts';
import { drawPicture } from '../../diagram/picture.ts';
import { noWorkers } from './broken-workers.ts';
import { elkEngine } from './engine.ts';
import { readGeometry, type Geometry } from './geometry.ts';
import { exampleMaps } from './examples.ts';
import { readMaps } from './maps.ts';
import { faultsOf } from './places.ts';

const engine = elkEngine();
const none = createLayoutEngine(noWorkers);
afterAll(() => engine.dispose());

type Ties = readonly (readonly [number, number])[];

/** Journeys J0, J1 …, each of which continues in those that it is tied to. */
function textOf(count: number, ties: Ties, title = (i: number) => `Journey ${i}`): string {
  return Array.from({ length: count }, (_, i) => [
    `journey J${i} "${title(i)}"`, 'stage S "S"', `  touchpoint T${i} "T"`, '    emotion 1', ...ties.filter(([from]) => from === i).map(([, to]) => `    continues J${to}`),
  ].join('\n')).join('\n') + '\n';
}

async function atlasOf(text: string, laidBy: LayoutEngine = engine): Promise<Geometry> {
  const samples = readMaps({ 'a.journey': text });
  const drawing = await drawPicture({ view: 'atlas', journeys: samples.map(({ journey }) => journey), names: samples[0]!.project }, laidBy);
  expect(drawing.plain).toBe(laidBy === none);
  expect(faultsOf(drawing)).toEqual({});
  return readGeometry(drawing);
}

/** The ways whose end is not right of their beginning. */
function backward({ boxes, ways }: Geometry): string[] {
  const cards = new Map(boxes.filter(({ kind }) => kind === 'journey').map(box => [box.id, box]));
  return ways.map(({ key }) => key).filter(key => {
    const [from, to] = key.split(' → ').map(id => cards.get(id)!);
    return from!.x + from!.width >= to!.x;
  });
}

describe('what leads to another journey', () => {
  test('stands left of it, whatever the order of files and lines', async () => {
    expect(backward(await atlasOf(textOf(4, [[3, 2], [2, 1], [1, 0]])))).toEqual([]);
    const samples = exampleMaps();
    const drawing = await drawPicture({ view: 'atlas', journeys: samples.map(({ journey }) => journey), names: samples[0]!.project }, engine);
    expect(backward(readGeometry(drawing))).toEqual([]);
  });

  test('in a circle only one way leads back, and none of what comes before and after', async () => {
    // 4 → (3 → 2 → 1 → 3) → 0
    expect(backward(await atlasOf(textOf(5, [[4, 3], [3, 2], [2, 1], [1, 3], [1, 0]])))).toHaveLength(1);
  });

  // A tie from a greater number to a smaller one: no circle is possible.
  const trees = fc.array(fc.tuple(fc.nat(8), fc.nat(8)).map(([a, b]): [number, number] => [Math.max(a, b), Math.min(a, b)]), { minLength: 1, maxLength: 9 }).map(ties => ties.filter(([a, b]) => a !== b));
  test.each([['by ELK', engine], ['in plain columns', none]] as const)('stands left of it in every atlas without a circle laid out %s', async (_, laidBy) => {
    await fc.assert(fc.asyncProperty(trees.filter(ties => ties.length > 0), async ties => {
      expect(backward(await atlasOf(textOf(9, ties), laidBy))).toEqual([]);
    }), { numRuns: 40 });
  }, 60_000);

  test('the order leaves out and doubles nothing, and only ways of a circle lead back', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 }), ties => {
      const order = sourcesFirst(8, ties.map(([from, to]) => ({ from, to })));
      expect([...order].sort((a, b) => a - b)).toEqual([...Array(8).keys()]);
      const reaches = (from: number, to: number, seen = new Set<number>()): boolean =>
        ties.some(([a, b]) => a === from && (b === to || (!seen.has(b) && reaches(b, to, seen.add(b)))));
      for (const [from, to] of ties) if (order.indexOf(from) > order.indexOf(to)) expect(reaches(to, from)).toBe(true);
    }));
    expect(sourcesFirst(4, [])).toEqual([0, 1, 2, 3]);
  });
});

test.each([1, 2, 12])('%i journeys with long titles in Chinese have everything in its place', async count => {
  const title = (i: number): string => i % 2 ? '客戶旅程：從第一次聽說到再次購買之間的每一步，以及之後的事情和其他一切，還有更多更多的事情' : 'Short';
  const { boxes } = await atlasOf(textOf(count, Array.from({ length: Math.floor(count / 2) }, (_, i) => [count - 1 - i, i] as const), title));
  expect(new Set(boxes.filter(({ kind }) => kind === 'journey').map(({ height }) => height)).size).toBe(1);
});

test('a card has no gap between a short title and what is below it', async () => {
  const { texts } = await atlasOf(`${textOf(2, [[0, 1]], i => i ? 'A title that is so long that it needs two lines on its card' : 'Short')}`);
  const under = (title: string): number => {
    const box = texts.find(({ text }) => text.startsWith(title))!.box;
    return Math.min(...texts.filter(({ box: other }) => other.x === box.x && other.y > box.y).map(({ box: other }) => other.y - box.y - box.height));
  };
  expect(under('Short')).toBeLessThan(12);
});
