/** Runs the steps of a composite action as GitHub's runner does, with a stand-in for GitHub's servers only. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Step {
  readonly id?: string;
  readonly name: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const readAction = (path: string): Action => parse(readFileSync(path, 'utf8')) as Action;

type Value = string | undefined;
export type Context = (path: readonly string[]) => Value;

/** An expression of GitHub's: paths, texts, `==`, `!=`, `&&`, `||` and brackets. */
export function evaluate(expression: string, context: Context): Value {
  const tokens = expression.match(/'(?:[^']|'')*'|==|!=|&&|\|\||[()]|[\w.-]+/g) ?? [];
  let at = 0;
  const or = (): Value => { let left = and(); while (tokens[at] === '||') { at++; const right = and(); left = truthy(left) ? left : right; } return left; };
  const and = (): Value => { let left = equal(); while (tokens[at] === '&&') { at++; const right = equal(); left = truthy(left) ? right : left; } return left; };
  const equal = (): Value => {
    const left = atom();
    if (tokens[at] !== '==' && tokens[at] !== '!=') return left;
    const same = tokens[at++] === '==', right = atom();
    return String(((left ?? '').toLowerCase() === (right ?? '').toLowerCase()) === same);
  };
  const atom = (): Value => {
    const token = tokens[at++] ?? '';
    if (token === '(') { const value = or(); at++; return value; }
    return token.startsWith('\'') ? token.slice(1, -1).replaceAll('\'\'', '\'') : context(token.split('.'));
  };
  return or();
}

export const truthy = (value: Value): boolean => value !== undefined && value !== '' && value !== 'false' && value !== '0';
const filled = (text: string, context: Context): string => text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, context) ?? '');

export interface Run {
  readonly log: string;
  readonly summary: string;
  /** The exit code of the step that failed; 0 where none did. */
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** The actions of others that it would have called, with what they would have been given. */
  readonly called: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
  /** Steps that were left out. */
  readonly skipped: readonly string[];
}

export interface Job {
  readonly action: Action;
  readonly folder: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The checkout. */
  readonly workspace: string;
  /** A folder for what the runner writes. */
  readonly temporary: string;
  readonly event: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> };
  readonly api: string;
}

export async function runAction({ action, folder, inputs = {}, workspace, temporary, event, api }: Job): Promise<Run> {
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const file = (name: string, text = ''): string => { writeFileSync(join(temporary, name), text); return join(temporary, name); };
  const github: Readonly<Record<string, string>> = {
    action_path: folder, action_repository: 'someone/journey', action_ref: '0123456789012345678901234567890123456789', event_name: event.name, repository: 'someone/maps',
    server_url: 'https://github.com', token: 'a-token', workspace,
  };
  const steps: Record<string, Record<string, string>> = {};
  const context: Context = ([scope, ...path]) => {
    if (scope === 'inputs') return inputs[path[0]!] ?? filled(action.inputs[path[0]!]?.default ?? '', context);
    if (scope === 'steps') return path[1] === 'outputs' ? steps[path[0]!]?.[path[2]!] : undefined;
    if (scope === 'github' && path[0] === 'event') {
      const value = path.slice(1).reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], event.payload);
      return value === undefined ? undefined : String(value as string);
    }
    if (scope === 'github') return github[path[0]!];
    throw new Error(`An expression asks for ${scope ?? 'nothing'}.`);
  };
  const summaryFile = file('summary.md'), eventFile = file('event.json', JSON.stringify(event.payload));
  const called: { uses: string; with: Record<string, string> }[] = [], skipped: string[] = [];
  let log = '', code = 0;
  for (const step of action.runs.steps) {
    // As long as a step asks nothing else, it runs where all before it did.
    if (code !== 0 || (step.if !== undefined && !truthy(evaluate(step.if.replace(/^\$\{\{|\}\}$/g, ''), context)))) { skipped.push(step.name); continue; }
    if (step.uses !== undefined) {
      called.push({ uses: step.uses, with: Object.fromEntries(Object.entries(step.with ?? {}).map(([key, value]) => [key, filled(String(value), context)])) });
      continue;
    }
    const outputFile = file('output'), script = file('step.sh', filled(step.run!, context));
    const env = {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(GIT|GITHUB|JOURNEY|NO_COLOR|FORCE_COLOR)/.test(name))), CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace,
      GITHUB_ACTION_PATH: folder, RUNNER_TEMP: temporary, GITHUB_OUTPUT: outputFile, GITHUB_STEP_SUMMARY: summaryFile, GITHUB_EVENT_PATH: eventFile, GITHUB_EVENT_NAME: event.name, GITHUB_REPOSITORY: 'someone/maps',
      GITHUB_API_URL: api, GITHUB_SERVER_URL: 'https://github.com',
      ...Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(String(value), context)])),
    };
    const ended = await new Promise<{ code: number; said: string }>(resolve => {
      // As the runner starts a step with `shell: bash`.
      const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], { cwd: workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', data => { said += String(data); });
      child.on('close', status => resolve({ code: status ?? 1, said }));
    });
    log += ended.said;
    code = ended.code;
    if (step.id !== undefined) steps[step.id] = Object.fromEntries(readFileSync(outputFile, 'utf8').split('\n').filter(line => line.includes('=')).map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  }
  return { log, code, called, skipped, summary: readFileSync(summaryFile, 'utf8'), outputs: Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value, context)])) };
}

export interface Comment { readonly id: number; body: string; readonly user: { readonly type: string; readonly login: string } }

/** The part of GitHub's API that is about the comments of an issue, on this machine. */
export async function commentsServer() {
  const comments: Comment[] = [], requests: string[] = [], tokens = new Set<string>();
  const state = { refuse: false };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url!, 'http://localhost'), method = request.method!;
      requests.push(`${method} ${pathname}`);
      tokens.add(request.headers.authorization ?? '');
      const answer = (status: number, body: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      const sent = chunks.length > 0 ? JSON.parse(String(Buffer.concat(chunks))) as { body: string } : undefined;
      if (state.refuse && method !== 'GET') return answer(403, { message: 'Resource not accessible by integration' });
      if (method === 'GET' && pathname === '/repos/someone/maps/issues/7/comments') {
        const size = Number(searchParams.get('per_page')), page = Number(searchParams.get('page'));
        return answer(200, comments.slice((page - 1) * size, page * size));
      }
      if (method === 'POST' && pathname === '/repos/someone/maps/issues/7/comments' && sent) {
        // GitHub takes no longer ones.
        if (sent.body.length > 65_536) return answer(422, { message: 'body is too long' });
        comments.push({ id: 1000 + comments.length, body: sent.body, user: { type: 'Bot', login: 'github-actions[bot]' } });
        return answer(201, comments.at(-1));
      }
      const comment = comments.find(({ id }) => pathname === `/repos/someone/maps/issues/comments/${id}`);
      if (method === 'PATCH' && comment && sent && comment.user.type === 'Bot') { comment.body = sent.body; return answer(200, comment); }
      return answer(404, { message: 'Not Found' });
    });
  });
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve); });
  return {
    comments, requests, tokens, state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise<void>(resolve => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}
