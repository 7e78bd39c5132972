/** `journey format`: what it prints, what it writes, and how it exits. */
import { spawn } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { encodeLike, replaceText } from '../../files/write-text.ts';
import { folderWith, root, runCommand } from '../support/server.ts';

const cleanup: (() => void)[] = [];
afterEach(() => { for (const step of cleanup.splice(0)) step(); });

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const made = folderWith(files);
  cleanup.push(made.remove);
  return made.path;
}

const GOOD = 'team Care\n  contact "x"\n', BAD = 'team   Care\n    contact "x"', BROKEN = 'team Care\n  contakt "x"\n';

function withInput(args: readonly string[], input: string | Uint8Array): Promise<{ code: number | null; out: Buffer; err: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(root, 'dist/cli.mjs'), 'format', ...args], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    const out: Buffer[] = [];
    let err = '';
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', data => { err += String(data); });
    child.on('close', code => resolve({ code, out: Buffer.concat(out), err }));
    // A call that is refused may end before it has read anything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Each call, the exit code, what has to be in the output and in the messages, and what `a.journey` holds afterwards. */
const CALLS: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], number, RegExp, RegExp, string?])[] = [
  ['nothing to do', { 'a.journey': GOOD }, [], 0, /^$/, /^journey: 0 of 1 journey file would change\.\n$/, GOOD],
  ['a diff', { 'a.journey': BAD, 'b.journey': GOOD }, [], 0, /^--- a\.journey\n\+\+\+ a\.journey\n@@ -1,2 \+1,2 @@\n-team {3}Care\n\+team Care\n- {4}contact "x"\n\\ No newline at end of file\n\+ {2}contact "x"\n$/, /1 of 2 journey files would change\. Nothing was written/, BAD],
  ['check, and there is something', { 'a.journey': BAD, 'b.journey': GOOD, 'c/d.journey': BAD }, ['--check'], 1, /^a\.journey\nc\/d\.journey\n$/, /2 of 3/, BAD],
  ['check, and there is nothing', { 'a.journey': GOOD }, ['--check', 'a.journey'], 0, /^$/, /0 of 1/],
  ['write', { 'a.journey': BAD, 'b.journey': GOOD }, ['--write'], 0, /^a\.journey\n$/, /^journey: 1 of 2 journey files changed\.\n$/, GOOD],
  ['write one file', { 'a.journey': BAD, 'b.journey': BAD }, ['--write', 'a.journey'], 0, /^a\.journey\n$/, /1 of 1/, GOOD],
  ['a file that can\'t be read stays, and the others are written', { 'a.journey': BAD, 'b.journey': BROKEN }, ['--write'], 2, /^a\.journey\n$/, /b\.journey: Line 2 has to be mended first: .*contakt.*\n.*1 of 2/, GOOD],
  ['a file that can\'t be read, checked', { 'a.journey': BROKEN }, ['--check'], 2, /^$/, /a\.journey: Line 2/, BROKEN],
  ['no text', { 'a.journey': 'a\0b' }, ['--write'], 2, /^$/, /a\.journey: .*not a text/],
  ['a path that is not there', { 'a.journey': BAD }, ['--write', 'b.journey', 'a.journey'], 2, /^a\.journey\n$/, /b\.journey can't be read: there is no such file/, GOOD],
  ['a file of another kind', { 'a.txt': 'x' }, ['a.txt'], 2, /^$/, /a\.txt is no journey file/],
  ['no journey at all', { 'a.txt': 'x' }, ['--check'], 2, /^$/, /No journey file was found/],
  ['no journey, and that is fine', {}, ['--check', '--allow-empty'], 0, /^$/, /^$/],
  ['what the configuration leaves out', { 'journey.config.json': '{ "ignore": ["old"] }', 'a.journey': GOOD, 'old/b.journey': BAD, 'node_modules/c.journey': BAD }, ['--check'], 0, /^$/, /0 of 1/],
  ['a configuration that can\'t be read', { 'journey.config.json': '{ "ignored": 1 }', 'a.journey': BAD }, ['--write'], 2, /^$/, /journey\.config\.json:1:/, BAD],
  ['both', { 'a.journey': BAD }, ['--check', '--write'], 2, /^$/, /don't go together/, BAD],
  ['an unknown option', {}, ['--fix'], 2, /^$/, /Unknown option '--fix'.*format --help/],
  ['the input\'s name without input', { 'a.journey': BAD }, ['--stdin-filename', 'x', 'a.journey'], 2, /^$/, /add `-`/],
  ['the input and a file', { 'a.journey': BAD }, ['-', 'a.journey'], 2, /^$/, /stands alone/],
  ['the input, written', {}, ['--write', '-'], 2, /^$/, /leave `--write` out/],
  ['help', {}, ['--help'], 0, /--check {2}.*--stdin-filename NAME/s, /^$/],
];

describe('calls', () => {
  for (const [what, files, args, code, out, err, after] of CALLS) test(`${what}: journey format ${args.join(' ')} exits with ${code}`, async () => {
    const path = folder(files);
    const result = await runCommand(['format', ...args], path);
    expect(result.err).toMatch(err);
    expect(result.out).toMatch(out);
    expect(result.code).toBe(code);
    if (after !== undefined) expect(readFileSync(join(path, 'a.journey'), 'utf8')).toBe(after);
    expect(readdirSync(path).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });
});

const marked = (text: string, ...mark: number[]) => new Uint8Array([...mark, ...new TextEncoder().encode(text)]);

describe('the standard input', () => {
  test('goes formatted to the standard output, with its line ends and its mark', async () => {
    expect(await withInput(['-'], BAD)).toMatchObject({ code: 0, out: Buffer.from(GOOD), err: '' });
    expect(await withInput(['-'], marked(BAD.replace('\n', '\r\n'), 0xef, 0xbb, 0xbf))).toMatchObject({ code: 0, out: Buffer.from(marked(GOOD.replaceAll('\n', '\r\n'), 0xef, 0xbb, 0xbf)) });
    expect(await withInput(['-'], '')).toMatchObject({ code: 0, out: Buffer.from('') });
  });

  test('that can\'t be read gives nothing', async () => {
    expect(await withInput(['--stdin-filename', 'maps/a.journey', '-'], BROKEN)).toMatchObject({ code: 2, out: Buffer.from(''), err: expect.stringMatching(/^journey: maps\/a\.journey: Line 2/) as string });
    expect(await withInput(['-'], new Uint8Array([0x74, 0xff]))).toMatchObject({ code: 2, out: Buffer.from(''), err: expect.stringMatching(/standard input: .*UTF-8/) as string });
  });

  test('checked', async () => {
    expect(await withInput(['--check', '--stdin-filename', 'a.journey', '-'], BAD)).toMatchObject({ code: 1, out: Buffer.from('a.journey\n') });
    expect(await withInput(['--check', '-'], GOOD)).toMatchObject({ code: 0, out: Buffer.from('') });
  });
});

describe('R13: writing', () => {
  test('keeps mode, line ends, encoding and mark', async () => {
    const wide = encodeLike(new Uint8Array([0xff, 0xfe]), BAD), path = folder({ 'a.journey': BAD.replace('\n', '\r\n'), 'b.journey': marked(BAD, 0xef, 0xbb, 0xbf), 'c.journey': wide });
    chmodSync(join(path, 'a.journey'), 0o640);
    expect((await runCommand(['format', '--write'], path)).code).toBe(0);
    expect(statSync(join(path, 'a.journey')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(path, 'a.journey'), 'utf8')).toBe(GOOD.replaceAll('\n', '\r\n'));
    expect(new Uint8Array(readFileSync(join(path, 'b.journey')))).toEqual(marked(GOOD, 0xef, 0xbb, 0xbf));
    expect(readFileSync(join(path, 'c.journey'), 'utf16le')).toBe(`\ufeff${GOOD}`);
    const other = encodeLike(new Uint8Array([0xfe, 0xff]), 'a');
    expect([...other]).toEqual([0xfe, 0xff, 0, 0x61]);
  });

  test('a link inside the project stays one; one that leads out is left alone', async () => {
    const outside = folder({ 'a.journey': BAD }), path = folder({ 'real/a.journey': BAD });
    symlinkSync('real/a.journey', join(path, 'in.journey'));
    symlinkSync(join(outside, 'a.journey'), join(path, 'out.journey'));
    symlinkSync(outside, join(path, 'away'));
    const result = await runCommand(['format', '--write', 'in.journey', 'out.journey', 'away/a.journey'], path);
    expect(result.code).toBe(2);
    expect(result.out).toBe('in.journey\n');
    expect(result.err).toMatch(/away\/a\.journey was left as it is: it is a link that leads out.*\n.*out\.journey was left/);
    expect(lstatSync(join(path, 'in.journey')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(path, 'real/a.journey'), 'utf8')).toBe(GOOD);
    expect(readFileSync(join(outside, 'a.journey'), 'utf8')).toBe(BAD);
    expect((await runCommand(['format', '--check', '.'], path)).out).toBe('');
  });

  test('what was changed meanwhile stays, and so does a folder where nothing can be written', async () => {
    const path = folder({ 'a.journey': BAD }), file = join(path, 'a.journey');
    writeFileSync(file, 'other');
    expect(await replaceText(file, path, BAD, GOOD)).toBe('it was changed meanwhile');
    expect(readFileSync(file, 'utf8')).toBe('other');
    expect(await replaceText(join(path, 'b.journey'), path, BAD, GOOD)).toBe('there is no such file or folder');
    expect(readdirSync(path)).toEqual(['a.journey']);
  });
});

test('S6: a diff shows what a file holds, and neither moves the terminal nor speaks to a CI runner', async () => {
  const text = 'team  A "\u001b[31mred \u202eright"\n/*\n::error::forged\n ##[error]x\n*/\nteam B\n  note """\n::set-output name=x::y\n    """\n';
  const { out } = await runCommand(['format'], folder({ 'a.journey': text }));
  // oxlint-disable-next-line no-control-regex -- these are what must not come through
  expect(out).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  expect(out).toMatch(/\+team A "\\u001b\[31mred \\u202eright"/);
  expect(out.split('\n').filter(line => /^[-+\s]*::(?=\S)|##\[/.test(line))).toEqual([]);
  const ends = await runCommand(['format'], folder({ 'a.journey': 'team A\n\nteam B\r\nteam C\n' }));
  expect(ends.out).toBe('--- a.journey\n+++ a.journey\n@@ -1,4 +1,4 @@\n team A\n \n-team B\\u000d\n+team B\n team C\n');
});

test('hunks far from each other stand apart and count right', async () => {
  const lines = Array.from({ length: 20 }, (_, i) => `team T${i}`);
  const text = [...lines.slice(0, 2), '', '', ...lines.slice(2, 15), '  note "x"', ...lines.slice(15)].join('\n') + '\n';
  const { out } = await runCommand(['format'], folder({ 'a.journey': text }));
  expect(out.match(/@@.*@@/g)).toEqual(['@@ -1,7 +1,6 @@', '@@ -14,6 +13,7 @@']);
});
