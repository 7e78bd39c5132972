/** Drives a language server as an editor does, and times what a person waits for. */
import { spawn, type ChildProcess } from 'node:child_process';
import { plainEnvironment, type Call } from './measure.ts';

type Message = { id?: number; method?: string; params?: unknown; result?: unknown };

/** Nobody waits longer for one answer. In milliseconds. */
const PATIENCE = 60_000;

export interface Session {
  /** Milliseconds from the process's start to its answer to `initialize`. */
  readonly start: number;
  open(uri: string, languageId: string, text: string): void;
  /** Puts `text` between two columns of a line, and waits for the next findings of `told` that are as wanted. @returns milliseconds */
  change(uri: string, line: number, from: number, to: number, text: string, told: string, wanted: (findings: readonly unknown[]) => boolean): Promise<number>;
  /** Waits for findings that are as wanted. */
  findings(uri: string, wanted: (findings: readonly unknown[]) => boolean): Promise<void>;
  /** @returns milliseconds, and the answer */
  request(method: string, params: unknown): Promise<{ ms: number; result: unknown }>;
  notify(method: string, params: unknown): void;
  /** The next notification of this method. @returns milliseconds from now */
  next(method: string): Promise<number>;
  stop(): void;
}

export async function startSession(call: Call, root: string): Promise<Session> {
  const began = performance.now();
  const child: ChildProcess = spawn(call.command, [...call.args], { env: plainEnvironment(call.env), stdio: ['pipe', 'pipe', 'ignore'], ...(call.cwd !== undefined && { cwd: call.cwd }) });
  const listeners = new Set<(message: Message) => void>(), versions = new Map<string, number>(), newest = new Map<string, readonly unknown[]>();
  let buffer: Buffer = Buffer.alloc(0), ids = 0;

  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  child.stdout!.on('data', (data: Buffer) => {
    buffer = buffer.length === 0 ? data : Buffer.concat([buffer, data]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1]);
      if (buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length)) as Message;
      buffer = buffer.subarray(head + 4 + length);
      // What the server asks is answered with nothing, so that it doesn't wait.
      if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: message.method === 'workspace/configuration' ? [{}] : null });
      if (message.method === 'textDocument/publishDiagnostics') {
        const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly unknown[] };
        newest.set(uri, diagnostics);
      }
      for (const listener of listeners) listener(message);
    }
  });

  const until = <T>(what: string, look: (message: Message) => T | undefined): Promise<T> => new Promise((resolve, reject) => {
    const done = (end: () => void): void => { clearTimeout(timer); listeners.delete(listener); end(); };
    const listener = (message: Message): void => {
      const found = look(message);
      if (found !== undefined) done(() => resolve(found));
    };
    const timer = setTimeout(() => done(() => reject(new Error(`${what}: no answer within ${PATIENCE} ms`))), PATIENCE);
    listeners.add(listener);
  });
  const request = async (method: string, params: unknown) => {
    const id = ++ids, from = performance.now();
    const answer = until(method, message => message.id === id && message.method === undefined ? { result: message.result } : undefined);
    send({ id, method, params });
    const { result } = await answer;
    return { ms: performance.now() - from, result };
  };
  const told = (uri: string, wanted: (findings: readonly unknown[]) => boolean) => until(`findings of ${uri}`, ({ method, params }) =>
    method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === uri && wanted((params as { diagnostics: readonly unknown[] }).diagnostics) ? true : undefined);

  await request('initialize', {
    processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: 'bench' }],
    capabilities: { textDocument: { publishDiagnostics: {}, completion: { completionItem: { snippetSupport: true } }, synchronization: {} }, workspace: { workspaceFolders: true, configuration: true } },
  });
  const start = performance.now() - began;
  send({ method: 'initialized', params: {} });

  return {
    start, request,
    open(uri, languageId, text) {
      versions.set(uri, 1);
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId, version: 1, text } } });
    },
    async change(uri, line, from, to, text, about, wanted) {
      const version = versions.get(uri)! + 1, began = performance.now();
      versions.set(uri, version);
      const answer = told(about, wanted);
      send({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }] } });
      await answer;
      return performance.now() - began;
    },
    async findings(uri, wanted) {
      if (newest.has(uri) && wanted(newest.get(uri)!)) return;
      await told(uri, wanted);
    },
    notify: (method, params) => send({ method, params }),
    async next(method) {
      const from = performance.now();
      await until(method, message => message.method === method ? true : undefined);
      return performance.now() - from;
    },
    stop: () => { child.kill('SIGKILL'); },
  };
}
