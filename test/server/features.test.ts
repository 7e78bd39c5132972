/** What the real server answers beyond findings: the same over the protocol as the functions say, and nothing bad from odd questions. */
import { afterEach, expect, test } from 'vitest';
import type { CallHierarchyItem, CodeAction, CodeLens, CompletionList, DocumentLink, InlayHint, SelectionRange, SemanticTokens, SignatureHelp, TextEdit } from 'vscode-languageserver-protocol';
import { folderWith, startClient, type Client } from '../support/server.ts';
import { applyFix } from '../support/texts.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => { for (const step of cleanup.splice(0).reverse()) await step(); });

const WORDS = 'team Care\nteam Shop\npersona Ann\nchannel Web\nsource Log\n  kind report\n  link "https://example.org/log"\n';
const MAP = `metric Paid
  kind conversion
  exposed 10
  completed 5

journey Help "Asks for help"
  state current
  for Ann

stage Ask
  touchpoint Form
    via Web
    owner Care
    emotion -1 "hm"
    evidence Log
  touchpoint Call
    owner Care
    via Web
    emotion +1 "ah"
    evidence Log
    continues Next.Get.Got

journey Next
  state future
  for Ann
stage Get
  owner Crae
  touchpoint Got
    via Wbe
`;

interface Session {
  readonly server: Client;
  readonly uri: string;
  ask<T>(method: string, params?: object): Promise<T>;
}

async function session(text = MAP): Promise<Session> {
  const files = folderWith({ 'words.journey': WORDS, 'map.journey': text });
  cleanup.push(files.remove);
  const server = await startClient([files.path]), uri = files.uri('map.journey');
  cleanup.push(() => server.stop());
  await server.open(uri, text);
  await server.until(uri, all => all.length > 0);
  return { server, uri, ask: (method, params = {}) => server.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params }) };
}

const at = (needle: string, text = MAP) => {
  const before = text.slice(0, text.indexOf(needle) + needle.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
};

test('colours, whole and in part, as distances from one to the next', async () => {
  const { ask } = await session();
  const whole = await ask<SemanticTokens>('semanticTokens/full');
  expect(whole.data.slice(0, 10)).toEqual([0, 0, 6, 0, 0, 0, 7, 4, 17, 1]);
  const part = await ask<SemanticTokens>('semanticTokens/range', { range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } } });
  expect(part.data.slice(0, 2)).toEqual([5, 0]);
  expect(part.data.length).toBeLessThan(whole.data.length / 3);
});

test('computed values, lenses and links', async () => {
  const { ask, server, uri } = await session();
  const hints = await ask<InlayHint[]>('inlayHint', { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } });
  expect(hints.map(({ label }) => label)).toEqual(['= 50 %', 'median feeling 0']);
  const lenses = await ask<CodeLens[]>('codeLens');
  const help = lenses.filter(({ range }) => range.start.line === 5).map(({ command }) => command!);
  expect(help[0]).toEqual({ title: 'Open picture', command: 'journey.openPreviewToSide', arguments: [uri, 'Help'] });
  const uses = lenses.find(({ command }) => command?.command === 'journey.showReferences')!.command!;
  expect(uses.arguments).toMatchObject([uri, { line: expect.any(Number) as number }, [{ uri, range: {} }]]);
  const words = uri.replace('map.journey', 'words.journey');
  expect(await server.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: words } })).toEqual([
    { range: { start: { line: 6, character: 8 }, end: { line: 6, character: 31 } }, target: 'https://example.org/log' },
  ]);
});

test('signatures, and selections that grow', async () => {
  const { ask } = await session();
  const help = await ask<SignatureHelp>('signatureHelp', { position: at('emotion -1 ') });
  expect(help).toMatchObject({ activeParameter: 2, signatures: [{ label: 'emotion [persona] number | n/a ["text"]' }] });
  const [selection] = await ask<SelectionRange[]>('selectionRange', { positions: [at('"h')] });
  let depth = 0;
  for (let range: SelectionRange | undefined = selection; range; range = range.parent) depth++;
  expect(depth).toBeGreaterThanOrEqual(7);
});

test('which journeys lead here, and where one leads', async () => {
  const { ask, server } = await session();
  const [next] = await ask<CallHierarchyItem[]>('prepareCallHierarchy', { position: at('journey Next') });
  expect(next).toMatchObject({ name: 'Next' });
  const incoming = await server.connection.sendRequest('callHierarchy/incomingCalls', { item: next });
  expect(incoming).toMatchObject([{ from: { name: 'Asks for help' }, fromRanges: [{ start: { line: 20, character: 14 } }] }]);
  const [help] = await ask<CallHierarchyItem[]>('prepareCallHierarchy', { position: at('journey Help') });
  expect(await server.connection.sendRequest('callHierarchy/outgoingCalls', { item: help })).toMatchObject([{ to: { name: 'Next' } }]);
});

