/** Layout alone, in one process that is warm: ours after a change in one stage, the peers from the beginning (none of them knows what changed). */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { drawJourney } from '../../diagram/picture.ts';
import { createLayoutEngine } from '../../diagram/layout/engine.ts';
import { nodeWorkers } from '../../diagram/layout/node-worker.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { d2, dot, oneFile } from './content.ts';
import { median } from './measure.ts';
import { peers, root, type Row } from './report.ts';

/** Nobody waits longer for a peer's picture. In milliseconds. */
const MOST = 60_000;

export async function layouts(): Promise<Row[]> {
  const engine = createLayoutEngine(nodeWorkers(pathToFileURL(join(root, 'dist/elk-worker.cjs'))), { warm: 60_000, cold: 60_000 });
  try {
    // Five stages of ten, so that a change is in a stage as people write them; and all that a change brings: scene, layout, drawing.
    const text = oneFile(50), times: number[] = [];
    for (let i = 0; i < 30; i++) {
      const taken = await redraw(text.replace('via Web', i % 2 === 0 ? 'via Phone' : 'via Shop').replace('step 12"', `step 12${'!'.repeat(i % 7)}"`), engine);
      if (i >= 10) times.push(taken);
    }
    const graphviz = await graphvizTime(50), d2Time = await timeOfD2(50);
    return [{
      what: 'picture after a change in one stage, 50 touchpoints, warm', figure: `${median(times).toFixed(1)} ms`, goal: '≤ 10 ms', met: median(times) <= 10, floor: '0.1 ms: a grid',
      peers: [`Graphviz ${graphviz === undefined ? 'no end' : `${graphviz.toFixed(1)} ms`}`, `D2 ${d2Time === undefined ? 'no end' : `${Math.round(d2Time)} ms`}`].join(', '),
    }];
  } finally {
    engine.dispose();
  }
}

async function redraw(text: string, engine: ReturnType<typeof createLayoutEngine>): Promise<number> {
  const project = new Project(), { model } = readFile('file:///bench.journey', text);
  project.set(model);
  const began = performance.now();
  await drawJourney(model.journeys[0]!, project, engine);
  return performance.now() - began;
}

async function graphvizTime(touchpoints: number): Promise<number | undefined> {
  try {
    const { Graphviz } = await import(pathToFileURL(peers('@hpcc-js/wasm-graphviz/dist/index.js')).href) as { Graphviz: { load(): Promise<{ dot(text: string): string }> } };
    const graphviz = await Graphviz.load(), text = dot(touchpoints), times: number[] = [];
    for (let i = 0; i < 12; i++) {
      const began = performance.now();
      graphviz.dot(text);
      if (i >= 4) times.push(performance.now() - began);
    }
    return median(times);
  } catch {
    return undefined;
  }
}

async function timeOfD2(touchpoints: number): Promise<number | undefined> {
  try {
    const { D2 } = await import(pathToFileURL(peers('@terrastruct/d2/dist/node-esm/index.js')).href) as { D2: new () => { compile(text: string): Promise<{ diagram: unknown; renderOptions: unknown }>; render(diagram: unknown, options: unknown): Promise<string> } };
    const engine = new D2(), text = d2(touchpoints), times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const began = performance.now();
      const drawn = await Promise.race([
        engine.compile(text).then(({ diagram, renderOptions }) => engine.render(diagram, renderOptions)),
        new Promise<undefined>(resolve => { setTimeout(() => resolve(undefined), MOST).unref(); }),
      ]);
      if (drawn === undefined) return undefined;
      if (i >= 2) times.push(performance.now() - began);
    }
    return median(times);
  } catch {
    return undefined;
  }
}
