/** While somebody writes, the changed block is told at once; what follows from it in others of its file comes after a moment, without another change. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-protocol';
import { oneFile } from '../bench/content.ts';
import { folderWith, startClient } from '../support/server.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => { for (const step of cleanup.splice(0).reverse()) await step(); });

const TEXT = oneFile(12, { perJourney: 4 });
const unresolved = (all: readonly Diagnostic[]) => all.filter(({ code, severity }) => code === 'unresolved-name' && severity === DiagnosticSeverity.Error);

test('a name that goes in one block, and is missed in others', async () => {
  const files = folderWith({ 'all.journey': TEXT });
  cleanup.push(files.remove);
  const server = await startClient([files.path]), uri = files.uri('all.journey');
  cleanup.push(() => server.stop());
  await server.open(uri, TEXT);
  await server.until(uri, all => all.length > 0);
  // Nothing but the declaration changes; the lines that name the source are in a persona and in three journeys.
  const other = TEXT.replace('source Survey', 'source Studio');
  await server.change(uri, other);
  const told = await server.until(uri, all => unresolved(all).length === 1);
  const lines = other.split('\n').flatMap((line, i) => /^ +evidence Survey/.test(line) ? [i] : []);
  expect(unresolved(told)[0]!.range.start.line).toBe(lines[0]);
  expect(unresolved(told)[0]!.message).toContain('The same in lines');
  // Another server is told the text as it is.
  const again = folderWith({ 'all.journey': other });
  cleanup.push(again.remove);
  const fresh = await startClient([again.path]);
  cleanup.push(() => fresh.stop());
  const parts = (all: readonly Diagnostic[]) => all.map(({ range, message, code }) => ({ range, message, code }));
  await fresh.until(again.uri('all.journey'), all => unresolved(all).length === 1);
  await pause(400);
  expect(parts(server.findings(uri)!)).toEqual(parts(fresh.findings(again.uri('all.journey'))!));
  await server.change(uri, TEXT);
  await server.until(uri, all => unresolved(all).length === 0);
});
