/** Pictures from the real server: panels, what is said about things, fences in Markdown, and a layout engine that fails. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { pictureAfter } from '../../client/preview/change.ts';
import { isPicture, isPictureChange } from '../../client/preview/messages.ts';
import type { FencePictures, HoverText, JourneySvg, OpenPreview, Picture, PictureChange } from '../../server/protocol.ts';
import { folderWith, root, startClient, type Client } from '../support/server.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => { for (const step of cleanup.splice(0).reverse()) await step(); });

const SHARED = 'channel Web "On the web"\npersona Ann "Ann"\nteam Care "Customer care"\n';
const TEXT = `journey Help "Asks <for> help"
  state current
  for Ann
stage Ask "Asks"
  owner Care
  touchpoint Form "Fills in a form"
    via Web
    action "Types"
    emotion -1 "again"
    next Call when "stuck"
  touchpoint Call "Calls"
    via Wbe

journey Next "Is helped at once"
  state future
  for Ann
  improves Help
stage Ask "Asks"
  owner Care
  touchpoint Chat "Chats"
    via Web
`;

interface Shown {
  readonly server: Client;
  readonly uri: string;
  readonly pictures: readonly Picture[];
  show(panel: string, shown?: Partial<OpenPreview>): Promise<void>;
  /** Waits until the newest picture of a panel is as wanted. */
  until(panel: string, wanted: (picture: Picture) => boolean): Promise<Picture>;
}

async function started(dist?: string): Promise<Shown> {
  const files = folderWith({ 'a.journey': TEXT, 'shared.journey': SHARED });
  cleanup.push(files.remove);
  const server = await startClient([files.path], [], dist);
  cleanup.push(() => server.stop());
  const pictures: Picture[] = [];
  server.connection.onNotification('journey/picture', (picture: Picture) => void pictures.push(picture));
  const uri = files.uri('a.journey');
  await server.open(uri, TEXT);
  await server.until(files.uri('a.journey'), findings => findings.some(({ code }) => code === 'unresolved-name'));
  return {
    server, uri, pictures,
    show: (panel, shown = {}) => server.connection.sendNotification('journey/openPreview', { panel, uri, ...shown }),
    until: (panel, wanted) => new Promise((resolve, reject) => {
      const end = Date.now() + 15_000;
      const look = () => {
        const newest = pictures.findLast(picture => picture.panel === panel);
        if (newest && wanted(newest)) resolve(newest);
        else if (Date.now() > end) reject(new Error(`The newest picture: ${JSON.stringify({ ...newest, drawing: undefined })}`));
        else setTimeout(look, 10);
      };
      look();
    }),
  };
}

const drawn = (picture: Picture) => JSON.stringify(picture.drawing);

describe('panels', () => {
  test('each shows its own journey, folds and view of one file', async () => {
    const { show, until, server, uri } = await started();
    await show('one', { journey: 'Help', folded: ['actions'] });
    await show('two', { journey: 'Next' });
    await show('three', { journey: 'Help', view: 'no such view' });
    const [one, two, three] = await Promise.all(['one', 'two', 'three'].map(panel => until(panel, ({ drawing }) => drawing !== undefined)));
    expect([one?.journey, two?.journey, three?.journey]).toEqual(['Help', 'Next', 'Help']);
    expect(one?.folded).toEqual(['actions']);
    expect(drawn(one!)).not.toContain('"Types"');
    expect(drawn(three!)).toContain('"Types"');
    expect(three?.view).toBe(three?.views[0]?.name);
    for (const picture of [one, two, three]) expect(isPicture(picture)).toBe(true);
    // One closed, the others go on; what is the same for all is sent to all.
    await server.connection.sendNotification('journey/closePreview', { panel: 'one' });
    await server.change(uri, TEXT.replace('"Calls"', '"Rings"'));
    expect(drawn(await until('three', picture => drawn(picture).includes('Rings')))).toContain('Rings');
    expect(drawn(await until('two', () => true))).not.toContain('Rings');
  });

  test('a change that shows nowhere sends nothing', async () => {
    const { show, until, server, uri, pictures } = await started();
    await show('one');
    await until('one', ({ drawing }) => drawing?.plain === false);
    await server.change(uri, `${TEXT}// a comment\n`);
    await server.connection.sendRequest('journey/hover', { uri, id: 'Help' });
    await server.change(uri, TEXT.replace('"Calls"', '"Rings"'));
    await until('one', picture => drawn(picture).includes('Rings') && picture.drawing?.plain === false);
    // On a busy machine plain columns come before each real picture.
    expect(pictures.filter(({ drawing }) => drawing?.plain === false).length).toBe(2);
  });
});

