/** What a keystroke costs: as little of the page is touched as has changed. Counted, since no clock is the same on two machines. */
import { expect, it } from 'vitest';
import { difference } from '../../server/difference.ts';
import { usePreviews } from './page.ts';
import { samplePicture } from './sample.ts';

const withPreview = usePreviews();

const STAGES = Array.from({ length: 20 }, (_, s) => ({ name: `Stage${s}`, touchpoints: Array.from({ length: 10 }, (__, t) => (s === 4 && t === 3 ? 'Pay' : `Touchpoint${t}`)) }));
/** As when a title is typed in: the same names, one other label. */
const withTitle = (title: string) => {
  const picture = samplePicture(STAGES);
  return JSON.parse(JSON.stringify(picture).replaceAll('"Pay"', `"${title}"`)) as typeof picture;
};

it('a letter in a title sets its text, and nothing else of two hundred cards', () => withPreview({ reducedMotion: 'no-preference' }, async (preview) => {
  await preview.show(withTitle('Pays'));
  await preview.page.evaluate(`{
    globalThis.touched = [];
    new MutationObserver((all) => globalThis.touched.push(...all.map(({ type, target, attributeName }) => [type, target.nodeName, attributeName ?? ''].join(' ').trim())))
      .observe(document.querySelector('#picture'), { subtree: true, childList: true, attributes: true, characterData: true });
  }`);
  await preview.post({ type: 'picture', picture: withTitle('Pays online') });
  await preview.page.waitForTimeout(50);
  const touched = await preview.page.evaluate<string[]>('globalThis.touched');
  expect(touched.filter((each) => each.startsWith('characterData')).length).toBeGreaterThan(0);
  expect(touched.length, touched.join('\n')).toBeLessThanOrEqual(8);
}));

it('what is different is enough, and as little is touched', () => withPreview({ reducedMotion: 'no-preference' }, async (preview) => {
  const before = { ...withTitle('Pays'), number: 7 }, after = { ...withTitle('Pays online'), number: 8 };
  await preview.show(before);
  await preview.page.evaluate(`{
    globalThis.touched = [];
    new MutationObserver((all) => globalThis.touched.push(...all.map(({ type }) => type)))
      .observe(document.querySelector('#picture'), { subtree: true, childList: true, attributes: true, characterData: true });
  }`);
  await preview.post({ type: 'change', change: { panel: 'panel 1', since: 7, change: difference(before, after) } });
  await preview.page.waitForTimeout(50);
  expect((await preview.page.evaluate<string[]>('globalThis.touched')).length).toBeLessThanOrEqual(8);
  expect(await preview.page.evaluate<string>(`document.querySelector('[data-id="Trial.Stage4.Pay"], [data-id="Trial.Stage4.Pays online"]').textContent`)).toContain('Pays online');
  expect((await preview.sent()).filter(({ type }) => type === 'ready')).toHaveLength(1);
}));

it('a change of a picture that the page has not is answered by asking for the whole', () => withPreview({}, async (preview) => {
  const before = { ...withTitle('Pays'), number: 7 };
  await preview.show(before);
  await preview.post({ type: 'change', change: { panel: 'panel 1', since: 6, change: difference(before, { ...before, number: 8 }) } });
  expect((await preview.sent()).filter(({ type }) => type === 'ready')).toHaveLength(2);
}));
