import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { drawJourney } from '../../diagram/picture.ts';
import { elkEngine } from './engine.ts';
import { readGeometry, type Box } from './geometry.ts';
import { readMap } from './maps.ts';
import { plans, textOf } from './plans.ts';

const engine = elkEngine();
afterAll(() => engine.dispose());

async function cardsOf(text: string): Promise<Map<string, Box>> {
  const { journey, project } = readMap(text);
  const drawing = await drawJourney(journey, project, engine);
  expect(drawing.plain).toBe(false);
  return new Map(readGeometry(drawing).boxes.filter(({ kind }) => kind === 'touchpoint').map(box => [box.id, box]));
}

test('a new touchpoint moves no card of another stage up or down, and only later stages to the side, all by the same', async () => {
  await fc.assert(fc.asyncProperty(plans, fc.nat(3), async (plan, where) => {
    const added = where % plan.length;
    const before = await cardsOf(textOf(plan)), after = await cardsOf(textOf(plan, added));
    const shifts = new Set<number>();
    for (const [id, card] of before) {
      const stage = Number(/S(\d+)T/.exec(id)![1]);
      const moved = after.get(id)!;
      if (stage !== added) expect({ id, y: moved.y }).toEqual({ id, y: card.y });
      if (stage < added) expect({ id, x: moved.x }).toEqual({ id, x: card.x });
      if (stage > added) shifts.add(Math.round((moved.x - card.x) * 10) / 10);
    }
    expect(shifts.size).toBeLessThanOrEqual(1);
  }), { numRuns: 60 });
}, 120_000);