test('who asks for changes gets what makes the same picture of the one before', async () => {
  const { show, until, server, uri } = await started();
  let kept: Picture | undefined;
  const sizes: number[] = [];
  server.connection.onNotification('journey/pictureChange', (message: PictureChange) => {
    if (!kept || message.panel !== 'changes' || message.since !== kept.number) return;
    expect(isPictureChange(message)).toBe(true);
    kept = pictureAfter(kept, message);
    sizes.push(JSON.stringify(message).length);
  });
  await show('changes', { changes: true });
  await show('whole');
  kept = await until('changes', ({ drawing }) => drawing !== undefined);
  const first = JSON.stringify(kept).length;
  for (const text of [TEXT.replace('"Calls"', '"Rings"'), TEXT.replace('"Calls"', '"Rings up"'), TEXT.replace('  touchpoint Call', '  touchpoint Wait "Waits"\n  touchpoint Call'), TEXT.replace('"Types"', '"Types it"'), TEXT]) {
    await server.change(uri, text);
    const word = text.includes('Waits') ? 'Waits' : text.includes('Rings up') ? 'Rings up' : text.includes('Rings') ? 'Rings' : text.includes('Types it') ? 'Types it' : '"Calls"';
    const whole = await until('whole', picture => drawn(picture).includes(word) && !drawn(picture).includes(word === '"Calls"' ? 'Types it' : 'nothing'));
    await expect.poll(() => kept && { ...kept, panel: '', number: undefined }, { timeout: 15_000 }).toEqual({ ...whole, panel: '', number: undefined });
  }
  // A title that is longer.
  expect(Math.min(...sizes)).toBeLessThan(first / 10);
}, 60_000);

test('a thing is explained as by the editor\'s hover, with what was found there', async () => {
  const { server, uri } = await started();
  const hover = (id: string) => server.connection.sendRequest<HoverText | null>('journey/hover', { uri, id });
  const call = await hover('Help.Ask.Call');
  expect(call?.markdown).toContain('**Calls**');
  expect(call?.findings).toEqual([{ severity: 'error', message: expect.stringContaining('Wbe') as string }]);
  expect((await hover('Help.Ask.Form'))?.findings.map(({ severity }) => severity)).toEqual(['warning']);
  // What other files declare as well.
  expect((await hover('Care'))?.markdown).toContain('Customer care');
  expect(await hover('Nobody')).toBeNull();
});

test('a picture as a file takes view, folds and theme', async () => {
  const { server, uri } = await started();
  const svg = (more: object) => server.connection.sendRequest<JourneySvg | null>('journey/svg', { uri, ...more });
  const dark = await svg({ journey: 'Next', theme: 'dark' });
  expect(dark?.journey).toBe('Next');
  expect(dark?.text).not.toContain('prefers-color-scheme');
  expect(dark?.text).not.toContain('var(--');
  expect(dark?.text).toContain(`width="${dark?.width}"`);
  expect((await svg({ folded: ['actions'] }))?.text).not.toContain('>Types<');
});

describe('a fence in Markdown', () => {
  const fence = async (text: string): Promise<FencePictures> => {
    const { server, uri } = await started();
    return server.connection.sendRequest('journey/fence', { uri: uri.replace('a.journey', 'notes.md'), text });
  };
  test('is drawn with the names of its project, and without a style of its own', async () => {
    const { pictures, problem } = await fence('journey Note "A <note>"\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Write "Writes"\n    via Web\n');
    expect(problem).toBeUndefined();
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.svg).toMatch(/^<svg [^]*<\/svg>\n$/);
    expect(pictures[0]?.svg).toContain('On the web');
    expect(pictures[0]?.svg).toContain('A &lt;note&gt;');
    expect(pictures[0]?.svg).not.toContain('<style');
  });
  test('says which line can\'t be read, and draws the others', async () => {
    const { pictures, problem } = await fence('journey Note\nstage Ask\n  touchpoint Write\n    wibble ((\n');
    expect(problem?.line).toBe(4);
    expect(pictures).toHaveLength(1);
  });
  test('without a journey has no picture', async () => {
    expect((await fence('team Care\n')).pictures).toEqual([]);
  });
});

describe('a layout engine that fails', () => {
  /** The shipped server, with this in the layout engine's place. */
  function serverWith(worker: string): { readonly dist: string; heal(): void } {
    const dist = mkdtempSync(join(tmpdir(), 'journey-dist-'));
    cleanup.push(() => rmSync(dist, { recursive: true, force: true }));
    cpSync(join(root, 'dist/server.cjs'), join(dist, 'server.cjs'));
    writeFileSync(join(dist, 'elk-worker.cjs'), worker);
    return { dist, heal: () => writeFileSync(join(dist, 'elk-worker.cjs'), readFileSync(join(root, 'dist/elk-worker.cjs'))) };
  }
  const PORT = 'const { parentPort } = require("node:worker_threads");';
  const FAULTS: readonly (readonly [string, string])[] = [
    ['is gone', 'throw new Error("nothing here");'],
    ['hangs', `${PORT} parentPort.on("message", () => { for (;;); });`],
    ['never answers', `${PORT} parentPort.on("message", () => {});`],
    ['answers nonsense', `${PORT} parentPort.on("message", ({ id }) => parentPort.postMessage({ id, graph: { children: "many" } }));`],
    ['dies at work', `${PORT} parentPort.on("message", () => process.exit(3));`],
  ];
  test.each(FAULTS)('%s: a picture within a second, and the next edit gives the real one', async (_, worker) => {
    const { dist, heal } = serverWith(worker);
    const { show, until, server, uri, pictures } = await started(dist);
    const start = performance.now();
    await show('one');
    const first = await until('one', ({ drawing }) => drawing !== undefined);
    expect(first.drawing?.plain).toBe(true);
    // What the machine is busy with besides doesn't count; the engine's own deadlines are longer by far.
    expect(performance.now() - start).toBeLessThan(6000);
    heal();
    await server.change(uri, TEXT.replace('"Calls"', '"Rings"'));
    const real = await until('one', picture => drawn(picture).includes('Rings') && picture.drawing?.plain === false);
    expect(pictures.indexOf(real)).toBeGreaterThan(0);
  });
});
