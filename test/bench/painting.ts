/** The preview's page in a browser: how long it takes from the arrival of a changed picture until that is painted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Workspace } from '../../files/workspace.ts';
import { Pictures } from '../../server/pictures.ts';
import type { Picture, PictureChange } from '../../server/protocol.ts';
import { launch, openPreview } from '../client/opening.ts';
import { root } from './report.ts';

/** A picture, and what the server sends of it when a letter is typed into a title of it, and when that is taken away again. */
async function picturesOf(folder: string, text: string, changed: string): Promise<{ readonly picture: Picture; readonly changes: readonly PictureChange[] }> {
  const workspace = new Workspace(), uri = pathToFileURL(join(folder, 'all.journey')).href;
  await workspace.load([folder]);
  workspace.setOpen(uri, text);
  let picture: Picture | undefined, told: () => void = () => undefined;
  const changes: PictureChange[] = [];
  const pictures = new Pictures({
    workspace, versionOf: () => 1, toEditor: address => address, log: () => undefined,
    send: sent => {
      // What came too late to be more than plain columns comes again.
      if (sent.drawing?.plain === true) return;
      picture = sent;
      told();
    },
    sendChange: change => {
      if (!picture) return;
      changes.push(change);
      told();
    },
  });
  const next = (make: () => void): Promise<void> => new Promise(resolve => {
    told = resolve;
    make();
  });
  try {
    await next(() => pictures.open('panel', { uri }, true));
    for (const now of [changed, text]) await next(() => { workspace.setOpen(uri, now); pictures.update(); });
    return { picture: picture!, changes };
  } finally {
    pictures.dispose();
  }
}

/**
 * @param folder holds the text as `all.journey`
 * @returns milliseconds of each change, from when its message is posted until the page has painted it and handed it over to the screen; undefined where there is no browser
 */
export async function painting(folder: string, text: string, changed: string, times: number): Promise<number[] | undefined> {
  const { picture, changes } = await picturesOf(folder, text, changed);
  const browser = await launch().catch(() => undefined);
  if (!browser) return undefined;
  try {
    const { page, show, sent, trouble } = await openPreview(browser, { script: readFileSync(join(root, 'dist/webview.js'), 'utf8'), width: 1200, height: 800, reducedMotion: 'no-preference' });
    await show(picture);
    await page.waitForTimeout(500);
    const taken = await page.evaluate<number[]>(`(async () => {
      const taken = [], frame = () => new Promise(requestAnimationFrame), { port1, port2 } = new MessageChannel(), changes = ${JSON.stringify(changes)};
      // What is posted while a frame is made comes when that is painted.
      const painted = () => new Promise(done => { port1.onmessage = done; port2.postMessage(0); });
      for (let i = 0, number = ${picture.number}; i < ${times}; i++, number++) {
        const change = structuredClone(changes[i % 2]);
        // As if so much had been typed before.
        change.since = number;
        change.change.fields.find(([name]) => name === 'number')[1].is = number + 1;
        // A moment after each, as between two letters; not at the beginning of a frame, where a message comes rarely.
        await new Promise(done => setTimeout(done, 120 + i * 7 % 16));
        const arrived = new Promise(done => addEventListener('message', done, { once: true }));
        const posted = performance.now();
        postMessage({ type: 'change', change }, '*');
        await arrived;
        await frame();
        await painted();
        taken.push(performance.now() - posted);
      }
      return taken;
    })()`);
    const refused = (await sent()).filter(({ type }) => type === 'ready').length > 1;
    if (refused || trouble.length > 0) throw new Error(`The page didn't take the pictures. ${trouble.join(' ')}`);
    return taken;
  } finally {
    await browser.close();
  }
}
