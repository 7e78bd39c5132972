import { afterAll, describe, expect, test } from 'vitest';
import { createLayoutEngine, type LayoutEngine, type ThreadedEngine, type WorkerFactory } from '../../diagram/layout/engine.ts';
import { drawJourney, drawPicture, type Subject } from '../../diagram/picture.ts';
import { noWorkers, worker } from './broken-workers.ts';
import { elkEngine, elkWorkers } from './engine.ts';
import { plainText, readMap, readMaps, type Sample } from './maps.ts';

// Loading the engine takes its time on a busy machine.
const WARM = 300, COLD = 3000;
const engines: LayoutEngine[] = [];
afterAll(() => engines.forEach(engine => engine.dispose()));

function engineOf(workers: WorkerFactory, deadlines = { warm: WARM, cold: COLD }): ThreadedEngine {
  const engine = createLayoutEngine(workers, deadlines);
  engines.push(engine);
  return engine;
}

/** A word on the way to the next stage: a stage without any branch or word would need no engine. */
const WORDS = [1, 2].map(next => `    next S${next}T0 when "ready"`);
const before = readMap(plainText([3, 2, 4], WORDS)), { journey, project } = before;
const edited = readMap(plainText([3, 5, 4], WORDS));
const other = 'journey Other "Other"\n  improves J\nstage S "S"\n  touchpoint T "T"\n';

/** A picture for each way in which the views use the layout thread; the atlas of the edited text has one journey more. */
function subjectsOf({ journey, project }: Sample, journeys: string): Subject[] {
  const all = readMaps({ 'atlas.journey': journeys });
  return [{ view: 'map', journey, names: project }, { view: 'flow', journey, names: project }, { view: 'atlas', journeys: all.map(sample => sample.journey), names: all[0]!.project }];
}
const SUBJECTS = subjectsOf(before, plainText([1]) + other);
const EDITED = subjectsOf(edited, plainText([1]) + other + 'journey Last "Last"\n  improves Other\nstage S "S"\n');
const draw = (engine: LayoutEngine) => drawJourney(journey, project, engine);

/** Something that looks like an answer: every node and edge at the same place. */
const heap = (task: { id: number; graph: { children: readonly { id: string }[]; edges: readonly { id: string }[] } }) => ({
  id: task.id,
  graph: {
    width: 100, height: 100,
    children: task.graph.children.map(({ id }) => ({ id, x: 0, y: 0, width: 1, height: 1 })),
    edges: task.graph.edges.map(({ id }) => ({ id, sections: [{ startPoint: { x: 0, y: 0 }, endPoint: { x: 10, y: 0 } }] })),
  },
});

const patient = engineOf(elkWorkers, { warm: 20_000, cold: 30_000 });

const FAULTS: Readonly<Record<string, WorkerFactory>> = {
  'can\'t be started': noWorkers,
  'never answers': () => worker(() => undefined),
  'answers with an error': () => worker(({ id }) => ({ id, error: 'java.lang.NullPointerException' })),
  'answers nothing': () => worker(({ id }) => ({ id })),
  'answers with an empty graph': () => worker(({ id }) => ({ id, graph: { children: [], edges: [] } })),
  'answers with no numbers': () => worker(task => ({ ...heap(task), graph: { ...heap(task).graph, width: Number.NaN } })),
  'puts all cards on one heap': () => worker(heap),
  'answers somebody else': () => worker(task => ({ ...heap(task), id: 999_999 })),
  'throws when it is asked': () => worker(() => { throw new Error('no'); }),
  'throws when it is ended': () => worker(() => undefined, () => { throw new Error('no'); }),
  'crashes': () => ({ post() {}, listen: (_, failed) => { setTimeout(() => failed(new Error('out of memory')), 10); }, terminate() {} }),
};

/** What an engine that always works makes of the edited text. */
const real = Promise.all(EDITED.map(subject => drawPicture(subject, patient)));

describe.each(Object.entries(FAULTS))('a layout thread that %s', (_, broken) => {
  test('gives plain pictures in time, and the next edit the real ones, in every view that needs it', async () => {
    let healed = false;
    const engine = engineOf(() => healed ? elkWorkers() : broken(), { warm: WARM, cold: COLD });
    const started = performance.now();
    const plain = await Promise.all(SUBJECTS.map(subject => drawPicture(subject, engine)));
    expect(performance.now() - started).toBeLessThan(COLD + 1000);
    expect(plain.map(drawing => drawing.plain)).toEqual(SUBJECTS.map(() => true));
    const none = engineOf(noWorkers);
    expect(plain).toEqual(await Promise.all(SUBJECTS.map(subject => drawPicture(subject, none))));

    healed = true;
    // What is still open or was kept from the broken thread must not show.
    for (const [i, subject] of EDITED.entries()) for (let tries = 0; ; tries++) {
      const next = await drawPicture(subject, engine);
      if (next.plain && tries < 20) continue;
      expect(next.plain).toBe(false);
      expect(next).toEqual((await real)[i]);
      break;
    }
  }, 60_000);
});

test('a thread that hangs after it has worked is replaced at the warm deadline', async () => {
  let made = 0, hang = false, ended = 0;
  const engine = engineOf(() => {
    made++;
    const real = elkWorkers();
    return { ...real, post: task => { if (!hang) real.post(task); }, terminate: () => { ended++; real.terminate(); } };
  }, { warm: WARM, cold: 30_000 });
  expect((await draw(engine)).plain).toBe(false);
  hang = true;
  const started = performance.now();
  const late = await Promise.all(EDITED.map(subject => drawPicture(subject, engine)));
  expect(performance.now() - started).toBeLessThan(WARM + 1000);
  expect(late.map(drawing => drawing.plain)).toEqual([true, true, true]);
  expect({ made, ended }).toEqual({ made: 1, ended: 1 });
  hang = false;
  expect((await drawJourney(edited.journey, edited.project, engine)).plain).toBe(false);
  expect(made).toBe(2);
}, 60_000);

test('a stage that has been laid out is not laid out again', async () => {
  let asked = 0;
  const engine = createLayoutEngine(() => {
    const real = elkWorkers();
    return { ...real, post: task => { asked++; real.post(task); } };
  }, { warm: 20_000, cold: 30_000 });
  engines.push(engine);
  await draw(engine);
  const first = asked;
  await draw(engine);
  expect(asked).toBe(first);
  await drawJourney(edited.journey, edited.project, engine);
  expect(asked).toBeLessThanOrEqual(first + 1);
}, 60_000);

test('a thread that is started before there is anything to do is the one that does it, and a broken one is replaced', async () => {
  let made = 0;
  const engine = engineOf(() => made++ === 0 ? noWorkers() : elkWorkers(), { warm: 20_000, cold: 30_000 });
  engine.prepare();
  engine.prepare();
  expect(made).toBe(2);
  expect((await draw(engine)).plain).toBe(false);
  expect(made).toBe(2);
}, 60_000);

test('a closed engine leaves nothing open', async () => {
  const engine = elkEngine();
  const picture = draw(engine);
  engine.dispose();
  expect((await picture).plain).toBe(true);
});
