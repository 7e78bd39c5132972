/** Plays a recording to a server of its own, in a folder of its own, and tells whether all was answered and the findings are a fresh server's. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { addressOf } from '../../files/workspace.ts';
import { startPeer, type Findings, type Peer } from './peer.ts';
import { placeholder, type Entry, type OnDisk } from './recording.ts';

export interface ReplayOptions {
  /** The program and its parameters that start a server on its standard input and output. */
  readonly server: readonly [string, ...string[]];
  /** Waits between messages as the recorded editor did, a second at most each time. */
  readonly pace?: boolean;
  /** Milliseconds that an answer may take. */
  readonly patience?: number;
}

export interface Replay {
  readonly messages: number;
  readonly requests: number;
  readonly answered: number;
  /** What the server logged as errors. */
  readonly errors: readonly string[];
  /** Undefined where the server was there to the end; else how it ended. */
  readonly ended?: string;
  /** Addresses, with placeholders, of files whose findings differ from those of a server that begins with the last state. */
  readonly different: readonly string[];
}

/** Never rejects for what the server does. The folder is removed afterwards. */
export async function replay(entries: readonly Entry[], { server, pace = false, patience = 10_000 }: ReplayOptions): Promise<Replay> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'journey-replay-')));
  const folderOf = (folder: number): string => join(home, `folder-${folder}`);
  const count = 1 + Math.max(0, ...entries.map(entry => 'folder' in entry ? entry.folder : 0));
  for (let i = 0; i < count; i++) mkdirSync(folderOf(i));
  const there = (line: string): string => {
    for (let i = 0; i < count; i++) line = line.replaceAll(placeholder(i), addressOf(folderOf(i)));
    return line;
  };
  const played = startPeer(server), open = new Map<string, TextDocument>();
  let fresh: Peer | undefined;
  let messages = 0, last = 0, begin: Readonly<Record<string, unknown>> = {};
  try {
    for (const entry of entries) {
      if (pace) await pause(Math.min(1000, entry.at - last));
      last = entry.at;
      if ('file' in entry) { put(folderOf(entry.folder), entry); continue; }
      const message = JSON.parse(there(JSON.stringify(entry.message))) as Message;
      // The end of the session is ours to choose: its findings are looked at first.
      if (message.method === 'shutdown' || message.method === 'exit') continue;
      if (message.method === 'initialize') begin = { ...message.params, processId: process.pid };
      follow(open, message);
      messages++;
      played.send(message.method === 'initialize' ? { ...message, params: begin } : message);
    }
    const answered = await played.answers(patience);
    if (played.ended() === undefined) {
      fresh = startPeer(server);
      fresh.send({ jsonrpc: '2.0', id: 'fresh', method: 'initialize', params: begin });
      fresh.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
      for (const document of open.values()) fresh.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri: document.uri, languageId: document.languageId, version: document.version, text: document.getText() } } });
    }
    const different = fresh ? await settle(played, fresh, patience) : [];
    const ended = played.ended();
    const here = (uri: string): string => Array.from({ length: count }, (_, i) => i).reduce((name, i) => name.replace(addressOf(folderOf(i)), placeholder(i)), uri);
    return { messages, ...answered, errors: played.errors(), different: different.map(here), ...(ended !== undefined && { ended }) };
  } finally {
    await Promise.all([played.stop(), fresh?.stop()]);
    rmSync(home, { recursive: true, force: true });
  }
}

interface Message {
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Keeps the texts that the editor has open. */
function follow(open: Map<string, TextDocument>, { method, params }: Message): void {
  const said = params?.['textDocument'] as { uri: string; languageId: string; version: number; text: string } | undefined;
  if (!said) return;
  if (method === 'textDocument/didOpen') open.set(said.uri, TextDocument.create(said.uri, said.languageId, said.version, said.text));
  if (method === 'textDocument/didClose') open.delete(said.uri);
  const document = open.get(said.uri);
  if (method === 'textDocument/didChange' && document) TextDocument.update(document, params!['contentChanges'] as Parameters<typeof TextDocument.update>[1], said.version);
}

function put(folder: string, { file, text }: OnDisk): void {
  const path = join(folder, file);
  if (text === null) { rmSync(path, { recursive: true, force: true }); return; }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Waits until both say the same, or the patience ends. @returns the files on which they differ */
async function settle(one: Peer, other: Peer, patience: number): Promise<string[]> {
  const until = performance.now() + patience;
  for (let calm = 0; ;) {
    await pause(100);
    const different = differences(one.findings(), other.findings());
    // Findings come one file after the other: equal once may be chance.
    if (different.length === 0 && other.isReady() && ++calm >= 5) return [];
    if (different.length > 0) calm = 0;
    if (performance.now() > until || one.ended() !== undefined) return different;
  }
}

export function differences(one: Findings, other: Findings): string[] {
  const text = (findings: Findings, uri: string): string => JSON.stringify(findings.get(uri) ?? []);
  return [...new Set([...one.keys(), ...other.keys()])].filter(uri => text(one, uri) !== text(other, uri)).sort();
}

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => { setTimeout(resolve, milliseconds); });
