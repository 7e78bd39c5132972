import { afterAll, describe, expect, test } from 'vitest';
import type { Change } from '../../diagram/changes.ts';
import { drawPicture } from '../../diagram/picture.ts';
import { compareScene } from '../../diagram/scene/compare.ts';
import { changesBetween } from '../../diagram/scene/pairing.ts';
import type { Scene } from '../../diagram/scene/scene.ts';
import { elkEngine } from './engine.ts';
import { readMaps } from './maps.ts';

const engine = elkEngine();
afterAll(() => engine.dispose());

const TWO = `
channel Web "Web"
channel Tel "Phone"
journey Now "Now"
  state current
stage Find "Finds"
  touchpoint Search "Searches"
    via Web
    emotion -1
    pain Lost "Gets lost"
  touchpoint Ask "Asks"
    emotion 0
stage Wait "Waits"
  touchpoint Queue "Queues"
    emotion -2
stage Use "Uses"
  touchpoint Open "Opens"
    emotion 1
journey Then "Then"
  state future
  improves Now
  drops Now.Wait "nobody waits any more"
stage Find "Finds at once"
  touchpoint Guide "Is led"
    via Tel
    replaces Now.Find.Search
    resolves Now.Lost
    emotion +1
  touchpoint Open "Opens"
    emotion 1
stage Use "Uses"
  touchpoint Share "Shares"
    emotion +2
`;

const [now, then] = readMaps({ 'two.journey': TWO });
const newer = { journey: then!.journey, names: then!.project }, older = { journey: now!.journey, names: now!.project };

/** A comparison as lines: each stage with its cards and their marks. */
function told(scene: Scene): string[] {
  const mark = (thing: { mark?: { kind: string; text?: string } }): string => thing.mark ? ` [${[thing.mark.kind, thing.mark.text].filter(Boolean).join(': ')}]` : '';
  return scene.stages.flatMap(stage => [`${stage.title}${mark(stage)}`, ...stage.cards.map(card => `  ${card.title}${mark(card)}`)]);
}

describe('a future map beside the current one', () => {
  test('is paired by what it replaces, resolves and drops, and by names', () => {
    expect(changesBetween(newer, older).map(({ kind, older, newer, text }) => `${kind} ${older ?? '–'} → ${newer ?? '–'}${text ? ` (${text})` : ''}`)).toEqual([
      'changed Now.Find → Then.Find (was “Finds”)', 'same Now.Use → Then.Use', 'removed Now.Wait → – (nobody waits any more)',
      'changed Now.Find.Search → Then.Find.Guide (was “Searches” · emotion −1 → +1 · via Web → Phone)', 'moved Now.Use.Open → Then.Find.Open (from Uses)', 'added – → Then.Use.Share',
      'removed Now.Find.Ask → –', 'removed Now.Wait.Queue → –', 'removed Now.Find.Search.Lost → – (resolved by Is led)',
    ]);
  });

  const scene = compareScene(newer, older, undefined, {});

  test('shows what is gone where it was', () => expect(told(scene)).toEqual([
    'Finds at once [changed: was “Finds”]',
    '  Is led [changed: was “Searches” · emotion −1 → +1 · via Web → Phone]', '  Asks [removed]', '  Opens [moved: from Uses]',
    'Waits [removed: nobody waits any more]', '  Queues [removed]',
    'Uses', '  Shares [added]',
  ]));

  test('has both curves over the same columns', () => expect(scene.curves.map(({ persona, older, points }) => [persona, older ?? false, points.map(({ touchpoint, score, order }) => [touchpoint, score, order])])).toEqual([
    ['now', false, [[0, 1, 0], [2, 1, 1], [4, 2, 2]]],
    ['before', true, [[0, -1, 0], [1, 0, 1], [2, 1, 2], [3, -2, 3]]],
  ]));

  test('leaves a pain that is resolved in its place', () => expect(scene.lanes.find(({ id }) => id === 'pains')!.cells).toMatchObject([
    { at: { stage: 0, card: 0 }, items: [{ title: 'Gets lost', mark: { kind: 'removed', text: 'resolved by Is led' } }] },
  ]));
});

describe('two states of one journey', () => {
  const [before] = readMaps({ 'a.journey': 'journey J "J"\nstage A "A"\n  touchpoint One "One"\n  touchpoint Two "Two"\n  touchpoint Three "Three"\n' });
  const [after] = readMaps({ 'a.journey': 'journey J "J"\nstage A "A"\n  touchpoint One "One"\n  touchpoint Zwei "Zwei"\n  touchpoint Four "Four"\n' });
  const changes: Change[] = [
    { kind: 'changed', older: 'J.A.Two', newer: 'J.A.Zwei', text: 'renamed' }, { kind: 'removed', older: 'J.A.Three' }, { kind: 'added', newer: 'J.A.Four' },
  ];
  const sides = [{ journey: after!.journey, names: after!.project }, { journey: before!.journey, names: before!.project }] as const;

  test('go by the changes that are handed in; what they don\'t name is the same', () => {
    expect(told(compareScene(...sides, changes, {}))).toEqual(['A', '  One', '  Zwei [changed: renamed]', '  Three [removed]', '  Four [added]']);
  });

  test('say of what is gone that it is', async () => {
    const drawing = await drawPicture({ view: 'compare', ...sides[0], older: sides[1], changes }, engine);
    expect(JSON.stringify(drawing.content)).toMatch(/"data-id":"J\.A\.Three","data-kind":"touchpoint","data-gone":"true"/);
  });

  test('of which nothing changed carry no mark, and say so', () => {
    const scene = compareScene(sides[0], sides[0], undefined, {});
    expect(told(scene)).toEqual(['A', '  One', '  Zwei', '  Four']);
    expect(scene.heading.chips.map(({ text }) => text)).toEqual(['nothing changed']);
  });
});
