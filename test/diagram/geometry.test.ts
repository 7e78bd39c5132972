import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../diagram/drawing.ts';
import { createLayoutEngine } from '../../diagram/layout/engine.ts';
import type { ThingFinding } from '../../diagram/findings.ts';
import { drawPicture, type PictureOptions, type Subject } from '../../diagram/picture.ts';
import { VIEWS } from '../../diagram/views.ts';
import { Project } from '../../language/names/project.ts';
import { runsOf } from '../support/long.ts';
import { noWorkers } from './broken-workers.ts';
import { elkEngine, watch } from './engine.ts';
import { readGeometry, type Box } from './geometry.ts';
import { exampleMaps } from './examples.ts';
import { nastyMaps, plainText, readMap, readMaps, type Sample } from './maps.ts';
import { faultsOf } from './places.ts';
import { plans, textOf } from './plans.ts';

const engine = elkEngine();
const none = createLayoutEngine(noWorkers);
afterAll(() => engine.dispose());

const maps = [...exampleMaps(), ...nastyMaps()];
const ofOneJourney = VIEWS.filter(view => view.of === 'journey').map(({ id }) => id as Exclude<Subject['view'], 'atlas' | 'compare'>);
/** How many pictures were made of maps that need the engine, though there was none. */
let plainly = 0;

async function drawJourney(journey: Sample['journey'], names: Sample['project'], laidBy: typeof engine, options: PictureOptions = {}): Promise<Drawing> {
  return drawPicture({ view: 'map', journey, names }, laidBy, options);
}

describe.each(ofOneJourney.flatMap(view => [[view, 'by ELK', engine, false], [view, 'in plain columns', none, true]] as const))('the view %s laid out %s', (view, _, laidBy, plain) => {
  test.each(maps)('$name has everything in its place', async ({ journey, project }) => {
    const findings = findingsEverywhere(journey), { asked, watched } = watch(laidBy);
    const drawing = await drawPicture({ view, journey, names: project }, watched, { findings });
    // The lanes of owners need no engine, nor do stages that are rows.
    expect(drawing.plain).toBe(plain && asked());
    if (drawing.plain) plainly++;
    expect(faultsOf(drawing)).toEqual({});
  });

  test.each(maps)('$name shows every stage and touchpoint once, from left to right in text order', async ({ journey, project }) => {
    const { boxes } = readGeometry(await drawPicture({ view, journey, names: project }, laidBy));
    const stages = boxes.filter(({ kind }) => kind === 'stage');
    expect(stages).toHaveLength(journey.stages.length);
    stages.forEach((stage, i) => { if (i > 0) expect(stage.x).toBeGreaterThanOrEqual(stages[i - 1]!.x + stages[i - 1]!.width); });
    const cards = new Map(boxes.filter(({ kind }) => kind === 'touchpoint').map(box => [box.id, box]));
    expect(cards.size).toBe(journey.stages.flatMap(stage => stage.touchpoints).length);
    for (const [id, card] of cards) {
      const stage = stages.filter(({ x }) => x <= card.x).at(-1)!;
      expect({ id, inside: card.x + card.width <= stage.x + stage.width }).toEqual({ id, inside: true });
    }
  });

  test.each(maps)('$name leads every way from card to card', async ({ journey, project }) => {
    const { boxes, ways } = readGeometry(await drawPicture({ view, journey, names: project }, laidBy));
    const ends = new Map(boxes.filter(({ kind }) => kind === 'touchpoint' || kind === 'lead').map(box => [box.id, box]));
    for (const { key, points } of ways) {
      const [from, to] = key.split(' → ').map(id => ends.get(id)!);
      expect({ key, starts: onEdge(points[0]!, from!), ends: onEdge(points.at(-1)!, to!) }).toEqual({ key, starts: true, ends: true });
    }
  });
});

test('some of these maps need the engine', () => {
  expect(plainly).toBeGreaterThanOrEqual(10);
});

describe.each([['by ELK', engine], ['in plain columns', none]] as const)('a picture of several journeys laid out %s', (_, laidBy) => {
  test('the atlas of the examples, and of journeys that lead to each other in every way, has everything in its place', async () => {
    const names = exampleMaps();
    const others = readMaps({ 'a.journey': ATLAS });
    for (const samples of [names, others, nastyMaps().slice(0, 1), []]) {
      const drawing = await drawPicture({ view: 'atlas', journeys: samples.map(({ journey }) => journey), names: samples[0]?.project ?? new Project() }, laidBy);
      expect(faultsOf(drawing)).toEqual({});
      expect(readGeometry(drawing).boxes.filter(({ kind }) => kind === 'journey')).toHaveLength(samples.length);
    }
  });

  test.each(maps)('$name beside every other journey has everything in its place', async ({ journey, project }) => {
    for (const other of [maps.find(each => each.name.includes('Branches'))!, maps.find(each => each.name.includes('WardrobeNext'))!, maps.find(each => each.name.includes('no stage'))!]) {
      const older = { journey: other.journey, names: other.project };
      expect(faultsOf(await drawPicture({ view: 'compare', journey, names: project, older }, laidBy))).toEqual({});
      expect(faultsOf(await drawPicture({ view: 'compare', journey: other.journey, names: other.project, older: { journey, names: project } }, laidBy))).toEqual({});
    }
  });
});

