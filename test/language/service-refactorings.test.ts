/** Repairs of a whole file, and refactorings: text with a cursor, and the text after. */
import { describe, expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { nameFrom, refactorings } from '../../language/service/refactorings.ts';
import { repairAll, repairsAt } from '../../language/service/repairs.ts';
import { applyFix, EXAMPLES, marked } from '../support/texts.ts';

function at(source: string) {
  const { text, cursors } = marked(source);
  const project = new Project(), reading = readFile('map', text);
  project.set(reading.model);
  return { text, project, reading, position: cursors[0]! };
}

function offered(source: string) {
  const { text, project, reading, position } = at(source);
  return refactorings(project, 'map', reading, text, position).map(refactoring => ({ ...refactoring, after: applyFix(text, refactoring) }));
}

const HEAD = 'team Care\nteam Shop\npersona Ann\nchannel Web\njourney Help "Help"\n  state current\n  for Ann\n';

/** What the cursor is in, the text before and the text after: without the head. */
const CHANGES: readonly (readonly [string, string, RegExp, string])[] = [
  ['an owner that all touchpoints share', 'stage As▮k "Asks" // first\n\n  touchpoint A\n    owner Care\n    via Web\n\n  touchpoint B\n    via Web\n    owner Care\n', /^Make `Care` the owner of the stage instead of its 2/,
    'stage Ask "Asks" // first\n  owner Care\n\n  touchpoint A\n    via Web\n\n  touchpoint B\n    via Web\n'],
  ['an owner that most share; the other one keeps its own', 'stage Ask\n  touchpoint A\n    owner Care\n  touchpoint B▮\n    owner Shop\n  touchpoint C\n    owner Care\n', /^Make `Care`/,
    'stage Ask\n  owner Care\n  touchpoint A\n  touchpoint B\n    owner Shop\n  touchpoint C\n'],
  ['an owner that the stage has already', 'stage Ask\n  owner Care\n  touchpoint A\n    owner Care▮\n  touchpoint B\n', /^Leave the owner `Care` to the stage/, 'stage Ask\n  owner Care\n  touchpoint A\n  touchpoint B\n'],
  ['a touchpoint in two, with what leads on from it', 'stage Ask\n  touchpoint A "Asks"\n    via Web\n    next C\n    thought "hm"\n  ▮  emotion -1 "hm"\n    pain P\n      severity low\n  touchpoint B\n  touchpoint C\nopportunity O\n  addresses Help.Ask.A.P\n', /^Split `A` here/,
    'stage Ask\n  touchpoint A "Asks"\n    via Web\n    thought "hm"\n\n  touchpoint A2 "What happens here"\n    via Web\n    emotion -1 "hm"\n    pain P\n      severity low\n    next C\n  touchpoint B\n  touchpoint C\nopportunity O\n  addresses Help.Ask.A2.P\n'],
  ['a touchpoint in two at a pain', 'stage Ask\n  touchpoint A\n    via Web\n    pain P\n      severity▮ low\n', /^Split/, 'stage Ask\n  touchpoint A\n    via Web\n\n  touchpoint A2 "What happens here"\n    via Web\n    pain P\n      severity low\n'],
  ['a remark', 'stage Ask\n  owner Care\n  touchpoint A\n    note "The slip is ▮out of date, always"\n    via Web\n', /^Make it a pain/,
    'stage Ask\n  owner Care\n  touchpoint A\n    via Web\n    pain TheSlipIs "The slip is out of date, always"\n\nopportunity TheSlipIsIdea "What could be done"\n  addresses TheSlipIs\n  owner Care\n'],
  ['a remark at the end', 'stage Ask\n  touchpoint A\n    via Web\n    note "缺一個鉸鏈▮"', /^Make it a pain/,
    'stage Ask\n  touchpoint A\n    via Web\n    pain 缺一個鉸鏈 "缺一個鉸鏈"\n\nopportunity 缺一個鉸鏈Idea "What could be done"\n  addresses 缺一個鉸鏈'],
  ['the words of a feeling, which stay', 'stage Ask\n  touchpoint A\n    emotion -2 "on ▮hold \\"again\\""\n\nstage B\n', /^Make it a pain/,
    'stage Ask\n  touchpoint A\n    emotion -2 "on hold \\"again\\""\n    pain OnHoldAgain "on hold \\"again\\""\n      severity high\n\nstage B\n\nopportunity OnHoldAgainIdea "What could be done"\n  addresses OnHoldAgain\n'],
];

describe('refactorings', () => {
  test.each(CHANGES)('%s', (_, source, title, after) => {
    const found = offered(HEAD + source).find(refactoring => title.test(refactoring.title));
    expect(found?.after.slice(HEAD.length)).toBe(after);
  });

  test.each([
    ['a touchpoint that names no owner would come to one', 'stage As▮k\n  touchpoint A\n    owner Care\n  touchpoint B\n    owner Care\n  touchpoint C\n'],
    ['a comment would be lost', 'stage As▮k\n  touchpoint A\n    owner Care // since May\n  touchpoint B\n    owner Care\n'],
    ['the first fact', 'stage Ask\n  touchpoint A\n    via▮ Web\n    emotion 0\n'],
    ['a line that can\'t be read', 'stage Ask\n  touchpoint A\n    via Web\n    emotion ??\n    note▮ "x"\n'],
  ])('nothing where %s', (_, source) => {
    expect(offered(HEAD + source)).toEqual([]);
  });

  test('in the examples, at every line: the text stays readable, and no comment is lost', () => {
    let count = 0;
    for (const [name, text] of EXAMPLES) {
      const project = new Project();
      for (const [other, source] of EXAMPLES) project.set(readFile(other, source).model);
      const reading = readFile(name, text);
      text.split('\n').forEach((line, i) => {
        for (const refactoring of refactorings(project, name, reading, text, { line: i, character: line.length })) {
          const after = readFile(name, applyFix(text, { ...refactoring, edits: refactoring.edits.filter(edit => (edit.uri ?? name) === name) }));
          expect(after.findings, `${name}:${i + 1} ${refactoring.title}`).toEqual([]);
          expect(after.comments.length).toBe(reading.comments.length);
          const renewed = new Project();
          for (const [other, source] of EXAMPLES) renewed.set(other === name ? after.model : readFile(other, source).model);
          expect(check(renewed, name, after).filter(({ severity }) => severity === 'error'), `${name}:${i + 1} ${refactoring.title}`).toEqual([]);
          count++;
        }
      });
    }
    expect(count).toBeGreaterThan(100);
  });

  test.each([['on hold again, and again', 'OnHoldAgain'], ['2 days\' wait', 'DaysWait'], ['…', undefined], ['缺一個鉸鏈', '缺一個鉸鏈']])('a name from “%s”', (text, name) => {
    expect(nameFrom(text)).toBe(name);
  });
});

describe('repairs of a whole file', () => {
  const SOURCE = 'team Care\nteam Shop\npersona Ann\nchannel Web\njourney Help “Help”\n  state current\n  for Ann\nstage Ask\n  owner ▮Caer\n  touchpoint A “Asks”\n    via Wbe\n  touchpoint B\n    via Web\n    owner Caer，Shop\n  touchpoint C\n    via Web\n    owner Care\n';

  test('all of a kind, and all at once', () => {
    const { text, project, reading, position } = at(SOURCE);
    const findings = check(project, 'map', reading);
    const all = repairsAt(findings, { start: position, end: position }).find(({ fix }) => fix.title.startsWith('Fix all'));
    expect(all?.fix.title).toBe('Fix all 2 of this kind in this file (unresolved-name)');
    expect(applyFix(text, all!.fix)).toBe(text.replaceAll('Caer', 'Care').replace('Wbe', 'Web'));
    const after = applyFix(text, repairAll(findings)!);
    expect(after).toContain('journey Help "Help"');
    expect(after).toContain('owner Care,Shop');
    expect(repairAll(check((() => { const next = new Project(); next.set(readFile('map', after).model); return next; })(), 'map', readFile('map', after)))).toBeUndefined();
  });

  test('a file without findings has nothing to repair, and of two repairs of one place one is made', () => {
    expect(repairAll([])).toBeUndefined();
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    const finding = (newText: string) => ({ code: 'J1', name: 'x', severity: 'error' as const, message: '', uri: 'map', range, fixes: [{ title: '', preferred: true, edits: [{ range, newText }] }] });
    expect(repairAll([finding('a'), finding('b')])?.edits).toEqual([{ range, newText: 'a' }]);
  });
});
