/** `journey git-setup`, with the git of this machine. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributesWith } from '../../cli/git-attributes.ts';
import { GOOD, temporaryFolders } from '../support/folders.ts';
import { EXAMPLES } from '../support/texts.ts';
import { runCommand } from '../support/server.ts';

const folder = temporaryFolders();
const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

function repository(files: Readonly<Record<string, string>>): string {
  const path = folder(files);
  git(path, 'init', '-q', '-b', 'main');
  git(path, 'add', '-A');
  git(path, 'commit', '-q', '--allow-empty', '-m', 'first');
  return path;
}

test('the head of each part of a diff names what it is in', async () => {
  const retail = EXAMPLES.find(([name]) => name === 'retail.journey')![1];
  const path = repository({ 'maps/retail.journey': retail, 'maps/shared.journey': 'persona Ann\n  segment Young\n  goal "a"\n  goal "b"\n  goal "c"\n  goal "d"\n  goal "e"\nsegment Young\n' });
  mkdirSync(join(path, 'maps/deep'));
  expect(await runCommand(['git-setup'], join(path, 'maps/deep'))).toMatchObject({ code: 0, out: '' });
  writeFileSync(join(path, 'maps/retail.journey'), retail.replace('"Shelves are refilled at night"', '"Shelves are refilled in the morning"'));
  writeFileSync(join(path, 'maps/shared.journey'), readFileSync(join(path, 'maps/shared.journey'), 'utf8').replace('"e"', '"f"'));
  const heads = git(path, 'diff').split('\n').filter(line => line.startsWith('@@')).map(line => line.replace(/^@@.*@@ /, ''));
  // What a fact begins with doesn't count, only what is declared.
  expect(heads).toEqual(['touchpoint PickUp "Picks the flat packs"', 'persona Ann']);
  expect(git(path, 'check-attr', 'text', 'eol', 'diff', '--', 'maps/retail.journey')).toBe('maps/retail.journey: text: auto\nmaps/retail.journey: eol: lf\nmaps/retail.journey: diff: journey\n');
});

test('called again it changes nothing; a dry run writes nothing', async () => {
  const path = repository({ 'a.journey': GOOD });
  const dry = await runCommand(['git-setup', '--dry-run'], path);
  expect(dry).toMatchObject({ code: 0, out: expect.stringMatching(/^--- \.gitattributes\n[^]*\+\*\.journey text=auto eol=lf diff=journey[^]*git config --local diff\.journey\.xfuncname/) as string });
  expect(existsSync(join(path, '.gitattributes'))).toBe(false);
  const before = readFileSync(join(path, '.git/config'), 'utf8');
  expect(before).not.toContain('journey');
  await runCommand(['git-setup'], path);
  const [attributes, config] = ['.gitattributes', '.git/config'].map(name => readFileSync(join(path, name), 'utf8'));
  expect(await runCommand(['git-setup'], path)).toMatchObject({ code: 0, err: 'journey: .gitattributes says all that it should.\njourney: This clone\'s diffs name the stage and touchpoint already.\n' });
  expect(['.gitattributes', '.git/config'].map(name => readFileSync(join(path, name), 'utf8'))).toEqual([attributes, config]);
});

test('what a clone has set itself stays', async () => {
  const path = repository({ 'a.journey': GOOD, '.gitattributes': '# ours\n*.png binary\n*.journey -text' });
  git(path, 'config', 'diff.journey.xfuncname', 'mine');
  const { err } = await runCommand(['git-setup'], path);
  expect(err).toMatch(/has a `diff\.journey\.xfuncname` of its own, which stays/);
  expect(git(path, 'config', 'diff.journey.xfuncname')).toBe('mine\n');
  expect(readFileSync(join(path, '.gitattributes'), 'utf8')).toBe('# ours\n*.png binary\n*.journey -text\n\n# Journey maps\n*.journey eol=lf diff=journey linguist-language=HCL gitlab-language=hcl linguist-detectable=false\njourney.config.json linguist-language=jsonc\n');
});

test('nothing of a stranger’s repository runs', async () => {
  const path = repository({ 'a.journey': GOOD });
  for (const key of ['core.fsmonitor', 'core.pager', 'core.editor', 'core.sshCommand', 'diff.external']) git(path, 'config', key, `touch ${join(path, 'ran')}`);
  expect((await runCommand(['git-setup'], path)).code).toBe(0);
  expect(existsSync(join(path, 'ran'))).toBe(false);
});

test('outside of a repository it says so', async () => {
  expect(await runCommand(['git-setup'], folder({ 'a.journey': GOOD }))).toMatchObject({ code: 2, err: expect.stringMatching(/no git repository/) as string });
  expect(await runCommand(['git-setup', 'nowhere'], folder({}))).toMatchObject({ code: 2, err: expect.stringMatching(/no folder nowhere/) as string });
});

describe('attributes', () => {
  test('lines stay as they are, with their ends; what they say isn’t said again', () => {
    const whole = attributesWith('');
    expect(attributesWith(whole)).toBe(whole);
    expect(attributesWith('a b\r\n')).toBe(`a b\r\n\r\n${whole.replaceAll('\n', '\r\n')}`);
    for (const [text, lacks] of [
      ['*.journey eol=crlf diff=other', ['text', 'linguist-language']], ['"*.journey" !text', ['eol', 'diff', 'linguist-language']],
      ['**/*.journey binary linguist-language=Text\n', ['eol']], ['# *.journey diff=x\n', ['text', 'eol', 'diff', 'linguist-language']],
    ] as const) {
      const after = attributesWith(text), line = /^\*\.journey (.*)$/m.exec(after.slice(text.length))![1]!.split(' ').map(attribute => attribute.replace(/=.*/, ''));
      expect(after.startsWith(text)).toBe(true);
      expect(line.filter(name => ['text', 'eol', 'diff', 'linguist-language'].includes(name))).toEqual(lacks);
      expect(attributesWith(after)).toBe(after);
    }
  });
});
