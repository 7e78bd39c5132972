/** One misspelling is one finding, wherever it stands: in a mention, in a declaration that many lines mention, or in several lines alike. */
import { describe, expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import type { Finding } from '../../language/findings.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { applyFix, EXAMPLES } from '../support/texts.ts';

function findingsOf(texts: ReadonlyMap<string, string>): Finding[] {
  const project = new Project(), readings = [...texts].map(([name, text]) => [name, readFile(name, text)] as const);
  for (const [, { model }] of readings) project.set(model);
  return readings.flatMap(([name, reading]) => check(project, name, reading));
}

const REST = 'persona Ann\nchannel Web\njourney Help\n  state current\n  for Ann\n';
const stages = (...owners: string[]) => owners.map((owner, i) => `stage S${i}\n  owner ${owner}\n  touchpoint T${i}\n    via Web\n`).join('');

/** The rules that a misspelt name could wake. */
const ABOUT_NAMES = new Set(['J101', 'J102', 'J103', 'J104', 'J109', 'J214', 'J320', 'J804']);

/** What is written, and the findings: file, line, message, what is marked faintly besides, the repairs. */
function told(texts: Readonly<Record<string, string>>) {
  return findingsOf(new Map(Object.entries(texts))).filter(({ code }) => ABOUT_NAMES.has(code)).map(finding => ({
    at: `${finding.uri}:${finding.range.start.line + 1}`, message: finding.message,
    echoes: (finding.related ?? []).filter(({ echo }) => echo).map(({ uri, range }) => `${uri}:${range.start.line + 1}`),
    fixes: (finding.fixes ?? []).map(({ title }) => title),
  }));
}

describe('a name that nothing declares', () => {
  test('in one line', () => expect(told({ a: `team Care\n${REST}${stages('Caer')}` })).toEqual([
    { at: 'a:8', message: 'No team is named `Caer`. Did you mean `Care`?', echoes: [], fixes: ['Change to `Care`', 'Declare the team `Caer`'] },
  ]));

  test('in several lines, where the right one is used too', () => expect(told({ a: `team Care\n${REST}${stages('Care', 'Caer', 'Caer')}` })).toEqual([
    { at: 'a:12', message: 'No team is named `Caer`. Did you mean `Care`? The same in line 16.', echoes: ['a:16'], fixes: ['Change to `Care` in all 2 places', 'Declare the team `Caer`'] },
  ]));

  test('in several lines, and nothing is like it', () => expect(told({ a: `${REST}${stages('Sales', 'Sales', 'Sales')}` })).toEqual([
    { at: 'a:7', message: 'No team is named `Sales`. Check the spelling, or declare a team of that name. The same in lines 11 and 15.', echoes: ['a:11', 'a:15'], fixes: ['Declare the team `Sales`'] },
  ]));

  test('an excuse counts for its own line', () => {
    const excused = told({ a: `${REST}${stages('Sales', 'Sales').replace('owner Sales', 'owner Sales // journey-ignore J101: to be founded in May')}` });
    expect(excused.map(({ at }) => at)).toEqual(['a:11']);
  });
});

describe('a declaration whose name is misspelt', () => {
  test('is what is told, with the lines that mention it', () => expect(told({ a: `team Crae\n${REST}`, b: `journey Next\n  state future\n  for Ann\n${stages('Care', 'Care', 'Care')}` }).filter(({ at }) => at === 'a:1' || at.startsWith('b'))).toEqual([
    {
      at: 'a:1', message: 'Nothing mentions the team `Crae`, but 3 lines name a team `Care`, which is declared nowhere. Give both the same name.', echoes: ['b:5', 'b:9', 'b:13'],
      fixes: ['Rename this team to `Care`', 'Write `Crae` in those 3 lines', 'Declare the team `Care`'],
    },
  ]));

  test.each(['小', '陳', 'App', 'Cafe'])('%s', name => {
    const all: Readonly<Record<string, string>> = { 小: '小陳', 陳: '小陳', App: 'Apps', Cafe: 'Caffe' };
    expect(told({ a: `team ${name}\n${REST}${stages(all[name]!, all[name]!)}` }).map(({ at }) => at)).toEqual(['a:1']);
  });

  test('a part of longer names', () => {
    const texts = { a: `team Care\n${REST}${stages('Care')}journey Nxet\n  state current\n  for Ann\nstage U\n  owner Care\n  touchpoint V\n    via Web\n  touchpoint W\n    via Web\njourney Later\n  state future\n  improves Next\n  for Ann\nstage U\n  owner Care\n  touchpoint X\n    via Web\n    replaces Next.U.V\n` };
    const namesIn = (text: string) => findingsOf(new Map([['a', text]])).filter(({ code }) => ABOUT_NAMES.has(code));
    const [finding, ...more] = namesIn(texts.a);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'J101', range: { start: { line: 10, character: 8 } } });
    for (const fix of finding!.fixes!) expect(namesIn(applyFix(texts.a, fix)), fix.title).toEqual([]);
  });

  test('that others use is right', () => expect(told({ a: `team Care\n${REST}${stages('Care', 'Crae', 'Crae')}` }).map(({ at }) => at)).toEqual(['a:12']));
  test('is not doubted for one line', () => expect(told({ a: `team Care\n${REST}${stages('Crae')}` }).map(({ at }) => at)).toEqual(['a:8']));
});

test('each owner of the examples, misspelt in each way, is one finding on its line', () => {
  let count = 0;
  for (const [name, text] of EXAMPLES) for (const { index, 0: line } of text.matchAll(/^ *owner .*$/gm)) for (const { index: start, 0: owner } of line.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (start < line.indexOf('owner') + 5) continue;
    const [first, second, ...rest] = [...owner];
    for (const wrong of [[second, first, ...rest], [first, ...rest], [first, 'x', second, ...rest], [first, second, ...rest.slice(0, -1), 'q']].map(letters => letters.join(''))) {
      const at = index + start, changed = text.slice(0, at) + wrong + text.slice(at + owner.length);
      const findings = findingsOf(new Map([...EXAMPLES.filter(([other]) => other !== name), [name, changed]]));
      expect(findings.map(({ uri, code, range }) => `${uri}:${range.start.line + 1} ${code}`), `${name}: ${line} → ${wrong}`).toEqual([`${name}:${text.slice(0, index).split('\n').length} J101`]);
      count++;
    }
  }
  console.log(`${count} misspelt owners in the examples: one finding each, on the owner's line`);
  expect(count).toBeGreaterThan(80);
}, 60_000);
