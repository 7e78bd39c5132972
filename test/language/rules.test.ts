/** Each rule fires on its failing example, at the marked places and only there, and is silent on the passing one. */
import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../language/config/settings.ts';
import { check } from '../../language/check.ts';
import { DEFAULT_PROJECT } from '../../language/config/merge.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { RULES } from '../../language/rules/registry.ts';
import type { Rule } from '../../language/rules/rule.ts';
import { marked } from '../support/texts.ts';

function findingsOf(text: string, rule: Rule) {
  const project = new Project();
  const reading = readFile('file:///a.journey', text);
  project.set(reading.model);
  return check(project, 'file:///a.journey', reading, { ...DEFAULT_PROJECT, settings: { ...DEFAULTS, ...rule.exampleSettings } });
}

// A configuration is no journey: its mistakes have a test of their own.
describe.each(RULES.filter(rule => rule.fails !== '').map(rule => [`${rule.code} ${rule.name}`, rule] as const))('%s', (_, rule) => {
  const { text, ranges } = marked(rule.fails.replace(/^\n/, ''));

  test('fires at the marked places, and no error besides', () => {
    const findings = findingsOf(text, rule);
    expect(findings.filter(({ code }) => code === rule.code).map(({ range }) => range)).toEqual(ranges);
    expect(findings.filter(({ code, severity }) => severity === 'error' && code !== rule.code && rule.code !== 'J007').map(({ message }) => message)).toEqual([]);
  });

  test('is silent on the mended text, and so is every error', () => {
    const findings = findingsOf(rule.passes.replace(/^\n/, ''), rule);
    expect(findings.filter(({ code, severity }) => code === rule.code || severity === 'error').map(({ message }) => message)).toEqual([]);
  });

  test('speaks plainly', () => {
    for (const { message, code } of findingsOf(text, rule)) {
      if (code !== rule.code) continue;
      expect(message).toMatch(/^[\p{Lu}`“\d].*[.?:`]$/su);
      expect(message).not.toMatch(/token|expecting|syntax|parse|undefined|null|identifier|NaN|\[object/i);
    }
  });
});

test('codes and names are unique', () => {
  expect(new Set(RULES.map(rule => rule.code)).size).toBe(RULES.length);
  expect(new Set(RULES.map(rule => rule.name)).size).toBe(RULES.length);
});
