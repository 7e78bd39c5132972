/** The real server in a process of its own: the same answers as the command, and nothing that takes it down. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { CompletionList } from 'vscode-languageserver-protocol';
import { NINE_BROKEN_LINES, THEIR_CODES, THEIR_TOUCHPOINTS } from '../support/nine-broken-lines.ts';
import { folderWith, folderWithExamples, runCommand, startClient, type Client } from '../support/server.ts';
import { marked } from '../support/texts.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => { for (const step of cleanup.splice(0).reverse()) await step(); });

function folder(files: Readonly<Record<string, string | Uint8Array>>) {
  const made = folderWith(files);
  cleanup.push(made.remove);
  return made;
}

async function client(...folders: string[]): Promise<Client> {
  const started = await startClient(folders);
  cleanup.push(() => started.stop());
  return started;
}

const GOOD = 'channel Web\npersona Ann\nteam Care\njourney Help\n  state current\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Form\n    via Web\n';
const MISSPELT = GOOD.replace('owner Care', 'owner Caer');
const unresolved = (findings: readonly { code?: unknown }[]) => findings.length === 1 && findings[0]!.code === 'unresolved-name';

async function completes(server: Client, uri: string): Promise<void> {
  const list = await server.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 9, character: 8 } }) as CompletionList;
  expect(list.items.map(item => item.label)).toEqual(['Web']);
}

test('nine broken lines: the same nine findings from the server and from the command, and no touchpoint lost', async () => {
  const { text, ranges } = marked(NINE_BROKEN_LINES);
  const files = folder({ 'a.journey': text });
  const server = await client(files.path);
  const findings = await server.until(files.uri('a.journey'), all => all.length > 0);
  expect(findings.map(({ range }) => range)).toEqual(ranges);
  const symbols = await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: files.uri('a.journey') } });
  for (const name of THEIR_TOUCHPOINTS) expect(JSON.stringify(symbols)).toContain(`touchpoint ${name}`);
  const { code, out } = await runCommand(['validate', '--format', 'json'], files.path);
  expect(code).toBe(1);
  const told = (JSON.parse(out) as { findings: { code: string; message: string }[] }).findings;
  expect(told.map(finding => finding.code)).toEqual(THEIR_CODES);
  expect(told.map(finding => finding.message)).toEqual(findings.map(({ message }) => message));
});

test('a refusal arrives as an error, in plain words', async () => {
  const files = folder({ 'a.journey': GOOD });
  const server = await client(files.path);
  await server.open(files.uri('a.journey'), GOOD);
  const refused = server.connection.sendRequest('textDocument/rename', { textDocument: { uri: files.uri('a.journey') }, position: { line: 0, character: 9 }, newName: '12 !' });
  await expect(refused).rejects.toMatchObject({ code: -32602, message: expect.stringContaining('a name begins with a letter') as string });
});

test('R1, R3, R5: hostile neighbours, and the good file is served as ever', async () => {
  const files = folder({
    'good.journey': MISSPELT, 'empty.journey': '', 'binary.journey': new Uint8Array([0, 1, 2, 255, 254, 0, 7]), 'latin.journey': new Uint8Array([116, 101, 233, 109, 10]),
    'long.journey': `note "${'x'.repeat(5_000_000)}"`, 'huge.journey': 'touchpoint A\n'.repeat(400_000), 'deep.journey': Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}touchpoint T${i}`).join('\n'),
    'blocks.journey': `${'/*'.repeat(200_000)}\n`, 'quotes.journey': `${'"""\n'.repeat(100_001)}`, 'node_modules/x/other.journey': 'team Caer', '.hidden/other.journey': 'team Caer', 'out/mine.journey': 'team Mine\n',
  });
  mkdirSync(join(files.path, 'folder.journey'));
  symlinkSync('nowhere.journey', join(files.path, 'dangling.journey'));
  symlinkSync('.', join(files.path, 'circle'));
  execFileSync('mkfifo', [join(files.path, 'pipe.journey')]);
  const server = await client(files.path);
  await server.until(files.uri('good.journey'), unresolved);
  const codes = async (name: string) => (await server.until(files.uri(name), all => all.length > 0)).map(({ code }) => code);
  for (const name of ['binary.journey', 'latin.journey', 'long.journey', 'huge.journey', 'folder.journey']) expect(await codes(name), name).toEqual(['not-a-journey']);
  expect(server.findings(files.uri('node_modules/x/other.journey'))).toBeUndefined();
  expect(await codes('out/mine.journey'), 'a folder named out is no build folder').toEqual(['unused-declaration']);

  await server.open(files.uri('good.journey'), MISSPELT);
  await completes(server, files.uri('good.journey'));
  // A file that is gone by the time it is looked at, and one that becomes a folder.
  unlinkSync(join(files.path, 'empty.journey'));
  unlinkSync(join(files.path, 'latin.journey'));
  mkdirSync(join(files.path, 'latin.journey'));
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: ['empty', 'latin', 'neverthere'].map(name => ({ uri: files.uri(`${name}.journey`), type: 2 })) });
  await completes(server, files.uri('good.journey'));
  expect(server.alive()).toBe(true);

  // R8: the command sees the same files and says the same.
  const { code, out } = await runCommand(['validate', '--format', 'json'], files.path);
  expect(code).toBe(1);
  const report = JSON.parse(out) as { findings: { file: string; message: string }[] };
  for (const name of ['good.journey', 'binary.journey', 'deep.journey', 'quotes.journey', 'out/mine.journey', 'folder.journey']) {
    await server.until(files.uri(name), () => true).catch(() => undefined);
    expect(report.findings.filter(finding => finding.file === name).map(({ message }) => message), name).toEqual((name === 'latin.journey' ? [] : server.findings(files.uri(name)) ?? []).map(({ message }) => message));
  }
});

test('R2: requests that make no sense are answered, and the server goes on', async () => {
  const files = folder({ 'a.journey': GOOD });
  const server = await client(files.path);
  const uri = files.uri('a.journey');
  await server.open(uri, GOOD);
  const odd = [{ textDocument: { uri: 'nonsense:' }, position: { line: -1, character: 1e9 } }, { textDocument: { uri }, position: { line: 1e6, character: -5 } }, {}];
  for (const method of ['completion', 'hover', 'definition', 'references', 'prepareRename', 'documentSymbol', 'foldingRange', 'codeAction', 'documentHighlight']) {
    for (const params of odd) await server.connection.sendRequest(`textDocument/${method}`, params).catch(() => undefined);
  }
  await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'file:///never/opened.journey', version: 7 }, contentChanges: [{ text: 'x' }] });
  await completes(server, uri);
  expect(server.alive()).toBe(true);
});

test('R4: closing a file unsaved goes back to what is on disk', async () => {
  const files = folder({ 'a.journey': GOOD });
  const server = await client(files.path);
  const uri = files.uri('a.journey');
  await server.open(uri, GOOD);
  await server.change(uri, MISSPELT);
  await server.until(uri, unresolved);
  await server.close(uri);
  await server.until(uri, all => all.length === 0);
});

test('a file that is renamed on disk takes its names with it', async () => {
  const files = folder({ 'words.journey': 'channel Web\npersona Ann\nteam Care\n', 'map.journey': GOOD.split('\n').slice(3).join('\n') });
  const server = await client(files.path);
  await server.open(files.uri('map.journey'), GOOD.split('\n').slice(3).join('\n'));
  await server.connection.sendRequest('textDocument/hover', { textDocument: { uri: files.uri('map.journey') }, position: { line: 0, character: 0 } });
  unlinkSync(join(files.path, 'words.journey'));
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: files.uri('words.journey'), type: 3 }] });
  await server.until(files.uri('map.journey'), all => all.filter(({ code }) => code === 'unresolved-name').length === 3);
  writeFileSync(join(files.path, 'new.journey.part'), 'channel Web\npersona Ann\nteam Care\n');
  renameSync(join(files.path, 'new.journey.part'), join(files.path, 'new.journey'));
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: files.uri('new.journey'), type: 1 }] });
  await server.until(files.uri('map.journey'), all => all.length === 0);
});

test('a picture comes for a preview, follows the text, and keeps what it showed while a line is broken', async () => {
  const files = folderWithExamples();
  cleanup.push(files.remove);
  const server = await client(files.path);
  const uri = files.uri('retail.journey');
  interface Picture { journey?: string; drawing?: unknown; broken?: { message: string }; places: Record<string, unknown> }
  const pictures: Picture[] = [];
  const waiting = new Set<() => void>();
  server.connection.onNotification('journey/picture', (picture: Picture) => { pictures.push(picture); for (const look of waiting) look(); });
  const until = (wanted: (picture: Picture) => boolean) => new Promise<Picture>(resolve => {
    const look = () => { const found = pictures.at(-1); if (found && wanted(found)) { waiting.delete(look); resolve(found); } };
    waiting.add(look);
    look();
  });
  const text = (await import('../support/texts.ts')).EXAMPLES.find(([name]) => name === 'retail.journey')![1];
  await server.open(uri, text);
  await server.connection.sendNotification('journey/openPreview', { panel: 'panel 1', uri });
  const first = await until(({ drawing }) => drawing !== undefined);
  expect(Object.keys(first.places)).toContain('Wardrobe.Buy.PickUp');
  const typed = text.replace('  touchpoint Rate "Leaves a review"', '  touchpoint Tell "Tells a friend"\n    via Home\n\n  touchpoint Rate "Leaves a review"');
  await server.change(uri, typed);
  const second = await until(({ places }) => 'Wardrobe.Share.Tell' in places);
  expect(JSON.stringify(second.drawing)).toContain('Tells a friend');
  await server.change(uri, typed.replace('emotion +1 "it stands"', 'emotion !! "it stands"'));
  const third = await until(({ broken }) => broken !== undefined);
  expect(third.broken!.message).toMatch(/comes .*a number/);
  expect(JSON.stringify(third.drawing), 'the feeling that was there').toContain('it stands');
  await server.change(uri, 'team Care\n');
  const last = await until(({ journey }) => journey === undefined);
  expect(last.drawing).toBeUndefined();
});

test('a folder that may not be read stops nothing else', async () => {
  const files = folder({ 'a.journey': MISSPELT, 'secret/b.journey': GOOD });
  chmodSync(join(files.path, 'secret'), 0o000);
  cleanup.push(() => chmodSync(join(files.path, 'secret'), 0o755));
  const server = await client(files.path);
  await server.open(files.uri('a.journey'), MISSPELT);
  await server.until(files.uri('a.journey'), all => all.some(({ code }) => code === 'unresolved-name'));
});
