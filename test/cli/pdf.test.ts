import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { toPdf } from '../../cli/output/pdf.ts';
import { painter, UNPAINTED } from '../../cli/pdf/paint.ts';
import { openFaces } from '../../cli/pdf/fonts.ts';
import { inOrder } from '../../cli/pdf/order.ts';
import { drawPicture } from '../../diagram/picture.ts';
import { VIEWS } from '../../diagram/views.ts';
import { findFonts, missingFontMessage } from '../../files/fonts.ts';
import { needs } from '../support/programs.ts';
import { readPdf } from '../support/pdf.ts';
import { elkEngine } from '../diagram/engine.ts';
import { exampleTexts } from '../diagram/examples.ts';
import { subjects } from '../diagram/pictures.ts';
import { folderWith, runCommand } from '../support/server.ts';

const cleanup: (() => void)[] = [];
afterEach(() => { for (const step of cleanup.splice(0)) step(); });

function folder(files: Readonly<Record<string, string>>): string {
  const { path, remove } = folderWith(files);
  cleanup.push(remove);
  return path;
}

const TEXT = `journey Now "今天 & today"
  state current
stage Ask "Asks (twice)"
  touchpoint Form "Fills a form in"
    emotion -1 "等太久 so long"
  touchpoint Call "Calls"
    emotion +1
`;

const noCjk = findFonts(['cjk']).missing.map(script => `journey: ${missingFontMessage(script)}\n`).join('');

