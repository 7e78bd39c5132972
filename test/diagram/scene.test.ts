import { describe, expect, test } from 'vitest';
import { mapScene } from '../../diagram/scene/map.ts';
import type { Scene } from '../../diagram/scene/scene.ts';
import { readMap } from './maps.ts';

function sceneOf(text: string, options = {}): Scene {
  const { journey, project } = readMap(text);
  return mapScene(journey, project, options);
}

const RICH = `
team A "Alpha"
team B "Beta"
partner P "Parcel"
channel App "The app"
  device phone
source S "Survey"
source S2 "Interviews"
persona Ann "Ann"
persona Bob "Bob"
metric Low "Low"
  value 10 %
  target >= 20 %
metric High "High"
  exposed 200
  completed 100
  kind conversion
  target 20 %
journey J "Title"
  state current
  archetype trek
  for Ann, Bob
stage One "One"
  owner A
  milestone "Reached"
  measures Low
  touchpoint T1 "First"
    via App
    emotion Ann 1 "glad"
    emotion Bob -1
    evidence S, S2
    wait 11 min
    data health
    moment of truth
    pain P1 "Slow"
      severity high
      evidence S, S2
    pain P2 "Dull"
  touchpoint T2 "Second"
    owner B
    provider P
    emotion Ann n/a
    emotion 2 "all"
    measures High
    exit "gives up" 12 %
stage Two "Two"
  touchpoint T3 "Third"
    for Bob
    emotion 0
    continues T1
    consent "form"
    data personal
    bogus line
opportunity O "Faster"
  addresses P1
  impact high
  effort low
  owner B
`;

describe('a scene', () => {
  const scene = sceneOf(RICH);
  const cards = scene.stages.flatMap(stage => stage.cards);

  test('has a header that says whose journey it is', () => expect(scene.heading).toMatchObject({ title: 'Title', subtitle: 'Ann, Bob · current state', archetype: 'trek' }));

  test('sums up what is amiss', () => expect(scene.heading.chips.map(({ text, tone }) => `${tone}: ${text}`)).toEqual([
    'bad: 1 pain without an opportunity', 'bad: 1 metric off target', 'plain: 1 of 3 touchpoints evidenced',
  ]));

  test('says on a card what matters', () => expect(cards).toMatchObject([
    { title: 'First', channel: 'The app', phone: true, owners: [{ title: 'Alpha' }], truth: true, data: { consent: false }, wait: { text: '11 min', long: true }, evidence: 2, broken: false },
    { title: 'Second', owners: [{ title: 'Beta', partner: false }], provider: { title: 'Parcel', partner: true }, evidence: 0, leads: [{ kind: 'exit', text: 'gives up · 12 %' }] },
    { title: 'Third', owners: [], data: { consent: true }, broken: true, leads: [{ kind: 'continues', text: 'First' }] },
  ]));

  test('gives every owner one colour', () => {
    const accents = new Map(cards.flatMap(card => [...card.owners, ...card.provider ? [card.provider] : []]).map(owner => [owner.id, owner.accent]));
    expect(new Set(accents.values()).size).toBe(accents.size);
  });

  test('has a curve for each persona, with gaps where she is not concerned', () => expect(scene.curves.map(({ persona, points }) => [persona, points.map(({ touchpoint, score, known }) => [touchpoint, score, known])])).toEqual([
    ['Ann', [[0, 1, true]]],
    ['Bob', [[0, -1, true], [1, 2, false], [2, 0, false]]],
  ]));

  test('has the lanes that have something, and no others', () => expect(scene.lanes.map(({ id }) => id)).toEqual(['touchpoints', 'emotion', 'pains', 'milestones', 'metrics', 'evidence']));

  test('has an opportunity under the pain that it addresses', () => expect(scene.lanes.find(({ id }) => id === 'pains')!.cells).toMatchObject([{
    at: { stage: 0, card: 0 },
    items: [
      { kind: 'pain', title: 'Slow', detail: 'high · Survey · 1 more' },
      { kind: 'opportunity', title: 'Faster', detail: 'impact high, effort low · Beta', relief: true },
      { kind: 'pain', title: 'Dull', detail: 'no source' },
    ],
  }]));

  test('reads metrics against their targets', () => expect(scene.lanes.find(({ id }) => id === 'metrics')!.cells.flatMap(({ items }) => items)).toMatchObject([
    { title: 'Low', detail: '10 %, target ≥ 20 %', tone: 'bad', bar: { value: 0.1, target: 0.2 } },
    { title: 'High', detail: '50 %, target 20 %', tone: 'good', bar: { value: 0.5, target: 0.2 } },
  ]));

  test('takes the limit of waits from its options', () => expect(sceneOf(RICH, { waitLimit: 20 }).stages[0]!.cards[0]!.wait).toEqual({ text: '11 min', long: false }));
});

test('a future map is supposed throughout', () => {
  const scene = sceneOf('source S "S"\njourney J "J"\n  state future\nstage One "One"\n  touchpoint T "T"\n    emotion 1\n    evidence S\n');
  expect(scene.curves[0]!.points[0]!.known).toBe(false);
});

test('two things of one name stay two things', () => {
  const { stages } = sceneOf('journey J "J"\nstage One "One"\n  touchpoint T "A"\n  touchpoint T "B"\n');
  expect(new Set(stages[0]!.cards.map(card => card.key)).size).toBe(2);
});
