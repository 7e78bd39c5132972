/** The page of a report in a real browser, as VS Code starts it, with a test in the extension's place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportHtml } from '../../client/reports/html.ts';
import { reportAsHtml, REPORT_STYLE } from '../../exchange/reports/html.ts';
import { report } from '../review/project.ts';
import { root } from '../support/server.ts';
import { launch } from './page.ts';

const ADDRESS = 'http://report.test';
let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

test('shows what it is given, follows changes where the reader is, and leads to lines', async () => {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } }), trouble: string[] = [];
  page.on('pageerror', error => trouble.push(error.message));
  page.on('console', message => trouble.push(message.text()));
  const script = readFileSync(join(root, 'dist/report.js'), 'utf8'), html = reportHtml({ nonce: 'once', script: `${ADDRESS}/report.js`, style: REPORT_STYLE });
  await page.route(`${ADDRESS}/**`, route => route.request().url().endsWith('.js') ? route.fulfill({ contentType: 'text/javascript', body: script }) : route.fulfill({ contentType: 'text/html', body: html }));
  await page.addInitScript(() => {
    const said: unknown[] = [];
    Object.assign(globalThis, { said, acquireVsCodeApi: () => ({ postMessage: (message: unknown) => said.push(message), setState: (state: unknown) => Object.assign(globalThis, { kept: state }) }) });
  });
  await page.goto(`${ADDRESS}/`);
  const read = (name: string): Promise<unknown> => page.evaluate(key => (globalThis as unknown as Record<string, unknown>)[key], name);
  const post = (message: object): Promise<void> => page.evaluate(`dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(message)} }))`).then(() => undefined);
  const linked = (name: string): string => reportAsHtml(report(name), ({ uri, range: { start } }) => ({ href: '#', 'data-uri': uri, 'data-line': start.line, 'data-character': start.character })).markup;
  expect(await read('said')).toEqual([{ type: 'ready' }]);

  await post({ type: 'report', html: linked('pains'), state: { name: 'pains' } });
  await page.locator('h1').filter({ hasText: 'Pains' }).waitFor();
  expect(await read('kept')).toEqual({ name: 'pains' });
  await page.getByRole('link', { name: 'A part is missing' }).first().click();
  expect(((await read('said')) as unknown[]).at(-1)).toEqual({ type: 'open', uri: 'file:///maps/retail.journey', line: 129, character: 9 });

  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(100);
  const before = await page.evaluate('scrollY');
  await post({ type: 'report', html: linked('pains'), state: { name: 'pains' } });
  expect(await page.evaluate('scrollY')).toBe(before);

  // What is none of ours is not shown, and what a text might bring along does not run.
  await post({ type: 'report', html: 7 });
  await post({ type: 'report', html: '<article class="report"><img src="https://x.example/a.png" onerror="document.title=1"></article>', state: { name: 'pains' } });
  expect(await page.title()).toBe('Journey report');
  expect(trouble.filter(text => !/Content Security Policy/.test(text))).toEqual([]);
  expect(trouble.length).toBeGreaterThan(0);
});
