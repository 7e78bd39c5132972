/** What a machine can tell about accessibility: no violation, in any kind of theme, in any state of the page. */
import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '../../server/protocol.ts';
import { type Preview, usePreviews } from './page.ts';
import { exampleOf } from './real.ts';
import { type Kind, themeScript } from './themes.ts';

const withPreview = usePreviews();
let picture: Picture;
beforeAll(async () => {
  picture = await exampleOf('retail.journey');
});

/** The rules that are broken, with the elements that break them. */
async function violations({ page }: Preview): Promise<string[]> {
  await page.evaluate(axe.source);
  // Whole pages have landmarks and headings; this one lies inside of the editor's.
  return page.evaluate<string[]>(`axe.run(document, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html.slice(0, 160), failureSummary].join('\\n'))))`);
}

const STATES: Readonly<Record<string, (preview: Preview) => Promise<void>>> = {
  'the picture, found in, with a lit card': async (preview) => {
    await preview.show(picture);
    await preview.post({ type: 'light', ids: ['Wardrobe.Buy.Pay'], reveal: false });
    await preview.page.keyboard.press('Control+f');
    await preview.page.keyboard.type('pick');
  },
  'the menu': async (preview) => {
    await preview.show(picture);
    await preview.page.locator('#menu-open').click();
  },
  'the hover and the banner': async (preview) => {
    await preview.show({ ...picture, broken: { message: '`touchpiont` is no word.', range: { start: { line: 4, character: 0 }, end: { line: 4, character: 9 } } } });
    await preview.page.locator('[data-id="Wardrobe.Buy.Pay"] > .jm-box').first().focus();
    await preview.page.keyboard.press(' ');
    await preview.post({ type: 'hover', request: 1, text: { paragraphs: [[[{ text: 'Pay', style: 'bold' }]]], findings: [{ severity: 'error', message: 'Wrong.' }] } });
  },
  'no journey': async (preview) => {
    const { drawing: _drawing, journey: _journey, ...without } = picture;
    await preview.show({ ...without, journeys: [], places: {} });
  },
};

describe.each<Kind>(['light', 'dark', 'high-contrast', 'high-contrast-light'])('in a %s theme', (kind) => {
  it.each(Object.entries(STATES))('%s', (_, state) => withPreview({ width: 1200, height: 800 }, async (preview) => {
    await preview.page.evaluate(themeScript(kind));
    await state(preview);
    expect(await violations(preview)).toEqual([]);
  }));
});
