import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { VIEWS } from '../../diagram/views.ts';
import { launch } from '../client/page.ts';
import { elkEngine } from './engine.ts';
import { exampleTexts } from './examples.ts';
import { hashOf } from './hashes.ts';
import { subjects, svgsOf } from './pictures.ts';

const engine = elkEngine();
afterAll(() => engine.dispose());

const texts = exampleTexts(), all = subjects(texts);
const svgs = await svgsOf(all, engine);

test('the same journey gives the same bytes in every view, with a new engine and in another process', async () => {
  const other = elkEngine();
  expect(await svgsOf(all, other)).toEqual(svgs);
  other.dispose();
  const elsewhere = execFileSync(process.execPath, [fileURLToPath(new URL('hashes.ts', import.meta.url))], { encoding: 'utf8', env: { ...process.env, LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' } });
  expect(elsewhere.trim().split('\n')).toEqual(svgs.map(hashOf));
}, 240_000);

test('… and in a browser, which lays out and draws by itself', async () => {
  const { outputFiles: [script] } = await build({ entryPoints: [fileURLToPath(new URL('browser-page.ts', import.meta.url))], bundle: true, write: false, format: 'iife', platform: 'browser', logLevel: 'silent' });
  const elk = readFileSync(createRequire(import.meta.url).resolve('elkjs/lib/elk-worker.min.js'), 'utf8');
  const browser = await launch();
  try {
    const page = await (await browser.newContext({ locale: 'tr-TR', timezoneId: 'Asia/Tokyo' })).newPage();
    await page.route('**', route => route.fulfill(route.request().url().endsWith('/elk.js') ? { contentType: 'text/javascript', body: elk } : { contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('http://pictures.test/');
    await page.evaluate(script!.text);
    const inPage = await page.evaluate<string[]>(`journeyPictures(${JSON.stringify(texts)}, '/elk.js')`);
    const different = inPage.flatMap((svg, i) => svg === svgs[i] ? [] : [`${all[i]!.view} of picture ${Math.floor(i / VIEWS.length)}`]);
    expect({ count: inPage.length, different }).toEqual({ count: svgs.length, different: [] });
  } finally {
    await browser.close();
  }
}, 240_000);

test('nothing of the machine, the clock or the layout engine shows', () => {
  for (const svg of svgs.slice(0, 4 * VIEWS.length)) expect(svg).not.toMatch(/\$H|NaN|undefined|Infinity|\d\.\d{3,}|file:|\/home\//);
});