test('a picture as a PDF: one page of its size, the texts as texts, once each, and the same bytes again', async () => {
  const path = folder({ 'a.journey': TEXT });
  const svg = (await runCommand(['render', 'a.journey'], path)).out, [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
  expect(await runCommand(['render', 'a.journey', '-o', 'a.pdf'], path)).toEqual({ code: 0, out: '', err: noCjk });
  const { pages, texts, info } = readPdf(readFileSync(join(path, 'a.pdf')));
  expect(pages).toEqual([[Number(width) * 0.75, Number(height) * 0.75]]);
  const lines = texts.join('');
  for (const line of ['Asks (twice)', 'Fills a form in', 'Calls', '& today', 'so long', ...noCjk === '' ? ['今天', '等太久'] : []]) expect(lines.split(line)).toHaveLength(2);
  expect(info).toMatch(/Creator .*Journey/);
  // Where it isn't Latin it is in UTF-16, with brackets escaped.
  const title = /Title \(\u00fe\u00ff([^]*?[^\\])\)$/m.exec(info)![1]!.replaceAll(/\\([()\\])/g, '$1');
  expect(Buffer.from(title, 'latin1').swap16().toString('utf16le')).toBe('今天 & today');
  expect(info).not.toMatch(/Author|Keywords/);
  expect(info).not.toContain('Date');
  expect(await runCommand(['export', 'a.journey', '-o', 'b.pdf'], path)).toEqual({ code: 0, out: '', err: noCjk });
  expect(readFileSync(join(path, 'b.pdf')).equals(readFileSync(join(path, 'a.pdf')))).toBe(true);
}, 60_000);

test('the same text is found by a reader that others wrote', async () => {
  needs('pdftotext', ['-v'], 'poppler-utils');
  const path = folder({ 'a.journey': TEXT });
  await runCommand(['render', 'a.journey', '-o', 'a.pdf'], path);
  const text = execFileSync('pdftotext', ['-layout', 'a.pdf', '-'], { cwd: path, encoding: 'utf8' });
  for (const line of ['Asks (twice)', 'Fills a form in', '& today', ...noCjk === '' ? ['今天', '等太久'] : []]) expect(text).toContain(line);
}, 60_000);

test('every view is drawn: nothing in a drawing is unknown to it', async () => {
  const engine = elkEngine();
  for (const subject of subjects(exampleTexts()).slice(0, 2 * VIEWS.length)) {
    const drawing = await drawPicture(subject, engine), { bytes } = await toPdf(drawing, { theme: 'light' });
    expect([subject.view, readPdf(Buffer.from(bytes)).texts.length]).toEqual([subject.view, expect.toSatisfy((count: number) => count >= 5)]);
  }
  engine.dispose();
}, 120_000);

test('all journeys go into a folder, on paper', async () => {
  const path = folder({ 'a.journey': TEXT });
  expect(await runCommand(['render', '--all', 'a.journey', '--format', 'pdf', '--paper', 'a4', '-o', 'out'], path)).toMatchObject({ code: 0, out: '' });
  expect(readPdf(readFileSync(join(path, 'out/Now.pdf'))).pages).toEqual([[842, 595]]);
}, 60_000);

test.each([
  [['export', 'a.journey', 'b.journey', '--to', 'pdf'], /A PDF shows one picture: name one file/],
  [['export', 'a.journey', '--to', 'csv', '--view', 'flow'], /`--view` names the picture of a PDF: add `--to pdf`/],
])('%j says what to do instead', async (args, expected) => {
  const result = await runCommand(args, folder({ 'a.journey': TEXT, 'b.journey': TEXT }));
  expect(result).toMatchObject({ code: 2, out: '' });
  expect(result.err).toMatch(expected);
});

test('without a font there is a sentence about what to install', () => {
  expect(() => openFaces('Asks', [folder({})])).toThrow(/A PDF needs fonts, and none was found on this machine\. Install one, such as Noto Sans/);
});

test('letters that no font has are named, once', () => {
  const faces = openFaces('a\u{10ffff}b\u{10ffff}');
  expect(faces.runs('a\u{10ffff}b\u{10ffff}', false).map(run => run.text).join('')).toBe('a\u{10ffff}b\u{10ffff}');
  expect(faces.missing()).toEqual([expect.stringMatching(/^No font on this machine has \u{10ffff}: boxes stand in its place/u)]);
});

test.each([
  ['Asks twice', ['Asks twice']],
  ['', []],
  ['שלום Hello מרחב today', ['שלום', ' Hello ', 'מרחב', ' today']],
  // Brackets are turned round with what they are in; a number stays a number, left of what it follows.
  ['קנה 3 (שלוש) היום', [' )שלוש( היום', '3', 'קנה ']],
  ['Says מרחב עולם, then waits', ['Says ', 'מרחב עולם', ', then waits']],
])('“%s” stands from left to right as %j', (line, expected) => {
  expect(inOrder(line).map(({ text }) => text)).toEqual(expected);
});

test('words from the right are set from the right, and those around them stay where they are', async () => {
  const content = [{ tag: 'text', attributes: { x: 20, y: 40, 'font-size': 20 }, children: ['Says שלום (עולם) twice'] }];
  const { bytes, missing } = await toPdf({ width: 400, height: 80, title: 'T', description: '', plain: false, content }, { theme: 'light' });
  expect(missing).toEqual([]);
  // As it is drawn, from left to right.
  expect(readPdf(Buffer.from(bytes)).texts.join('')).toBe('Says (םלוע) םולש twice');
});

test('an element is painted by its classes, the one before it, and what it is in', () => {
  const paint = painter('light'), of = (name: string) => ({ tag: 'path', attributes: { class: name }, children: [] });
  expect(paint(of('jm-sign jm-stroke-bad'), undefined, UNPAINTED)).toMatchObject({ fill: 'none', stroke: '#c93432', 'stroke-linecap': 'round' });
  const bare = paint(of('jm-handover-sign'), of('jm-handover-bare'), UNPAINTED), full = paint(of('jm-handover-sign'), of('jm-handover'), UNPAINTED);
  expect([bare.stroke, full.stroke]).toEqual(['#1c2128', '#f6f7f9']);
  expect(paint(of(''), undefined, paint(of('broken'), undefined, UNPAINTED)).opacity).toBe('0.4');
});