const ATLAS = Array.from({ length: 7 }, (_, i) => `
journey J${i} "${i % 2 ? 'A journey with a title that is much too long for any card that it could ever stand on, whatever one does' : '顧客旅程'}"
  state ${i % 3 ? 'current' : 'future'}
  archetype trek
${i > 0 ? `  improves J${i - 1}\n` : ''}${i > 2 ? `  part of J${i % 2}\n` : ''}stage S "S"
  touchpoint T${i} "T"
    emotion ${i % 5 - 2}
    continues J${(i * 3 + 1) % 7}
    includes J${(i + 3) % 7}
`).join('');

/** Every thing has a finding, so that all marks are there. */
function findingsEverywhere(journey: Sample['journey']): ThingFinding[] {
  const things = [journey, ...journey.stages, ...journey.stages.flatMap(stage => stage.touchpoints.flatMap(touchpoint => [touchpoint, ...touchpoint.pains])), ...journey.opportunities];
  return things.map((thing, i) => ({ id: thing.id, severity: i % 2 === 0 ? 'warning' : 'error', message: 'This is not how it should be.' }));
}

describe.each([['by ELK', engine], ['in plain columns', none]] as const)('a map laid out %s', (_, laidBy) => {
  test.each(maps)('$name reads in text order', async ({ journey, project }) => {
    const { boxes } = readGeometry(await drawJourney(journey, project, laidBy));
    const cards = boxes.filter(({ kind }) => kind === 'touchpoint');
    expect(cards).toHaveLength(journey.stages.flatMap(stage => stage.touchpoints).length);
    expect(cards.map(({ x }) => x)).toEqual(cards.map(({ x }) => x).sort((a, b) => a - b));
    // Every card has its column for itself, inside its stage.
    cards.forEach((card, i) => { if (i > 0) expect(card.x).toBeGreaterThan(cards[i - 1]!.x + cards[i - 1]!.width); });
    const stages = boxes.filter(({ kind }) => kind === 'stage');
    expect(stages).toHaveLength(journey.stages.length);
    let at = 0;
    journey.stages.forEach((stage, s) => stage.touchpoints.forEach(() => {
      const card = cards[at++]!;
      expect(card.x).toBeGreaterThanOrEqual(stages[s]!.x);
      expect(card.x + card.width).toBeLessThanOrEqual(stages[s]!.x + stages[s]!.width);
    }));
  });
});

test('ways that follow the text run straight along the first row, from the first card to the last', async () => {
  const { journey, project } = readMap(plainText([3, 1, 2, 4]));
  const { boxes, ways } = readGeometry(await drawJourney(journey, project, engine));
  const cards = boxes.filter(({ kind }) => kind === 'touchpoint');
  expect(new Set(cards.map(({ y }) => y)).size).toBe(1);
  expect(ways).toHaveLength(cards.length - 1);
  expect(new Set(ways.flatMap(({ points }) => points.map(({ y }) => y))).size).toBe(1);
});

test('branches, jumps and ways back leave the first row to the main path', async () => {
  const { journey, project } = maps.find(({ name }) => name.includes('Branches'))!;
  const { boxes } = readGeometry(await drawJourney(journey, project, engine));
  const rows = new Map(boxes.filter(({ kind }) => kind === 'touchpoint').map(({ id, y }) => [id.split('.').at(-1), y]));
  expect(new Set(['A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'C2', 'C3', 'D1'].map(name => rows.get(name))).size).toBe(1);
});

test.each([
  ['stays whole', 'Medical representatives', ['Medical', 'representatives']],
  ['breaks where it is longer than a page can give', 'Donaudampfschifffahrtsgesellschaftskapitän', ['Donaudampfschifffahrtsges', 'ellschaftskapitän']],
])('a word of an owner\'s name %s', async (_, title, lines) => {
  const { journey, project } = readMap(`team A "${title}"\njourney J "J"\nstage S "S"\n  touchpoint T "T"\n    owner A\n`);
  const { texts } = readGeometry(await drawPicture({ view: 'owners', journey, names: project }, engine));
  const inColumn = texts.filter(({ room, text }) => !room && title.includes(text)).map(({ text }) => text);
  expect(inColumn).toEqual(lines);
});

test('a folded lane keeps its name only', async () => {
  const { journey, project } = maps.find(({ name }) => name.includes('long'))!;
  const whole = await drawJourney(journey, project, engine);
  const folded = await drawJourney(journey, project, engine, { folded: ['pains', 'emotion'] });
  expect(folded.height).toBeLessThan(whole.height - 200);
  const texts = readGeometry(folded).texts.map(({ text }) => text);
  expect(texts).toContain('Emotion');
  expect(readGeometry(folded).boxes.filter(({ kind }) => kind === 'pain')).toEqual([]);
});

test.each(ofOneJourney)('journeys made by chance have everything in its place in the view %s, too', async view => {
  await fc.assert(fc.asyncProperty(plans, async plan => {
    const { journey, project } = readMap(textOf(plan));
    const drawing = await drawPicture({ view, journey, names: project }, engine);
    expect(drawing.plain).toBe(false);
    expect(faultsOf(drawing)).toEqual({});
    expect(faultsOf(await drawPicture({ view, journey, names: project }, none))).toEqual({});
  }), { numRuns: runsOf(`pictures by chance, ${view}`, { short: 60, long: 500 }).runs });
});

function onEdge({ x, y }: { x: number; y: number }, box: Box): boolean {
  const beside = (x === box.x || x === box.x + box.width) && y > box.y && y < box.y + box.height;
  const below = Math.abs(y - box.y - box.height) < 0.2 && x > box.x && x < box.x + box.width;
  return beside || below;
}
