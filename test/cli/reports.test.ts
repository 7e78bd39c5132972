/** Every form of `journey validate`: against its schema, with its places, and with texts that would forge something. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../cli/specs/validate.ts';
import { visible } from '../../cli/terminal.ts';
import { hostileFiles } from '../support/attacks.ts';
import { temporaryFolders } from '../support/folders.ts';
import { commandsIn } from '../support/runner.ts';
import { folderWithExamples, root, runCommand } from '../support/server.ts';
import { GITLAB } from './schemas/gitlab.ts';

const folder = temporaryFolders();

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
function checker(schema: unknown): ValidateFunction {
  // SARIF's schema is of draft 4: what it says is the same in later ones but for how it names itself.
  const { $schema: _, id: __, ...rest } = schema as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(rest);
}
const SARIF = checker(read('test/cli/schemas/sarif-2.1.0.json')), OWN = checker(read('docs/schemas/validate.schema.json')), CODE_QUALITY = checker(GITLAB);
const holds = (check: ValidateFunction, value: unknown): void => { expect(check(value) ? [] : check.errors).toEqual([]); };

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri?: string }[] } };
    readonly results: readonly {
      readonly ruleId: string; readonly ruleIndex: number; readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Readonly<Record<string, number>> } }[];
      readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly { readonly insertedContent?: { readonly text: string } }[] }[] }[];
    }[];
  }[];
}

/** All forms of one run. */
async function reports(path: string, ...more: readonly string[]) {
  const outputs = REPORT_FORMATS.flatMap(format => ['--output', `${format}=out.${format}`]);
  const result = await runCommand(['validate', '--hints', '--today', '2026-05-01', '--docs-url', 'https://docs.example/', ...outputs, ...more], path);
  const text = (format: string) => readFileSync(join(path, `out.${format}`), 'utf8');
  return { ...result, text, json: (format: string): unknown => JSON.parse(text(format)) };
}

