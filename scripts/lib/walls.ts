/**
 * The walls of the house: which room may know which, read off the imports. Text in, violations out.
 *
 *   language  ←  diagram, review, exchange, files  ←  server, cli  ←  client
 *
 * `exchange` writes reports, so it knows what one looks like; it never makes one.
 */
import { posix } from 'node:path';

export interface Import {
  readonly source: string;
  /** From 1. */
  readonly line: number;
  /** It brings in types only, so nothing of it runs. */
  readonly typeOnly: boolean;
}

export interface Violation {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Which wall it goes through, as a sentence without its full stop. */
  readonly wall: string;
  readonly advice: string;
}

export interface File {
  /** From the checkout's folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

const ROOMS = ['language', 'diagram', 'review', 'exchange', 'files', 'server', 'cli', 'client'] as const;
type Room = typeof ROOMS[number];

/** What a room's files may import from other rooms; `types` are allowed for `import type` only. */
const MAY_KNOW: Record<Room, { readonly modules: readonly RegExp[]; readonly types: readonly RegExp[] }> = {
  language: { modules: [], types: [] },
  diagram: { modules: [/^language\/model\//], types: [] },
  review: { modules: [/^language\/(model|names|config|rules)\//], types: [/^language\/findings\.ts$/] },
  exchange: { modules: [/^language\/(model|plain)\//, /^language\/service\/markdown\.ts$/], types: [/^review\/reports\/report\.ts$/, /^language\/findings\.ts$/] },
  files: { modules: [/^language\//], types: [] },
  server: { modules: [/^(language|diagram|review|exchange|files)\//], types: [] },
  cli: { modules: [/^(language|diagram|review|exchange|files|server)\//], types: [] },
  client: { modules: [/^server\/protocol\.ts$/, /^diagram\/(draw\/style|views)\.ts$/], types: [/^diagram\/drawing\.ts$/, /^language\/model\//] },
};

const ADVICE: Record<Room, string> = {
  language: 'the language knows nobody: move the shared part into language/, or what needs the other room out of it',
  diagram: 'a picture is a function of the model: take what you need from language/model/',
  review: 'a review is a function of models: take what you need from the model, the names, the settings and the rules of language/',
  exchange: 'an exchange is a function of models, plain values and reports: take what you need from language/model/ and language/plain/, and types of review/reports/report.ts',
  files: 'the files of a project are read for the language alone: what is drawn or sent belongs in server/ or cli/',
  server: 'the server knows language, diagram, review, exchange and files',
  cli: 'the command knows language, diagram, review, exchange, files and server',
  client: 'the client asks the server by the messages of server/protocol.ts; beyond that it may import the style and the list of pictures, and types of the drawing and the model',
};

/** Packages and builtins that belong to some rooms only. `rooms` is who may import what matches. */
const GUARDED: readonly { readonly match: RegExp; readonly allowed: RegExp; readonly wall: string; readonly advice: string }[] = [
  { match: /^langium(\/|$)/, allowed: /^language\//, wall: 'only language/ knows Langium', advice: 'ask for plain data: a function of language/ that returns the model, findings or LSP types' },
  { match: /^vscode$/, allowed: /^client\/(?!webview\/)/, wall: 'only client/ knows the editor', advice: 'send a message, or pass what is needed as plain data' },
  { match: /^vscode-languageclient/, allowed: /^client\/(?!webview\/)/, wall: 'only client/ is the language client', advice: 'move it into client/' },
  { match: /^vscode-languageserver(\/|$)/, allowed: /^server\//, wall: 'only server/ speaks the protocol', advice: 'return LSP types (vscode-languageserver-types) and let server/ send them' },
  { match: /^elkjs/, allowed: /^diagram\/layout\//, wall: 'only diagram/layout/ knows ELK', advice: 'ask diagram/layout/' },
  {
    match: /^(node:|(assert|buffer|child_process|crypto|events|fs|http|https|net|os|path|perf_hooks|process|readline|stream|url|util|worker_threads|zlib)(\/|$))/,
    allowed: /^(files|server|cli)\/|^client\/(?!webview\/)|^diagram\/layout\//,
    wall: 'language, diagram, review, exchange and the webview know no file system and no process',
    advice: 'pass in what is read, return what is to be written; only diagram/layout/ may start a worker',
  },
];

/** The process as a global; `process` is also a word of the language, so only what a process has counts. */
const GLOBAL_PROCESS = /(?<![.\w$'"`])process\.(argv|cwd|env|exit|exitCode|hrtime|kill|memoryUsage|nextTick|on|once|platform|pid|stderr|stdin|stdout|version|versions)\b/;

const roomOf = (path: string): Room | undefined => ROOMS.find((room) => path.startsWith(`${room}/`));

const STATEMENT = /^[ \t]*(?:import|export)\s+(?<type>type\s)?(?:[\w$*{}\s,]*?\bfrom\s*)?(?<quote>['"])(?<source>[^'"\n]+)\k<quote>/gm;
const CALL = /(?<![.\w$])(?:import|require)\(\s*(?<quote>['"])(?<source>[^'"\n]+)\k<quote>/g;
const TYPE_CALL = /(?:typeof\s+|[:<|&]\s*)$/;

/** The imports of a module: static ones, re-exports, `import()` and `require()`. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  for (const match of code.matchAll(STATEMENT)) {
    const { source = '', type } = match.groups ?? {};
    found.push({ source, line: lineAt(code, match.index + match[0].lastIndexOf(source)), typeOnly: type !== undefined || onlyTypes(match[0]) });
  }
  for (const match of code.matchAll(CALL)) {
    found.push({ source: match.groups?.['source'] ?? '', line: lineAt(code, match.index), typeOnly: TYPE_CALL.test(code.slice(0, match.index)) });
  }
  return found.toSorted((a, b) => a.line - b.line);
}

/** `import { type A, type B } from …` brings in types only. */
function onlyTypes(statement: string): boolean {
  const names = /^\s*(?:import|export)\s*\{([^}]*)\}/.exec(statement)?.[1]?.split(',').map((name) => name.trim()).filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
}

/** Comments become spaces, so that places stay. A comment mark inside a string on the same line is left alone. */
function withoutComments(text: string): string {
  return text.replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`)|\/\*[^]*?\*\/|\/\/[^\n]*/g, (all: string, string?: string) => string ?? all.replace(/[^\n]/g, ' '));
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** The path of the file that a relative import means, from the checkout's folder. */
export const resolveImport = (path: string, source: string) => posix.normalize(posix.join(posix.dirname(path), source));

/** Where a file of a room goes through a wall. */
export function wallsOf(path: string, text: string): Violation[] {
  const room = roomOf(path);
  if (!room) return [];
  const violations: Violation[] = [];
  for (const { source, line, typeOnly } of importsOf(text)) {
    const found = source.startsWith('.') ? throughWall(room, resolveImport(path, source), typeOnly) : guarded(path, source, typeOnly);
    if (found) violations.push({ path, line, ...found });
  }
  if (room === 'language') {
    withoutComments(text).split('\n').forEach((content, index) => {
      if (GLOBAL_PROCESS.test(content)) violations.push({ path, line: index + 1, wall: 'language/ knows no process', advice: 'pass in what it needs to know' });
    });
  }
  return violations;
}

type Wall = Pick<Violation, 'wall' | 'advice'>;

function throughWall(room: Room, target: string, typeOnly: boolean): Wall | undefined {
  const other = roomOf(target);
  if (target.startsWith('test/') || target.startsWith('scripts/')) {
    return { wall: `${room}/ imports ${target}, which isn't shipped`, advice: 'move the shared part into the room' };
  }
  if (other === room || other === undefined) return undefined;
  const { modules, types } = MAY_KNOW[room];
  if (modules.some((pattern) => pattern.test(target))) return undefined;
  if (types.some((pattern) => pattern.test(target))) {
    return typeOnly ? undefined : { wall: `${room}/ may import only types from ${target}`, advice: 'write "import type", or move the value to the room that uses it' };
  }
  return { wall: `${room}/ may not know ${target}`, advice: ADVICE[room] };
}

function guarded(path: string, source: string, typeOnly: boolean): Wall | undefined {
  // The webview is a browser page: of the editor's packages it may know types at most.
  const rule = GUARDED.find(({ match, allowed }) => match.test(source) && !allowed.test(path));
  return rule && !(typeOnly && path.startsWith('client/')) ? { wall: `${source}: ${rule.wall}`, advice: rule.advice } : undefined;
}

/** A circle between rooms, as the list of rooms with the first again at the end; undefined where there is none. */
export function cycleOf(files: readonly File[]): Room[] | undefined {
  const knows = new Map(ROOMS.map((room) => [room, new Set<Room>()]));
  for (const { path, text } of files) {
    const room = roomOf(path);
    if (!room) continue;
    for (const { source } of importsOf(text)) {
      const other = source.startsWith('.') ? roomOf(resolveImport(path, source)) : undefined;
      if (other && other !== room) knows.get(room)?.add(other);
    }
  }
  return ROOMS.map((room) => wayBack(room, knows)).find(Boolean);
}

function wayBack(start: Room, knows: ReadonlyMap<Room, ReadonlySet<Room>>, way: Room[] = [start]): Room[] | undefined {
  for (const next of knows.get(way.at(-1) ?? start) ?? []) {
    if (next === start) return [...way, start];
    const found = way.includes(next) ? undefined : wayBack(start, knows, [...way, next]);
    if (found) return found;
  }
  return undefined;
}

const LONGEST = 400;
const LEFT_OUT = /(?<![\w$])(?:it|test|describe|suite|scenario)(?:\.\w+)*\.(only|skip)\s*\(/;

/** What holds for every file: not too long, and no test that runs alone or not at all. */
export function habitsOf(path: string, text: string): Violation[] {
  const violations: Violation[] = [];
  const lines = text.split('\n');
  const length = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (length > LONGEST) violations.push({ path, line: LONGEST + 1, wall: `${length} lines, the most is ${LONGEST}`, advice: 'split it by what it holds' });
  if (path.startsWith('test/')) {
    lines.forEach((content, index) => {
      const found = LEFT_OUT.exec(content)?.[1];
      if (found) violations.push({ path, line: index + 1, wall: `.${found} leaves tests out`, advice: 'run all, or remove the test' });
    });
  }
  return violations;
}
