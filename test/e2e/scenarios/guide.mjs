/** The analyst's guide (docs/analyst.md), step by step, as somebody does who has nothing yet. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../../scripts/lib/run.mjs';
import { alone } from '../alone.mjs';
import { until } from '../until.mjs';

const TEMPLATE = readFileSync(at('templates/en/customer.journey'), 'utf8').split('\n');
const lineOf = (start) => TEMPLATE.findIndex((line) => line.startsWith(start)) + 1;

export const tests = {
  'ten steps from nothing to a journey of one’s own with a picture and a report': alone(async ({ workbench, picture, page, screenshot }) => {
    // 1. An empty folder.
    rmSync(workbench.folder, { recursive: true });
    mkdirSync(workbench.folder);
    writeFileSync(join(workbench.folder, 'notes.txt'), 'Nothing yet.\n');
    await workbench.open('notes.txt');

    // 2. A template.
    await workbench.command('Journey: New Journey from Template…');
    assert.deepEqual((await workbench.picks()).length, 7, 'There are not seven templates.');
    await screenshot('guide 2 templates');
    await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'Customer' }).first().click();
    await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'English' }).first().click();
    const editor = page.locator('.monaco-editor[data-uri^="untitled:"]').first();
    await editor.locator('.view-line').first().waitFor();
    await until(async () => (await editor.locator('.selected-text').count()) > 0, 'the first words in braces to be selected');
    await screenshot('guide 2 template');

    // 3. Written over.
    await workbench.insert('Ann');
    await until(async () => (await editor.locator('.view-lines').innerText()).replaceAll('\u00a0', ' ').includes('"Ann, buys'), 'the name in its place');

    // 4. The map.
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    await picture.shown();
    await picture.thing('Purchase.Use.Question').waitFor();
    await screenshot('guide 4 map');

    // 5. What is left.
    const left = await workbench.problems();
    await left.filter({ hasText: '“{product}” is a placeholder' }).first().waitFor();
    assert.equal(await left.filter({ hasText: 'is a placeholder' }).count(), 5);
    await screenshot('guide 5 problems');

    // 6. Its name.
    await editor.locator('.overflow-guard').click({ position: { x: 300, y: 30 } });
    await workbench.goTo(lineOf('journey '), TEMPLATE[lineOf('journey ') - 1].indexOf('{') + 1);
    for (let i = 0; i < '{product}'.length; i++) await page.keyboard.press('Shift+ArrowRight');
    await workbench.insert('a bicycle');
    await until(() => picture.says('Buys a bicycle and comes back'), 'the new name in the picture');

    // 9. Saved.
    const saved = join(workbench.folder, 'bicycle.journey');
    await workbench.saveAs(saved);
    await until(() => existsSync(saved) && /^journey Purchase "Buys a bicycle and comes back"$/m.test(readFileSync(saved, 'utf8')), 'the file with what was written', 30_000);
  }),

  async 'and on: a step of one’s own, a feeling, a source, a report'({ workbench, picture, page, screenshot }) {
    const FILE = 'bicycle.journey';
    writeFileSync(join(workbench.folder, FILE), TEMPLATE.join('\n').replaceAll('{product}', 'a bicycle'));
    await workbench.open(FILE);
    await picture.open();

    // 7. A step of one's own, behind the facts of “Orders it”.
    await workbench.focusEditor(FILE);
    const order = lineOf('  touchpoint Order'), last = order + TEMPLATE.slice(order).findIndex((line) => line.trim() === '') ;
    await workbench.goTo(last);
    await workbench.press('End', 'Enter');
    await page.keyboard.press('Shift+Tab');
    await workbench.insert('touchpoint TestRide "Takes it for a ride"');
    await workbench.press('Enter');
    await workbench.insert('via ');
    assert.ok((await workbench.suggestions()).includes('Store'), 'The channel isn’t offered.');
    await screenshot('guide 7 completion');
    await workbench.press('Escape');
    await workbench.insert('Store');
    await picture.thing('Purchase.Buying.TestRide').waitFor();

    // 8. How it feels.
    await workbench.press('Escape', 'End', 'Enter');
    await workbench.insert('emotion -1 "nobody had time"');
    await until(() => picture.says('nobody had time'), 'the feeling in the picture');
    await workbench.goTo(last + 3, '    emotion -1'.length);
    await workbench.fix('evidence Interviews');
    await until(async () => /nobody had time[^]*evidence Interviews[^]*stage Use/.test(await workbench.visibleText(FILE)) || /evidence Interviews\s+via Store/.test(await workbench.visibleText(FILE)), 'the source');
    await screenshot('guide 8 feeling');

    // 9. Saved, in its layout.
    await workbench.save();
    // The editor doesn't wait long for a formatter when it saves; a busy machine is given another chance, as its user would.
    await until(async () => {
      if (/\n\n {2}touchpoint TestRide "Takes it for a ride"\n {4}/.test(workbench.read(FILE))) return true;
      await page.waitForTimeout(1500);
      await page.keyboard.press('Control+S');
      return false;
    }, 'its layout', 30_000);

    // 10. A question.
    await workbench.command('Journey: Show Report…');
    await screenshot('guide 10 reports');
    await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'What hurts most' }).first().click();
    const report = await until(async () => {
      for (const frame of page.frames()) if ((await frame.locator('article.report').count().catch(() => 0)) > 0) return frame;
      return undefined;
    }, 'the report', 30_000);
    const told = report.getByRole('link', { name: 'Has to tell everything twice' }).first();
    await told.waitFor();
    await screenshot('guide 10 report');
    await told.click();
    const line = workbench.read('bicycle.journey').split('\n').findIndex((each) => each.includes('pain ToldTwice')) + 1;
    await until(async () => (await workbench.cursorLine('bicycle.journey')) === line, `the cursor in line ${line}`);
  },
};
