/** Much work for one server: requests while somebody types, and edits without end. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { folderWith } from '../support/server.ts';
import { EXAMPLES } from '../support/texts.ts';
import { Desk } from './desk.ts';

const FILE = 'retail.journey';

/** The examples on a desk, one of them open. */
export async function busyDesk(flags: readonly string[] = []): Promise<Desk> {
  const made = new Desk(Object.fromEntries(EXAMPLES));
  await made.start(flags);
  await made.openFile(FILE);
  return made;
}

/** That the layout engine was late says how busy the machine is; its faults have tests of their own. */
export const errorsOf = (desk: Desk): readonly string[] => desk.client.errors().filter(error => !error.startsWith('layout: '));

const METHODS = ['completion', 'hover', 'definition', 'references', 'documentSymbol', 'foldingRange', 'codeAction', 'codeLens', 'inlayHint', 'semanticTokens/full', 'documentHighlight'].map(name => `textDocument/${name}`);

/** Asks while somebody types, and takes every second question back. @returns how many were asked, and how many are without an answer after a minute */
export async function ask(desk: Desk, requests: number, seed = 0): Promise<{ readonly asked: number; readonly unanswered: number }> {
  for (let i = 0; i < requests; i++) {
    if (i % 10 === 0) await desk.edit(FILE, seed + i * 37, 0, i % 20 === 0 ? ' ' : 'x');
    desk.ask(METHODS[i % METHODS.length]!, FILE, (seed + i * 7) % 200, (seed + i * 3) % 30, i % 2 === 1);
    // As an editor's thread comes and goes; without it no cancellation would ever be in time.
    if (i % 25 === 0) await pause(0);
  }
  return { asked: desk.requests, unanswered: await desk.unanswered(60_000) };
}

/** Runs in the server's process: at a signal it tidies up and writes down how much it holds. */
const METER = `
const { appendFileSync } = require('node:fs');
process.on('SIGUSR2', () => setTimeout(() => { global.gc(); global.gc(); appendFileSync(process.env.JOURNEY_METER, process.memoryUsage().heapUsed + '\\n'); }, 300));
`;

/** What is typed at the end of the file, letter by letter, and taken out again. */
const LETTERS = '\n  touchpoint Typed "Typed letter by letter"\n    emotion +1 "good"\n';
/** So many edits leave the file as it was. */
export const ROUND = 2 * LETTERS.length;

/**
 * Types with a preview open, and looks at the heap after some edits and after the last one.
 *
 * @param few @param many edits; looked at where a round is done
 * @returns bytes that the server holds after each
 */
export async function memory(few: number, many: number): Promise<{ readonly before: number; readonly after: number; readonly errors: readonly string[] }> {
  const tools = folderWith({ 'meter.cjs': METER, meter: '' }), meter = join(tools.path, 'meter');
  process.env['JOURNEY_METER'] = meter;
  const desk = await busyDesk(['--expose-gc', '--require', join(tools.path, 'meter.cjs')]);
  try {
    const { connection, pid } = desk.client, textDocument = { uri: desk.files.uri(FILE) };
    await connection.sendNotification('journey/openPreview', textDocument);
    const heap = async (): Promise<number> => {
      writeFileSync(meter, '');
      // The last answer comes after the last edit.
      await connection.sendRequest('textDocument/documentSymbol', { textDocument });
      await pause(1000);
      process.kill(pid, 'SIGUSR2');
      for (let i = 0; i < 100 && readFileSync(meter, 'utf8') === ''; i++) await pause(100);
      return Number(readFileSync(meter, 'utf8'));
    };
    const length = desk.textOf(FILE).length;
    const type = async (from: number, to: number): Promise<void> => {
      for (let i = from; i < to; i++) {
        const done = i % ROUND;
        if (done < LETTERS.length) await desk.edit(FILE, length + done, 0, LETTERS[done]!);
        else await desk.edit(FILE, length + ROUND - done - 1, 1, '');
        if (i % 50 === 0) await connection.sendRequest('textDocument/completion', { textDocument, position: { line: 3, character: 2 } });
      }
    };
    const rounds = (edits: number): number => Math.ceil(edits / ROUND) * ROUND;
    await type(0, rounds(few));
    const before = await heap();
    await type(rounds(few), rounds(many));
    return { before, after: await heap(), errors: errorsOf(desk) };
  } finally {
    await desk.stop();
    tools.remove();
  }
}
