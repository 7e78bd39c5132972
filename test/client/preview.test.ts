/** The preview's page, in a real browser, under the real policy. */
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../server/protocol.ts';
import { type Preview, usePreviews } from './page.ts';
import { SAMPLE, samplePicture, type SampleStage } from './sample.ts';

const withPreview = usePreviews();

const zoom = ({ page }: Preview): Promise<string> => page.locator('#zoom-level').innerText();
const camera = ({ page }: Preview): Promise<string | null> => page.locator('#camera').getAttribute('transform');
const focused = ({ page }: Preview): Promise<string | null> => page.evaluate<string | null>('document.activeElement.closest("[data-id]")?.getAttribute("data-id") ?? null');
const changed = (change: (stages: { name: string; touchpoints: string[] }[]) => void): SampleStage[] => {
  const stages = SAMPLE.map((stage) => ({ name: stage.name, touchpoints: [...stage.touchpoints] }));
  change(stages);
  return stages;
};
const broken = { message: '`touchpiont` is no word of the language.', range: { start: { line: 4, character: 0 }, end: { line: 4, character: 9 } } };

describe('the picture', () => {
  it('is fitted to the width at first and keeps pan and zoom while it changes', () => withPreview({ width: 900 }, async (preview) => {
    await preview.show(samplePicture());
    // 1188 pixels of picture in 900 less two margins of 16.
    expect(await zoom(preview)).toBe('73 %');
    await preview.page.keyboard.press('+');
    const before = await camera(preview);
    await preview.post({ type: 'picture', picture: samplePicture(changed((stages) => stages.push({ name: 'Leave', touchpoints: ['Farewell'] }))) });
    expect(await preview.page.locator('[data-id="Trial.Leave.Farewell"]').count()).toBe(1);
    expect(await camera(preview)).toBe(before);
  }));

  it('changes in place: the same thing stays the same node, also when it moves', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    await preview.page.evaluate('for (const each of document.querySelectorAll("[data-id]")) each.mark = each.dataset.id');
    await preview.post({ type: 'picture', picture: samplePicture([...SAMPLE].reverse().map((stage) => ({ ...stage, touchpoints: ['New', ...stage.touchpoints] }))) });
    const marks = await preview.page.evaluate<[string, string | undefined][]>('[...document.querySelectorAll("[data-id]")].map((each) => [each.dataset.id, each.mark])');
    expect(marks.map(([id]) => id)).toEqual([
      'Trial.Rely', 'Trial.Rely.New', 'Trial.Rely.Review', 'Trial.Rely.Renewal', 'Trial.Rely.Referral',
      'Trial.Weigh', 'Trial.Weigh.New', 'Trial.Weigh.Question',
      'Trial.Notice', 'Trial.Notice.New', 'Trial.Notice.Invitation', 'Trial.Notice.Lecture',
    ]);
    for (const [id, mark] of marks) expect(mark).toBe(id.endsWith('.New') ? undefined : id);
  }));

  it('moves softly, and not at all for those who asked for stillness', async () => {
    const moves = async (reducedMotion: 'reduce' | 'no-preference'): Promise<number> => {
      let count = 0;
      await withPreview({ reducedMotion }, async (preview) => {
        await preview.show(samplePicture());
        // Counted as they begin: on a busy machine they are over before anybody looks.
        await preview.page.evaluate(`{
          const animate = Element.prototype.animate;
          globalThis.moves = 0;
          Element.prototype.animate = function (...given) { globalThis.moves++; return animate.apply(this, given); };
        }`);
        await preview.post({ type: 'picture', picture: samplePicture(changed(([first]) => first?.touchpoints.unshift('New'))) });
        count = await preview.page.evaluate<number>('globalThis.moves');
      });
      return count;
    };
    expect(await moves('no-preference')).toBeGreaterThan(3);
    expect(await moves('reduce')).toBe(0);
  });

  it('makes nothing of what could run or load', () => withPreview({}, async (preview) => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
    const picture = samplePicture();
    const drawing = picture.drawing as NonNullable<Picture['drawing']>;
    await preview.show({
      ...picture,
      journeys: [{ name: evil, label: evil }, { name: 'B', label: evil }],
      broken: { ...broken, message: evil },
      drawing: {
        ...drawing,
        title: evil,
        content: [
          ...drawing.content,
          { tag: 'script', attributes: {}, children: ['alert(3)'] },
          { tag: 'foreignObject', attributes: {}, children: [{ tag: 'iframe', attributes: { src: 'https://evil.test' }, children: [] }] },
          { tag: 'image', attributes: { href: 'https://evil.test/x.png' }, children: [] },
          { tag: 'a', attributes: { href: 'javascript:alert(4)' }, children: [] },
          { tag: 'g', attributes: { 'data-id': evil, onclick: 'alert(5)', style: 'background:url(https://evil.test)' }, children: [evil] },
          { tag: 'use', attributes: { href: 'https://evil.test/x.svg#a' }, children: [] },
          { tag: 'rect', attributes: { fill: 'url(https://evil.test/x.svg#a)', 'xlink:href': 'https://evil.test' }, children: [] },
          { tag: 'rect', attributes: { fill: 'u\\72l(https://evil.test)' }, children: [] },
          { tag: 'style', attributes: {}, children: ['@import "https://evil.test/x.css";'] },
        ],
      },
    });
    await preview.page.waitForTimeout(100);
    const inPicture = (selector: string): Promise<number> => preview.page.locator(`#picture ${selector}`).count();
    for (const tag of ['script', 'foreignObject', 'iframe', 'image', 'a', 'style', 'img']) expect(await inPicture(tag), tag).toBe(0);
    expect(await preview.page.evaluate<string[]>(`[...document.querySelectorAll('#picture *')].flatMap((each) =>
      each.getAttributeNames().filter((name) => /^on|^style$|href/.test(name) || /evil.test/.test(each.getAttribute(name)) && name !== 'data-id'))`)).toEqual([]);
  }));
});

