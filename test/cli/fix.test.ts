/** `journey validate --fix`: what it changes, what it leaves, and what it says. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repair } from '../../cli/check/fix.ts';
import { load } from '../../cli/check/load.ts';
import { changesBetween } from '../../cli/output/line-changes.ts';
import { asDiff } from '../../cli/output/diff.ts';
import { replaceTexts } from '../../files/write-text.ts';
import { GOOD, temporaryFolders } from '../support/folders.ts';
import { root, runCommand } from '../support/server.ts';

const folder = temporaryFolders();

/** Each misspelling hides the next one: a name in a line whose word is wrong. */
const BAD = GOOD.replace('  owner Care', '  ownr Caer').replace('Form', 'Form “Fills the form”').replace('    via Web', '    vai Wbe') + '    emotoin +1 “quick”\n    evidence Nothing\n';
const MENDED = GOOD.replace('Form', 'Form "Fills the form"') + '    emotion +1 "quick"\n    evidence Nothing\n';

test('repairs are made until there are none left; what has none is told', async () => {
  const path = folder({ 'a.journey': BAD.replaceAll('\n', '\r\n'), 'b.journey': GOOD.replaceAll(/channel.*\n|persona.*\n|team.*\n/g, '').replace('Help', 'Other') });
  chmodSync(join(path, 'a.journey'), 0o640);
  const { code, out, err } = await runCommand(['validate', '--fix', '--format', 'concise'], path);
  expect(readFileSync(join(path, 'a.journey'), 'utf8')).toBe(MENDED.replaceAll('\n', '\r\n'));
  expect(out).toMatch(/^a\.journey:12:14: error: No source is named `Nothing`.*\n1 error in 2 journey files\.\n$/);
  expect(err).toMatch(/^journey: a\.journey: \d repaired\.\n$/);
  expect(code).toBe(1);
  expect(readdirSync(path).sort()).toEqual(['a.journey', 'b.journey']);
  expect((await runCommand(['validate', '--fix', '--format', 'concise'], path)).err).toBe('');
});

test('a dry run shows the same as a diff, and writes nothing', async () => {
  const path = folder({ 'a.journey': BAD });
  const { code, out, err } = await runCommand(['validate', '--fix-dry-run', '-o', 'json=left.json'], path);
  expect(out).toMatch(/^--- a\.journey\n\+\+\+ a\.journey\n@@ -5,8 \+5,8 @@\n/);
  const removed = out.split('\n').filter(line => /^-[^-]/.test(line)).map(line => line.slice(1)), added = out.split('\n').filter(line => /^\+[^+]/.test(line)).map(line => line.slice(1));
  expect(BAD.split('\n').filter(line => !removed.includes(line))).toEqual(MENDED.split('\n').filter(line => !added.includes(line)));
  expect(err).toMatch(/would be repaired\. Nothing was written; `--fix` does that\./);
  expect((JSON.parse(readFileSync(join(path, 'left.json'), 'utf8')) as { findings: { code: string }[] }).findings.map(({ code }) => code)).toEqual(['J101']);
  expect(readFileSync(join(path, 'a.journey'), 'utf8')).toBe(BAD);
  expect(code).toBe(1);
});

test('of one rule alone; what isn’t told isn’t repaired', async () => {
  const path = folder({ 'a.journey': GOOD.replace('via Web', 'via Wbe').replace('Form', 'Form “x”') });
  await runCommand(['validate', '--fix', '--rule', 'J202'], path);
  expect(readFileSync(join(path, 'a.journey'), 'utf8')).toContain('touchpoint Form "x"\n    via Wbe');
});

