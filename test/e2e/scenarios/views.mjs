/** What stands around the text: the tree, the counts, the configuration, commands of the picture, and what is written for one. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from '../alone.mjs';
import { until } from '../until.mjs';
import { placeOf } from '../workbench.mjs';

const FILE = 'retail.journey';
const CONFIGURATION = 'journey.config.json';
const PAY = 'Wardrobe.Buy.Pay';

/** Settings of the window's folder. */
function set(workbench, settings) {
  mkdirSync(join(workbench.folder, '.vscode'), { recursive: true });
  writeFileSync(join(workbench.folder, '.vscode/settings.json'), JSON.stringify(settings));
}

/** The editor adds nothing of its own to what is put in. */
const LITERAL = { '[jsonc]': { 'editor.autoIndent': 'none', 'editor.autoClosingBrackets': 'never', 'editor.autoClosingQuotes': 'never' } };

/** Writes a text over all that a file's editor holds; once more where the editor added something of its own, since settings take a moment to be heard of. */
async function replaceAll(workbench, file, text) {
  await workbench.focusEditor(file);
  await until(async () => {
    await workbench.press('Control+A', 'Delete');
    await workbench.insert(text);
    return until(async () => (await workbench.visibleText(file)).trimEnd() === text.trimEnd(), 'the text as it was put in', 1000).catch(() => false);
  }, `${file} as it was put in`);
}

