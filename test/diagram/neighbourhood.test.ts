import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { drawPicture, type Subject } from '../../diagram/picture.ts';
import { VIEWS } from '../../diagram/views.ts';
import type { Journey } from '../../language/model/model.ts';
import type { Project } from '../../language/names/project.ts';
import { elkEngine } from './engine.ts';
import { readGeometry, type Box } from './geometry.ts';
import { exampleTexts } from './examples.ts';
import { readMap, readMaps } from './maps.ts';
import { plans, textOf } from './plans.ts';

const engine = elkEngine();
afterAll(() => engine.dispose());

type OneJourney = Exclude<Subject['view'], 'atlas' | 'compare'>;
const VIEWS_OF_ONE = VIEWS.filter(view => view.of === 'journey').map(({ id }) => id as OneJourney);

async function cardsOf(view: OneJourney, journey: Journey, names: Project): Promise<Map<string, Box>> {
  const drawing = await drawPicture({ view, journey, names }, engine);
  expect(drawing.plain).toBe(false);
  return new Map(readGeometry(drawing).boxes.filter(({ kind }) => kind === 'touchpoint').map(box => [box.id, box]));
}

/** How far every card of another stage than `added` moved: earlier stages' and later ones' apart. */
function movesOf(before: ReadonlyMap<string, Box>, after: ReadonlyMap<string, Box>, stageOf: (id: string) => number, added: number) {
  const moves = [...before].filter(([id]) => stageOf(id) !== added && after.has(id)).map(([id, box]) => {
    const now = after.get(id)!;
    return { id, later: stageOf(id) > added, dx: Math.round((now.x - box.x) * 10) / 10, dy: Math.round((now.y - box.y) * 10) / 10 };
  });
  return {
    vertical: moves.filter(({ dy }) => dy !== 0).map(({ id, dy }) => `${id} ${dy}`),
    earlier: moves.filter(({ later, dx }) => !later && dx !== 0).map(({ id, dx }) => `${id} ${dx}`),
    shifts: [...new Set(moves.filter(({ later }) => later).map(({ dx }) => dx))],
    distances: moves.map(({ dx, dy }) => Math.abs(dx) + Math.abs(dy)),
  };
}

describe.each(VIEWS_OF_ONE)('in the view %s', view => {
  test('a new touchpoint moves no card of another stage up or down, and only later stages to the side, all by the same', async () => {
    await fc.assert(fc.asyncProperty(plans, fc.nat(3), async (plan, where) => {
      const added = where % plan.length;
      const draw = async (text: string) => { const { journey, project } = readMap(text); return cardsOf(view, journey, project); };
      const moves = movesOf(await draw(textOf(plan)), await draw(textOf(plan, added)), id => Number(/S(\d+)T/.exec(id)![1]), added);
      expect(moves).toMatchObject({ vertical: [], earlier: [] });
      expect(moves.shifts.length).toBeLessThanOrEqual(1);
    }), { numRuns: 60 });
  }, 120_000);

  test('the same holds at every place of every example', async () => {
    for (const texts of exampleTexts()) for (const { name, journey, project } of readMaps(texts)) {
      const before = await cardsOf(view, journey, project);
      const stages = journey.stages.map(stage => new Set(stage.touchpoints.map(({ id }) => id)));
      const stageOf = (id: string): number => stages.findIndex(ids => ids.has(id));
      const unrelated: number[] = [];
      for (const [s, stage] of journey.stages.entries()) for (const at of [...stage.touchpoints, undefined]) {
        const file = name.split(' ')[0]!;
        const line = (at ?? stage).range[at ? 'start' : 'end'].line + (at ? 0 : 1);
        const lines = texts[file]!.split('\n');
        const added = { ...texts, [file]: [...lines.slice(0, line), '  touchpoint Extra "One more"', ...lines.slice(line)].join('\n') };
        const sample = readMaps(added).find(other => other.journey.id === journey.id)!;
        const moves = movesOf(before, await cardsOf(view, sample.journey, sample.project), stageOf, s);
        expect({ line, ...moves }).toMatchObject({ vertical: [], earlier: [] });
        expect(moves.shifts.length).toBeLessThanOrEqual(1);
        // Cards after it make room; all others are unrelated.
        unrelated.push(...moves.distances.filter(distance => !moves.shifts.includes(distance)));
      }
      const median = unrelated.toSorted((a, b) => a - b)[unrelated.length >> 1] ?? 0;
      console.log(`${view}, ${name}: ${journey.stages.length} stages, median displacement of unrelated cards ${median}`);
      expect(median).toBe(0);
    }
  }, 120_000);
});

