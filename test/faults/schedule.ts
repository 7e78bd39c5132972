/** Schedules of what can go wrong around a server while somebody works, and their performance on a desk. */
import * as fc from 'fast-check';
import { setTimeout as pause } from 'node:timers/promises';
import { EXAMPLES } from '../support/texts.ts';
import { Desk, type Content } from './desk.ts';

export type Step =
  | { readonly do: 'edit'; readonly file: string; readonly from: number; readonly length: number; readonly insert: string }
  | { readonly do: 'burst'; readonly file: string; readonly from: number; readonly text: string }
  | { readonly do: 'open' | 'close' | 'save'; readonly file: string }
  | { readonly do: 'disk'; readonly file: string; readonly content: Content | undefined; readonly told: boolean }
  | { readonly do: 'checkout'; readonly seed: number }
  | { readonly do: 'ask'; readonly method: string; readonly file: string; readonly line: number; readonly character: number; readonly cancel: boolean }
  | { readonly do: 'preview'; readonly file: string; readonly close: boolean }
  | { readonly do: 'kill' }
  | { readonly do: 'freeze'; readonly milliseconds: number }
  | { readonly do: 'nonsense'; readonly which: number };

const FILES = [...EXAMPLES.map(([name]) => name), 'new.journey', 'sub/other.journey'];
const METHODS = [
  ...['completion', 'hover', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename', 'documentSymbol', 'foldingRange', 'codeAction', 'codeLens', 'inlayHint', 'documentLink',
    'semanticTokens/full', 'selectionRange', 'signatureHelp', 'formatting', 'prepareCallHierarchy'].map(name => `textDocument/${name}`),
  'workspace/symbol',
];
const TEXTS = ['\n', ' ', 'x', '"', '"""', '/*', '  touchpoint New "Something new"\n', 'team Caer\n', 'owner Care\n', 'stage S "S"\n', '“', '，', '😀', '\r\n', '\u202e', '    emotion -1 "hm"\n', '小陳', '}'];

const file = fc.constantFrom(...FILES);
const insert = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 6 }));
const content: fc.Arbitrary<Content | undefined> = fc.oneof(
  fc.constantFrom<Content | undefined>(...EXAMPLES.map(([, text]) => text), 'team Other "Other"\n', '', 'folder', 'dangling', undefined, new Uint8Array([0, 1, 2, 255]), new Uint8Array([116, 233, 10]), `note "${'x'.repeat(300_000)}"`),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('edit' as const), file, from: fc.nat(8000), length: fc.constantFrom(0, 0, 0, 1, 1, 3, 40), insert }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('burst' as const), file, from: fc.nat(8000), text: fc.constantFrom('  touchpoint Typed "Typed quickly"\n    emotion +1 "good"\n', '\npersona Quick "Quick one"\n') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'open' as const, 'close' as const, 'save' as const), file }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('disk' as const), file, content, told: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('checkout' as const), seed: fc.nat(1000) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('ask' as const), method: fc.constantFrom(...METHODS), file, line: fc.integer({ min: -1, max: 250 }), character: fc.integer({ min: -1, max: 60 }), cancel: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('preview' as const), file, close: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ do: 'kill' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('freeze' as const), milliseconds: fc.integer({ min: 5, max: 200 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('nonsense' as const), which: fc.nat(4) }) },
);

export const schedule: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 8, maxLength: 40 });

const NONSENSE: readonly (readonly [string, unknown])[] = [
  ['textDocument/didChange', { textDocument: { uri: 'file:///never/opened.journey', version: 3 }, contentChanges: [{ text: 'x' }] }],
  ['workspace/didChangeWatchedFiles', { changes: [{ uri: 'nonsense:', type: 9 }, { uri: 'file:///etc/passwd', type: 1 }] }],
  ['journey/openPreview', { uri: 'file:///never/there.journey' }],
  ['journey/openPreview', {}],
  ['no/such/notification', null],
];

