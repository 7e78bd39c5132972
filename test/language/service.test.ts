/** What an editor asks: completion, hover, definitions, references, rename, outline, folds. Places are marked with ▮. */
import { describe, expect, test } from 'vitest';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { complete } from '../../language/service/completion.ts';
import { hover } from '../../language/service/hover.ts';
import { definitions, references } from '../../language/service/navigation.ts';
import { rename } from '../../language/service/rename.ts';
import { findNames, folds, outline, type OutlineItem } from '../../language/service/symbols.ts';
import { applyFix, EXAMPLES, marked } from '../support/texts.ts';

const WORDS = `team Care "Customer service"
team Shop "Shop"
channel Web "Online shop"
  kind digital
channel Phone "Telephone"
persona Ann "Ann, in a hurry"
source Calls "Call log"
  kind support
`;
const HEAD = 'journey Help "Asks for help"\n  state current\n  for Ann\n\nstage Ask "Asks"\n  owner Care\n';

function at(source: string) {
  const { text, cursors } = marked(source);
  const project = new Project();
  project.set(readFile('words', WORDS).model);
  const reading = readFile('map', text);
  project.set(reading.model);
  return { text, project, reading, position: cursors[0]! };
}

function offered(source: string) {
  const { text, project, reading, position } = at(source);
  return complete(project, 'map', reading, text.split('\n')[position.line]!, position, '2026-05-04').items;
}

/** Text with a cursor, what is offered first, in order, and what is not offered. */
const COMPLETIONS: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['an empty file', '▮', ['persona', 'segment', 'team'], ['via', 'stage']],
  ['a fact of a touchpoint', `${HEAD}  touchpoint Form\n    ▮`, ['via', 'for', 'owner', 'provider', 'action'], ['state']],
  ['a fact that is half written', `${HEAD}  touchpoint Form\n    vi▮\n    emotion +1`, ['via'], []],
  ['a fact that is said already is not offered again', `${HEAD}  touchpoint Form\n    via Web\n    ▮`, ['for', 'owner'], ['via']],
  ['several words that are one', `${HEAD}  touchpoint Form\n    mo▮`, ['via'], []],
  ['a fact of a pain', `${HEAD}  touchpoint Form\n    pain Slow\n      ▮`, ['severity', 'evidence', 'note', 'pain', 'touchpoint'], ['via', 'state']],
  ['names of the right kind', `${HEAD}  touchpoint Form\n    via ▮`, ['Web', 'Phone'], ['Care', 'Ann']],
  ['the second name of a list', `${HEAD}  touchpoint Form\n    owner Care, ▮`, ['Shop'], ['Care', 'Web']],
  ['the second name on a line of its own', `${HEAD}  touchpoint Form\n    owner Care,\n      ▮`, ['Shop'], ['Care', 'via']],
  ['the middle of a name', `${HEAD}  touchpoint Form\n    via We▮`, ['Web', 'Phone'], []],
  ['choices', `${HEAD}  touchpoint Form\n    pain Slow\n      severity ▮`, ['low', 'medium', 'high'], ['Web']],
  ['feelings with their meaning', `${HEAD}  touchpoint Form\n    emotion ▮`, ['Ann', '+2', '+1', '0', '-1', '-2', 'n/a'], ['Web']],
  ['touchpoints of the same journey', `${HEAD}  touchpoint Form\n    next ▮\n  touchpoint Talk\n`, ['Talk'], ['Form', 'Web']],
  ['what follows a name', `${HEAD}  touchpoint Form\n    next Talk ▮\n  touchpoint Talk\n`, ['when'], ['Talk']],
  ['a date', `${HEAD}  touchpoint Form\n\nsource Walk "Walk"\n  date ▮`, ['2026-05-04'], []],
  ['nothing inside a text', `${HEAD}  touchpoint Form\n    thought "via ▮`, [], []],
  ['nothing inside a comment', `${HEAD}  // via ▮`, [], []],
  ['a file whose other lines are broken', `${HEAD}  )(\n  touchpoint\n  touchpoint Form\n    via ▮\n   ??`, ['Web', 'Phone'], []],
];

describe('completion', () => {
  test.each(COMPLETIONS)('%s', (_, source, first, never) => {
    const labels = offered(source).map(({ label }) => label);
    expect(labels.slice(0, first.length)).toEqual(first);
    for (const label of never) expect(labels).not.toContain(label);
    if (first.length === 0) expect(labels).toEqual([]);
  });

  test('names come with their titles, and are found by them', () => {
    expect(offered(`${HEAD}  touchpoint Form\n    via ▮`)[0]).toMatchObject({ label: 'Web', detail: 'Online shop', filter: 'Web Online shop' });
  });

  test('a whole block with places to fill in reads without an error', () => {
    for (const item of offered('▮').filter(({ kind }) => kind === 'block')) {
      const text = item.text.replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d/g, '');
      expect(readFile('x', text).findings, text).toEqual([]);
    }
  });
});

