/** Rules that look along the ways through a journey, at branches, loops, joins and other journeys. */
import { describe, expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';

/** The lines that a rule marks. */
function marks(code: string, ...journeys: readonly string[]): string[] {
  const text = `channel Web\npersona Ann\npersona Lin\nteam Care\n${journeys.join('\n')}`;
  const project = new Project(), reading = readFile('file:///a.journey', text), lines = text.split('\n');
  project.set(reading.model);
  return check(project, 'file:///a.journey', reading).filter(finding => finding.code === code).map(({ range }) => lines[range.start.line]!.trim());
}

/** A journey of one stage; each touchpoint as its first line and its facts. */
function journey(name: string, steps: Readonly<Record<string, readonly string[]>>, more = ''): string {
  const touchpoints = Object.entries(steps).map(([step, facts]) => [`  touchpoint ${step}`, '    via Web', ...facts.map(fact => `    ${fact}`)].join('\n'));
  return `journey ${name}\n  state current\n  for Ann, Lin\nstage ${name}Stage\n  owner Care\n${touchpoints.join('\n')}\n${more}`;
}

const LATER = 'stage Later\n  owner Care\n  touchpoint End\n    via Web';

describe('J214: what no way leads to', () => {
  test('a part is told once, at its beginning', () => expect(marks('J214', journey('A', { a: ['next d'], b: [], c: [], d: [] }))).toEqual(['touchpoint b']));
  test('behind an exit', () => expect(marks('J214', journey('A', { a: ['exit "gives up" 12 %'], b: [] }))).toEqual(['touchpoint b']));
  test('a circle apart', () => expect(marks('J214', journey('A', { a: ['next d'], b: ['next c'], c: ['next b'], d: [] }))).toEqual(['touchpoint b']));
  test('a loop back reaches', () => expect(marks('J214', journey('A', { a: ['next c'], b: [], c: ['next b when "again"', 'exit'] }))).toEqual([]));
  test('another persona\'s beginning', () => expect(marks('J214', journey('A', { a: ['for Ann', 'next c'], b: ['for Lin'], c: [] }))).toEqual([]));
  test('another journey leads there', () => expect(marks('J214', journey('A', { a: ['next c'], b: [], c: [] }), journey('B', { z: ['continues A.AStage.b'] }))).toEqual([]));
  test('silent while a name is wrong', () => expect(marks('J214', journey('A', { a: ['next x'], b: [] }))).toEqual([]));
});

describe('J215: where nothing leads on', () => {
  test('back to itself', () => expect(marks('J215', journey('A', { a: ['next a'] }, LATER))).toEqual(['next a']));
  test('a long loop', () => expect(marks('J215', journey('A', { a: [], b: [], c: ['next a'] }, LATER))).toEqual(['next a']));
  test('a loop with a way out', () => expect(marks('J215', journey('A', { a: ['exit "gives up"', 'next b'], b: ['next a'] }, LATER))).toEqual([]));
  test('a journey that begins again', () => expect(marks('J215', journey('A', { a: [], b: [] }, `${LATER}\n    next a`))).toEqual([]));
  test('into another journey', () => expect(marks('J215', journey('A', { a: ['next z'] }, LATER), journey('B', { z: [] }))).toEqual(['next z']));
});

describe('J217: a step before its need', () => {
  test.each([['"Logs in"', '"Creates an account"'], ['"登入 App"', '"註冊帳號"'], ['"登录"', '"用户注册"'], ['"ログインする"', '"会員登録"'], ['"Receives the licence"', '"Registers"']])('%s, %s', (early, late) => {
    expect(marks('J217', journey('A', { [`a ${early}`]: [], b: [], [`c ${late}`]: [] }))).toEqual([`touchpoint a ${early}`]);
    expect(marks('J217', journey('A', { [`c ${late}`]: [], b: [], [`a ${early}`]: [] }))).toEqual([]);
  });
  test('lines may stand in any order', () => expect(marks('J217', journey('A', { s: ['next r'], 'l "Logs in"': ['exit'], 'r "Registers"': ['next l'] }))).toEqual([]));
  test('only those who have no account', () => expect(marks('J217', journey('A', { 'l "Logs in"': ['next h when "known"', 'next r when "new"'], 'r "Registers"': ['next l'], h: [] }))).toEqual([]));
  test('other registrations', () => expect(marks('J217', journey('A', { 'l "Logs in"': [], 'r "Registers for the web lecture"': [], 's "Registers the product"': [] }))).toEqual([]));
});

describe('J610: on what consent', () => {
  const branches = (b: string[], c: string[]) => journey('A', { a: ['next b when "x"', 'next c when "y"'], b: [...b, 'next d'], c, d: ['data health', 'next a when "again"', 'exit'] });
  test('on every way', () => expect(marks('J610', branches(['consent "f"'], ['consent "f"']))).toEqual([]));
  test('on one way only', () => expect(marks('J610', branches(['consent "f"'], []))).toEqual(['data health']));
  test('only afterwards', () => expect(marks('J610', journey('A', { a: ['data health'], b: ['consent "f"'] }))).toEqual(['data health']));
  test('in the journey that continues here', () => expect(marks('J610', journey('A', { a: ['consent "f"', 'continues B'] }), journey('B', { y: [], z: ['data health'] }))).toEqual([]));
  test('in one of two journeys that continue here', () =>
    expect(marks('J610', journey('A', { a: ['consent "f"', 'continues B'] }), journey('B', { z: ['data health'] }), journey('C', { c: ['continues B'] }))).toEqual(['data health']));
  test('in a journey that continues past the beginning', () =>
    expect(marks('J610', journey('A', { a: ['consent "f"', 'continues B.BStage.z'] }), journey('B', { y: [], z: ['data health'] }))).toEqual(['data health']));
  test('in a circle apart', () => expect(marks('J610', journey('A', { a: ['next d'], b: ['data health', 'next c'], c: ['next b'], d: [] }))).toEqual(['data health']));
});

test('J308: each persona has a curve of its own', () => {
  const felt = { a: ['emotion Ann +1', 'emotion Lin 0'], b: ['emotion Ann -1'], c: ['emotion 0'] };
  expect(marks('J308', journey('A', felt))).toEqual(['touchpoint b']);
  expect(marks('J308', journey('A', { ...felt, b: ['emotion Ann -1', 'emotion Lin n/a'] }))).toEqual([]);
  expect(marks('J308', journey('A', { ...felt, b: ['for Ann', 'emotion -1'] }))).toEqual([]);
  expect(marks('J308', journey('A', { a: [], b: [], c: [] }))).toEqual([]);
});
