import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../support/server.ts';

const TEXT = `team Care "Care"
persona Ann "Ann"
journey Now "Today"
  state current
  for Ann
stage Ask "Asks"
  owner Care
  touchpoint Form "Fills a form in"
    emotion -1 "so long"
    pain Long "Too long"
journey Then "Tomorrow"
  state future
  improves Now
  for Ann
stage Ask "Asks"
  touchpoint Call "Calls"
    replaces Now.Ask.Form
    emotion +1
`;

function folder(files: Readonly<Record<string, string>> = { 'a.journey': TEXT }): string {
  const path = mkdtempSync(join(tmpdir(), 'journey-render-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

/** Width and height of a PNG. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test.each([
  ['map', [], /Fills a form in/], ['flow', [], /1 touchpoint</], ['owners', [], /1 owner</], ['blueprint', [], /line of visibility/],
  ['compare', ['--journey', 'Then'], /compared with “Today”/], ['compare', ['--with', 'Then'], /compared with “Tomorrow”/],
] as const)('the view %s is drawn %j', async (view, more, expected) => {
  const result = await runCommand(['render', 'a.journey', '--view', view, ...more], folder());
  expect(result).toMatchObject({ code: 0, err: '' });
  expect(result.out).toMatch(expected);
});

test('the atlas takes a folder, or the one that one is in', async () => {
  const path = folder();
  const { out, code } = await runCommand(['render', '--view', 'atlas'], path);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/improved by/) });
  expect((await runCommand(['render', '--view', 'atlas', path], path)).out).toBe(out);
});

test('a PNG is as large as it is asked for', async () => {
  const path = folder(), svg = (await runCommand(['render', 'a.journey'], path)).out;
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
  expect(await runCommand(['render', 'a.journey', '-o', 'twice.png'], path)).toMatchObject({ code: 0, out: '', err: '' });
  expect(await runCommand(['render', 'a.journey', '--scale', '0.5', '--theme', 'dark', '-o', 'half.png'], path)).toMatchObject({ code: 0, out: '', err: '' });
  expect(sizeOf(readFileSync(join(path, 'twice.png')))).toEqual([2 * Number(width), 2 * Number(height)]);
  expect(sizeOf(readFileSync(join(path, 'half.png'))).map(length => Math.abs(length - Number(width) / 2) < 1 || Math.abs(length - Number(height) / 2) < 1)).toEqual([true, true]);
}, 60_000);

test('a picture that is too long for programs that show PNGs is made smaller, or refused where its size was asked for', async () => {
  const text = `journey J "J"\nstage S "S"\n${Array.from({ length: 60 }, (_, i) => `  touchpoint T${i} "T"\n`).join('')}`;
  const path = folder({ 'a.journey': text });
  expect(await runCommand(['render', 'a.journey', '--lanes', 'emotion', '-o', 'a.png'], path)).toMatchObject({ code: 0, err: '' });
  expect(sizeOf(readFileSync(join(path, 'a.png')))[0]).toBeLessThanOrEqual(16_384);
  const refused = await runCommand(['render', 'a.journey', '--scale', '2', '-o', 'b.png'], path);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toMatch(/more than 16384\. Use `--scale [01]\.\d+` or less, or write an SVG/);
}, 60_000);

test('all journeys go into a folder, a file each, under names that every system can have', async () => {
  const path = folder({ 'a.journey': TEXT, 'b.journey': 'journey con "C"\nstage S "S"\n', 'c.journey': 'journey now "N"\nstage S "S"\n' });
  expect(await runCommand(['render', '--all', '-o', 'out'], path)).toMatchObject({ code: 0, out: '', err: '' });
  expect(readdirSync(join(path, 'out')).sort()).toEqual(['Now.svg', 'Then.svg', 'con-.svg', 'now-2.svg']);
});

test('lanes are chosen and folded by their names', async () => {
  const path = folder();
  const chosen = (await runCommand(['render', 'a.journey', '--lanes', 'emotion'], path)).out;
  expect(chosen).toContain('so long');
  expect(chosen).not.toContain('Too long');
  const folded = (await runCommand(['render', 'a.journey', '--fold', 'emotion, pains'], path)).out;
  expect(folded).toContain('>Emotion<');
  expect(folded).not.toMatch(/Too long|so long/);
});

test('findings are marked where they are asked for', async () => {
  const path = folder();
  expect((await runCommand(['render', 'a.journey'], path)).out).not.toContain('class="jm-corner');
  expect((await runCommand(['render', 'a.journey', '--findings'], path)).out).toContain('class="jm-corner');
});

test.each([
  [['a.journey', '-o', 'a.gif'], /a\.gif: a picture's file ends with \.svg, \.png or \.pdf/],
  [['a.journey', '-o', 'a.svg', '--format', 'png'], /`--format png` and the file's ending \.svg don't go together/],
  [['a.journey', '--lanes', 'emotions'], /no lane `emotions` for `--lanes`\. Did you mean `emotion`\?/],
  [['a.journey', '--scale', '3'], /`--scale` is for PNG: an SVG/],
  [['a.journey', '-o', 'a.pdf', '--scale', '3'], /`--scale` is for PNG: a PDF/],
  [['a.journey', '--paper', 'a4'], /`--paper` is for PDF/],
  [['a.journey', '-o', 'a.png', '--scale', 'big'], /`--scale` takes a number from 0\.1 to 8/],
  [['a.journey', '--view', 'compare'], /`Now` improves no other journey: say which one to compare it with/],
  [['a.journey', '--view', 'compare', '--with', 'Nobody'], /no journey `Nobody` to compare with\. There are `Now`, `Then`/],
  [['a.journey', '--with', 'Then'], /add `--view compare`/],
  [['--all', 'a.journey'], /`--all` writes a file for each journey: say into which folder/],
  [['--all', '-o', 'a.journey/x'], /The folder a\.journey\/x can't be made/],
  [['nowhere', '--view', 'atlas'], /nowhere can't be drawn: there is no such file/],
])('render %j says what to do instead', async (args, expected) => {
  const result = await runCommand(['render', ...args], folder());
  expect(result).toMatchObject({ code: 2, out: '' });
  expect(result.err).toMatch(expected);
});
