/**
 * Every rule finds in a file what it finds in its blocks one by one: the editor looks at those alone that were changed, and when there is time at
 * all of them again.
 */
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Workspace } from '../../files/workspace.ts';
import { check } from '../../language/check.ts';
import { Checker } from '../../language/checker.ts';
import { DEFAULT_PROJECT, type ProjectSettings } from '../../language/config/merge.ts';
import type { Finding } from '../../language/findings.ts';
import { DEFAULTS, type Settings } from '../../language/config/settings.ts';
import { BLOCK_LISTS, type FileModel } from '../../language/model/model.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { blocksOf, type Block } from '../../language/rules/part.ts';
import { RULES } from '../../language/rules/registry.ts';
import { journeys, oneFile } from '../bench/content.ts';
import { runsOf } from '../support/long.ts';
import { EXAMPLES, marked } from '../support/texts.ts';

/** Rules of a project's own, one of each kind. */
const OWN: ProjectSettings['ownRules'] = [
  { name: 'everywhere', kind: 'persona-in-every-stage', severity: 'warning', values: { persona: 'Ann' } },
  { name: 'on-paper', kind: 'channel-kind-for', severity: 'warning', values: { words: ['step', 'order'], channelKind: 'in-person' } },
  { name: 'linked', kind: 'share', severity: 'hint', values: { of: 'touchpoint', have: 'link', atLeast: 50 } },
  { name: 'plain', kind: 'words', severity: 'hint', values: { words: { customer: 'guest' } } },
  { name: 'reached', kind: 'required-fact', severity: 'warning', values: { of: 'team', have: 'contact' } },
];

/** All that any rule's examples need, and an old source, an overdue review, a banned word besides. */
const SETTINGS: ProjectSettings = {
  ...DEFAULT_PROJECT, ownRules: OWN,
  settings: RULES.reduce<Settings>((settings, rule) => ({ ...settings, ...rule.exampleSettings }), { ...DEFAULTS, today: '2026-06-01', bannedWords: { customer: 'guest' } }),
};

/** Blocks that are judged by the rest of their file: its style of names, whether its teams can be reached, its other segments and sources. */
const REST = [
  'team front-desk "Front desk"\nteam back-office "Back office"\n  contact "@example/office"\nchannel web-shop\n  kind digital\npersona new-guest\n  goal "A room"\nsystem Booking',
  'segment Locals\n  size 4\nsegment Guests\n  size 60\nsegment Others\n  size 7\npersona Gia\n  segment Locals\nsource Talks "Talks with guests"\n  kind interview\n  date 2026-01-01\n  sample 9',
];

const TEXTS = RULES.filter(({ fails }) => fails !== '').flatMap(({ fails, passes }) => [marked(fails).text, marked(passes).text]).concat(REST);

function toTheEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function bothWays(files: readonly (readonly [string, string])[], settings = SETTINGS) {
  const project = new Project(), readings = files.map(([uri, text]) => [uri, readFile(uri, text)] as const);
  for (const [, { model }] of readings) project.set(model);
  const whole = readings.map(([uri, reading]) => check(project, uri, reading, settings));
  const atOnce = readings.map(([uri, reading]) => new Checker().atOnce(project, uri, reading, settings));
  const inSteps = readings.map(([uri, reading]) => toTheEnd(new Checker().exactly(project, uri, reading, settings)));
  return { whole, atOnce: atOnce.map(({ findings }) => findings), inSteps, exact: atOnce.every(({ exact }) => exact) };
}

function holds(files: readonly (readonly [string, string])[], settings?: ProjectSettings): void {
  const { whole, atOnce, inSteps, exact } = bothWays(files, settings);
  expect(atOnce).toEqual(whole);
  expect(inSteps).toEqual(whole);
  expect(exact).toBe(true);
}

test('the examples, as one project', () => holds(EXAMPLES.map(([name, text]) => [`file:///${name}`, text])));

test('what the figures are measured with', () => {
  holds([['file:///all.journey', oneFile(120, { perJourney: 40 })]]);
  holds([['file:///a.journey', oneFile(20)], ['file:///b.journey', journeys(20, {}, 20)]]);
});

test.each(RULES.filter(({ fails }) => fails !== '').map(rule => [`${rule.code} ${rule.name}`, rule] as const))('%s, its own examples', (_, { fails, passes, exampleSettings }) => {
  for (const text of [marked(fails).text, passes]) holds([['file:///a.journey', text]], { ...DEFAULT_PROJECT, settings: { ...DEFAULTS, ...exampleSettings } });
});

test('what is judged by the rest of its file', () => {
  for (const text of [...REST, REST.join('\n')]) holds([['file:///a.journey', text]], { ...DEFAULT_PROJECT, settings: DEFAULTS });
});

test('examples of several rules in one file, and in two', () => {
  const { runs, seed } = runsOf('blocks', { short: 100, long: 10_000 });
  const several = fc.array(fc.constantFrom(...TEXTS), { minLength: 2, maxLength: 5 }).map(texts => texts.join('\n'));
  fc.assert(fc.property(several, several, fc.nat({ max: 40 }), fc.constantFrom(SETTINGS, DEFAULT_PROJECT), (one, other, cut, settings) => {
    // A text that breaks off leaves something unreadable, in the middle of a block as likely as not.
    holds([['file:///one.journey', one.slice(0, one.length - cut)], ['file:///other.journey', other]], settings);
  }), { numRuns: runs, seed });
});

