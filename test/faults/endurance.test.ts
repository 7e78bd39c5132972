/** R10, R11: many requests, half of them taken back, and many edits: all is answered, and memory stays what it was. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { runsOf } from '../support/long.ts';
import { folderWith } from '../support/server.ts';
import { EXAMPLES } from '../support/texts.ts';
import { Desk } from './desk.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => { for (const step of cleanup.splice(0).reverse()) await step(); });

async function desk(flags: readonly string[] = []): Promise<Desk> {
  const made = new Desk(Object.fromEntries(EXAMPLES));
  await made.start(flags);
  cleanup.push(() => made.stop());
  await made.openFile('retail.journey');
  return made;
}

const METHODS = ['completion', 'hover', 'definition', 'references', 'documentSymbol', 'foldingRange', 'codeAction', 'codeLens', 'inlayHint', 'semanticTokens/full', 'documentHighlight'].map(name => `textDocument/${name}`);

test('R10: requests while somebody types, half of them cancelled, are all answered', async () => {
  const { runs } = runsOf('requests', { short: 600, long: 10_000 });
  const at = await desk();
  for (let i = 0; i < runs; i++) {
    if (i % 10 === 0) await at.edit('retail.journey', i * 37, 0, i % 20 === 0 ? ' ' : 'x');
    at.ask(METHODS[i % METHODS.length]!, 'retail.journey', (i * 7) % 200, (i * 3) % 30, i % 2 === 1);
    // As an editor's thread comes and goes; without it no cancellation would ever be in time.
    if (i % 25 === 0) await pause(0);
  }
  expect(await at.unanswered(60_000)).toBe(0);
  expect(at.client.errors()).toEqual([]);
  console.log(`${at.requests} requests, half of them cancelled, none without an answer`);
});

/** Runs in the server's process: at a signal it tidies up and writes down how much it holds. */
const METER = `
const { appendFileSync } = require('node:fs');
process.on('SIGUSR2', () => setTimeout(() => { global.gc(); global.gc(); appendFileSync(process.env.JOURNEY_METER, process.memoryUsage().heapUsed + '\\n'); }, 300));
`;

test('R11: what the server holds after many edits is what it held after few', async () => {
  const { runs: edits } = runsOf('edits', { short: 400, long: 10_000 });
  const tools = folderWith({ 'meter.cjs': METER, meter: '' }), meter = join(tools.path, 'meter');
  cleanup.push(tools.remove);
  process.env['JOURNEY_METER'] = meter;
  const at = await desk(['--expose-gc', '--require', join(tools.path, 'meter.cjs')]);
  await at.client.connection.sendNotification('journey/openPreview', { uri: at.files.uri('retail.journey') });
  const heap = async (): Promise<number> => {
    writeFileSync(meter, '');
    // The last answer comes after the last edit.
    await at.client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: at.files.uri('retail.journey') } });
    await pause(1000);
    process.kill(at.client.pid, 'SIGUSR2');
    for (let i = 0; i < 100 && readFileSync(meter, 'utf8') === ''; i++) await pause(100);
    return Number(readFileSync(meter, 'utf8'));
  };
  const letters = '\n  touchpoint Typed "Typed letter by letter"\n    emotion +1 "good"\n';
  const length = at.textOf('retail.journey').length;
  const type = async (from: number, to: number): Promise<void> => {
    for (let i = from; i < to; i++) {
      // Types a block at the end, letter by letter, and takes it out again.
      const done = i % (2 * letters.length);
      if (done < letters.length) await at.edit('retail.journey', length + done, 0, letters[done]!);
      else await at.edit('retail.journey', length + 2 * letters.length - done - 1, 1, '');
      if (i % 50 === 0) await at.client.connection.sendRequest('textDocument/completion', { textDocument: { uri: at.files.uri('retail.journey') }, position: { line: 3, character: 2 } });
    }
  };
  const settled = Math.round(edits / 10 / (2 * letters.length) + 1) * 2 * letters.length;
  await type(0, settled);
  const before = await heap();
  await type(settled, Math.max(edits, 3 * settled));
  const after = await heap();
  const growth = (after / before - 1) * 100;
  console.log(`memory: ${(before / 1e6).toFixed(1)} MB after ${settled} edits, ${(after / 1e6).toFixed(1)} MB after ${Math.max(edits, 3 * settled)} (${growth >= 0 ? '+' : ''}${growth.toFixed(1)} %)`);
  // After some hundred edits the engine still keeps what it has learnt of the code; the promise is held at length.
  expect(growth).toBeLessThan(edits < 10_000 ? 40 : 10);
  expect(at.client.errors()).toEqual([]);
});

test('a client that disappears takes its server with it', async () => {
  const at = await desk();
  const { pid } = at.client;
  at.client.connection.end();
  for (let i = 0; i < 100 && at.client.alive(); i++) await pause(100);
  expect(at.client.alive(), `process ${pid}`).toBe(false);
});

