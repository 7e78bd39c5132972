/** A configuration's mistakes are told at their place; what it sets counts. */
import { describe, expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { isIgnored, mergeConfigurations } from '../../language/config/merge.ts';
import { EMPTY, readConfiguration } from '../../language/config/read-config.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { RULES } from '../../language/rules/registry.ts';
import { marked } from '../support/texts.ts';

const KNOWN = RULES.flatMap(rule => [rule.code, rule.name]);

const MISTAKES: readonly (readonly [string, RegExp])[] = [
  ['{"rules": {⟪"no-chanel"⟫: "off"}}', /There is no rule `no-chanel`\. Did you mean `no-channel`\?/],
  ['{"rules": {"J303": ⟪"fatal"⟫}}', /A severity is one of error, warning, hint or off/],
  ['{"rules": ⟪[]⟫}', /`rules` is an object/],
  ['{⟪"treshold"⟫: {}}', /knows no `treshold`\. Did you mean `thresholds`\?/],
  ['{"thresholds": {"maxWait": ⟪"long"⟫}}', /`maxWait` is a number/],
  ['{"thresholds": {⟪"maxWeight"⟫: 3}}', /no threshold `maxWeight`. Did you mean `maxWait`/],
  ['{"today": ⟪"tomorrow"⟫}', /is a day, such as/],
  ['{"extends": ⟪"../other.json"⟫}', /only files inside its own folder/],
  ['{"extends": ⟪"journey:lax"⟫}', /journey:recommended or journey:strict/],
  ['{"ignore": ⟪"a"⟫}', /`ignore` is a list of texts/],
  ['{"projectRules": [⟪{"name": "x", "kind": "share", "of": "opportunity", "have": "ticket"}⟫]}', /needs `atLeast`/],
  ['{"projectRules": [{"name": "x", "kind": ⟪"shares"⟫}]}', /`kind` of a rule is one of/],
  ['⟪[]⟫', /A configuration is an object/],
  ['{"rules": {"J303" ⟪"off"⟫}}', /can't be read from here on \(colon expected\)/],
];

test.each(MISTAKES)('%s', (source, message) => {
  const { text, ranges } = marked(source);
  const { findings, configuration } = readConfiguration(text, KNOWN);
  expect(findings.map(({ range }) => range)).toEqual(ranges);
  expect(findings[0]!.message).toMatch(message);
  expect(configuration).toEqual(EMPTY);
});

const JOURNEY = 'channel Web "Web"\n  kind digital\npersona Ann\npersona Bob\nteam Care\njourney Help\n  state current\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Pay "Payment"\n    via Web\n    for Ann\n  touchpoint Form\n';

function findingsWith(configuration: unknown, text = JOURNEY) {
  const { configuration: read, findings } = readConfiguration(JSON.stringify(configuration), KNOWN);
  expect(findings).toEqual([]);
  const project = new Project(), reading = readFile('x', text);
  project.set(reading.model);
  return check(project, 'x', reading, mergeConfigurations([read], RULES));
}

describe('what it sets', () => {
  const only = (codes: RegExp, findings: ReturnType<typeof findingsWith>) => findings.filter(({ code }) => codes.test(code)).map(({ name, severity, range }) => [name, severity, range.start.line]);

  test('severities, by code and by name', () => {
    expect(only(/J303|J103/, findingsWith({}))).toEqual([['unused-declaration', 'warning', 3], ['no-channel', 'warning', 13]]);
    expect(only(/J303|J103/, findingsWith({ rules: { J303: 'error', 'unused-declaration': 'off' } }))).toEqual([['no-channel', 'error', 13]]);
  });

  test('journey:strict makes warnings errors', () => {
    expect(only(/J303/, findingsWith({ extends: 'journey:strict' }))).toEqual([['no-channel', 'error', 13]]);
    expect(only(/J303/, findingsWith({ extends: 'journey:strict', rules: { J303: 'hint' } }))).toEqual([['no-channel', 'hint', 13]]);
  });

  test.each([
    ['persona-in-every-stage', { persona: 'Bob' }, [['mine', 'warning', 8]]],
    ['channel-kind-for', { words: ['payment'], channelKind: 'in-person' }, [['mine', 'warning', 11]]],
    ['share', { of: 'touchpoint', have: 'via', atLeast: 80 }, [['mine', 'warning', 13]]],
    ['words', { words: { payment: 'pays' } }, [['mine', 'warning', 10]]],
    ['required-fact', { of: 'touchpoint', have: 'link' }, [['mine', 'warning', 10], ['mine', 'warning', 13]]],
  ] as const)('a rule of the project\'s own: %s', (kind, values, expected) => {
    expect(only(/^P001$/, findingsWith({ projectRules: [{ name: 'mine', kind, ...values }] }))).toEqual(expected);
  });

  test('an excused line is silent, by a comment above it or behind it', () => {
    const above = JOURNEY.replace('  touchpoint Form', '  // journey-ignore J303: decided in May\n  touchpoint Form');
    const behind = JOURNEY.replace('  touchpoint Form', '  touchpoint Form // journey-ignore no-channel: decided in May');
    expect(only(/J303|J23/, findingsWith({}, above))).toEqual([]);
    expect(only(/J303|J23/, findingsWith({}, behind))).toEqual([]);
  });
});

test.each([
  ['archive/a.journey', ['archive'], true], ['archive/a.journey', ['./archive/'], true], ['archives/a.journey', ['archive'], false],
  ['a/b/c.journey', ['a/*'], true], ['a/c.journey', ['*.journey'], false], ['c.journey', ['*.journey'], true], ['a/b/c.journey', ['**/c.journey'], true],
  [`${'a'.repeat(5000)}b`, ['*a'.repeat(200)], false],
] as const)('%.40s with %j is left out: %j', (path, patterns, expected) => {
  expect(isIgnored(path, patterns)).toBe(expected);
});