describe('between picture and text', () => {
  it('leads to the line by click, by Enter, and with the focus by double click', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    await preview.page.locator('[data-id="Trial.Weigh.Question"]').click();
    await preview.page.keyboard.press('Enter');
    await preview.page.locator('[data-id="Trial.Rely"]').dblclick();
    expect((await preview.sent()).filter(({ type }) => type === 'open')).toEqual([
      { type: 'open', id: 'Trial.Weigh.Question', focus: false },
      { type: 'open', id: 'Trial.Weigh.Question', focus: false },
      { type: 'open', id: 'Trial.Rely', focus: false },
      { type: 'open', id: 'Trial.Rely', focus: false },
      { type: 'open', id: 'Trial.Rely', focus: true },
    ]);
  }));

  it('a drag is no click', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    const before = await camera(preview);
    await preview.page.mouse.move(300, 160);
    await preview.page.mouse.down();
    await preview.page.mouse.move(340, 200, { steps: 4 });
    await preview.page.mouse.up();
    expect(await camera(preview)).not.toBe(before);
    expect((await preview.sent()).map(({ type }) => type)).toEqual(['ready']);
  }));

  it('lights the first thing that is drawn, and goes there only when the cursor has come to another', () => withPreview({ width: 500 }, async (preview) => {
    await preview.show(samplePicture());
    await preview.page.locator('#zoom-level').click();
    const first = await camera(preview);
    const ids = ['Trial.Rely.Referral.NotDrawn', 'Trial.Rely.Referral', 'Trial.Rely', 'Trial'];
    await preview.post({ type: 'light', ids, reveal: true });
    expect(await preview.page.locator('.lit').evaluateAll((all) => all.map((each) => each.getAttribute('data-id')))).toEqual(['Trial.Rely.Referral']);
    expect(await camera(preview)).not.toBe(first);
    const revealed = await camera(preview);
    await preview.page.mouse.move(200, 300);
    await preview.page.mouse.wheel(-400, 0);
    await expect.poll(() => camera(preview)).not.toBe(revealed);
    const panned = await camera(preview);
    await preview.post({ type: 'light', ids, reveal: true });
    expect(await camera(preview)).toBe(panned);
    // A changed picture takes no light away.
    await preview.post({ type: 'picture', picture: samplePicture(SAMPLE, { version: 2 }) });
    expect(await preview.page.locator('.lit').count()).toBe(1);
  }));

  it('says what is wrong in one line and leads there, over the last good picture', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    const { drawing: _, ...without } = samplePicture(SAMPLE, { broken, places: {} });
    await preview.post({ type: 'picture', picture: without });
    expect(await preview.page.locator('#banner[role="status"]').innerText()).toContain('Line 5: “touchpiont” is no word of the language.');
    expect(await preview.page.locator('#picture [data-kind="touchpoint"]').count()).toBe(6);
    await preview.page.locator('#banner button').click();
    expect((await preview.sent()).at(-1)).toEqual({ type: 'openProblem' });
    await preview.post({ type: 'picture', picture: samplePicture() });
    expect(await preview.page.locator('#banner').isHidden()).toBe(true);
  }));
});

