/** What the language says in the editor: findings and their fixes, completion, hover, definitions, renaming. */
import assert from 'node:assert/strict';
import { until } from '../until.mjs';
import { placeOf } from '../workbench.mjs';

const FILE = 'retail.journey';

export const tests = {
  async 'a misspelt owner is underlined, listed, and put right by its fix'({ workbench, screenshot }) {
    await workbench.open(FILE);
    const { line } = placeOf(workbench.read(FILE), '  owner Ecom');
    await workbench.goToText(FILE, '  owner Ecom');
    await workbench.press('End', 'Backspace', 'Backspace');
    await workbench.type('mo');
    await workbench.press('Escape');
    await workbench.problem('Ecmo');
    await workbench.squiggles(FILE).first().waitFor();
    await screenshot('misspelt owner');
    await workbench.focusEditor(FILE);
    await workbench.goTo(line, '  owner E'.length + 1);
    await workbench.fix('Ecom');
    await until(async () => (await workbench.visibleText(FILE)).includes('owner Ecom'), 'the fixed name');
    await (await workbench.problems()).filter({ hasText: 'Ecmo' }).first().waitFor({ state: 'detached' });
  },

  async 'a block is offered its facts, and a fact its names'({ workbench, screenshot }) {
    await workbench.open(FILE);
    await workbench.goToText(FILE, '  touchpoint Compare');
    // The editor knows how lines are indented some moments after the file is open.
    await until(async () => {
      await workbench.press('End', 'Enter');
      if ((await workbench.cursorColumn()) === 5) return true;
      await workbench.press('Control+Z');
      return false;
    }, 'a new line to be indented as a fact of the touchpoint');
    const facts = await workbench.suggestions();
    for (const word of ['owner', 'action', 'wait']) assert.ok(facts.includes(word), `"${word}" isn't offered in a touchpoint: ${facts.join(', ')}`);
    assert.ok(!facts.includes('via'), 'A fact that the touchpoint has, and can have only once, is offered again.');
    await screenshot('facts');
    await workbench.press('Escape');
    await workbench.insert('owner ');
    const names = await workbench.suggestions();
    for (const name of ['StoreOps', 'Ecom', 'Care']) assert.ok(names.includes(name), `"${name}" isn't offered as an owner: ${names.join(', ')}`);
    assert.ok(!names.includes('Website'), 'A channel is offered as an owner.');
  },

  async 'snippets stand below what the language offers, and nothing twice'({ workbench, screenshot }) {
    await workbench.open(FILE);
    await workbench.press('Control+End');
    await workbench.press('Enter', 'Enter');
    const offered = await workbench.suggestions();
    await screenshot('snippets');
    assert.deepEqual(offered.filter((word, i) => offered.indexOf(word) !== i), [], `offered twice: ${offered.join(', ')}`);
    await workbench.press('Escape');
    await workbench.insert('fut');
    assert.ok((await workbench.suggestions()).some(word => word.startsWith('future-map')), 'The snippet of a future map isn\'t offered.');
  },

  async 'a hover tells what a name means'({ workbench, screenshot }) {
    await workbench.open(FILE);
    await workbench.goToText(FILE, 'owner Ecom', 'owner E'.length);
    await until(async () => (await workbench.hover()).includes('Online shop'), 'the team\'s title in the hover');
    await screenshot('hover');
  },

  async 'F12 leads to where a name is declared'({ workbench }) {
    await workbench.open(FILE);
    const { line } = placeOf(workbench.read(FILE), 'team Ecom');
    await workbench.goToText(FILE, 'owner Ecom', 'owner E'.length);
    await until(async () => {
      await workbench.press('F12');
      return (await workbench.cursorLine(FILE)) === line;
    }, `the cursor in line ${line}`);
  },

  async 'F12 leads into another file'({ workbench }) {
    await workbench.open('physician.journey');
    await workbench.goToText('physician.journey', 'owner FieldForce', 'owner F'.length);
    const { line } = placeOf(workbench.read('shared.journey'), 'team FieldForce');
    await until(async () => {
      await workbench.press('F12');
      return (await workbench.editor('shared.journey').count()) > 0 && (await workbench.cursorLine('shared.journey')) === line;
    }, 'the declaration in shared.journey');
  },

  async 'F2 renames in every file'({ workbench }) {
    await workbench.open('shared.journey');
    await workbench.goToText('shared.journey', 'team MedicalAffairs', 'team M'.length);
    await workbench.rename('Medical');
    await until(async () => (await workbench.visibleText('shared.journey')).includes('team Medical "'), 'the new name');
    await workbench.saveAll();
    await until(() => !workbench.read('physician.journey').includes('MedicalAffairs'), 'the new name in physician.journey');
    assert.ok(workbench.read('shared.journey').includes('team Medical "'));
    assert.match(workbench.read('physician.journey'), /\bowner Medical\b/);
  },
};
