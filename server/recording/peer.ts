/** A server process, and what it says, seen from the other side. */
import { spawn } from 'node:child_process';
import { StreamMessageReader, StreamMessageWriter, type Message } from 'vscode-languageserver/node';

/** The newest findings of each file, as they came. */
export type Findings = ReadonlyMap<string, readonly unknown[]>;

export interface Peer {
  send(message: object): void;
  /** Waits for the answers of all requests. @param patience in milliseconds */
  answers(patience: number): Promise<{ readonly requests: number; readonly answered: number }>;
  findings(): Findings;
  /** Whether it has answered the first request. */
  isReady(): boolean;
  errors(): readonly string[];
  /** How the process ended; undefined while it is there. */
  ended(): string | undefined;
  stop(): Promise<void>;
}

interface Incoming {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly unknown[]; readonly type?: number; readonly message?: string };
}

/** The window's message type for errors, as LSP numbers them. */
const ERROR = 1;

export function startPeer([program, ...parameters]: readonly [string, ...string[]]): Peer {
  const child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'pipe'] });
  const writer = new StreamMessageWriter(child.stdin), reader = new StreamMessageReader(child.stdout);
  const findings = new Map<string, readonly unknown[]>(), errors: string[] = [], asked = new Set<string>();
  let ended: string | undefined, requests = 0, stderr = '', ready = false;
  const waiting = new Set<() => void>();
  const look = (): void => { for (const done of waiting) done(); };
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr = (stderr + text).slice(-2000); });
  child.stdin.on('error', () => undefined);
  const gone = new Promise<void>(resolve => {
    child.once('error', error => { ended ??= error.message; look(); resolve(); });
    child.once('exit', (code, signal) => { ended ??= `${signal ?? `exit code ${code}`}${stderr ? `: ${stderr.trim()}` : ''}`; look(); resolve(); });
  });
  reader.listen(message => {
    const { id, method, params } = message as Incoming;
    if (method === undefined && id !== undefined) {
      asked.delete(String(id));
      ready = true;
      look();
    } else if (method === 'textDocument/publishDiagnostics' && params?.uri !== undefined) findings.set(params.uri, params.diagnostics ?? []);
    else if (method === 'window/logMessage' && params?.type === ERROR) errors.push(params.message ?? '');
    // What it asks its editor gets an answer, too, so that it doesn't wait.
    else if (method !== undefined && id !== undefined) void writer.write({ jsonrpc: '2.0', id, result: null } as unknown as Message).catch(() => undefined);
  });
  return {
    send(message) {
      const { id, method } = message as Incoming;
      if (id !== undefined && method !== undefined) { asked.add(String(id)); requests++; }
      void writer.write(message as Message).catch(() => undefined);
    },
    answers: patience => new Promise(resolve => {
      const finish = (): void => { clearTimeout(timer); waiting.delete(done); resolve({ requests, answered: requests - asked.size }); };
      const done = (): void => { if (asked.size === 0 || ended !== undefined) finish(); };
      const timer = setTimeout(finish, patience);
      waiting.add(done);
      done();
    }),
    findings: () => findings,
    isReady: () => ready,
    errors: () => errors,
    ended: () => ended,
    async stop() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