/** The sample's cards in a lane, with another lane below. */
function withLanes(folded: readonly string[] = []): Picture {
  const picture = samplePicture();
  const drawing = picture.drawing as NonNullable<Picture['drawing']>;
  const lane = (id: string, y: number): (typeof drawing.content)[number] => ({
    tag: 'g', key: id, attributes: { 'data-lane': id, transform: `translate(0 ${y})` },
    children: [{ tag: 'g', attributes: { class: 'jm-lane', 'data-kind': 'lane' }, children: [{ tag: 'text', attributes: { x: 12, y: 20 }, children: [id === 'pains' ? 'Pains' : 'Touchpoints'] }] }],
  });
  return { ...picture, folded, drawing: { ...drawing, height: 320, content: [...drawing.content, lane('touchpoints', 110), lane('pains', 210)] } };
}

describe('lanes', () => {
  it('a click on a name asks to fold, another to unfold; it leads to no line', () => withPreview({}, async (preview) => {
    await preview.show(withLanes());
    const pains = preview.page.getByRole('button', { name: 'Pains' });
    expect(await pains.getAttribute('aria-expanded')).toBe('true');
    await pains.click();
    await preview.post({ type: 'picture', picture: withLanes(['pains']) });
    expect(await pains.getAttribute('aria-expanded')).toBe('false');
    await pains.click();
    expect((await preview.sent()).filter(({ type }) => type !== 'ready')).toEqual([
      { type: 'fold', lane: 'pains', folded: true },
      { type: 'fold', lane: 'pains', folded: false },
    ]);
    await expect.poll(async () => (await preview.kept())?.folded).toEqual(['pains']);
  }));
});

