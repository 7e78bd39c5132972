/** Maps that people made elsewhere, read by the importer, under the rules that hold for our own. */
import { afterAll, expect, test } from 'vitest';
import { createLayoutEngine } from '../../diagram/layout/engine.ts';
import { drawPicture } from '../../diagram/picture.ts';
import { importJourneys } from '../../exchange/import.ts';
import { ImportError } from '../../exchange/report.ts';
import { writeJourneys } from '../../language/plain/write.ts';
import { corpus } from '../exchange/corpus.ts';
import { noWorkers } from './broken-workers.ts';
import { elkEngine, watch } from './engine.ts';
import { readGeometry } from './geometry.ts';
import { readMaps, type Sample } from './maps.ts';
import { faultsOf } from './places.ts';

const engine = elkEngine();
const none = createLayoutEngine(noWorkers);
afterAll(() => engine.dispose());

/** What a stranger's file may look like, for where there is none: long, foreign, and in no order. */
const OWN = [
  { name: 'long.mmd', text: `journey\n  title ${'A very long title '.repeat(20)}\n  section 搜尋零件並確認庫存、價格與送貨時間${'，以及其他'.repeat(20)}\n    ${'Compares everything with everything '.repeat(8)}: 1: Me, 客戶, Somebody else\n    مرحبا بالعالم: 3: Me\n  section Empty\n  section 🎉\n    👩‍👩‍👧‍👦: 5: 客戶\n` },
  { name: 'many.mmd', text: `journey\n  title Many\n${Array.from({ length: 8 }, (_, s) => `  section Section ${s}\n${Array.from({ length: 5 }, (_, t) => `    Task ${t} of section ${s}: ${(s + t) % 5 + 1}: Me, You\n`).join('')}`).join('')}` },
].map(file => ({ ...file, bytes: new TextEncoder().encode(file.text) }));

async function samples(): Promise<Sample[]> {
  const files = [...OWN, ...corpus('maps', '.md', '.csv'), ...corpus('mermaid', '.mmd'), ...corpus('mermaid-probes', '.mmd')];
  const read = await Promise.all(files.map(async ({ name, bytes }) => {
    try {
      const { file } = await importJourneys({ name, bytes });
      return readMaps({ [name]: writeJourneys(file) });
    } catch (error) {
      // Some of the probes are diagrams that nobody can read.
      if (error instanceof ImportError) return [];
      throw error;
    }
  }));
  return read.flat();
}

test('maps from elsewhere have everything in its place, as a map and as a flow', async () => {
  const all = await samples();
  const before = process.cpuUsage();
  const wrong: Record<string, unknown> = {};
  let cards = 0;
  for (const { name, journey, project } of all) for (const view of ['map', 'flow'] as const) for (const laidBy of [engine, none]) {
    const { asked, watched } = watch(laidBy), drawing = await drawPicture({ view, journey, names: project }, watched);
    const touchpoints = journey.stages.flatMap(stage => stage.touchpoints);
    const faults = faultsOf(drawing), { boxes } = readGeometry(drawing);
    const shown = boxes.filter(({ kind }) => kind === 'touchpoint'), stages = boxes.filter(({ kind }) => kind === 'stage');
    const found = {
      ...faults,
      ...(drawing.plain !== (laidBy === none && asked()) && { plain: drawing.plain }),
      ...(shown.length !== touchpoints.length && { shown: shown.length }),
      ...(stages.some((stage, i) => i > 0 && stage.x < stages[i - 1]!.x + stages[i - 1]!.width) && { stages: 'in another order' }),
      ...(view === 'map' && shown.some((card, i) => i > 0 && card.x <= shown[i - 1]!.x) && { cards: 'in another order' }),
    };
    if (Object.keys(found).length > 0) wrong[`${view} ${name} ${laidBy === none ? 'in plain columns' : ''}`] = found;
    cards += shown.length;
  }
  const { user } = process.cpuUsage(before);
  console.log(`${all.length} maps from elsewhere, ${cards} cards in 4 pictures each, ${Math.round(user / 1000)} ms of computing`);
  expect(wrong).toEqual({});
  expect(all.length).toBeGreaterThanOrEqual(OWN.length);
  expect(user / 1e6).toBeLessThan(15);
}, 120_000);
