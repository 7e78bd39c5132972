/** S1, S6, S7: what stands around journeys stays text as well, whatever it is. */
import { expect, test, vi } from 'vitest';
import { Workspace, addressOf } from '../../files/workspace.ts';
import { readFile } from '../../language/read.ts';
import { temporaryFolders } from '../support/folders.ts';
import { applyFix } from '../support/texts.ts';
import { AROUND } from './around.ts';
import { through } from './readers.ts';

vi.setConfig({ testTimeout: 400_000 });
const folder = temporaryFolders();

test.each(AROUND)('$what', async ({ outputs }) => {
  const made = await outputs(false);
  expect(made.some(({ texts }) => texts.join('').length > 200)).toBe(true);
  expect(made.flatMap(through).slice(0, 10)).toEqual([]);
});

test('a handle of CODEOWNERS that holds a quote doesn\'t end the text that it is put into', async () => {
  const text = 'team Care\nteam Lone\n  contact "@nobady"\n', path = folder({ CODEOWNERS: '* @nobody"owner\n* @a\\"b\n', 'a.journey': text }), workspace = new Workspace();
  await workspace.load([path]);
  const fixes = workspace.findings(addressOf(`${path}/a.journey`)).filter(({ name }) => name === 'contact-not-in-codeowners').flatMap(({ fixes: some }) => some ?? []);
  expect(fixes.length).toBeGreaterThan(1);
  for (const fix of fixes) {
    const { model, findings } = readFile('', applyFix(text, fix));
    expect(findings).toEqual([]);
    expect(model.teams.flatMap(({ contact }) => contact?.value ?? []).some(value => value.includes('"'))).toBe(true);
  }
});
