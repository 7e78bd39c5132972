/** The tree of a workspace, and a journey as plain lines. */
import { expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { overview, type OverviewItem } from '../../language/service/overview.ts';
import { plainText } from '../../language/service/plain-text.ts';

const SHARED = `team Care "Customer\\nservice"
partner Post
channel Phone "Telephone"
persona Ann "Ann, in a hurry"
persona Bob
`;
const HELP = `journey Help "Ann asks for help"
  state current
  for Ann
  owner Care

stage Ask "Asks"
  owner Care

  touchpoint Call "Calls"
    via Phone
    emotion Ann -2 "on hold"
    emotion Bob +1
    wait 12 min
    moment of truth
    next Answer when "somebody answers"
    exit "hangs up" 12 %
    pain OnHold "On hold"
      severity high

  touchpoint Answer
    provider Post
    emotion n/a
    data health

opportunity CallBack "Call back"
  addresses OnHold
  owner Care
  impact high
`;

function read(files: Readonly<Record<string, string>>) {
  const project = new Project();
  const readings = Object.entries(files).map(([uri, text]) => ({ uri, reading: readFile(uri, text) }));
  for (const { reading } of readings) project.set(reading.model);
  return { project, findings: readings.flatMap(({ uri, reading }) => check(project, uri, reading)) };
}

const drawn = (items: readonly OverviewItem[], depth = 0): string[] => items.flatMap(({ kind, label, detail, children }) =>
  [`${'  '.repeat(depth)}${kind} ${label} | ${detail}`, ...drawn(children, depth + 1)]);

test('journeys with what is in them, personas, and owners with what they own', () => {
  const { project } = read({ 'file:///shared.journey': SHARED, 'file:///help.journey': HELP });
  expect(drawn(overview([project], []).groups)).toEqual([
    'group Journeys | 1',
    '  journey Ann asks for help | current · Ann, in a hurry',
    '    stage Asks | Customer service',
    '      touchpoint Calls | Ann −2, Bob +1 · Telephone',
    '        pain On hold | high',
    '      touchpoint Answer | n/a',
    '    opportunity Call back | Customer service',
    'group Personas | 2',
    '  persona Ann, in a hurry | in 1 journey',
    '  persona Bob | in 1 journey',
    'group Owners | 2',
    '  team Customer service | 1 journey, 1 stage, 1 opportunity',
    '    journey Ann asks for help | ',
    '    stage Asks | Ann asks for help',
    '    opportunity Call back | Ann asks for help',
    '  partner Post | 1 touchpoint',
    '    touchpoint Answer | Ann asks for help › Asks',
  ]);
});

test('findings by rule, the gravest first, in plain text and with their lines', () => {
  const { project, findings } = read({ 'file:///help%20me.journey': `team Spare\n${HELP.replaceAll('owner Care', 'owner Caer')}` });
  const group = overview([project], findings).groups.find(({ key }) => key === 'findings')!;
  expect(group.detail).toBe(String(findings.length));
  expect(group.children[0]).toMatchObject({ kind: 'rule', label: 'unresolved-name', severity: 'error' });
  const severities = group.children.map(({ severity }) => severity);
  expect(severities).toEqual([...severities].sort((a, b) => ['error', 'warning', 'hint'].indexOf(a!) - ['error', 'warning', 'hint'].indexOf(b!)));
  const first = group.children[0]!.children.find(({ label }) => label.includes('“Caer”'))!;
  expect(first).toMatchObject({ kind: 'finding', detail: 'help me.journey:5', uri: 'file:///help%20me.journey' });
  for (const { children } of group.children) for (const { label } of children) expect(label).not.toContain('`');
});

test('each row has a key of its own, which stays the same while the text moves', () => {
  const keysOf = (text: string): string[] => {
    const { project, findings } = read({ 'file:///a.journey': SHARED, 'file:///b.journey': text });
    const keys = (items: readonly OverviewItem[]): string[] => items.flatMap(item => [item.key, ...keys(item.children)]);
    return keys(overview([project], findings).groups);
  };
  const keys = keysOf(HELP);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keysOf(`\n\n${HELP}`)).toEqual(keys);
  const twice = keysOf(`${HELP}\n${HELP}`);
  expect(new Set(twice).size).toBe(twice.length);
});

test('a workspace with nothing in it has no rows', () => {
  expect(overview([], []).groups).toEqual([]);
  expect(overview([read({ 'file:///empty.journey': '' }).project], []).groups).toEqual([]);
});

test('a journey as plain lines', () => {
  const { project } = read({ 'file:///shared.journey': SHARED, 'file:///help.journey': HELP });
  const journey = project.file('file:///help.journey')!.journeys[0]!;
  expect(plainText(journey, project)).toBe(`Ann asks for help
=================

The current state. 1 stage, 2 touchpoints.
For: Ann, in a hurry
Owner: Customer service

Stage 1 of 1: Asks
  Owner: Customer service
  1. Calls (moment of truth)
    Channel: Telephone
    Feels: Ann, in a hurry −2 “on hold”
    Feels: Bob +1
    Waits: 12 min
    Pain: On hold (high)
    Goes on to: Answer, when somebody answers
    Ends here for some: hangs up (12 %)
  2. Answer
    Provided by: Post
    Feels: not involved
    Data: health, without a consent

Opportunities
  Call back (impact high)
    Addresses: On hold
    Owner: Customer service
`);
});

test('no text of an author’s turns the reading direction or begins a line', () => {
  const { project } = read({ x: 'journey J "a\\n- b\u202ec"\n' });
  expect(plainText(project.file('x')!.journeys[0]!, project).split('\n')[0]).toBe('a - bc');
});