// One misspelling in several files is one finding, whose repair is about several files: that is left to its author.
test('what can’t be written is told, and the rest is', async () => {
  const outside = folder({ 'a.journey': BAD }), path = folder({ 'b.journey': BAD.replace('Help', 'Other').replace('Wbe', 'Wib').replace('Caer', 'Cage').replace(/^(?:.*\n){3}/, '') });
  mkdirSync(join(path, 'in'));
  writeFileSync(join(path, 'in/b.journey'), 'channel Web\npersona Ann\nteam Care\n');
  symlinkSync(join(outside, 'a.journey'), join(path, 'a.journey'));
  const { code, err } = await runCommand(['validate', '--fix', 'a.journey', 'b.journey', 'in'], path);
  expect(err).toMatch(/a\.journey was left as it is: it is a link that leads out of the project's folder/);
  expect(readFileSync(join(outside, 'a.journey'), 'utf8')).toBe(BAD);
  expect(readFileSync(join(path, 'b.journey'), 'utf8')).toContain('    via Web\n');
  expect(code).toBe(2);
});

test('a repair that would come back for ever is given up', async () => {
  const path = folder({ 'a.journey': GOOD });
  const loaded = await load({ paths: [join(path, 'a.journey')] }), [uri] = loaded.uris;
  // Two rules that disagree about a name.
  let round = 0;
  const range = { start: { line: 0, character: 8 }, end: { line: 0, character: 11 } };
  const findings = () => [{
    code: 'J101', name: 'x', severity: 'error' as const, message: '', uri: uri!, range,
    fixes: [{ title: 'x', preferred: true, edits: [{ range, newText: round++ % 2 === 0 ? 'Wob' : 'Web' }] }],
  }];
  loaded.workspace.findings = findings;
  expect((await repair(loaded, () => true)).map(({ after }) => after.split('\n')[0])).toEqual(['channel Wob']);
});

describe('several files are written, or none', () => {
  test('one that was changed meanwhile keeps all others as they were', async () => {
    const path = folder({ 'a.journey': 'a', 'b.journey': 'b' });
    const one = (name: string, before: string) => ({ path: join(path, name), root: path, before, after: 'new' });
    expect(await replaceTexts([one('a.journey', 'a'), one('b.journey', 'other')])).toEqual({ path: join(path, 'b.journey'), reason: 'it was changed meanwhile' });
    expect(['a', 'b'].map(name => readFileSync(join(path, `${name}.journey`), 'utf8'))).toEqual(['a', 'b']);
    expect(readdirSync(path).sort()).toEqual(['a.journey', 'b.journey']);
    expect(await replaceTexts([one('a.journey', 'a'), one('b.journey', 'b')])).toBeUndefined();
    expect(['a', 'b'].map(name => readFileSync(join(path, `${name}.journey`), 'utf8'))).toEqual(['new', 'new']);
  });

  test('one that can’t be put in place gives those before it their texts back', async () => {
    const path = folder({ 'a.journey': 'a', 'b/b.journey': 'b' });
    const all = ['a.journey', 'b/b.journey'].map(name => ({ path: join(path, name), root: path, before: name.at(-9)!, after: 'new' }));
    // Everything is ready when a folder comes to stand where the second file was.
    const result = await replaceTexts(all, () => {
      rmSync(join(path, 'b/b.journey'));
      mkdirSync(join(path, 'b/b.journey/in'), { recursive: true });
    });
    expect(result?.path).toBe(join(path, 'b/b.journey'));
    expect(readFileSync(join(path, 'a.journey'), 'utf8')).toBe('a');
    expect(readdirSync(path).sort()).toEqual(['a.journey', 'b']);
    expect(readdirSync(join(path, 'b'))).toEqual(['b.journey']);
  });
});

describe('line changes', () => {
  test('make the one text into the other, whatever the two are', () => {
    const pool = ['a\n', 'b\n', 'c\r\n', '\n', 'd'];
    let seed = 7;
    const next = (n: number) => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed % n; };
    for (let i = 0; i < 300; i++) {
      const text = () => Array.from({ length: next(9) }, () => pool[next(4)]!).join('') + (next(3) === 0 ? 'd' : '');
      const before = text(), after = text(), lines: string[] = before.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
      for (const change of changesBetween(before, after).reverse()) lines.splice(change.line, change.before.length, ...change.after);
      expect(lines.join('')).toBe(after);
    }
    expect(asDiff('x', 'a\nb\n', changesBetween('a\nb\n', 'a\nB\n'))).toBe('--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\n-b\n+B\n');
  });
});

test('the standard input stands for a file, and sees the others', async () => {
  const path = folder({ 'shared.journey': 'channel Web\npersona Ann\nteam Care\n', 'a.journey': 'wibble' });
  const child = spawn(process.execPath, [join(root, 'dist/cli.mjs'), 'validate', '--format', 'concise', '--stdin-filename', 'a.journey', '-'], { cwd: path, stdio: ['pipe', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.on('data', data => { out += String(data); });
  child.stdin.end(GOOD.replaceAll(/channel.*\n|persona.*\n|team.*\n/g, '').replace('via Web', 'via Wbe'));
  const code = await new Promise(resolve => child.on('close', resolve));
  expect(out).toMatch(/^a\.journey:7:9: error: No channel is named `Wbe`\. Did you mean `Web`\?.*\n1 error in 1 journey file\.\n$/);
  expect(code).toBe(1);
  expect(existsSync(join(path, 'a.journey'))).toBe(true);
});