test('repairs of one, of all of a kind, and of the file; refactorings', async () => {
  const { ask, uri } = await session();
  const range = (needle: string) => ({ start: at(needle), end: at(needle) });
  const titles = (actions: CodeAction[]) => actions.map(({ title }) => title);
  const actions = await ask<CodeAction[]>('codeAction', { range: range('owner Cr'), context: { diagnostics: [] } });
  expect(titles(actions)).toEqual(expect.arrayContaining(['Change to `Care`', 'Fix all 2 of this kind in this file (unresolved-name)']));
  expect(actions.some(({ kind }) => kind?.startsWith('source'))).toBe(false);
  const [all, ...others] = await ask<CodeAction[]>('codeAction', { range: range('owner Cr'), context: { diagnostics: [], only: ['source.fixAll'] } });
  expect(others).toEqual([]);
  expect(all!.kind).toBe('source.fixAll.journey');
  expect(applyFix(MAP, { title: '', edits: all!.edit!.changes![uri]! })).toContain('owner Care\n  touchpoint Got\n    via Web');
  const refactorings = await ask<CodeAction[]>('codeAction', { range: range('stage As'), context: { diagnostics: [], only: ['refactor'] } });
  expect(titles(refactorings)).toEqual(['Make `Care` the owner of the stage instead of its 2 touchpoints']);
  expect(await ask<CodeAction[]>('codeAction', { range: range('stage As'), context: { diagnostics: [], only: ['refactor.rewrite'] } })).toEqual([]);
});

test('the layout: of the file, of a part, and of the line that was just finished', async () => {
  const untidy = MAP.replace('    via Web\n    owner Care', '      via Web\n       owner Care').replace('Crae', 'Care').replace('Wbe', 'Nowhere');
  const { ask } = await session(untidy);
  const apply = (edits: TextEdit[]) => applyFix(untidy, { title: '', edits });
  const options = { options: { tabSize: 2, insertSpaces: true } };
  expect(apply(await ask<TextEdit[]>('formatting', options))).toContain('    via Web\n    owner Care\n');
  const line = at('      via', untidy).line;
  const part = apply(await ask<TextEdit[]>('rangeFormatting', { ...options, range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } } }));
  expect(part.split('\n')[line]).toBe('    via Web');
  expect(part.split('\n')[line + 1]).toBe('       owner Care');
  const typed = await ask<TextEdit[] | null>('onTypeFormatting', { ...options, position: { line: line + 1, character: 0 }, ch: '\n' });
  expect(apply(typed ?? []).split('\n')[line]).toBe('    via Web');
});

test('an editor that knows no places to fill in gets plain text, indented', async () => {
  const { ask } = await session();
  const { items } = await ask<CompletionList>('completion', { position: at('  touchpoint Call\n    owner Care\n    ') });
  const pain = items.find(({ label }) => label === 'pain')!;
  expect(pain.insertTextFormat).toBe(1);
  expect((pain.textEdit as TextEdit).newText).toBe('pain Name "What goes wrong"\n      severity low');
});

test('odd questions are answered, and the server goes on', async () => {
  const { server, uri } = await session();
  const position = { line: 1e6, character: 1e6 }, range = { start: { line: 9, character: 3 }, end: { line: 1, character: -1 } };
  for (const method of ['semanticTokens/full', 'semanticTokens/range', 'inlayHint', 'codeLens', 'documentLink', 'selectionRange', 'signatureHelp', 'prepareCallHierarchy', 'formatting', 'rangeFormatting', 'onTypeFormatting', 'codeAction']) {
    for (const params of [{}, { textDocument: { uri: 'nonsense:' }, position, range, positions: [position], context: {} }, { textDocument: { uri }, position, range, positions: [position], context: { only: ['x'] }, options: {} }]) {
      await server.connection.sendRequest(`textDocument/${method}`, params).catch(() => undefined);
    }
  }
  await server.connection.sendRequest('callHierarchy/incomingCalls', { item: { uri: 'nonsense:' } }).catch(() => undefined);
  expect(server.alive()).toBe(true);
  const lenses = await server.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  expect(lenses.length).toBeGreaterThan(3);
});
