/** The picture beside the text: it shows what is written, follows the typing, and leads back to the lines. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from '../alone.mjs';
import { until } from '../until.mjs';
import { placeOf } from '../workbench.mjs';

const FILE = 'retail.journey';
const PAY = 'Wardrobe.Buy.Pay';

/** The qualified names of the touchpoints of a file's first journey. */
function touchpointsOf(text) {
  const [, first] = text.split(/^journey /m);
  const journey = first.split(/\s/, 1)[0];
  let stage = '';
  return first.split('\n').flatMap((line) => {
    const [, word, name] = /^\s*(stage|touchpoint)\s+([^\s"]+)/.exec(line) ?? [];
    if (word === 'stage') stage = name;
    return word === 'touchpoint' ? [`${journey}.${stage}.${name}`] : [];
  });
}

export const tests = {
  async 'the button above the text opens a picture with a card for each touchpoint'({ workbench, picture, screenshot }) {
    await workbench.open(FILE);
    await until(() => workbench.titleButton(/Open Preview to the Side/).isVisible(), 'the button');
    await workbench.titleButton(/Open Preview to the Side/).click();
    await picture.shown();
    const wanted = touchpointsOf(workbench.read(FILE));
    assert.ok(wanted.length > 5);
    for (const id of wanted) assert.ok(await picture.thing(id).isVisible(), `No card for ${id}.`);
    await screenshot('all cards');
  },

  async 'a touchpoint that is typed appears in the picture, on the same page'({ workbench, picture, page, screenshot }) {
    await workbench.open(FILE);
    await picture.open();
    await picture.mark();
    await screenshot('before typing');
    await workbench.goToText(FILE, 'touchpoint Compare');
    await workbench.press('Home', 'Enter', 'ArrowUp');
    await workbench.type('touchpoint Ask "Asks a friend"');
    await picture.thing('Wardrobe.Consider.Ask').waitFor();
    await until(() => picture.says('Asks a friend'), 'the title of the new card');
    await screenshot('after typing');
    // Softly, and not at all for those who ask their system for stillness.
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await picture.watchMovements();
    await workbench.press('End', 'Enter');
    await workbench.type('touchpoint Again "Asks again"');
    await picture.thing('Wardrobe.Consider.Again').waitFor();
    assert.ok((await picture.movements()) > 0, 'Nothing moved.');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await picture.watchMovements();
    await workbench.press('Enter');
    await workbench.type('touchpoint Third "A third time"');
    await picture.thing('Wardrobe.Consider.Third').waitFor();
    assert.equal(await picture.movements(), 0, 'Something moved.');
    assert.ok(await picture.isMarked(), 'The page was loaded again.');
    assert.ok(await workbench.hasFocus(FILE), 'The picture took the focus from the text.');
  },

  async 'a click on a card moves the cursor to its line, the cursor lights the card of its line, and the focus stays'({ workbench, picture, page, screenshot }) {
    await workbench.open(FILE);
    await picture.open();
    await picture.settled(PAY);
    await picture.click(PAY);
    const { line } = placeOf(workbench.read(FILE), 'touchpoint Pay');
    await until(async () => (await workbench.cursorLine(FILE)) === line, `the cursor in line ${line}`);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'IFRAME', 'The text took the focus.');
    await picture.lit(PAY);
    await workbench.goToText(FILE, 'touchpoint CallCare');
    await workbench.press('ArrowDown');
    await picture.lit('Wardrobe.Build.CallCare');
    assert.equal(await picture.isLit(PAY), false, 'The card from before is still lit.');
    assert.ok(await workbench.hasFocus(FILE), 'The picture took the focus from the text.');
    // What the text's hover says, with what was found there.
    await picture.thing('Wardrobe.Build.CallCare').hover();
    const hover = picture.frame.locator('#hover');
    await hover.waitFor();
    assert.match(await hover.innerText(), /Calls for the part[^]*touchpoint Wardrobe\.Build\.CallCare/);
    await screenshot('lit card, hover');
    assert.ok(await workbench.hasFocus(FILE), 'The hover took the focus from the text.');
  },

  async 'by keyboard alone: through all touchpoints, to the line, and what is said about them'({ workbench, picture, screenshot }) {
    await workbench.open(FILE);
    await picture.open();
    await picture.settled(PAY);
    await workbench.goTo(1);
    await picture.frame.locator('#picture [tabindex="0"]').focus();
    await workbench.press('Home', 'ArrowDown');
    const walked = [await picture.focused()];
    for (;;) {
      await workbench.press('ArrowRight');
      const next = await picture.focused();
      if (next === walked.at(-1)) break;
      walked.push(next);
    }
    assert.deepEqual(walked, touchpointsOf(workbench.read(FILE)));
    await workbench.press('Enter');
    const last = placeOf(workbench.read(FILE), `touchpoint ${walked.at(-1).split('.').at(-1)}`).line;
    await until(async () => (await workbench.cursorLine(FILE)) === last, `the cursor in line ${last}`);
    await workbench.press(' ');
    await picture.frame.locator('#hover').waitFor();
    await until(async () => (await picture.frame.locator('#live').innerText()).includes('touchpoint'), 'the words that are read out');
    await screenshot('by keyboard');
    assert.deepEqual(await picture.violations(), []);
  },

  async 'a broken line keeps the picture, and the banner leads to it'({ workbench, picture, screenshot }) {
    await workbench.open(FILE);
    await picture.open();
    const line = await workbench.goToText(FILE, 'touchpoint Pay');
    await workbench.press('End', 'Enter');
    await workbench.type('wibble ((');
    await picture.banner().waitFor();
    assert.ok((await picture.banner().innerText()).includes(`Line ${line + 1}`));
    for (const id of touchpointsOf(workbench.read(FILE))) assert.ok(await picture.thing(id).isVisible(), `${id} is gone.`);
    await screenshot('broken line');
    await workbench.goTo(1);
    await picture.banner().getByRole('button').click();
    await until(async () => (await workbench.cursorLine(FILE)) === line + 1, 'the cursor in the broken line');
    await workbench.focusEditor(FILE);
    await workbench.goTo(line + 1);
    await workbench.press('Control+Shift+K');
    await picture.banner().waitFor({ state: 'hidden' });
  },

  async 'zoom and place stay over an edit'({ workbench, picture, screenshot }) {
    await workbench.open(FILE);
    await picture.open();
    await workbench.goToText(FILE, '"Pays online"', 1);
    await picture.lit(PAY);
    await picture.button('zoom-in').click();
    await picture.button('zoom-in').click();
    const before = await picture.settledCamera();
    await workbench.backToText();
    await until(() => workbench.hasFocus(FILE), 'the focus in the text');
    await workbench.type('Now ');
    await until(() => picture.says('Now Pays online'), 'the new title');
    assert.equal(await picture.settledCamera(), before);
    await screenshot('zoom kept');
  },

  'view, journey and zoom are there again after a reload, and each panel has its own': alone(async ({ workbench, picture, page, screenshot }) => {
    await workbench.open(FILE);
    await picture.open();
    await picture.frame.locator('#journey-chooser').selectOption('WardrobeNext');
    await picture.thing('WardrobeNext.Build.Spare').waitFor();
    assert.equal(await picture.thing(PAY).count(), 0);
    const view = picture.frame.locator('#view-chooser');
    const views = await view.locator('option').evaluateAll((options) => options.map(({ value }) => value));
    if (views.includes('flow')) {
      await picture.frame.locator('#views:visible [data-name="flow"]').or(picture.frame.locator('#view-chooser:visible')).first().waitFor();
      await view.selectOption('flow', { force: true });
      await picture.thing('WardrobeNext.Build.Spare').waitFor();
    }
    await picture.button('zoom-in').click();
    await picture.button('zoom-in').click();
    const camera = await picture.settledCamera();
    await screenshot('other journey');
    // In a browser VS Code writes down what it keeps every five seconds.
    await page.waitForTimeout(7000);
    await workbench.open(undefined);
    await picture.shown();
    await picture.thing('WardrobeNext.Build.Spare').waitFor();
    assert.equal(await picture.settledCamera(), camera);
    assert.equal(await picture.frame.locator('#journey-chooser').inputValue(), 'WardrobeNext');
    if (views.includes('flow')) assert.equal(await view.inputValue(), 'flow');
    await screenshot('after the reload');
    // Another panel of the same file, in the same group.
    await picture.frame.locator('#menu-open').click();
    await picture.frame.getByRole('menuitem', { name: 'Open Another Preview' }).click();
    await until(async () => (await page.locator('.tab').filter({ hasText: `Preview ${FILE}` }).count()) === 2, 'another preview');
    await picture.shown();
    await until(async () => (await picture.frame.locator('#journey-chooser').inputValue()) === 'WardrobeNext', 'the same journey at first');
    await picture.frame.locator('#journey-chooser').selectOption('Wardrobe');
    await picture.thing(PAY).waitFor();
    await page.locator('.tab').filter({ hasText: `Preview ${FILE}` }).first().click();
    await picture.thing('WardrobeNext.Build.Spare').waitFor();
  }),

  async 'a journey in Markdown is a picture in the Markdown preview, with the names of the project'({ workbench, page, screenshot }) {
    writeFileSync(join(workbench.folder, 'notes.md'), '# Notes\n\n```journey\njourney Note "Asks twice"\nstage Ask "Asks"\n  owner Care\n  touchpoint Call "Calls again"\n```\n\nAfter it.\n');
    await workbench.open('notes.md');
    await workbench.command('Markdown: Open Preview to the Side');
    const frame = page.frameLocator('iframe.webview.ready[src*="extensionId=vscode.markdown-language-features"]').frameLocator('#active-frame');
    const svg = frame.locator('.journey-fence svg');
    await svg.waitFor({ timeout: 40_000 });
    // The page is rendered again a few times, and whoever looks at it just then loses it.
    const seen = (look) => look.catch(() => '');
    await until(async () => (await seen(svg.textContent())).includes('Customer service'), 'the owner’s name from another file', 30_000);
    await until(async () => (await seen(svg.evaluate((element) => getComputedStyle(element.querySelector('.jm-page')).fill))) === 'rgb(255, 255, 255)', 'the colours of the light page', 30_000);
    await screenshot('Markdown');
  },
};
