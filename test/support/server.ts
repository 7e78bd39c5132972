/** Drives the real server, as a process of its own, over its standard input and output. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection, InitializeRequest, PublishDiagnosticsNotification, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type Diagnostic, type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';

export const root = join(import.meta.dirname, '../..');

/** A folder with these files, under the system's temporary folder. Removed by `remove`. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): { path: string; uri: (name: string) => string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'journey-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return {
    path, uri: name => pathToFileURL(join(path, name)).href,
    remove: () => { try { chmodSync(path, 0o755); } catch { /* gone already */ } rmSync(path, { recursive: true, force: true }); },
  };
}

/** A folder with the project's examples. */
export function folderWithExamples() {
  const folder = folderWith({});
  cpSync(join(root, 'examples'), folder.path, { recursive: true });
  return folder;
}

export interface Client {
  readonly connection: ProtocolConnection;
  /** The newest findings of a file; undefined where none were sent. */
  findings(uri: string): readonly Diagnostic[] | undefined;
  /** Waits until the newest findings of a file are as wanted; fails after ten seconds with what they are. */
  until(uri: string, wanted: (findings: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  open(uri: string, text: string): Promise<void>;
  /** Puts the whole text in place of the old one. */
  change(uri: string, text: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** Whether the process is still there. */
  alive(): boolean;
  /** Its number, for signals. */
  readonly pid: number;
  /** What it logged as errors. */
  errors(): readonly string[];
  stop(): Promise<void>;
}

/** @param flags for Node, before the server @param under a command that runs the server, with its own parameters */
export async function startClient(folders: readonly string[], flags: readonly string[] = [], dist = join(root, 'dist'), capabilities: ClientCapabilities = {}, under: readonly string[] = []): Promise<Client> {
  const [program, ...args] = [...under, process.execPath, ...flags, join(dist, 'server.cjs'), '--stdio'];
  const child = spawn(program!, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stderr.on('data', () => undefined);
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const newest = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    newest.set(uri, diagnostics);
    for (const look of waiting) look();
  });
  const errors: string[] = [];
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => { if (type === 1) errors.push(message); });
  // A process that is killed while it is being written to is what some tests are about.
  connection.onError(() => undefined);
  child.stdin.on('error', () => undefined);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid, rootUri: null, capabilities,
    workspaceFolders: folders.map(path => ({ uri: pathToFileURL(path).href, name: path })),
  });
  await connection.sendNotification('initialized', {});
  const versions = new Map<string, number>();
  return {
    connection,
    findings: uri => newest.get(uri),
    until: (uri, wanted) => new Promise((resolve, reject) => {
      const look = () => {
        const now = newest.get(uri);
        if (!now || !wanted(now)) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(now);
      };
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`After ten seconds the findings of ${uri} were ${JSON.stringify(newest.get(uri)?.map(({ message }) => message))}`));
      }, 10_000);
      waiting.add(look);
      look();
    }),
    async open(uri, text) {
      versions.set(uri, 1);
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } });
    },
    async change(uri, text) {
      const version = (versions.get(uri) ?? 1) + 1;
      versions.set(uri, version);
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    },
    async close(uri) {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    pid: child.pid!,
    errors: () => errors,
    alive: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      connection.dispose();
      const gone = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await gone;
    },
  };
}

/** Runs the command as it is shipped. @param under a command that runs it, with its own parameters */
export function runCommand(args: readonly string[], cwd: string, under: readonly string[] = []): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise(resolve => {
    const [program, ...all] = [...under, process.execPath, join(root, 'dist/cli.mjs'), ...args];
    const child = spawn(program!, all, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    let out = '', err = '';
    child.stdout.on('data', data => { out += String(data); });
    child.stderr.on('data', data => { err += String(data); });
    child.on('close', code => resolve({ code, out, err }));
  });
}
