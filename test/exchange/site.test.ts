/** The page of a project, in a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { source as axeSource } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../client/page.ts';
import { folderWith, folderWithExamples, runCommand } from '../support/server.ts';

let browser: Browser;
const cleanup: (() => unknown)[] = [];
beforeAll(async () => { browser = await launch(); });
afterAll(async () => {
  await browser.close();
  for (const step of cleanup) step();
});

interface Opened {
  readonly page: Page;
  /** Requests beyond the file itself, errors, refusals of the policy, dialogs: always to be empty. */
  readonly trouble: readonly string[];
}

async function open(path: string, scheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1300, height: 800 }, colorScheme: scheme, reducedMotion: 'reduce' }), trouble: string[] = [];
  page.on('request', request => { if (request.url() !== `file://${path}`) trouble.push(`request: ${request.url()}`); });
  page.on('console', message => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', error => trouble.push(`error: ${error.message}`));
  page.on('dialog', dialog => { trouble.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
  await page.goto(`file://${path}`);
  return { page, trouble };
}

describe('of the examples', () => {
  let path = '';
  beforeAll(async () => {
    const examples = folderWithExamples();
    cleanup.push(examples.remove);
    path = join(examples.path, 'out.html');
    expect(await runCommand(['site', '-o', 'out.html', '--title', 'Two firms'], examples.path)).toMatchObject({ code: 0, out: '', err: '' });
  });

  test('shows one part at a time, finds things, and leads from a report to the picture', async () => {
    const { page, trouble } = await open(path);
    const shown = (): Promise<string[]> => page.locator('main > section:visible').evaluateAll(sections => sections.map(({ id }) => id));
    // The browser tells the page of another address a moment after the click.
    const isShown = (part: string): Promise<void> => expect.poll(shown).toEqual([part]);
    expect(await page.title()).toBe('Two firms');
    // How they hang together, four journeys, findings, reports.
    expect(await page.locator('nav a').count()).toBe(1 + 4 + 1 + 23);
    await isShown('overview');
    await page.keyboard.press('/');
    await page.keyboard.type('part MISSING');
    expect(await page.locator('#found [role="option"]').allTextContents()).toEqual(['A part is missingpain · Buy and build a wardrobe']);
    await page.keyboard.press('Enter');
    await isShown('journey-3');
    const lit = page.locator('#journey-3 .lit');
    await expect.poll(() => lit.getAttribute('data-id')).toBe('Wardrobe.Build.Open.MissingPart');
    const inside = async (): Promise<boolean> => {
      const [frame, thing] = [await page.locator('#journey-3 .picture:visible').boundingBox(), await lit.boundingBox()];
      return thing!.x >= frame!.x && thing!.x + thing!.width <= frame!.x + frame!.width;
    };
    await expect.poll(inside).toBe(true);
    await page.getByRole('link', { name: 'Pains', exact: true }).click();
    await isShown('report-pains');
    await page.getByRole('link', { name: 'More than ten minutes on hold' }).first().click();
    await isShown('journey-1');
    await page.goBack();
    await isShown('report-pains');
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('its pictures are moved and zoomed by hand and by key', async () => {
    const { page, trouble } = await open(path);
    await page.getByRole('link', { name: 'Buy and build a wardrobe', exact: true }).first().click();
    const svg = page.locator('#journey-3 .picture:visible svg'), box = async (): Promise<number[]> => (await svg.getAttribute('viewBox'))!.split(' ').map(Number);
    const begin = await box();
    await page.locator('#journey-3 .picture:visible').focus();
    await page.keyboard.press('+');
    const near = await box();
    expect(near[2]).toBeCloseTo(begin[2]! / 1.25, 3);
    await page.keyboard.press('ArrowRight');
    expect((await box())[0]).toBeGreaterThan(near[0]!);
    const frame = (await page.locator('#journey-3 .picture:visible').boundingBox())!, before = await box();
    await page.mouse.move(frame.x + 500, frame.y + 200);
    await page.mouse.down();
    await page.mouse.move(frame.x + 400, frame.y + 200, { steps: 4 });
    await page.mouse.up();
    expect((await box())[0]).toBeGreaterThan(before[0]!);
    await page.locator('#journey-3').getByRole('button', { name: 'Fit' }).click();
    expect((await box())[0]).toBeLessThanOrEqual(0);
    await page.keyboard.down('Control');
    await page.mouse.move(frame.x + 100, frame.y + 100);
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    expect((await box())[2]).toBeLessThan((await box())[3]! * 40);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('everybody can use it, %s', async scheme => {
    const { page } = await open(path, scheme);
    for (const part of ['Two firms', 'Findings (0)', 'Process and behaviour in step']) {
      if (part !== 'Two firms') await page.getByRole('link', { name: part, exact: true }).click();
      // The tests' own way in: the page's policy would not let it run otherwise.
      const result = await page.context().newCDPSession(page).then(async session => {
        await session.send('Runtime.evaluate', { expression: axeSource });
        const { result: value } = await session.send('Runtime.evaluate', { expression: 'axe.run({ include: [["header.bar"], ["nav"], ["main > section:not([hidden])"]], exclude: [["svg"]] }).then(r => JSON.stringify(r.violations.map(v => v.id + ": " + v.nodes.map(n => n.target + " " + n.failureSummary).slice(0, 3))))', awaitPromise: true, returnByValue: true });
        return JSON.parse(value.value as string) as string[];
      });
      expect(result, part).toEqual([]);
    }
    await page.close();
  });

  test('without a script everything stands one below the other', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`file://${path}`);
    expect(await page.locator('main > section:visible').count()).toBe(1 + 4 + 1 + 23);
    await page.context().close();
  });

  test('`export --to html` writes the same page', async () => {
    const examples = folderWithExamples();
    cleanup.push(examples.remove);
    expect(await runCommand(['export', '.', '-o', 'page.html'], examples.path)).toMatchObject({ code: 0 });
    expect(readFileSync(join(examples.path, 'page.html'), 'utf8')).toMatch(/^<!DOCTYPE html>\n<html lang="en"><head>.*Wardrobe/s);
  });
});

test('whatever texts say, nothing runs, nothing is asked for, and everything is still there', async () => {
  const evil = ['</script><script>alert(1)</script>', '<img src=https://x.example/a.png onerror=alert(2)>', '</section></main><h1>x', '\\u003cscript>', '<!--', '" onfocus=alert(3) autofocus="', '&lt;b&gt;'];
  const text = evil.map((title, i) => {
    const said = title.replace(/["\\]/g, String.raw`\$&`);
    return `persona P${i} "${said}"\njourney J${i} "${said}"\n  state current\n  for P${i}\n  goal "${said}"\nstage S "${said}"\n  touchpoint T "${said}"\n    via Nowhere${i}\n    emotion -1 "${said}"\n    pain Q "${said}"\n`;
  }).join('\n');
  const files = folderWith({ 'a.journey': text });
  cleanup.push(files.remove);
  await runCommand(['site', '-o', 'out.html', '--title', evil[0]!], files.path);
  const { page, trouble } = await open(join(files.path, 'out.html'));
  expect(await page.title()).toBe(evil[0]);
  expect(await page.locator('nav a').count()).toBe(1 + evil.length + 1 + 23);
  expect(await page.locator('main > section').count()).toBe(1 + evil.length + 1 + 23);
  expect(await page.locator('img, iframe, object, embed, link, script:not(#index):not([src]) ~ script').count()).toBe(0);
  expect(await page.locator('#journey-2 h1').textContent()).toBe(evil[1]);
  await page.fill('#search', 'onerror');
  expect(await page.locator('#found [role="option"]').first().evaluate(option => option.firstChild?.textContent)).toBe(evil[1]);
  await page.getByRole('link', { name: /^Findings/ }).click();
  expect(await page.locator('#findings tbody tr').count()).toBeGreaterThan(evil.length);
  expect(trouble).toEqual([]);
});
