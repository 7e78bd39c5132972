/** What stands around and over the picture: views, menu, minimap, hover, PNGs. In a real browser, under the real policy. */
import { describe, expect, it } from 'vitest';
import type { FromPage, PreviewState } from '../../client/preview/messages.ts';
import { pixelRatio } from '../../client/preview/ratio.ts';
import { type Preview, usePreviews } from './page.ts';
import { SAMPLE, samplePicture } from './sample.ts';

const withPreview = usePreviews();

const VIEWS = ['Map', 'Flow', 'Owners'].map((label) => ({ name: label.toLowerCase(), label, question: `What does ${label} show?` }));
const inView = (view: string) => samplePicture(SAMPLE, { views: VIEWS, view });
const camera = ({ page }: Preview): Promise<string | null> => page.locator('#camera').getAttribute('transform');
const said = async (preview: Preview, type: FromPage['type']): Promise<FromPage[]> => (await preview.sent()).filter((message) => message.type === type);
const card = ({ page }: Preview, name: string) => page.locator(`[data-id="Trial.${name}"]`);

describe('views', () => {
  it('are a switch where there is room, by pointer and by arrows, and a list where there is none', () => withPreview({ width: 900 }, async (preview) => {
    await preview.show(inView('map'));
    const group = preview.page.getByRole('radiogroup', { name: 'View' });
    expect(await group.getByRole('radio').allInnerTexts()).toEqual(['Map', 'Flow', 'Owners']);
    await group.getByRole('radio', { name: 'Flow' }).click();
    await preview.post({ type: 'picture', picture: inView('flow') });
    expect(await group.getByRole('radio', { checked: true }).innerText()).toBe('Flow');
    await preview.page.keyboard.press('ArrowRight');
    await preview.page.setViewportSize({ width: 340, height: 600 });
    expect(await group.isHidden()).toBe(true);
    await preview.page.locator('#view-chooser').selectOption('map');
    expect(await said(preview, 'chooseView')).toEqual(['flow', 'owners', 'map'].map((name) => ({ type: 'chooseView', name })));
  }));

  it('keep a camera each', () => withPreview({}, async (preview) => {
    await preview.show(inView('map'));
    await preview.page.keyboard.press('+');
    const map = await camera(preview);
    await preview.post({ type: 'picture', picture: inView('flow') });
    expect(await camera(preview)).not.toBe(map);
    await preview.post({ type: 'picture', picture: inView('map') });
    expect(await camera(preview)).toBe(map);
  }));

  it('say why there is nothing, and what there is to compare with', () => withPreview({}, async (preview) => {
    const { drawing: _, ...without } = inView('map');
    const comparison = { choices: [{ name: 'r', label: 'HEAD', with: { revision: 'HEAD' } }, { name: 'j', label: 'Next', with: { journey: 'Next' } }], chosen: 'r' };
    await preview.show({ ...without, notice: 'There is nothing to compare with yet.', comparison });
    expect(await preview.page.locator('#empty').innerText()).toBe('There is nothing to compare with yet.');
    await preview.page.locator('#other-chooser').selectOption('j');
    expect(await said(preview, 'chooseOther')).toEqual([{ type: 'chooseOther', name: 'j' }]);
  }));
});

describe('the menu', () => {
  it('opens by keyboard, runs what is chosen, and gives the focus back', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    await preview.page.locator('#menu-open').focus();
    await preview.page.keyboard.press('Enter');
    expect(await preview.page.evaluate('document.activeElement.textContent')).toBe('Save as SVG…');
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('Enter');
    expect(await said(preview, 'menu')).toEqual([{ type: 'menu', command: 'save-png' }]);
    expect(await preview.page.evaluate('document.activeElement.id')).toBe('menu-open');
    await preview.page.keyboard.press('Enter');
    await preview.page.keyboard.press('Escape');
    expect(await preview.page.locator('#menu').isHidden()).toBe(true);
  }));
});

describe('the minimap', () => {
  it('is there only while the picture is larger than the panel, and as long as it is wanted', async () => {
    let state: PreviewState | undefined;
    await withPreview({ width: 800, height: 500 }, async (preview) => {
      await preview.show(samplePicture());
      const map = preview.page.locator('#minimap');
      await preview.page.keyboard.press('f');
      expect(await map.isHidden()).toBe(true);
      await preview.page.keyboard.press('0');
      expect(await map.isVisible()).toBe(true);
      await preview.page.locator('#menu-open').click();
      await preview.page.getByRole('menuitemcheckbox', { name: 'Minimap' }).click();
      expect(await map.isHidden()).toBe(true);
      await expect.poll(async () => (await preview.kept())?.minimap).toBe(false);
      state = await preview.kept();
    });
    await withPreview({ width: 800, height: 500, ...(state && { state }) }, async (preview) => {
      await preview.show(samplePicture());
      await preview.page.keyboard.press('0');
      expect(await preview.page.locator('#minimap').isHidden()).toBe(true);
    });
  });

  it('goes where it is clicked, and its frame is dragged', () => withPreview({ width: 700, height: 500 }, async (preview) => {
    await preview.show(samplePicture());
    await preview.page.keyboard.press('0');
    // One area for all stages, one for all touchpoints.
    await expect.poll(() => preview.page.locator('#minimap .block').count()).toBe(2);
    const map = await preview.page.locator('#minimap svg').boundingBox();
    const frame = () => preview.page.locator('#minimap .frame').boundingBox();
    if (!map) throw new Error('There is no minimap.');
    await preview.page.mouse.click(map.x + map.width - 4, map.y + map.height / 2);
    const right = await frame();
    expect((right?.x ?? 0) + (right?.width ?? 0)).toBeGreaterThan(map.x + map.width - 3);
    const before = await camera(preview);
    await preview.page.mouse.move((right?.x ?? 0) + 10, map.y + map.height / 2);
    await preview.page.mouse.down();
    await preview.page.mouse.move((right?.x ?? 0) - 30, map.y + map.height / 2, { steps: 4 });
    await preview.page.mouse.up();
    expect(((await frame())?.x ?? 0) - (right?.x ?? 0)).toBeCloseTo(-40, -1);
    expect(await camera(preview)).not.toBe(before);
  }));
});

