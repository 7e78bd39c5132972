/** The preview's page in a browser: how long it takes from the arrival of a changed picture until that is painted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Workspace } from '../../files/workspace.ts';
import { Pictures } from '../../server/pictures.ts';
import type { Picture } from '../../server/protocol.ts';
import { launch, openPreview } from '../client/opening.ts';
import { root } from './report.ts';

/** A picture before and after a letter was typed into a title of it, as the server sends them. */
async function picturesOf(folder: string, text: string, changed: string): Promise<readonly [Picture, Picture]> {
  const workspace = new Workspace(), uri = pathToFileURL(join(folder, 'all.journey')).href;
  await workspace.load([folder]);
  workspace.setOpen(uri, text);
  let told: (picture: Picture) => void = () => undefined;
  const next = (): Promise<Picture> => new Promise(resolve => { told = resolve; });
  // What came too late to be more than plain columns comes again.
  const pictures = new Pictures({ workspace, send: picture => { if (picture.drawing?.plain !== true) told(picture); }, versionOf: () => 1, toEditor: address => address, log: () => undefined });
  try {
    const first = next();
    pictures.open('panel', { uri });
    const before = await first, second = next();
    workspace.setOpen(uri, changed);
    pictures.update();
    return [before, await second];
  } finally {
    pictures.dispose();
  }
}

/**
 * @param folder holds the text as `all.journey`
 * @returns milliseconds of each change, from the arrival of its message until the frame after the one that shows it begins; undefined where there is no browser
 */
export async function painting(folder: string, text: string, changed: string, times: number): Promise<number[] | undefined> {
  const both = await picturesOf(folder, text, changed);
  const browser = await launch().catch(() => undefined);
  if (!browser) return undefined;
  try {
    const { page, show, trouble } = await openPreview(browser, { script: readFileSync(join(root, 'dist/webview.js'), 'utf8'), width: 1200, height: 800, reducedMotion: 'no-preference' });
    await show(both[0]);
    await page.waitForTimeout(500);
    await page.evaluate(`globalThis.texts = ${JSON.stringify(both.map(picture => JSON.stringify({ type: 'picture', picture })))}`);
    const taken = await page.evaluate<number[]>(`(async () => {
      const taken = [], frame = () => new Promise(requestAnimationFrame);
      for (let i = 1; i <= ${times}; i++) {
        const message = JSON.parse(globalThis.texts[i % 2]);
        // A moment after each, as between two letters; not at the beginning of a frame, where a message comes rarely.
        await new Promise(done => setTimeout(done, 120 + i * 7 % 16));
        const arrived = new Promise(done => addEventListener('message', () => done(performance.now()), { once: true, capture: true }));
        const posted = performance.now();
        postMessage(message, '*');
        await arrived;
        await frame();
        await frame();
        taken.push(performance.now() - posted);
      }
      return taken;
    })()`);
    if (trouble.length > 0) throw new Error(trouble.join('\n'));
    return taken;
  } finally {
    await browser.close();
  }
}