describe('finding', () => {
  const count = ({ page }: Preview): Promise<string> => page.locator('#find .count').innerText();
  const at = ({ page }: Preview): Promise<(string | null)[]> => page.locator('.found-at').evaluateAll((all) => all.map((each) => each.getAttribute('data-id')));

  it('goes through what holds the words, brings it into view, and leaves it with the keys', () => withPreview({ width: 500 }, async (preview) => {
    await preview.show(samplePicture());
    await preview.page.locator('#picture [tabindex="0"]').focus();
    await preview.page.keyboard.press('Control+f');
    await preview.page.keyboard.type('re');
    expect(await count(preview)).toBe('1 of 5');
    expect(await at(preview)).toEqual(['Trial.Notice.Lecture']);
    const before = await camera(preview);
    for (let i = 0; i < 4; i++) await preview.page.keyboard.press('Enter');
    expect([await count(preview), await at(preview)]).toEqual(['5 of 5', ['Trial.Rely.Referral']]);
    expect(await camera(preview)).not.toBe(before);
    await preview.page.keyboard.press('Enter');
    expect(await count(preview)).toBe('1 of 5');
    await preview.page.keyboard.press('Shift+Enter');
    expect(await count(preview)).toBe('5 of 5');
    await preview.page.keyboard.press('Escape');
    expect(await preview.page.locator('#find').isHidden()).toBe(true);
    expect(await preview.page.locator('.found').count()).toBe(0);
    expect(await focused(preview)).toBe('Trial.Rely.Referral');
  }));

  it('says when there is nothing, follows the picture, and takes no key from what is typed', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    const before = await zoom(preview);
    await preview.post({ type: 'find' });
    await preview.page.keyboard.type('farewell + f0');
    expect(await count(preview)).toBe('No match');
    expect(await zoom(preview)).toBe(before);
    await preview.page.locator('#find input').fill('farewell');
    await preview.post({ type: 'picture', picture: samplePicture(changed((stages) => stages.push({ name: 'Leave', touchpoints: ['Farewell'] }))) });
    expect(await count(preview)).toBe('1 of 1');
    // Asked for again while it is being typed in, it takes nothing away.
    await preview.page.keyboard.press('End');
    await preview.post({ type: 'find' });
    await preview.page.keyboard.type('s');
    expect(await preview.page.locator('#find input').inputValue()).toBe('farewells');
  }));
});

describe('by keyboard', () => {
  it('is one tab stop with arrow keys', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    expect(await preview.page.locator('#picture [tabindex="0"]').count()).toBe(1);
    await preview.page.locator('#picture [tabindex="0"]').focus();
    expect(await focused(preview)).toBe('Trial.Notice');
    const walk: string[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'Home', 'End']) {
      await preview.page.keyboard.press(key);
      walk.push((await focused(preview)) ?? '');
    }
    expect(walk).toEqual([
      'Trial.Notice.Invitation', 'Trial.Notice.Lecture', 'Trial.Weigh.Question', 'Trial.Weigh', 'Trial.Rely', 'Trial.Rely', 'Trial.Notice', 'Trial.Rely.Referral',
    ]);
    expect(await preview.page.locator('#picture [tabindex="0"]').count()).toBe(1);
    const tree = preview.page.getByRole('tree', { name: 'A trial' });
    expect(await tree.getByRole('treeitem').count()).toBe(9);
  }));

  it('keeps the focus while the picture changes, and gives it to a neighbour when its thing goes', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    await preview.page.locator('[data-id="Trial.Rely.Renewal"] .jm-box').focus();
    await preview.post({ type: 'picture', picture: samplePicture([...SAMPLE].reverse()) });
    expect(await focused(preview)).toBe('Trial.Rely.Renewal');
    await preview.post({ type: 'picture', picture: samplePicture(changed((stages) => stages[2]?.touchpoints.splice(1, 1))) });
    expect(await focused(preview)).toBe('Trial.Rely.Referral');
  }));

  it('tells what an edit has changed', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    await preview.post({ type: 'picture', picture: samplePicture(changed((stages) => stages[1]?.touchpoints.push('SecondOpinion'))) });
    await expect.poll(() => preview.page.locator('#live').innerText(), { timeout: 3000 }).toBe('Touchpoint Second Opinion added.');
  }));

  it('zooms and fits', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    const start = await zoom(preview);
    await preview.page.keyboard.press('0');
    expect(await zoom(preview)).toBe('100 %');
    await preview.page.keyboard.press('-');
    expect(await zoom(preview)).toBe('80 %');
    await preview.page.keyboard.press('f');
    await expect.poll(() => zoom(preview)).toBe(start);
    // What is worked on stays where it is.
    await preview.post({ type: 'light', ids: ['Trial.Weigh.Question'], reveal: false });
    const middle = async (): Promise<number> => {
      const box = await preview.page.locator('.lit').boundingBox();
      return Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2);
    };
    const before = await middle();
    await preview.page.keyboard.press('+');
    expect(Math.abs((await middle()) - before)).toBeLessThanOrEqual(1);
  }));
});

