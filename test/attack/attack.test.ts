/** S1, S4, S6, S7, S8: whatever text stands in whichever place, it stays text in every form in which it leaves Journey. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launch } from '../client/page.ts';
import { runsOf } from '../support/long.ts';
import { command, editor, exports, pictures, reports, SLOTS, type Output } from './project.ts';
import { through, throughBrowser } from './readers.ts';
import { ATTACKS } from './strings.ts';

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser?.close());

// One page after the other; a busy machine takes its time for each.
vi.setConfig({ testTimeout: 400_000 });

/** `npm run test:long`: all texts in all forms. */
const AT_LENGTH = runsOf('attacks', { short: 0, long: 1 }).runs > 0;
const IN_BROWSER = new Set(['page', 'picture']);
let outputs = 0;

async function hold(made: readonly Output[]): Promise<void> {
  for (const output of made) {
    // Something has to be there to get through.
    expect(output.texts.length, output.name).toBeGreaterThan(0);
    const found = IN_BROWSER.has(output.reader) ? await throughBrowser(browser, output) : through(output);
    expect([...new Set(found)].slice(0, 10)).toEqual([]);
    outputs++;
  }
}

test('reports', () => hold(reports()));
test('what the editor shows', () => hold(editor()));
test('what the command prints', async () => hold(await command(AT_LENGTH)));
test('exports', async () => hold(await exports()));
test('pictures', async () => hold(await pictures(AT_LENGTH)));

afterAll(() => console.log(`${ATTACKS.length} texts in ${SLOTS} places each, in ${outputs} outputs${AT_LENGTH ? '' : ' (the command with every fourth of them, each picture in one view)'}: nothing got through`));
