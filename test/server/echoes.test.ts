/** A mistake that stands in several places is one problem; the other places are marked faintly, and have its repairs. */
import { afterEach, expect, test } from 'vitest';
import { DiagnosticSeverity, type CodeAction, type Diagnostic } from 'vscode-languageserver-protocol';
import { folderWith, startClient } from '../support/server.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => { for (const step of cleanup.splice(0).reverse()) await step(); });

const TEAMS = 'team Crae\nchannel Web\npersona Ann\n';
const MAP = `journey Help\n  state future\n  for Ann\n${['A', 'B', 'C'].map(name => `stage ${name}\n  owner Care\n  touchpoint ${name}1\n    via Web\n    for An\n`).join('')}`;
const linesOf = (all: readonly Diagnostic[], severity: DiagnosticSeverity) => all.filter(item => item.code === 'unresolved-name' && item.severity === severity).map(({ range }) => range.start.line);

test('a misspelt declaration is told once, and repaired from any line that mentions it', async () => {
  const files = folderWith({ 'map.journey': MAP, 'teams.journey': TEAMS });
  cleanup.push(files.remove);
  const server = await startClient([files.path]), map = files.uri('map.journey'), teams = files.uri('teams.journey');
  cleanup.push(() => server.stop());
  await server.open(map, MAP);
  const there = await server.until(teams, all => all.length > 0);
  expect(linesOf(there, DiagnosticSeverity.Error)).toEqual([0]);
  const here = await server.until(map, all => linesOf(all, DiagnosticSeverity.Hint).length === 5);
  // `An` is one mistake of this file, `Care` one of the other.
  expect(linesOf(here, DiagnosticSeverity.Error)).toEqual([7]);
  expect(linesOf(here, DiagnosticSeverity.Hint)).toEqual([12, 17, 4, 9, 14]);
  const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: map }, range: { start: { line: 4, character: 9 }, end: { line: 4, character: 9 } }, context: { diagnostics: [] },
  });
  const rename = actions.find(({ title }) => title === 'Rename this team to `Care`');
  expect(rename?.edit?.changes).toEqual({ [teams]: [{ range: { start: { line: 0, character: 5 }, end: { line: 0, character: 9 } }, newText: 'Care' }] });
  await server.open(teams, TEAMS.replace('Crae', 'Care'));
  await server.until(map, all => linesOf(all, DiagnosticSeverity.Hint).length === 2);
  expect(server.findings(teams)).toEqual([]);
});
