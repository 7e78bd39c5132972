/** Commands around the text: comparing with an earlier state, importing, repairs that leave something to write, reports. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from '../alone.mjs';
import { until } from '../until.mjs';
import { placeOf } from '../workbench.mjs';

const FILE = 'retail.journey';
const UNTITLED = '.monaco-editor[data-uri^="untitled:"]';
const IN_GROUP = '.editor-group-container';

const git = (folder, ...args) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, timeout: 20_000 });

/** Writes the retail example with these parts replaced. */
function rewrite(workbench, ...replacements) {
  let text = workbench.read(FILE);
  for (const [part, by] of replacements) {
    assert.ok(text.includes(part), `The example has no ${part}`);
    text = text.replace(part, by);
  }
  writeFileSync(join(workbench.folder, FILE), text);
}

function theme({ folder }, name) {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
}

/** The text of an editor as it can be seen, whichever lines it is wrapped to. */
const seen = (editor) => editor.locator('.view-lines').innerText().then((text) => text.replaceAll('\u00a0', ' '));

export const tests = {
  'an edit is compared with HEAD, and with a tag': alone(async ({ workbench, picture, screenshot }) => {
    const { folder } = workbench, text = workbench.read(FILE);
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'As it was');
    git(folder, 'tag', 'approved');
    rewrite(workbench,
      [text.slice(text.indexOf('  touchpoint HomeDelivery'), text.indexOf('stage Build')), ''], ['    next HomeDelivery when "it does not"\n', ''],
      ['emotion -1 "which aisle?"', 'emotion -2 "lost in the aisles"'], ['  touchpoint CallCare', '  touchpoint Instruction "Reads the instruction"\n    via Home\n    emotion 0\n\n  touchpoint CallCare']);
    await workbench.open(FILE);
    await workbench.goToText(FILE, 'touchpoint PickUp', 12);
    await workbench.command('Journey: Compare with HEAD');
    await picture.shown();
    await until(() => picture.says('compared with HEAD'), 'the heading');
    const gone = picture.frame.locator('#picture [data-id="Wardrobe.Buy.HomeDelivery"][data-gone]').first();
    await gone.waitFor();
    await until(async () => (await picture.says('lost in the aisles')) && (await picture.thing('Wardrobe.Build.Instruction').textContent()).includes('new'), 'the marks');
    await picture.click('Wardrobe.Consider.Compare');
    await until(async () => (await workbench.cursorLine(FILE)) === placeOf(workbench.read(FILE), 'touchpoint Compare').line, 'the line of the card');
    await picture.settledCamera();
    await screenshot('compared');
    theme(workbench, 'Default Dark Modern');
    await workbench.theme('vs-dark');
    await picture.settledCamera();
    await screenshot('compared in the dark');

    await workbench.command('Journey: Compare with Revision…');
    const rows = await workbench.picks();
    assert.deepEqual(rows.map((row) => /^(HEAD|main|approved|Another revision…)/.exec(row)?.[0]), ['HEAD', 'main', 'approved', 'Another revision…'], rows.join());
    await workbench.pick('approved');
    await until(() => picture.says('compared with approved'), 'the tag in the heading');
  }),

  async 'a journey is compared with the one that is to take its place'({ workbench, picture, screenshot }) {
    await workbench.open(FILE);
    await workbench.goToText(FILE, 'touchpoint Pay', 12);
    await workbench.command('Journey: Compare with Journey…');
    const rows = await workbench.picks();
    // The other journey of the same file is the likeliest; the one that the cursor is in isn't offered.
    assert.match(rows[0], /^Buy and build a wardrobe, 2027/);
    assert.ok(rows.length > 1 && !rows.some((row) => /^Buy and build a wardrobe(?!, 2027)/.test(row)), rows.join());
    await workbench.pick('Buy and build a wardrobe, 2027');
    await picture.shown();
    await until(() => picture.says('compared with “Buy and build a wardrobe”'), 'the heading');
    // Who sees the picture sees both: what is to come, and what goes.
    await picture.thing('WardrobeNext.Build.Spare').or(picture.thing('Wardrobe.Build.Spare')).first().waitFor();
    await picture.frame.locator('#picture [data-gone]').first().waitFor();
    await screenshot('compared with a journey');
  },

  async 'a table is imported, with a report of what was doubtful'({ workbench, page, screenshot }) {
    writeFileSync(join(workbench.folder, 'clinic.csv'), [
      'Stage,Decide,Visit,Recover', 'Actions,Searches online; asks a friend,Waits for the doctor,Takes the pills', 'Channels,Health portal,Clinic,Bedroom',
      'Emotions,😀,meh,-2', 'Pain points,Too many results,"Nobody explains; no seat",', 'Moon phase,full,new,half', '',
    ].join('\n'));
    await workbench.open(FILE);
    await workbench.command('Journey: Import…');
    // The dialog begins beside the text.
    await workbench.pick('clinic.csv');
    await page.locator(`${UNTITLED} .view-line`).first().waitFor({ timeout: 30_000 });
    const report = page.locator(IN_GROUP).nth(1).locator('.monaco-editor');
    await until(async () => /Doubtful \(2\)[^]*meh/.test(await seen(report).catch(() => '')), 'the report');
    // What is said is there to be read, also where the window is narrow.
    const beyond = await report.evaluate((editor) => [...editor.querySelectorAll('.view-line > span')]
      .filter((line) => line.getBoundingClientRect().right > editor.getBoundingClientRect().right).map((line) => line.textContent));
    assert.deepEqual(beyond, [], 'Lines go beyond the edge.');
    assert.ok(!(await report.locator('.line-numbers').first().isVisible().catch(() => false)), 'The report has numbers of lines.');
    assert.match(await seen(page.locator(UNTITLED).first()), /journey [^]*stage Decide[^]*pain NobodyExplains/);
    await page.locator(`${UNTITLED} .squiggly-error, ${UNTITLED} .squiggly-warning`).first().waitFor();
    await screenshot('imported');
    // A doubt leads to where it stands in the table.
    const link = report.locator('.detected-link').filter({ hasText: 'meh' }).first();
    await link.waitFor();
    await page.keyboard.down('Control');
    await link.click();
    await page.keyboard.up('Control');
    await workbench.editor('clinic.csv').locator('.view-line').first().waitFor();
    await until(async () => (await workbench.cursorLine('clinic.csv')) === 4, 'the cursor in the table’s line 4');
  },

  async 'a repair that leaves something to write puts the cursor there, and a report follows'({ workbench, picture, page, screenshot }) {
    rewrite(workbench, ['    pain MissingPart "A part is missing"\n      severity high\n      evidence StoreWalk\n', ''], ['    resolves MissingPart\n', ''], ['  addresses MissingPart', '  addresses WrongAisle']);
    await workbench.open(FILE);
    const row = await workbench.problem('no pain says why');
    await workbench.command('Journey: Show Report…');
    await workbench.pick('What hurts most');
    await picture.frame.getByRole('link', { name: 'The aisle on the slip is out of date' }).first().waitFor();
    await workbench.goToText(FILE, 'emotion -2', 2);
    await workbench.fix('Add a pain');
    await until(async () => (await workbench.visibleText(FILE)).includes('pain OpenPain "'), 'the pain');
    await workbench.type('The hinge is not in the box');
    await until(async () => /\n {4}pain OpenPain "The hinge is not in the box"\n/.test(await workbench.visibleText(FILE)), 'what was typed, in its place');
    await row.waitFor({ state: 'detached' });
    await picture.frame.getByRole('link', { name: 'The hinge is not in the box' }).first().waitFor();
    await screenshot('pain added');
    await page.setViewportSize({ width: 900, height: 800 });
    await screenshot('report in a narrow window');
  },
};
