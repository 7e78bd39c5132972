/** S1, S4, S6, S7, S8: whatever text stands in whichever place, it stays text in every form in which it leaves Journey. The long run tries all forms of all texts. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launch } from '../client/page.ts';
import { got } from './hold.ts';
import { attacked, command, editor, exports, pictures, reports, SLOTS, type Output } from './project.ts';
import { ATTACKS } from './strings.ts';

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser?.close());

// One page after the other; a busy machine takes its time for each.
vi.setConfig({ testTimeout: 400_000 });

let outputs = 0;

async function hold(made: readonly Output[]): Promise<void> {
  expect((await got(browser, made)).slice(0, 10)).toEqual([]);
  outputs += made.length;
}

test('reports', () => hold(reports(attacked())));
test('what the editor shows', () => hold(editor(attacked())));
test('what the command prints', async () => hold(await command(false)));
test('exports', async () => hold(await exports(attacked())));
test('pictures', async () => hold(await pictures(attacked(), false)));

afterAll(() => console.log(`${ATTACKS.length} texts in ${SLOTS} places each, in ${outputs} outputs (the command with every fourth of them, each picture in one view): nothing got through`));
