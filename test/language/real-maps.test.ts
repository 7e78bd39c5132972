/** Shapes of real maps that are fine, and that rules once found fault with; beside each one that is not. */
import { describe, expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';

/** The lines that a rule marks. */
function marks(code: string, text: string): string[] {
  const project = new Project(), reading = readFile('map', text), lines = text.split('\n');
  project.set(reading.model);
  return check(project, 'map', reading).filter(finding => finding.code === code).map(({ range }) => lines[range.start.line]!.trim());
}

const HEAD = 'team Care\nteam Shop\nchannel Web\n  kind digital\n  device any\nchannel Counter\n  kind in-person\npersona Ann\npersona Lin\n';
const journey = (facts: string, ...stages: readonly string[]) => `${HEAD}journey Help "Help"\n  state current\n  for ${facts}\n${stages.join('\n')}`;
const stage = (head: string, ...steps: readonly string[]) => [`stage ${head}`, '  owner Care', ...steps.map((facts, i) => `  touchpoint ${head.split(' ')[0]}${i}\n    ${facts}`)].join('\n');

describe('J304: a persona is missed where it was before, not where it hasn\'t come in or is a guest', () => {
  const [first, second, third, fourth] = ['A', 'B', 'C', 'D'].map(name => (whom: string) => stage(name, `via Web\n    for ${whom}`));
  test.each([
    ['comes in later', ['Ann', 'Ann', 'Ann, Lin', 'Ann, Lin'], []],
    ['is a guest', ['Ann', 'Ann, Lin', 'Ann', 'Ann'], []],
    ['goes away', ['Ann, Lin', 'Ann, Lin', 'Ann, Lin', 'Ann'], ['stage D']],
    ['has a gap', ['Ann, Lin', 'Ann', 'Ann, Lin', 'Ann, Lin'], ['stage B']],
  ] as const)('%s', (_, whom, expected) => expect(marks('J304', journey('Ann, Lin', ...[first!, second!, third!, fourth!].map((write, i) => write(whom[i]!))))).toEqual(expected));
});

describe('J424: who chooses in one shop, or looks what is there, holds no offers against each other', () => {
  const map = (title: string) => journey('Ann\n  kind buyer', stage(`Look "${title}"`, 'via Web'), stage('Buy "Purchase"', 'via Web'));
  test.each(['Browsing the catalogue', 'Choosing chocolates', 'Evaluates availability', 'Explores the shop', '選擇口味', '选择口味', '検索'])('%s', title => expect(marks('J424', map(title))).toEqual([]));
  test.each(['Consideration', 'Compares offers', 'Evaluation', '比較方案', '考慮', '比价', '考虑', '比較検討'])('%s', title => expect(marks('J424', map(title))).toEqual([`stage Look "${title}"`]));
});

describe('J505: two teams can hardly share more evenly', () => {
  const map = journey('Ann', ...['A', 'B', 'C', 'D'].map(name => stage(name, 'via Web')));
  test('of two teams', () => expect(marks('J505', map)).toEqual([]));
  test('of three', () => expect(marks('J505', `team Post\n${map}`)).toEqual(['journey Help "Help"']));
});

describe('J506: where people look things up by themselves nothing is known that could be passed on', () => {
  const map = (facts: string) => journey('Ann', stage('A', `${facts}\n    backstage "The page is kept up to date"`), stage('B', 'via Counter\n    owner Shop\n    frontstage "Serves"'));
  test('on a page', () => expect(marks('J506', map('via Web'))).toEqual([]));
  test.each(['via Counter', 'via Web\n    data personal\n    consent "Terms"'])('%s', facts => expect(marks('J506', map(facts))).toEqual(['touchpoint A0']));
});
