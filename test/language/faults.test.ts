/** Every rule has been seen to fire on a fault in a real example, and to be silent on the untouched one. */
import { expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { DEFAULT_PROJECT } from '../../language/config/merge.ts';
import { DEFAULTS } from '../../language/config/settings.ts';
import type { Finding } from '../../language/findings.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { RULES } from '../../language/rules/registry.ts';
import { EXAMPLES } from '../support/texts.ts';
import { FAULTS } from './faults.ts';

function findingsOf(texts: ReadonlyMap<string, string>, settings: Readonly<Record<string, unknown>> = {}): Finding[] {
  const project = new Project(), readings = [...texts].map(([name, text]) => [name, readFile(name, text)] as const);
  for (const [, { model }] of readings) project.set(model);
  return readings.flatMap(([name, reading]) => check(project, name, reading, { ...DEFAULT_PROJECT, settings: { ...DEFAULTS, today: '2026-06-01', ...settings } }));
}

test('the untouched examples have no finding at all', () => {
  expect(findingsOf(new Map(EXAMPLES)).map(({ uri, range, message }) => `${uri}:${range.start.line + 1} ${message}`)).toEqual([]);
});

test.each(FAULTS.map(fault => [fault.code, fault] as const))('%s is seen', (code, { file, edits, settings }) => {
  const texts = new Map(EXAMPLES);
  for (const [find, put] of edits) {
    const text = texts.get(file)!;
    expect(text, 'what the fault changes').toContain(find);
    texts.set(file, text.replace(find, () => put));
  }
  const found = findingsOf(texts, settings);
  expect(found.map(finding => finding.code)).toContain(code);
});

test('no rule is left out', () => {
  const seen = new Set(FAULTS.map(({ code }) => code));
  // A configuration's mistakes have a test of their own.
  const all = RULES.filter(rule => rule.code !== 'J010').map(({ code }) => code);
  console.log(`${all.filter(code => seen.has(code)).length} of ${all.length} rules seen on a fault in a real example, and silent on the untouched ones`);
  expect(all.filter(code => !seen.has(code))).toEqual([]);
});
