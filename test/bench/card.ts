/** One label of a picture of a thousand cards: ours again after each change, in one process that is warm; Mermaid's `journey` of the same content from the beginning, in a page that is warm. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Drawing } from '../../diagram/drawing.ts';
import { createLayoutEngine, type LayoutEngine } from '../../diagram/layout/engine.ts';
import { nodeWorkers } from '../../diagram/layout/node-worker.ts';
import { drawPicture } from '../../diagram/picture.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { difference } from '../../server/difference.ts';
import { launch } from '../client/opening.ts';
import { mermaid, oneFile } from './content.ts';
import { median, percentile } from './measure.ts';
import { peers, root, type Row } from './report.ts';

const CARDS = 1000;
const VIEWS = ['map', 'flow'] as const;

export async function card(): Promise<Row[]> {
  const engine = createLayoutEngine(nodeWorkers(pathToFileURL(join(root, 'dist/elk-worker.cjs'))), { warm: 60_000, cold: 60_000 });
  try {
    const theirs = await mermaidTime(CARDS).catch(() => undefined), rows: Row[] = [];
    for (const view of VIEWS) {
      const times = await titles(view, engine), own = median(times), ahead = theirs && theirs / own;
      rows.push({
        what: `one label changed in a picture of 1,000 cards (the ${view} of one journey; scene, layout, drawing, and what is sent of it), warm`, figure: `${own.toFixed(1)} ms; 95 %: ${percentile(times, 0.95).toFixed(1)} ms`,
        goal: '≤ 4 ms, ≥ 30 × faster than Mermaid draws its `journey`', met: own <= 4 && (ahead === undefined || ahead >= 30), floor: '1 ms',
        peers: theirs === undefined ? 'Mermaid: no Chromium here' : `Mermaid, all of it, in a warm page, to SVG ${Math.round(theirs)} ms, ${ahead!.toFixed(0)} × as long`,
      });
    }
    return rows;
  } finally {
    engine.dispose();
  }
}

/** Types letters into the title of a touchpoint in the middle, and takes them away again. @returns milliseconds of each */
async function titles(view: typeof VIEWS[number], engine: LayoutEngine): Promise<number[]> {
  const text = oneFile(CARDS, { perJourney: CARDS }), project = new Project(), times: number[] = [];
  let reading = readFile('file:///bench.journey', text), before: Drawing | undefined;
  for (let i = 0; i < 120; i++) {
    // Reading is another row's; the names are put in with it.
    reading = readFile('file:///bench.journey', text.replace('step 545"', `step 545${'x'.repeat(i % 4)}"`), reading);
    project.set(reading.model);
    const began = performance.now();
    const drawing = await drawPicture({ view, journey: reading.model.journeys[0]!, names: project }, engine);
    JSON.stringify(difference(before, drawing));
    if (i >= 40) times.push(performance.now() - began);
    before = drawing;
  }
  return times;
}

/** From the text to the SVG, after it was done before: without the browser's start, and without what the page's own painting takes. */
async function mermaidTime(touchpoints: number): Promise<number | undefined> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.addScriptTag({ content: readFileSync(peers('mermaid/dist/mermaid.min.js'), 'utf8') });
    const times = await page.evaluate<number[]>(`(async () => {
      mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000, maxEdges: 100_000 });
      const text = ${JSON.stringify(mermaid(touchpoints))}, times = [];
      for (let i = 0; i < 7; i++) {
        const began = performance.now();
        await mermaid.render('drawn' + i, text.replace('step 545:', 'step 545' + 'x'.repeat(i % 4) + ':'));
        if (i >= 2) times.push(performance.now() - began);
      }
      return times;
    })()`);
    return median(times);
  } finally {
    await browser.close();
  }
}
