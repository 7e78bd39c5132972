/** A line that can't be read costs only itself. */
import { describe, expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { NINE_BROKEN_LINES, THEIR_CODES, THEIR_TOUCHPOINTS } from '../support/nine-broken-lines.ts';
import { applyFix, marked } from '../support/texts.ts';

const uri = 'file:///a.journey';

function reading(text: string) {
  const project = new Project();
  const result = readFile(uri, text);
  project.set(result.model);
  return { ...result, all: check(project, uri, result) };
}

const around = (lines: string): string => `channel Web\npersona Ann\nteam Care\njourney Help\n  state current\n  for Ann\nstage Ask\n  owner Care\n${lines}`;
const touchpointsOf = (text: string) => reading(text).model.journeys.flatMap(journey => journey.stages.flatMap(stage => stage.touchpoints));

test('nine broken lines give nine findings on those lines, and no touchpoint is lost', () => {
  const { text, ranges } = marked(NINE_BROKEN_LINES);
  const { all, model } = reading(text);
  expect(all.map(({ code }) => code)).toEqual(THEIR_CODES);
  expect(all.map(({ range }) => range)).toEqual(ranges);
  expect(model.journeys[0]!.stages.flatMap(stage => stage.touchpoints.map(({ name }) => name))).toEqual(THEIR_TOUCHPOINTS);
  expect(model.journeys[0]!.stages.map(stage => stage.title?.value)).toEqual(['Looks around', 'Gets an answer']);
});

/** Text in, message out: one for each way to get a line wrong. */
const MESSAGES: readonly (readonly [string, string, RegExp])[] = [
  ['a missing name', '    via', /^This line isn't finished: after `via` comes the name of a channel\.$/],
  ['a number for a name', '    via 12', /^After `via` comes the name of a channel; `12` can't stand there\.$/],
  ['a comma at the end', '    for Ann,', /after the comma comes the name of a persona/],
  ['a word that is none of those to choose from', '    data private', /comes one of personal or health; `private` can't stand there/],
  ['a choice misspelt', '    data helth', /Did you mean `health`\?/],
  ['a text without quotes', '    thought Will it work', /comes a text in quotes; `Will` can't stand there/],
  ['a title without quotes', '  touchpoint Talk Talks to staff', /A text stands in quotes: write `"Talks to staff"`/],
  ['a feeling without a number', '    emotion happy', /comes a number or `n\/a`.*from -2 to \+2/],
  ['a date the other way round', '    note "x"\n  milestone 20.04.2026', /after `milestone`|After `milestone` comes a text in quotes/],
  ['a colon after the word', '    via: Web', /`:` isn't needed here: leave it out/],
  ['a keyword with a slip', '    emotoin +1', /No line begins with `emotoin` here\. Did you mean `emotion`\?/],
  ['a block with a slip', '  touchpiont Talk', /Did you mean `touchpoint`\?/],
  ['a missing space', '  touchpointTalk "Talks"', /After `touchpoint` comes a space, then the name\./],
  ['a missing space in a fact', '    viaWeb', /After `via` comes a space, then the name\./],
  ['a missing space in a fact of several words', '    momentof truth', /Write `moment of truth` with a space between the words\./],
  ['no such word', '    flavour "sweet"', /No line begins with `flavour`\. In a touchpoint lines begin with via, emotion, pain/],
  ['two facts in one line', '    via Web effort 2', /Each fact has a line of its own: begin a new line before `effort`/],
];

test.each(MESSAGES)('%s is told in plain words', (_, line, message) => {
  const text = around(line.startsWith('    ') ? `  touchpoint Form "Form"\n${line}` : line);
  const findings = reading(text).findings;
  expect(findings.map(finding => finding.message).join('\n')).toMatch(message);
  expect(findings.length).toBe(1);
});

describe('what is a name and what a word', () => {
  test('no word is reserved', () => {
    const text = 'channel email\nchannel via\nteam goal\npersona persona\njourney stage\n  state current\n  for persona\nstage touchpoint\n  owner goal\n\n  touchpoint then "Then"\n    via via\n    next when when "always"\n\n  touchpoint when\n    via email\n';
    expect(reading(text).all).toEqual([]);
  });

  test('names are compared in NFC and may be in any script', () => {
    const text = around('  touchpoint 結帳 "付款"\n    via Web\n    next Cafe\u0301\n  touchpoint Caf\u00e9\n    via Web');
    expect(reading(text).all).toEqual([]);
    expect(touchpointsOf(text).map(({ name }) => name)).toEqual(['結帳', 'Café']);
  });
});

describe('values', () => {
  test('a long text keeps its lines without their indentation', () => {
    const [touchpoint] = touchpointsOf(around('  touchpoint Form\n    note """\n      One\n        Two\n      Three "quoted"\n      """\n    via Web'));
    expect(touchpoint!.notes[0]!.value).toBe('One\n  Two\nThree "quoted"');
    expect(touchpoint!.via?.text).toBe('Web');
  });

  test('a long text that is never closed takes only its own line', () => {
    const { all, model } = reading(around('  touchpoint Form\n    note """open\n    via Web\n  touchpoint Talk\n    via Web'));
    expect(all.map(({ code }) => code)).toEqual(['J005']);
    expect(model.journeys[0]!.stages[0]!.touchpoints.map(({ via }) => via?.text)).toEqual(['Web', 'Web']);
  });

  test.each([['where it begins', '""', '"""'], ['where it ends', '"""', '""'], ['two where it ends', '"""', '"']])('a long text that lacks a quote %s is one finding, and keeps its lines', (_, begin, end) => {
    const text = around(`  touchpoint Form\n    note ${begin}\n      One\n      owner of nothing\n    ${end}\n    via Web\n  touchpoint Talk\n    via Web`);
    const { all, model } = reading(text);
    expect(all.map(({ code, range }) => [code, range.start.line])).toEqual([['J005', 9]]);
    expect(model.journeys[0]!.stages[0]!.touchpoints.map(({ notes, via }) => [notes[0]?.value, via?.text])).toEqual([['One\nowner of nothing', 'Web'], [undefined, 'Web']]);
    expect(reading(applyFix(text, all[0]!.fixes![0]!)).all).toEqual([]);
  });

  test('an empty text is one, whatever stands below', () => {
    expect(reading(around('  touchpoint Form\n    note ""\n    via Web\n    thought """\n      One\n    """')).all).toEqual([]);
  });

  test('a fact that is nearly the first word of a block is a fact', () => {
    for (const wrong of ['persona data', 'personl data']) {
      const { all, model } = reading(`source A "A"\n  kind survey\n  date 2026-04-20\n  ${wrong}\n  consent "Form"\n`);
      expect(all.map(({ code, range }) => [code, range.start.line])).toEqual([['J001', 3]]);
      expect(model.sources[0]).toMatchObject({ personalData: true });
    }
  });

  test('a list goes on after a comma, but never into a line of its own', () => {
    const two = 'team Shop\n' + around('  touchpoint Form\n    owner Care,\n      Shop\n    via Web');
    expect(touchpointsOf(two)[0]!.owners.map(({ text }) => text)).toEqual(['Care', 'Shop']);
    const { all } = reading(around('  touchpoint Form\n    owner Care,\n    via Web'));
    expect(all.map(({ code, range }) => [code, range.start.line])).toEqual([['J002', 9]]);
  });

  test('comments between, behind and above lines', () => {
    const { model, all } = reading(around('  // Asked most.\n  // By far.\n  touchpoint Form // the old one\n    /* not yet */\n    via Web'));
    expect(all).toEqual([]);
    expect(model.journeys[0]!.stages[0]!.touchpoints[0]!.documentation).toBe('Asked most.\nBy far.');
  });

  test('a comment inside a line documents nothing below it', () => {
    const { model } = reading(around('  touchpoint Form /* the\n    old one */\n    via Web'));
    expect(model.journeys[0]!.stages[0]!.touchpoints[0]!.via?.text).toBe('Web');
    expect(reading('team A /* of the\n  past */\nteam B').model.teams[1]!.documentation).toBeUndefined();
  });

  test('escapes in a text', () => {
    const [touchpoint] = touchpointsOf(around('  touchpoint Form\n    thought "a \\"b\\" \\\\ c\\nd"'));
    expect(touchpoint!.thoughts[0]!.value).toBe('a "b" \\ c\nd');
  });
});

describe('indentation', () => {
  test('text without any reads the same as text with', () => {
    const text = around('  touchpoint Form "Form"\n    via Web\n    emotion -1\n    pain Slow "Slow"\n      severity low\nopportunity Fast\n  addresses Slow');
    const flat = text.split('\n').map(line => line.trim()).join('\n');
    const strip = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => /range$/i.test(key) ? undefined : inner));
    const same = (source: string) => strip(reading(source).model.journeys);
    expect(same(flat)).toEqual(same(text));
  });

  test('where a line could stand in two blocks, it decides', () => {
    const text = around('  touchpoint Form\n    via Web\n    pain Slow\n      note "of the pain"\n    note "of the touchpoint"');
    const [touchpoint] = touchpointsOf(text);
    expect(touchpoint!.notes.map(({ value }) => value)).toEqual(['of the touchpoint']);
    expect(touchpoint!.pains[0]!.notes.map(({ value }) => value)).toEqual(['of the pain']);
  });

  test('tabs count as four columns', () => {
    expect(touchpointsOf(around('\ttouchpoint Form\n\t\tvia Web\n\t\tpain Slow\n\t\t\tseverity low'))[0]!.pains[0]!.severity?.value).toBe('low');
  });
});

describe('line ends and invisible characters (R7)', () => {
  const text = around('  touchpoint Form "😀 e\u0301"\n    via Wob');
  const expected = reading(text).all.map(({ code, range }) => [code, range]);
  test.each([['CRLF', text.replaceAll('\n', '\r\n')], ['CR', text.replaceAll('\n', '\r')]])('%s gives the same findings at the same places', (_, other) => {
    expect(reading(other).all.map(({ code, range }) => [code, range])).toEqual(expected);
  });
  test('columns count UTF-16 units', () => {
    const { all } = reading(around('  touchpoint Form "😀" x'));
    expect(all.map(({ code, range }) => [code, range.start.character])).toContainEqual(['J004', 23]);
  });
});

test('ten thousand facts on one line are told as such, and what follows is read', () => {
  const { model, findings } = readFile('x', `${'touchpoint T0 '.repeat(7000)}\nteam Care\n`);
  expect(findings[0]!.message).toMatch(/a line of its own|stands alone|journey|stage/);
  expect(findings.every(({ code }) => code !== 'J008')).toBe(true);
  expect(model.teams.map(({ name }) => name)).toEqual(['Care']);
});