async function perform(desk: Desk, what: Step): Promise<void> {
  const { connection } = desk.client;
  switch (what.do) {
    case 'edit': return desk.edit(what.file, what.from, what.length, what.insert);
    case 'burst': {
      for (const [i, letter] of [...what.text].entries()) await desk.edit(what.file, what.from + i, 0, letter);
      return;
    }
    case 'open': return desk.openFile(what.file);
    case 'close': return desk.closeFile(what.file);
    case 'save': return desk.save(what.file);
    case 'disk':
      desk.putOnDisk(what.file, what.content);
      return what.told ? desk.tell([what.file]) : undefined;
    case 'checkout':
      // Another branch: all files at once, and the editor hears of it in one message, or in several, later.
      FILES.forEach((name, i) => desk.putOnDisk(name, (what.seed >> i) % 3 === 0 ? undefined : EXAMPLES[(what.seed + i) % EXAMPLES.length]![1]));
      return desk.tell();
    case 'ask': return desk.ask(what.method, what.file, what.line, what.character, what.cancel);
    case 'preview': return connection.sendNotification(what.close ? 'journey/closePreview' : 'journey/openPreview', { uri: desk.files.uri(what.file) });
    case 'kill':
      process.kill(desk.client.pid, 'SIGKILL');
      return desk.restart();
    case 'freeze':
      process.kill(desk.client.pid, 'SIGSTOP');
      setTimeout(() => { try { process.kill(desk.client.pid, 'SIGCONT'); } catch { /* killed meanwhile */ } }, what.milliseconds).unref();
      return;
    case 'nonsense': return connection.sendNotification(...NONSENSE[what.which]!);
  }
}

/** What the promise is: within ten seconds after the last fault. In milliseconds. */
const PATIENCE = 10_000;
/** On a machine that does much else ten seconds may be one look: so often is looked in any case. */
const LOOKS = 8;

/** Performs a schedule. @throws where the server doesn't come back, or with other answers than a fresh one */
export async function survives(steps: readonly Step[]): Promise<{ readonly requests: number; readonly restarts: number }> {
  const desk = new Desk({ ...Object.fromEntries(EXAMPLES), 'sub/other.journey': 'team Elsewhere "Elsewhere"\n' });
  try {
    await desk.start();
    await desk.openFile('retail.journey');
    for (const what of steps) await perform(desk, what);
    await desk.tell();
    const open = await desk.unanswered(PATIENCE);
    if (open > 0) throw new Error(`${open} of ${desk.requests} requests were never answered`);
    // A preview shows what a line said before it broke, on purpose, and a fresh server can't know that: it is closed, and what it kept with it.
    for (const name of FILES) await desk.client.connection.sendNotification('journey/closePreview', { uri: desk.files.uri(name) });
    const fresh = await desk.fresh();
    try {
      const until = performance.now() + PATIENCE;
      for (let looks = 1; ; looks++) {
        const [ours, theirs] = [await desk.answersOf(desk.client), await desk.answersOf(fresh)];
        if (JSON.stringify(ours) === JSON.stringify(theirs)) break;
        if (performance.now() > until && looks >= LOOKS) throw new Error(difference(ours, theirs));
        await pause(50);
      }
    } finally {
      await fresh.stop();
    }
    const strange = desk.strangeFiles();
    if (strange.length > 0) throw new Error(`These files are not as they were left: ${strange.join(', ')}`);
    // That the layout engine was late says how busy the machine is; its faults have tests of their own.
    const errors = desk.client.errors().filter(error => !error.startsWith('layout: '));
    if (errors.length > 0) throw new Error(`The server logged: ${errors[0]}`);
    return { requests: desk.requests, restarts: desk.restarts };
  } finally {
    await desk.stop();
  }
}

function difference(ours: object, theirs: object): string {
  for (const [what, answers] of Object.entries(ours) as [string, Record<string, unknown>][]) {
    for (const [name, answer] of Object.entries(answers)) {
      const other = (theirs as Record<string, Record<string, unknown>>)[what]![name];
      if (JSON.stringify(answer) !== JSON.stringify(other)) return `After ten seconds the ${what} of ${name} are ${JSON.stringify(answer)?.slice(0, 600)}; a fresh server says ${JSON.stringify(other)?.slice(0, 600)}`;
    }
  }
  return 'The answers differ';
}
