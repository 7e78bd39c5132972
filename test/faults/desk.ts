/** An editor with its files, as a test drives it: what is on disk, what is open, and a server that may be taken away. */
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CancellationTokenSource, type Diagnostic } from 'vscode-languageserver-protocol';
import { SVG, type JourneyText } from '../../server/protocol.ts';
import { folderWith, startClient, type Client } from '../support/server.ts';

/** What stands at a path: a text, bytes that are none, a folder, a link to nowhere. */
export type Content = string | Uint8Array | 'folder' | 'dangling';

/** What a server says of the whole workspace, in a form that two servers can be compared by. */
export interface Answers {
  readonly findings: Readonly<Record<string, readonly Diagnostic[]>>;
  readonly completion: Readonly<Record<string, unknown>>;
  readonly symbols: Readonly<Record<string, unknown>>;
  readonly pictures: Readonly<Record<string, string | undefined>>;
}

const FOLDER = Symbol('folder'), DANGLING = Symbol('dangling');

export class Desk {
  readonly files: ReturnType<typeof folderWith>;
  private readonly disk = new Map<string, string | Uint8Array | typeof FOLDER | typeof DANGLING>();
  readonly open = new Map<string, { text: string; version: number }>();
  /** Files that changed on disk without the server having been told. */
  private readonly untold = new Set<string>();
  private server!: Client;
  /** Requests that are under way, and how many were made in all. */
  private readonly pending = new Set<Promise<unknown>>();
  requests = 0;
  restarts = 0;

  constructor(files: Readonly<Record<string, string>>) {
    this.files = folderWith(files);
    for (const [name, text] of Object.entries(files)) this.disk.set(name, text);
  }

  get client(): Client {
    return this.server;
  }

  async start(flags: readonly string[] = []): Promise<void> {
    this.server = await startClient([this.files.path], flags);
    for (const [name, { text }] of this.open) await this.server.open(this.files.uri(name), text);
  }

  async stop(): Promise<void> {
    try { process.kill(this.server.pid, 'SIGCONT'); } catch { /* gone */ }
    await this.server.stop();
    this.files.remove();
  }

  /** As an editor does when its server is gone: a new one, which is told of the open texts. */
  async restart(): Promise<void> {
    this.restarts++;
    await this.server.stop();
    await this.start();
  }

  textOf(name: string): string {
    const there = this.open.get(name)?.text ?? this.disk.get(name);
    return typeof there === 'string' ? there : '';
  }

  get names(): readonly string[] {
    return [...new Set([...this.disk.keys(), ...this.open.keys()])].sort();
  }

  async openFile(name: string): Promise<void> {
    if (this.open.has(name) || typeof this.disk.get(name) !== 'string') return;
    const text = this.textOf(name);
    this.open.set(name, { text, version: 1 });
    await this.server.open(this.files.uri(name), text);
  }

  async closeFile(name: string): Promise<void> {
    if (this.open.delete(name)) await this.server.close(this.files.uri(name));
  }

  /** Puts a text in place of a part, as an editor says it: by lines and columns. */
  async edit(name: string, from: number, length: number, insert: string): Promise<void> {
    const document = this.open.get(name);
    if (!document) return;
    const start = from % (document.text.length + 1), end = Math.min(document.text.length, start + length);
    const at = (offset: number) => {
      const lines = document.text.slice(0, offset).split(/\r\n|\r|\n/);
      return { line: lines.length - 1, character: lines.at(-1)!.length };
    };
    const range = { start: at(start), end: at(end) };
    document.text = document.text.slice(0, start) + insert + document.text.slice(end);
    document.version++;
    await this.server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.files.uri(name), version: document.version }, contentChanges: [{ range, text: insert }],
    });
  }

  /** Saves an open file; the watcher tells of it. */
  async save(name: string): Promise<void> {
    const document = this.open.get(name);
    if (!document) return;
    this.putOnDisk(name, document.text);
    await this.tell([name]);
  }

  /** Something else than the editor changes a file; undefined removes it. */
  putOnDisk(name: string, content: Content | undefined): void {
    const path = join(this.files.path, name);
    rmSync(path, { recursive: true, force: true });
    this.untold.add(name);
    if (content === undefined) { this.disk.delete(name); return; }
    if (content === 'folder') { mkdirSync(path); this.disk.set(name, FOLDER); return; }
    if (content === 'dangling') { symlinkSync('nowhere.journey', path); this.disk.set(name, DANGLING); return; }
    writeFileSync(path, content);
    this.disk.set(name, content);
  }

  async tell(names: readonly string[] = [...this.untold]): Promise<void> {
    for (const name of names) this.untold.delete(name);
    await this.server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: names.map(name => ({ uri: this.files.uri(name), type: this.disk.has(name) ? 2 : 3 })) });
  }

  /** Asks and doesn't wait. @param cancel takes the question back at once */
  ask(method: string, name: string, line: number, character: number, cancel = false): void {
    this.requests++;
    const position = { line, character }, range = { start: position, end: position };
    const source = new CancellationTokenSource();
    const asked = this.server.connection.sendRequest(method, { textDocument: { uri: this.files.uri(name) }, position, range, context: { diagnostics: [], includeDeclaration: true }, positions: [position], newName: 'Renamed', options: { tabSize: 2, insertSpaces: true }, query: 'a' }, source.token)
      .catch(() => undefined).finally(() => this.pending.delete(asked));
    this.pending.add(asked);
    if (cancel) setImmediate(() => source.cancel());
  }

  /** How many requests are still without an answer after the patience, in milliseconds. */
  async unanswered(patience: number): Promise<number> {
    await Promise.race([Promise.all(this.pending), pause(patience, undefined, { ref: false })]);
    return this.pending.size;
  }

  /** Files whose bytes are not those that were written by the editor or by others. */
  strangeFiles(): string[] {
    return [...this.disk].filter(([name, content]) => {
      const path = join(this.files.path, name);
      try {
        if (content === FOLDER) return !statSync(path).isDirectory();
        if (content === DANGLING) return false;
        return !readFileSync(path).equals(Buffer.from(content));
      } catch {
        return true;
      }
    }).map(([name]) => name);
  }

  /** A server that has seen nothing of all this: begins with the files as they are now. */
  async fresh(): Promise<Client> {
    const client = await startClient([this.files.path]);
    for (const [name, { text }] of this.open) await client.open(this.files.uri(name), text);
    return client;
  }

  async answersOf(client: Client): Promise<Answers> {
    const findings: Record<string, readonly Diagnostic[]> = {}, completion: Record<string, unknown> = {}, symbols: Record<string, unknown> = {}, pictures: Record<string, string | undefined> = {};
    for (const name of this.names) {
      const uri = this.files.uri(name), textDocument = { uri };
      findings[name] = client.findings(uri) ?? [];
      symbols[name] = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument });
      if (!this.open.has(name)) continue;
      const lines = this.textOf(name).split(/\r\n|\r|\n/);
      for (const line of [0, Math.floor(lines.length / 2), lines.length - 1]) {
        completion[`${name}:${line}`] = await client.connection.sendRequest('textDocument/completion', { textDocument, position: { line, character: lines[line]!.length } });
      }
      pictures[name] = (await client.connection.sendRequest<JourneyText | null>(SVG, { uri }))?.text;
    }
    return { findings, completion, symbols, pictures };
  }
}