export const tests = {
  async 'the tree leads to the line, and follows the text'({ workbench, screenshot }) {
    await workbench.open(FILE);
    const tree = await workbench.view('Journeys');
    await workbench.expand(tree, 'Buy and build a wardrobe');
    await workbench.expand(tree, 'Purchase');
    const row = tree.getByRole('treeitem', { name: 'Picks the flat packs' }).first();
    await row.click();
    const { line } = placeOf(workbench.read(FILE), 'touchpoint PickUp');
    await until(async () => (await workbench.cursorLine(FILE)) === line, `the cursor in line ${line}`);
    await screenshot('tree');
    await workbench.goToText(FILE, '"Picks the flat packs"', 1);
    await workbench.type('Now ');
    await tree.getByRole('treeitem', { name: 'Now Picks the flat packs' }).first().waitFor();
    assert.ok(await tree.getByRole('treeitem', { name: 'Pays online' }).first().isVisible(), 'The branch has shut.');
    await workbench.expand(tree, 'Owners');
    await workbench.expand(tree, 'Customer service');
    await screenshot('owners');
  },

  // Branches that another test has opened would have rows of the same name.
  'the tree leads into another file, and to what was found': alone(async ({ workbench, screenshot }) => {
    await workbench.open(FILE);
    const tree = await workbench.view('Journeys');
    await workbench.goToText(FILE, '  owner Ecom');
    await workbench.press('End', 'Backspace', 'Backspace');
    await workbench.type('mo');
    await workbench.press('Escape');
    const line = await workbench.cursorLine(FILE);
    await workbench.expandAll(tree, 'Findings', 'unresolved-name');
    await workbench.goTo(1);
    await tree.getByRole('treeitem', { name: /Ecmo/ }).first().click();
    await until(async () => (await workbench.cursorLine(FILE)) === line, `the cursor in line ${line}`);
    await screenshot('findings');
    await workbench.expand(tree, 'A physician adopts the therapy');
    await tree.getByRole('treeitem', { name: 'Notices the therapy' }).first().click();
    const there = placeOf(workbench.read('physician.journey'), 'stage ').line;
    await until(async () => (await workbench.editor('physician.journey').count()) > 0 && (await workbench.cursorLine('physician.journey')) === there, 'the stage in physician.journey');
  }),

  'a folder without journeys offers to make the first, and its picture can be seen': alone(async ({ workbench, picture, screenshot }) => {
    rmSync(workbench.folder, { recursive: true });
    mkdirSync(workbench.folder);
    writeFileSync(join(workbench.folder, 'notes.txt'), 'Nothing yet.\n');
    await workbench.open('notes.txt');
    await workbench.view('Journeys');
    const button = workbench.page.locator('.welcome-view').getByRole('button', { name: 'Make a First Journey' });
    await button.waitFor();
    assert.equal(await workbench.page.locator('.statusbar-item[id*="journey.findings"]').count(), 0, 'There are counts of no files.');
    await screenshot('welcome');
    await button.click();
    await workbench.page.locator('.monaco-editor[data-uri^="untitled:"] .view-line').first().waitFor();
    await picture.open();
    await picture.thing('FirstVisit.Arrive.Form').waitFor();
    await workbench.counts(/no errors or warnings/);
    await screenshot('first journey');
  }),

  async 'the status bar counts errors and warnings, and leads to them'({ workbench, screenshot }) {
    await workbench.open(FILE);
    await workbench.goToText(FILE, '  owner Ecom');
    await workbench.press('End', 'Backspace', 'Backspace');
    await workbench.type('mo');
    await workbench.press('Escape');
    const item = await workbench.counts(/1 error/);
    await screenshot('counts');
    await item.click();
    await workbench.page.locator('.markers-panel').waitFor();
    await workbench.focusEditor(FILE);
    await workbench.press('Control+Z', 'Control+Z');
    await until(async () => !(await workbench.visibleText(FILE)).includes('Ecmo'), 'the name from before');
    await workbench.counts(/no errors|0 errors/);
  },

  async 'a configuration that turns a rule off takes its findings away, without a restart'({ workbench, screenshot }) {
    set(workbench, LITERAL);
    // A team that nobody mentions.
    writeFileSync(join(workbench.folder, FILE), `team Nobody "Nobody asks for them"\n${workbench.read(FILE)}`);
    await workbench.open(FILE);
    await workbench.problem('Nobody');
    await workbench.command('Go to File...');
    await workbench.page.locator('.quick-input-widget input').fill(CONFIGURATION);
    await workbench.pick(CONFIGURATION);
    await workbench.editor(CONFIGURATION).locator('.view-line').first().waitFor();
    await replaceAll(workbench, CONFIGURATION, '{\n  // Not while we still collect teams.\n  "rules": {\n    "unused-declaration": "off"\n  }\n}\n');
    await screenshot('configuration');
    await workbench.save();
    await (await workbench.problems()).filter({ hasText: 'Nobody' }).first().waitFor({ state: 'detached' });
  },

  async 'the configuration is completed and explained by its schema'({ workbench, screenshot }) {
    set(workbench, LITERAL);
    await workbench.open(CONFIGURATION);
    await replaceAll(workbench, CONFIGURATION, '{\n  "rules": {\n    \n  }\n}\n');
    await workbench.goTo(3, 5);
    const rules = await until(async () => {
      await workbench.press('Escape');
      // The list shows its first rows.
      const found = await workbench.suggestions().catch(() => []);
      return found.includes('ambiguous-name') && found;
    }, 'the rules');
    assert.ok(!rules.some((name) => /^J\d/.test(name)), 'Codes are offered beside their names.');
    await screenshot('schema');
    await workbench.press('Escape');
    await workbench.insert('"no-chanel": "off"');
    await workbench.problem('no-chanel');
  },

  async 'saving brings the text into its canonical layout'({ workbench, screenshot }) {
    await workbench.open(FILE);
    // Whoever saves before the server has come to life saves as it is.
    await workbench.counts(/./);
    await workbench.goToText(FILE, '    via Website');
    await workbench.press('Home', 'Home');
    await workbench.insert('      ');
    await workbench.save();
    await until(() => /^ {4}via Website$/m.test(workbench.read(FILE)) && !/^ {5,}via/m.test(workbench.read(FILE)), 'the layout as it was');
    await screenshot('formatted');
  },

  async 'a click on a lane\'s name folds it, and it stays folded over an edit'({ workbench, picture, screenshot }) {
    await workbench.open(FILE);
    await picture.open();
    await picture.settled(PAY);
    const emotion = picture.lane('emotion');
    await emotion.hover();
    await screenshot('before folding');
    const height = (await emotion.boundingBox()).height;
    await emotion.click();
    await until(async () => (await emotion.getAttribute('aria-expanded')) === 'false', 'the folded lane');
    await screenshot('folded lane');
    await workbench.goToText(FILE, '"Pays online"', 1);
    await workbench.type('Now ');
    await until(() => picture.says('Now Pays online'), 'the new title');
    assert.equal(await emotion.getAttribute('aria-expanded'), 'false');
    await emotion.click();
    await until(async () => (await emotion.getAttribute('aria-expanded')) === 'true', 'the lane as it was');
    assert.ok(Math.abs((await emotion.boundingBox()).height - height) < 2);
  },

  'lanes are chosen from a list as well': alone(async ({ workbench, picture, page, screenshot }) => {
    await workbench.open(FILE);
    await picture.open();
    await picture.settled(PAY);
    await workbench.command('Journey: Choose Lanes of the Picture');
    assert.ok((await workbench.picks()).some((name) => name.includes('Emotion')));
    await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'Emotion' }).first().click();
    await screenshot('lanes');
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    await until(async () => (await picture.lane('emotion').getAttribute('aria-expanded')) === 'false', 'the folded lane');
  }),

  async 'the lines above a block lead to its uses and to its picture'({ workbench, picture, page, screenshot }) {
    await workbench.open(FILE);
    // Lenses of lines that were scrolled away stay on the page, unseen.
    const lens = (text) => page.locator('.codelens-decoration a:visible').filter({ hasText: text }).first();
    await lens('used in').waitFor({ timeout: 30_000 });
    await lens('used in').click();
    await page.locator('.zone-widget.reference-zone-widget, .zone-widget .peekview-widget, .peekview-widget').first().waitFor();
    await screenshot('uses');
    await workbench.press('Escape');
    await workbench.goToText(FILE, 'journey WardrobeNext');
    const { line } = placeOf(workbench.read(FILE), 'journey WardrobeNext');
    await until(async () => (await workbench.cursorLine(FILE)) === line, `line ${line}`);
    await lens('Open picture').click();
    await picture.shown();
    await picture.thing('WardrobeNext.Build.Spare').waitFor();
  },

  'folds survive a reload of the window': alone(async ({ workbench, picture, page }) => {
    await workbench.open(FILE);
    await picture.open();
    await picture.settled(PAY);
    await picture.lane('emotion').click();
    await until(async () => (await picture.lane('emotion').getAttribute('aria-expanded')) === 'false', 'the folded lane');
    // In a browser VS Code writes down what it keeps every five seconds.
    await page.waitForTimeout(7000);
    await workbench.open(undefined);
    await picture.shown();
    await until(async () => (await picture.lane('emotion').getAttribute('aria-expanded')) === 'false', 'the folded lane after the reload');
  }),

  async 'finding in the picture'({ workbench, picture, screenshot }) {
    await workbench.open(FILE);
    await picture.open();
    await picture.settled(PAY);
    await workbench.command('Journey: Find in Picture');
    const input = picture.frame.locator('#find input');
    await input.waitFor();
    await until(() => input.evaluate((element) => element === document.activeElement), 'the focus in the box');
    await workbench.type('part');
    await until(async () => /^1 of [2-9]/.test(await picture.frame.locator('#find .count').innerText()), 'the count');
    await screenshot('find');
    await workbench.press('Enter');
    await until(async () => (await picture.frame.locator('#find .count').innerText()).startsWith('2 of'), 'the second match');
    assert.equal(await picture.frame.locator('#picture .found-at').count(), 1);
    await workbench.press('Escape');
    await input.waitFor({ state: 'hidden' });
    assert.equal(await picture.frame.locator('#picture .found').count(), 0);
    await workbench.press('Control+F');
    await input.waitFor();
  },

  async 'the picture as text follows the file'({ workbench, screenshot }) {
    await workbench.open(FILE);
    await workbench.focusEditor(FILE);
    await workbench.command('Journey: Open Picture as Text');
    const text = workbench.page.locator('.monaco-editor[data-uri^="journey-text:"]').first();
    await text.locator('.view-line').filter({ hasText: 'Stage 1 of 5: Awareness' }).waitFor();
    await screenshot('as text');
  },

  async 'the picture is copied and saved as SVG and as PNG'({ workbench, picture, page, screenshot }) {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.open(FILE);
    await picture.open();
    await workbench.focusEditor(FILE);
    await workbench.command('Journey: Copy Picture as SVG');
    await until(async () => (await page.evaluate(() => navigator.clipboard.readText())).startsWith('<svg '), 'the picture in the clipboard');
    await workbench.command('Journey: Save Picture as SVG');
    const input = page.locator('.quick-input-widget input').first();
    await until(async () => (await input.inputValue()).endsWith('Wardrobe.svg'), 'the name');
    await screenshot('save');
    await page.keyboard.press('Enter');
    await until(() => {
      try {
        return workbench.read('Wardrobe.svg').startsWith('<svg ');
      } catch {
        return false;
      }
    }, 'the file');
    await workbench.command('Journey: Save Picture as PNG');
    await until(async () => (await input.inputValue()).endsWith('Wardrobe.png'), 'the name');
    await page.keyboard.press('Enter');
    const png = await until(() => {
      try {
        const bytes = readFileSync(join(workbench.folder, 'Wardrobe.png'));
        return bytes.length > 24 && bytes;
      } catch {
        return false;
      }
    }, 'the PNG');
    const width = Number(/width="([\d.]+)"/.exec(/<svg [^>]*>/.exec(workbench.read('Wardrobe.svg'))[0])[1]);
    assert.equal(png.readUInt32BE(16), Math.round(width * 2), 'The PNG has two pixels for each of the picture’s.');
    await workbench.focusEditor(FILE);
    await workbench.command('Journey: Copy Picture as PNG');
    await page.locator('.statusbar-item').filter({ hasText: 'in the clipboard, as PNG' }).first().waitFor();
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
    assert.ok(types.includes('image/png'), types.join(', '));
  },

  async 'a block that is completed has places to fill in'({ workbench, screenshot }) {
    await workbench.open(FILE);
    await workbench.goToText(FILE, '    evidence ShopAnalytics');
    await workbench.press('End', 'Enter', 'Enter');
    await workbench.press('Shift+Home');
    await workbench.insert('  touch');
    const offered = await workbench.suggestions();
    assert.ok(offered.includes('touchpoint'), offered.join(', '));
    await workbench.press('Enter');
    await workbench.type('Ask');
    await workbench.press('Tab');
    await workbench.type('Asks a friend');
    await until(async () => (await workbench.visibleText(FILE)).includes('touchpoint Ask "Asks a friend"'), 'the filled block');
    await screenshot('snippet');
  },

  async 'the walkthrough shows its steps'({ workbench, page, screenshot }) {
    await workbench.open(FILE);
    await workbench.command('Welcome: Open Walkthrough');
    await workbench.pick('Get started with Journey');
    await page.locator('.getting-started-step').first().waitFor();
    assert.equal(await page.locator('.getting-started-step').count(), 5);
    await screenshot('walkthrough');
    await page.locator('.getting-started-step').nth(2).click();
    await page.locator('.getting-started-step.expanded').filter({ hasText: 'Let it read along' }).waitFor();
    await screenshot('walkthrough, third step');
  },

  'tree, find and folds can be seen in the dark': alone(async ({ workbench, picture, screenshot }) => {
    set(workbench, { 'workbench.colorTheme': 'Default Dark Modern' });
    await workbench.open(FILE);
    await workbench.theme('vs-dark');
    const tree = await workbench.view('Journeys');
    await workbench.expand(tree, 'Buy and build a wardrobe');
    await workbench.expand(tree, 'Purchase');
    await workbench.focusEditor(FILE);
    await picture.open();
    await picture.lane('thoughts').or(picture.lane('emotion')).first().click();
    await workbench.command('Journey: Find in Picture');
    await picture.frame.locator('#find input').fill('service');
    await picture.frame.locator('#picture .found').first().waitFor();
    await screenshot('dark');
  }),
};