test('a stage that looks like another one, but for whether somebody comes in, is laid out as it is', async () => {
  const text = (second: string) => `journey J "J"\n  state current\nstage A "A"\n  touchpoint A1 "A1"\n    exit "leaves"\nstage B "B"\n  touchpoint B1 "B1"\n    ${second}\n`;
  // The first picture leaves the layout of a stage that nobody comes into behind; the second asks for one that somebody comes into.
  const fresh = elkEngine();
  const first = readMap(text('exit "leaves"')), second = readMap(text('next A1'));
  await drawPicture({ view: 'flow', journey: first.journey, names: first.project }, fresh);
  const drawing = await drawPicture({ view: 'flow', journey: second.journey, names: second.project }, fresh);
  fresh.dispose();
  expect(drawing).toEqual(await drawPicture({ view: 'flow', journey: second.journey, names: second.project }, engine));
});

test('in a comparison a new touchpoint moves no card of another stage up or down, and only later stages to the side', async () => {
  await fc.assert(fc.asyncProperty(plans, plans, fc.nat(3), async (plan, past, where) => {
    const added = where % plan.length;
    const older = readMap(textOf(past));
    const draw = async (text: string): Promise<Map<string, Box>> => {
      const { journey, project } = readMap(text);
      const drawing = await drawPicture({ view: 'compare', journey, names: project, older: { journey: older.journey, names: older.project } }, engine);
      expect(drawing.plain).toBe(false);
      return new Map(readGeometry(drawing).boxes.filter(({ kind }) => kind === 'touchpoint').map(box => [box.id, box]));
    };
    const moves = movesOf(await draw(textOf(plan)), await draw(textOf(plan, added)), id => Number(/S(\d+)T/.exec(id)![1]), added);
    expect(moves).toMatchObject({ vertical: [], earlier: [] });
    expect(moves.shifts.length).toBeLessThanOrEqual(1);
  }), { numRuns: 40 });
}, 120_000);

test('in the atlas neither a new touchpoint nor a new journey on its own moves any card', async () => {
  const cards = async (texts: Readonly<Record<string, string>>): Promise<Map<string, Pick<Box, 'x' | 'y'>>> => {
    const samples = readMaps(texts);
    const drawing = await drawPicture({ view: 'atlas', journeys: samples.map(({ journey }) => journey), names: samples[0]!.project }, engine);
    return new Map(readGeometry(drawing).boxes.filter(({ kind }) => kind === 'journey').map(({ id, x, y }) => [id, { x, y }]));
  };
  for (const texts of exampleTexts()) {
    const before = await cards(texts);
    expect(before.size).toBe(readMaps(texts).length);
    for (const [file, text] of Object.entries(texts)) {
      expect(await cards({ ...texts, [file]: text.replace(/^stage .*$/m, '$&\n  touchpoint Extra "One more"') })).toEqual(before);
      const more = await cards({ ...texts, 'z.journey': 'journey Alone "Alone"\nstage S "S"\n  touchpoint T "T"\n' });
      expect(new Map([...more].filter(([id]) => before.has(id)))).toEqual(before);
      expect(more.size).toBe(before.size + 1);
    }
  }
});