test('the examples, and what is wrong with each: all forms are as their schemas want them', async () => {
  const examples = folderWithExamples();
  try {
    // A title of emoji and Chinese before the mistake: columns are those of UTF-16.
    const path = folder({ 'a b/#1.journey': 'channel Web "🛒🛒 商店"\npersona Ann\nteam Care\njourney Help\n  state current\n  for Ann\nstage Ask "問" ownr Care\n  touchpoint Form "🙂" via Wbe\n' });
    const { code, json, text } = await reports(path);
    expect(code).toBe(1);
    const sarif = json('sarif') as Sarif, [run] = sarif.runs;
    holds(SARIF, sarif);
    holds(OWN, json('json'));
    holds(CODE_QUALITY, json('gitlab'));
    const own = json('json') as { findings: { code: string; start: { line: number; column: number }; fingerprint: string; element?: { id: string } }[] };
    expect(own.findings.length).toBeGreaterThan(2);
    expect(run!.results.map(({ ruleId, locations }) => [ruleId, locations[0]!.physicalLocation.region['startLine'], locations[0]!.physicalLocation.region['startColumn']]))
      .toEqual(own.findings.map(({ code, start }) => [code, start.line, start.column]));
    // `  touchpoint Form "🙂" via Wbe`: the first column after two code units of emoji.
    expect(own.findings.map(({ start }) => `${start.line}:${start.column}`)).toContain('8:24');
    for (const { ruleId, ruleIndex, locations, partialFingerprints } of run!.results) {
      expect(run!.tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
      expect(locations[0]!.physicalLocation.artifactLocation.uri).toBe('a%20b/%231.journey');
      expect(partialFingerprints['primaryLocationLineHash']).toBe(`${partialFingerprints['journeyElement/v1']}:1`);
    }
    expect(new Set(own.findings.map(({ fingerprint }) => fingerprint)).size).toBe(own.findings.length);
    const rules = readFileSync(join(root, 'docs/rules.md'), 'utf8');
    for (const { id, helpUri } of run!.tool.driver.rules) {
      expect(helpUri).toMatch(/^https:\/\/docs\.example\/rules\.md#/);
      // The one for defects of ours has no section.
      if (id !== 'J008') expect(rules).toContain(`(#${helpUri!.split('#')[1]})`);
    }
    expect(text('concise').split('\n')[0]).toMatch(/^a b\/#1\.journey:\d+:\d+: (error|warning|hint): .+ \[[a-z-]+ \(J\d{3}\)\]$/);

    // Nothing found is a report as well.
    const clean = await reports(examples.path);
    expect(clean.code).toBe(0);
    holds(SARIF, clean.json('sarif'));
    holds(OWN, clean.json('json'));
    expect(clean.json('gitlab')).toEqual([]);
    expect(XMLValidator.validate(clean.text('junit'))).toBe(true);
  } finally {
    examples.remove();
  }
});

test('SARIF carries the repairs that --fix would make', async () => {
  const path = folder({ 'a.journey': 'channel Web\npersona Ann\nteam Care\njourney Help\n  state current\n  for Ann\nstage Ask\n  owner Caer\n  touchpoint Form\n    via Web\n' });
  const { json } = await reports(path);
  const repairs = (json('sarif') as Sarif).runs[0]!.results.flatMap(({ fixes = [] }) => fixes.flatMap(({ artifactChanges }) => artifactChanges.flatMap(({ replacements }) => replacements.map(({ insertedContent }) => insertedContent?.text))));
  expect(repairs).toEqual(['Care']);
});

/** What all readers of JUnit's XML want: the counts say what is there. */
function checkJunit(text: string): void {
  expect(XMLValidator.validate(text)).toBe(true);
  interface Case { readonly '@name': string; readonly '@classname': string; readonly failure?: unknown; readonly skipped?: unknown; readonly error?: unknown }
  interface Suite { readonly '@name': string; readonly '@tests': string; readonly '@failures': string; readonly '@skipped': string; readonly '@errors': string; readonly testcase: readonly Case[] }
  const all = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseAttributeValue: false, isArray: name => name === 'testsuite' || name === 'testcase' }).parse(text) as { testsuites: { '@tests': string; '@failures': string; testsuite: readonly Suite[] } };
  const suites = all.testsuites.testsuite;
  for (const suite of suites) {
    const count = (word: 'failure' | 'skipped' | 'error') => suite.testcase.filter(one => one[word] !== undefined).length;
    expect([suite['@tests'], suite['@failures'], suite['@skipped'], suite['@errors']].map(Number)).toEqual([suite.testcase.length, count('failure'), count('skipped'), count('error')]);
    for (const one of suite.testcase) expect(one['@name'] !== '' && one['@classname'] !== '').toBe(true);
  }
  expect(Number(all.testsuites['@tests'])).toBe(suites.reduce((sum, suite) => sum + suite.testcase.length, 0));
  expect(Number(all.testsuites['@failures'])).toBe(suites.reduce((sum, suite) => sum + Number(suite['@failures']), 0));
}

test('S6: hostile texts and file names forge nothing in any form', async () => {
  const files = hostileFiles(), path = folder(files);
  const { code, out, err, text, json } = await reports(path);
  expect(code).toBe(1);
  holds(SARIF, json('sarif'));
  holds(OWN, json('json'));
  holds(CODE_QUALITY, json('gitlab'));
  checkJunit(text('junit'));

  const found = (json('json') as { findings: { file: string }[] }).findings;
  expect(found.length).toBeGreaterThan(500);
  expect(new Set(found.map(({ file }) => file))).toEqual(new Set(Object.keys(files)));

  // GitHub's runner sees the annotations, each for a file that there is, and nothing else, whatever is printed.
  const commands = commandsIn(text('github'));
  expect(commands.length).toBe(found.length);
  for (const { name, properties } of commands) {
    expect(['error', 'warning', 'notice']).toContain(name);
    expect(Object.keys(files).map(visible)).toContain(properties['file']);
    expect(Object.keys(properties).filter(key => !['file', 'line', 'col', 'endLine', 'endColumn', 'title'].includes(key))).toEqual([]);
  }
  for (const said of [out, err, text('pretty'), text('concise')]) {
    expect(commandsIn(said)).toEqual([]);
    expect(said).not.toMatch(/##\w*\[/);
    // oxlint-disable-next-line no-control-regex -- these are what must not come through
    expect(said).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
  }
  // A line for each finding, and the summary.
  expect(text('concise').split('\n').length).toBe(found.length + 2);
  // oxlint-disable-next-line no-control-regex
  for (const format of ['junit', 'github']) expect(text(format)).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/);
});

test('the port of the runner’s parser sees what the runner would', () => {
  expect(commandsIn('::error file=a%2Cb,line=1::x%0Ay\n  ::warning::z\nx ::error::no\n::unknown::x\nx ##[error a=1;b=2]old\n::error')).toEqual([
    { name: 'error', properties: { file: 'a,b', line: '1' }, data: 'x\ny' }, { name: 'warning', properties: {}, data: 'z' }, { name: 'error', properties: { a: '1', b: '2' }, data: 'old' },
  ]);
});