interface Edit { readonly file: number; readonly at: number; readonly length: number; readonly piece: string; readonly looks: number }

/** What is put in: letters in words, new blocks, ends of blocks, names that stand elsewhere too. */
const PIECES = ['x', ' ', '', '\n', '"', '\n    via Web\n', '\n  owner Care\n', '\nteam Care "Another"\n', '\npersona Bea "Bea"\n', 'Care', 'Step1', '\n    next Step3\n', '\n    exit\n', '// journey-ignore J101: as agreed\n'];

const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat({ max: 1 }), at: fc.nat({ max: 100_000 }), length: fc.oneof(fc.constant(0), fc.nat({ max: 12 })), piece: fc.constantFrom(...PIECES),
  // How far all blocks are looked at before the next edit comes, in steps.
  looks: fc.oneof(fc.constant(0), fc.nat({ max: 1500 })),
});

/** The newer model with the older one's blocks where they are equal, as a file that is read again keeps them. */
function withSame(before: FileModel, now: FileModel): FileModel {
  const lists = BLOCK_LISTS.map(list => [list, now[list].map(block => (before[list] as readonly Block[]).find(old => isDeepStrictEqual(old, block)) ?? block)]);
  return { ...now, ...Object.fromEntries(lists) as Partial<FileModel> };
}

/** Only what has a line of the block as its place, and isn't judged together with what other blocks say. */
const inside = (findings: readonly Finding[], blocks: readonly Block[]) => findings.filter(({ code, range: { start } }) => !['J101', 'J230', 'J231'].includes(code)
  && blocks.some(({ range }) => range.start.line <= start.line && start.line <= range.end.line));

test('written step by step: at once what was changed, and in the end what a first look says', () => {
  const { runs, seed } = runsOf('blocks step by step', { short: 40, long: 2000 });
  const texts = fc.tuple(fc.constantFrom(oneFile(12, { perJourney: 4 }), `${REST.join('\n')}\n${oneFile(6, { perJourney: 2 })}`), fc.constantFrom(journeys(6, { perJourney: 3 }, 12), EXAMPLES[0]![1]));
  let kept = 0;
  fc.assert(fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 6 }), (first, edits) => {
    const files = first.map((text, i) => ({ uri: `file:///${i}.journey`, text, reading: readFile(`file:///${i}.journey`, text), checker: new Checker() }));
    const project = new Project();
    for (const { reading } of files) project.set(reading.model);
    for (const { checker, uri, reading } of files) checker.atOnce(project, uri, reading, SETTINGS);
    for (const { file: which, at, length, piece, looks } of edits) {
      const file = files[which]!, from = at % (file.text.length + 1), before = file.reading.model;
      file.text = file.text.slice(0, from) + piece + file.text.slice(from + length);
      const reading = readFile(file.uri, file.text);
      file.reading = { ...reading, lines: reading.lines, model: withSame(before, reading.model) };
      project.set(file.reading.model);
      const old = new Set(blocksOf(before).map(({ block }) => block)), changed = blocksOf(file.reading.model).map(({ block }) => block).filter(block => !old.has(block));
      kept += old.size - changed.length;
      const atOnce = file.checker.atOnce(project, file.uri, file.reading, SETTINGS);
      expect(inside(atOnce.findings, changed)).toEqual(inside(check(project, file.uri, file.reading, SETTINGS), changed));
      const steps = file.checker.exactly(project, file.uri, file.reading, SETTINGS);
      for (let i = 0; i < looks; i++) if (steps.next().done) break;
    }
    const fresh = new Project(), again = files.map(({ uri, text }) => readFile(uri, text));
    for (const { model } of again) fresh.set(model);
    expect(files.map(({ checker, uri, reading }) => toTheEnd(checker.exactly(project, uri, reading, SETTINGS)))).toEqual(files.map(({ uri }, i) => check(fresh, uri, again[i]!, SETTINGS)));
  }), { numRuns: runs, seed });
  // Otherwise nothing was tried.
  expect(kept).toBeGreaterThan(runs);
});

test('a line more above moves what was found: nothing else has to be looked at', () => {
  const workspace = new Workspace(), uri = 'untitled:all.journey', text = oneFile(24, { perJourney: 6 }).replaceAll('    evidence Survey\n    pain', '    pain');
  workspace.setOpen(uri, text);
  const before = workspace.findings(uri), lines = text.split('\n'), at = lines.findIndex(line => line.startsWith('  touchpoint Step3 '));
  const inOthers = (findings: readonly Finding[]) => findings.filter(({ range }) => range.start.line > at + 30);
  expect(inOthers(before).filter(({ fixes }) => fixes && fixes.length > 0).length).toBeGreaterThan(0);
  for (const now of [lines.toSpliced(at, 0, ''), lines.toSpliced(at, 0, '', ''), lines]) {
    workspace.setOpen(uri, now.join('\n'));
    const atOnce = workspace.findingsAtOnce(uri), moved = inOthers(atOnce).length;
    expect(moved).toBe(inOthers(before).length);
    expect(atOnce).toEqual(workspace.findings(uri));
    // The exact ones were looked for, not handed on.
    expect(atOnce).not.toBe(workspace.findings(uri));
  }
});
