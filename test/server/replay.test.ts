/** A recorded session can be played again on another machine, and shows what went wrong. */
import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { pathToFileURL } from 'node:url';
import { folderWith, folderWithExamples, root, runCommand } from '../support/server.ts';

const cleanup: (() => unknown)[] = [];
afterEach(() => { for (const step of cleanup.splice(0).reverse()) step(); });

/** Works a little on the examples with a server that records. @returns the recording's path */
async function session(): Promise<{ file: string; folder: string }> {
  const files = folderWithExamples(), out = folderWith({});
  cleanup.push(files.remove, out.remove);
  const file = join(out.path, 'session.jsonl');
  const child = spawn(process.execPath, [join(root, 'dist/cli.mjs'), 'lsp', '--stdio', '--record', file], { stdio: ['pipe', 'pipe', 'ignore'] });
  cleanup.push(() => child.kill('SIGKILL'));
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const uri = files.uri('retail.journey'), textDocument = { uri };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: pathToFileURL(files.path).href, capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(files.path).href, name: 'examples' }] });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text: readFileSync(join(files.path, 'retail.journey'), 'utf8') } });
  await connection.sendRequest('textDocument/hover', { textDocument, position: { line: 2, character: 6 } });
  await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: { line: 2, character: 5 }, end: { line: 2, character: 6 } }, text: '小' }] });
  writeFileSync(join(files.path, 'shared.journey'), 'team Nobody "Nobody"\n');
  await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: files.uri('shared.journey'), type: 2 }] });
  await connection.sendRequest('textDocument/completion', { textDocument, position: { line: 3, character: 0 } });
  connection.dispose();
  child.kill('SIGKILL');
  return { file, folder: files.path };
}

test('a session is recorded without the machine\'s paths and plays again with all answered', async () => {
  const { file, folder } = await session();
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain(folder);
  expect(text).toContain('"file":"shared.journey","text":"team Nobody');
  const result = await runCommand(['replay', file], root);
  expect(result.out).toMatch(/^7 messages played; 3 of 3 requests answered\.\nThe findings at the end are those of a fresh server\.\n$/);
  expect(result).toMatchObject({ code: 0, err: '' });
});

test('what can\'t be played is told with its line, and nothing is written outside of the folder', async () => {
  const { file } = await session();
  appendFileSync(file, '{"at":9,"folder":0,"file":"../escaped.journey","text":"x"}\n');
  expect(await runCommand(['replay', file], root)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/session\.jsonl: Line \d+ is neither a message nor a file\./) as string });
  for (const [text, message] of [
    ['', /Line 1 can't be read/], ['{"some":"thing"}\n', /no recording: its first line/], ['{"journey":"recording","version":9}\n', /has version 9/], ['{"journey":"recording","version":1}\n{"at":1,', /Line 2 can't be read.*last line, remove it/],
  ] as const) {
    writeFileSync(file, text);
    const { code, err } = await runCommand(['replay', file], root);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  }
});
