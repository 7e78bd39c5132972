/** The server in a real Neovim, by `journey lsp --stdio` as docs/editors.md sets it up. */
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { needs } from '../support/programs.ts';
import { folderWith, folderWithExamples, root } from '../support/server.ts';

const cleanup: (() => unknown)[] = [];
afterEach(() => { for (const step of cleanup.splice(0).reverse()) step(); });

test('Neovim shows what is wrong, goes to a definition, hovers, repairs', async () => {
  needs('nvim', ['--version'], 'neovim');
  const [version] = execFileSync('nvim', ['--version'], { encoding: 'utf8' }).split('\n');
  const files = folderWithExamples(), answers = folderWith({});
  cleanup.push(files.remove, answers.remove);
  const file = join(files.path, 'physician.journey');
  const text = readFileSync(file, 'utf8').replace('  owner MedicalAffairs', '  owner MedicalAfairs');
  writeFileSync(file, text);
  const lines = text.split('\n'), misspelt = lines.indexOf('  owner MedicalAfairs'), mention = lines.indexOf('    via WebLecture');
  const answer = join(answers.path, 'answer.json');
  const request = {
    file, root: files.path, answer, patience: 20_000, cmd: [process.execPath, join(root, 'dist/cli.mjs'), 'lsp', '--stdio'],
    misspelt: { line: misspelt, character: 10 }, mention: { line: mention, character: 10 },
  };
  await promisify(execFile)('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${join(import.meta.dirname, 'neovim.lua')}`], {
    timeout: 50_000,
    // Neovim writes its own log and state: into a folder that is removed.
    env: { ...process.env, JOURNEY_REQUEST: JSON.stringify(request), HOME: answers.path, XDG_STATE_HOME: answers.path, XDG_CACHE_HOME: answers.path, XDG_DATA_HOME: answers.path, XDG_CONFIG_HOME: answers.path },
  });
  const seen = JSON.parse(readFileSync(answer, 'utf8')) as unknown;
  expect(seen, version).toEqual([
    { what: 'diagnostic', line: misspelt, severity: 1, code: expect.anything() as unknown, message: 'No team is named `MedicalAfairs`. Did you mean `MedicalAffairs`?' },
    { what: 'hover', text: expect.stringMatching(/^\*\*Web lecture\*\*.*channel `WebLecture`/s) as string },
    { what: 'repaired', text: '  owner MedicalAffairs', left: 0 },
    { what: 'definition', file: 'shared.journey', text: 'channel WebLecture "Web lecture"' },
    { what: 'stopped', yes: true },
  ]);
});