describe('hover', () => {
  test.each([
    ['a name that is mentioned', `${HEAD}  touchpoint Form\n    via W▮eb`, /^\*\*Online shop\*\*.*\nchannel `Web`.*digital.*Used in 1 place\./s],
    ['a word', `${HEAD}  touchpoint Form\n    em▮otion +1`, /^`emotion` How the persona feels, from \\-2 to \\\+2/],
    ['a metric with its value', 'metric Con▮version "Paid"\n  kind conversion\n  exposed 400\n  completed 92\n  target >= 20 %', /23 %.*92 ÷ 400 × 100.*target \\>= 20 %, met/s],
    ['a comment above', '// Asked in May.\nteam He▮lp "Help"', /Asked in May\\\./],
    ['text that looks like markup', 'team X▮ "<img src=x> [a](http://b) **c**"', /\\<img src=x\\> \\\[a\\\]\\\(http\\:\\\/\\\/b\\\) \\\*\\\*c\\\*\\\*/],
  ] as const)('%s', (_, source, wanted) => {
    const { project, reading, position } = at(source);
    expect(hover(project, 'map', reading, position)?.markdown).toMatch(wanted);
  });
});

const TWO = `${HEAD}  touchpoint Form\n    via Web\n    next Talk\n  touchpoint Ta▮lk\n    via Phone\n    pain Slow\n      severity low\n\njourney Next\n  state future\n  for Ann\n  improves Help\n\nstage Ask\n  owner Care\n  touchpoint Chat\n    via Web\n    replaces Help.Ask.Talk\n    resolves Help.Slow\n`;

describe('names across files', () => {
  test('a definition in another file', () => {
    const { project, position } = at(`${HEAD}  touchpoint Form\n    via W▮eb`);
    expect(definitions(project, 'map', position)).toMatchObject([{ uri: 'words', range: { start: { line: 2, character: 8 }, end: { line: 2, character: 11 } } }]);
  });

  test('each part of a qualified name leads to its own declaration', () => {
    const { project, text } = at(TWO);
    const line = text.split('\n').findIndex(other => other.includes('replaces'));
    const lead = (character: number) => definitions(project, 'map', { line, character })[0]?.range.start.line;
    expect([14, 19, 23].map(lead)).toEqual([0, 4, 9]);
  });

  test('all mentions of a touchpoint', () => {
    const { project, position, text } = at(TWO);
    expect(references(project, 'map', position, true).map(({ range }) => text.split('\n')[range.start.line]!.trim())).toEqual(['touchpoint Talk', 'next Talk', 'replaces Help.Ask.Talk']);
  });

  test.each([
    ['a touchpoint', TWO, 'Call', ['    next Call', '  touchpoint Call', '    replaces Help.Ask.Call']],
    ['a journey, in qualified names too', TWO.replace('▮', '').replace('journey Help', 'journey He▮lp'), 'Support', ['journey Support "Asks for help"', '  improves Support', '    replaces Support.Ask.Talk', '    resolves Support.Slow']],
    ['a stage', TWO.replace('▮', '').replace('stage Ask "Asks"', 'stage As▮k "Asks"'), '詢問', ['stage 詢問 "Asks"', '    replaces Help.詢問.Talk']],
  ] as const)('renaming %s changes every mention and nothing else', (_, source, name, changed) => {
    const { project, position, text } = at(source);
    const edits = rename(project, 'map', position, name);
    if (typeof edits === 'string') throw new Error(edits);
    const after = applyFix(text, { title: '', edits }).split('\n');
    expect(after.filter((line, i) => line !== text.split('\n')[i])).toEqual(changed);
  });

  test.each([['two words', 'a b', /can't be a name/], ['a name that is taken', 'Form', /Another touchpoint is named `Form` already/], ['nothing', ' ', /can't be a name/]])('%s is refused', (_, name, why) => {
    const { project, position } = at(TWO);
    expect(rename(project, 'map', position, name)).toMatch(why);
  });

  test('there and back: renaming everything in the examples and back gives the same texts', () => {
    const texts = new Map(EXAMPLES);
    const project = new Project();
    for (const [name, text] of texts) project.set(readFile(name, text).model);
    let count = 0;
    for (const { uri, thing } of project.places) {
      const place = { line: thing.nameRange.start.line, character: thing.nameRange.start.character };
      const edits = rename(project, uri, place, 'Zzz');
      if (typeof edits === 'string') throw new Error(`${thing.id}: ${edits}`);
      const renamed = new Project(), changed = new Map<string, string>();
      for (const [name, text] of texts) {
        changed.set(name, applyFix(text, { title: '', edits: edits.filter(edit => edit.uri === name) }));
        renamed.set(readFile(name, changed.get(name)!).model);
      }
      const back = rename(renamed, uri, place, thing.name);
      if (typeof back === 'string') throw new Error(`${thing.id} back: ${back}`);
      for (const [name, text] of changed) expect(applyFix(text, { title: '', edits: back.filter(edit => edit.uri === name) }), thing.id).toBe(texts.get(name));
      count++;
    }
    expect(count).toBeGreaterThan(90);
  });
});

describe('outline and folds', () => {
  test('an outline holds stages, touchpoints and pains', () => {
    const { project } = at(TWO);
    const print = (items: readonly OutlineItem[], depth = 0): string[] => items.flatMap(item => [`${'  '.repeat(depth)}${item.name}`, ...print(item.children, depth + 1)]);
    expect(print(outline(project, 'map'))).toEqual(['Asks for help', '  Asks', '    Form', '    Talk', '      Slow', 'Next', '  Ask', '    Chat']);
  });

  test('names are found by the letters of names and titles', () => {
    const { project } = at(TWO);
    expect(findNames(project, 'cust serv').map(({ thing }) => thing.name)).toEqual(['Care']);
  });

  test('blocks and comments fold', () => {
    const { project, reading } = at('// one\n// two\nteam A\n  contact "x"\n▮');
    expect(folds(project, 'map', reading)).toEqual([{ start: 0, end: 1, comment: true }, { start: 2, end: 3, comment: false }]);
  });
});
