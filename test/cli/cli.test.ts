/** The command: what it prints, where, and how it exits. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { folderWith, folderWithExamples, root, runCommand } from '../support/server.ts';

const cleanup: (() => void)[] = [];
afterEach(() => { for (const step of cleanup.splice(0)) step(); });

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const made = folderWith(files);
  cleanup.push(made.remove);
  return made.path;
}
function examples(): string {
  const made = folderWithExamples();
  cleanup.push(made.remove);
  return made.path;
}

const GOOD = 'channel Web\npersona Ann\nteam Care\njourney Help\n  state current\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Form\n    via Web\n';

/** Each call, the exit code, and what has to be in the output and in the messages. */
const CALLS: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], number, RegExp, RegExp])[] = [
  ['nothing wrong', { 'a.journey': GOOD }, ['validate'], 0, /^1 journey file checked, no findings\.\n$/, /^$/],
  ['a misspelt name', { 'a.journey': GOOD.replace('via Web', 'via Wed') }, ['validate', 'a.journey'], 1, /a\.journey\n {2}10:9 {2}error {2}No channel is named `Wed`\. Did you mean `Web`\? {2}unresolved-name \(J101\)\n {11}via Wed\n {15}\^\^\^\n\n1 error in 1 journey file/, /^$/],
  ['warnings alone', { 'a.journey': GOOD.replace('    via Web\n', '') }, ['validate'], 0, /no-channel/, /^$/],
  ['more warnings than wanted', { 'a.journey': GOOD.replace('    via Web\n', '') }, ['validate', '--max-warnings', '0'], 1, /warning/, /2 warnings, and at most 0 are allowed/],
  ['a path that is not there', { 'a.journey': GOOD }, ['validate', 'b.journey', 'a.journey'], 2, /1 journey file checked/, /b\.journey can't be read: there is no such file or folder/],
  ['no journey at all', { 'a.txt': 'x' }, ['validate'], 2, /^$/, /No journey file was found in \./],
  ['no journey, and that is fine', { 'a.txt': 'x' }, ['validate', '--allow-empty'], 0, /^$/, /^$/],
  ['a file of another kind', { 'a.txt': 'x', 'a.journey': GOOD }, ['validate', 'a.txt'], 2, /^$/, /a\.txt is no journey file/],
  ['an unknown format', { 'a.journey': GOOD }, ['validate', '--format', 'xml'], 2, /^$/, /no format `xml`\..* What there is: pretty, concise, json, sarif, github, junit, gitlab, markdown/],
  ['an unknown option', { 'a.journey': GOOD }, ['validate', '--wibble'], 2, /^$/, /Unknown option '--wibble'.*validate --help/],
  ['an unknown command', {}, ['valdate'], 2, /^$/, /no command `valdate`/],
  ['no command', {}, [], 2, /journey validate  /, /^$/],
  ['help', {}, ['--help'], 0, /journey render  /, /^$/],
  ['help of a command', {}, ['validate', '--help'], 0, /--max-warnings N/, /^$/],
  ['the version', {}, ['--version'], 0, /^\d+\.\d+\.\d+\n$/, /^$/],
  ['a picture to the output', { 'a.journey': GOOD }, ['render', 'a.journey'], 0, /^<svg .*Form.*<\/svg>\s*$/s, /^$/],
  ['a picture of a journey that is not there', { 'a.journey': GOOD }, ['render', 'a.journey', '--journey', 'Hlep'], 2, /^$/, /no journey `Hlep` in a\.journey\. It has `Help`/],
  ['a picture of no journey', { 'a.journey': 'team Care\n' }, ['render', 'a.journey'], 2, /^$/, /no journey in a\.journey to draw/],
  ['a picture of no file', {}, ['render', 'a.journey'], 2, /^$/, /a\.journey can't be drawn: there is no such file/],
  ['a picture into a folder that is not there', { 'a.journey': GOOD }, ['render', 'a.journey', '-o', 'no/a.svg'], 2, /^$/, /a\.svg can't be written: there is no such file or folder/],
  ['a picture of nothing', {}, ['render'], 2, /^$/, /Say which file to draw/],
  ['the server without a transport', {}, ['lsp'], 2, /^$/, /journey lsp --stdio/],
];

describe.each(CALLS)('%s', (_, files, args, code, out, err) => {
  test(`journey ${args.join(' ')} exits with ${code}`, async () => {
    const result = await runCommand(args, folder(files));
    expect(result.err).toMatch(err);
    expect(result.out).toMatch(out);
    expect(result.code).toBe(code);
  });
});

test('the examples are clean, and each of their journeys gives the same picture twice', async () => {
  const path = examples();
  expect(await runCommand(['validate', '--max-warnings', '0', '--hints'], path)).toMatchObject({ code: 0, err: '' });
  for (const [file, journey] of [['retail', 'WardrobeNext'], ['physician', 'Adoption']] as const) {
    const pictures = [];
    for (const name of ['one.svg', 'two.svg']) {
      expect(await runCommand(['render', `${file}.journey`, '--journey', journey, '-o', name], path)).toMatchObject({ code: 0, out: '', err: '' });
      pictures.push(readFileSync(join(path, name), 'utf8'));
    }
    expect(pictures[0]).toBe(pictures[1]);
  }
});

test('an opportunity stands once in the picture, wherever it was written', async () => {
  const text = `${GOOD}    pain Slow\n      severity low\nopportunity Fast "Answers at once"\n  addresses Slow\n`;
  const other = GOOD.replace('channel Web\npersona Ann\nteam Care\n', '').replace('Help', 'Other') + 'opportunity Faster "Answers before that"\n  addresses Help.Slow\n';
  const { out } = await runCommand(['render', 'a.journey'], folder({ 'a.journey': text, 'b.journey': other }));
  expect([...out.matchAll(/data-id="(\w+\.Fast\w*)" data-kind="opportunity"/g)].map(match => match[1])).toEqual(['Help.Fast', 'Other.Faster']);
});

test('a file that the disk refuses is named, and the others are checked', async () => {
  const path = folder({ 'a.journey': GOOD });
  symlinkSync('loop.journey', join(path, 'loop.journey'));
  const result = await runCommand(['validate', 'loop.journey', 'a.journey'], path);
  expect(result.code).toBe(2);
  expect(result.err).toMatch(/loop\.journey/);
  mkdirSync(join(path, 'x.journey'));
  const other = await runCommand(['validate'], path);
  expect(other.code).toBe(1);
  expect(other.out).toMatch(/x\.journey\n.*This is a folder, not a file/);
});

test('S6: no text of a file moves the terminal or speaks to a CI runner', async () => {
  const path = folder({ 'a.journey': `${GOOD}    thought "\u001b[31mred ::error::forged ##[error]x \u202eright"\n    via "\u001b]0;title\u0007 ::set-output::y"\n` });
  const { out, err } = await runCommand(['validate'], path);
  // oxlint-disable-next-line no-control-regex -- these are what must not come through
  expect(out + err).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  expect(out).toMatch(/via "\\u001b\]0;title/);
  expect(out.split('\n').filter(line => /^\s*::|^##\[/.test(line))).toEqual([]);
});

test('projects: a configuration makes a folder one, and names stay in it', async () => {
  const path = folder({ 'a.journey': GOOD, 'inner/journey.config.json': '{}', 'inner/b.journey': GOOD.replace('team Care\n', '') });
  const all = await runCommand(['validate', '--format', 'json'], path);
  expect((JSON.parse(all.out) as { findings: { file: string; code: string }[] }).findings.map(({ file, code }) => [file, code])).toEqual([['inner/b.journey', 'J101']]);
});

test('a Node that is too old is told which one is needed', async () => {
  const path = folder({ 'a.journey': GOOD, 'older.cjs': "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } });\n" });
  expect(await runCommand(['validate', 'a.journey'], path, ['env', `NODE_OPTIONS=--require=${join(path, 'older.cjs')}`]))
    .toEqual({ code: 2, out: '', err: 'journey: Journey needs Node 22 or newer, and this is Node 20.19.0. Install a newer one from https://nodejs.org, then call `journey` again.\n' });
});

test('the help says what the package says', async () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect((await runCommand(['--version'], root)).out.trim()).toBe(manifest.version);
});
