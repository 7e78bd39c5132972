/** Repairs that leave something to write: for an editor that can put the cursor there the text is selected; others get plain text. */
import { afterEach, expect, test } from 'vitest';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver-protocol';
import { folderWith, startClient } from '../support/server.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => { for (const step of cleanup.splice(0).reverse()) await step(); });

const MAP = 'channel Web\npersona Ann "[Name]"\nteam Care\n\njourney Help\n  state current\n  for Ann\n\nstage Ask\n  owner Care\n\n  touchpoint Form\n    via Web\n    emotion -2 "stuck"\n\n  touchpoint Call\n    via Web\n';
const KNOWS: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } };

async function actionsAt(capabilities: ClientCapabilities, line: number, character: number): Promise<readonly CodeAction[]> {
  const files = folderWith({ 'map.journey': MAP });
  cleanup.push(files.remove);
  const server = await startClient([files.path], [], undefined, capabilities), uri = files.uri('map.journey');
  cleanup.push(() => server.stop());
  await server.open(uri, MAP);
  await server.until(uri, all => all.length > 0);
  return server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: { start: { line, character }, end: { line, character } }, context: { diagnostics: [] } });
}

test('a line is written with a place to fill in, at the beginning of the next line, so that nothing indents it again', async () => {
  const pain = (await actionsAt(KNOWS, 13, 12)).find(({ title }) => title === 'Add a pain');
  expect(pain?.edit?.documentChanges).toMatchObject([{ edits: [{ range: { start: { line: 14, character: 0 } }, snippet: { kind: 'snippet', value: '    pain FormPain "${1:What goes wrong}"\n' } }] }]);
});

test('a placeholder is selected; an editor that can\'t isn\'t offered it', async () => {
  const select = (await actionsAt(KNOWS, 1, 14)).find(({ title }) => title.startsWith('Select it'));
  expect(select?.edit?.documentChanges).toMatchObject([{ edits: [{ snippet: { value: '"${1:[Name]}"' } }] }]);
  expect((await actionsAt({}, 1, 14)).some(({ title }) => title.startsWith('Select it'))).toBe(false);
});

test('an excuse asks for its reason; elsewhere it ends where that belongs', async () => {
  const excuse = (all: readonly CodeAction[]) => all.find(({ title }) => title === 'Excuse this line from `placeholder-left` …');
  expect(excuse(await actionsAt(KNOWS, 1, 14))?.edit?.documentChanges).toMatchObject([{ edits: [{ snippet: { value: '// journey-ignore placeholder-left: ${1:why}\n' } }] }]);
  expect(Object.values(excuse(await actionsAt({}, 1, 14))!.edit!.changes!)).toMatchObject([[{ newText: '// journey-ignore placeholder-left: \n' }]]);
});