describe('the camera', () => {
  it('zooms to what the cursor is in, by key, by button and when asked', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    await preview.post({ type: 'light', ids: ['Trial.Weigh.Question'], reveal: false });
    const isCentred = async (): Promise<boolean> => {
      const box = await card(preview, 'Weigh.Question').boundingBox();
      return box !== null && Math.abs(box.x + box.width / 2 - 500) < 2;
    };
    await preview.page.keyboard.press('s');
    expect(await isCentred()).toBe(true);
    await preview.page.keyboard.press('f');
    expect(await isCentred()).toBe(false);
    await preview.page.locator('#zoom-selection').click();
    expect(await isCentred()).toBe(true);
    await preview.post({ type: 'aim', at: 'all' });
    expect(await isCentred()).toBe(false);
    await preview.post({ type: 'aim', at: 'selection' });
    expect(await isCentred()).toBe(true);
  }));
});

describe('the hover', () => {
  const text = {
    paragraphs: [[[{ text: 'Question', style: 'bold' }], [{ text: 'touchpoint ' }, { text: 'Trial.Weigh.Question', style: 'code' }]], [[{ text: '<img src=x onerror=alert(1)>' }]]],
    findings: [{ severity: 'warning', message: 'Add an `evidence` line.' }],
  };

  it('says what the server says, with what was found, and nothing of it is markup', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    await card(preview, 'Weigh.Question').hover();
    await expect.poll(() => said(preview, 'hover')).toEqual([{ type: 'hover', request: 1, id: 'Trial.Weigh.Question' }]);
    // An answer to what nobody asks any more is not shown.
    await preview.post({ type: 'hover', request: 7, text });
    const box = preview.page.locator('#hover');
    expect(await box.isHidden()).toBe(true);
    await preview.post({ type: 'hover', request: 1, text });
    expect(await box.innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(await box.locator('img').count()).toBe(0);
    expect(await box.locator('.finding.warning').innerText()).toContain('Add an evidence line.');
    // It can be reached and read at leisure; Escape closes it.
    await box.hover();
    await preview.page.waitForTimeout(400);
    expect(await box.isVisible()).toBe(true);
    await preview.page.keyboard.press('Escape');
    expect(await box.isHidden()).toBe(true);
  }));

  it('says at least what the picture itself knows, and stays inside of the panel', () => withPreview({ width: 400, height: 300 }, async (preview) => {
    await preview.show(samplePicture());
    await preview.page.keyboard.press('f');
    await card(preview, 'Rely.Referral').hover();
    await expect.poll(async () => (await said(preview, 'hover')).length).toBe(1);
    await preview.post({ type: 'hover', request: 1 });
    const box = await preview.page.locator('#hover').boundingBox();
    expect(await preview.page.locator('#hover').innerText()).toBe('Referral');
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(400);
    await preview.page.mouse.wheel(0, 30);
    expect(await preview.page.locator('#hover').isHidden()).toBe(true);
  }));

  it('comes by the space key as well, and is read out', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    await card(preview, 'Weigh.Question').locator('.jm-box').focus();
    await preview.page.keyboard.press(' ');
    await expect.poll(async () => (await said(preview, 'hover')).length).toBe(1);
    await preview.post({ type: 'hover', request: 1, text });
    expect(await preview.page.locator('#live').innerText()).toContain('Question. touchpoint Trial.Weigh.Question');
  }));

  it('is the only one: the browser shows no tooltip of its own', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    expect(await preview.page.locator('#drawing title').count()).toBe(0);
  }));
});

describe('PNGs', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><style>.a { fill: #ff0000; }</style><rect class="a" width="40" height="20"/></svg>';
  const painted = async (preview: Preview): Promise<{ png?: number[]; failed?: string }> => {
    await expect.poll(async () => (await said(preview, 'painted')).length).toBe(1);
    return preview.page.evaluate('(({ png, failed }) => ({ png: png && [...png], failed }))(globalThis.sent.at(-1))');
  };

  it('are painted as they are seen, at twice the size', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    await preview.post({ type: 'paint', request: 3, svg: SVG, width: 40, height: 20, ratio: 2, use: 'save' });
    const { png = [] } = await painted(preview);
    expect(png.slice(1, 4).map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    expect([png[19], png[23]]).toEqual([80, 40]);
    const pixel = await preview.page.evaluate<number[]>(`(async () => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(${JSON.stringify(png)})]));
      const context = new OffscreenCanvas(80, 40).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return [...context.getImageData(40, 20, 1, 1).data];
    })()`);
    expect(pixel).toEqual([255, 0, 0, 255]);
  }));

  it('say so where they can\'t be painted', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    await preview.post({ type: 'paint', request: 3, svg: '<svg', width: 40, height: 20, ratio: 2, use: 'save' });
    expect((await painted(preview)).failed).toBe('this picture could not be read as an image');
  }));

  it('have two pixels for each of the picture\'s, fewer where that is too many, and none where it can\'t be', () => {
    expect(pixelRatio(1600, 900)).toBe(2);
    expect(pixelRatio(10_000, 900)).toBe(1.63);
    expect(pixelRatio(20_000, 900)).toBeUndefined();
    expect(pixelRatio(15_000, 15_000)).toBeUndefined();
  });
});