describe('pointers', () => {
  it('the wheel pans, and with Ctrl zooms about the pointer', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    const card = preview.page.locator('[data-id="Trial.Weigh.Question"]');
    const before = await card.boundingBox();
    await preview.page.mouse.move((before?.x ?? 0), (before?.y ?? 0));
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -120);
    await preview.page.keyboard.up('Control');
    await expect.poll(async () => (await card.boundingBox())?.width ?? 0).toBeGreaterThan((before?.width ?? 0) * 1.2);
    const zoomed = await card.boundingBox();
    expect(Math.abs((zoomed?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(1.5);
    await preview.page.mouse.wheel(0, 50);
    await expect.poll(async () => Math.round((await card.boundingBox())?.y ?? 0)).toBe(Math.round((zoomed?.y ?? 0) - 50));
  }));
});

describe('around the picture', () => {
  it('offers the journeys of a file only where there are several', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    const chooser = preview.page.locator('#journey-chooser');
    expect(await chooser.isHidden()).toBe(true);
    await preview.post({ type: 'picture', picture: samplePicture(SAMPLE, { journeys: [{ name: 'Trial', label: 'A trial' }, { name: 'Next', label: 'The next' }] }) });
    expect(await chooser.inputValue()).toBe('Trial');
    await chooser.selectOption('Next');
    expect((await preview.sent()).at(-1)).toEqual({ type: 'chooseJourney', name: 'Next' });
  }));

  it('has a word for every empty state', () => withPreview({}, async (preview) => {
    const words = preview.page.locator('#empty');
    await preview.post({ type: 'status', server: 'starting', locked: false, uri: 'file:///trial.journey', file: 'trial.journey' });
    await preview.page.locator('.skeleton').waitFor();
    await preview.post({ type: 'picture', picture: { panel: 'panel 1', uri: 'file:///trial.journey', version: 1, journeys: [], views: [], view: 'map', places: {} } });
    expect(await words.innerText()).toContain('No journey here yet');
    await preview.post({ type: 'picture', picture: { panel: 'panel 1', uri: 'file:///trial.journey', version: 1, journeys: [], views: [], view: 'map', places: {}, broken } });
    expect(await words.innerText()).toContain('Nothing to draw yet');
    await preview.post({ type: 'status', server: 'gone', locked: false, uri: 'file:///trial.journey', file: 'trial.journey' });
    await words.getByRole('button', { name: 'Start it again' }).click();
    expect((await preview.sent()).at(-1)).toEqual({ type: 'restartServer' });
    await preview.post({ type: 'picture', picture: samplePicture() });
    expect(await words.isHidden()).toBe(true);
    expect(await preview.page.locator('#banner').innerText()).toContain('this is the last picture');
  }));

  it('comes back where it was left', async () => {
    let state: Awaited<ReturnType<Preview['kept']>>;
    let left: string | null = null;
    await withPreview({}, async (preview) => {
      await preview.show(samplePicture());
      await preview.page.keyboard.press('+');
      await preview.page.keyboard.press('+');
      left = await camera(preview);
      await expect.poll(async () => `scale(${(await preview.kept())?.views[0]?.zoom})`).toBe(/scale.*/.exec(left ?? '')?.[0]);
      state = await preview.kept();
    });
    expect(state).toMatchObject({ uri: 'file:///trial.journey', journey: 'Trial', locked: false });
    await withPreview({ ...(state && { state }) }, async (preview) => {
      await preview.show(samplePicture());
      expect(await camera(preview)).toBe(left);
    });
  });

  it('shows no picture of another file, and hears nobody else', () => withPreview({}, async (preview) => {
    await preview.show(samplePicture());
    await preview.post({ type: 'picture', picture: samplePicture([], { uri: 'file:///other.journey' }) });
    await preview.post({ type: 'picture', picture: { ...samplePicture([]), drawing: { width: 'wide' } } });
    await preview.post('nonsense');
    expect(await preview.page.locator('#picture [data-id]').count()).toBe(9);
  }));
});
