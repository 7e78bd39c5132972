/** Which repairs there are for which finding; and each of them, made, makes its finding go and leaves no other. */
import { describe, expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { DEFAULT_PROJECT } from '../../language/config/merge.ts';
import { DEFAULTS } from '../../language/config/settings.ts';
import type { Finding, Fix } from '../../language/findings.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { RULES } from '../../language/rules/registry.ts';
import type { Rule } from '../../language/rules/rule.ts';
import { withoutPlaces } from '../../language/service/snippets.ts';
import { textRepairs } from '../../language/service/text-repairs.ts';
import { applyFix, marked } from '../support/texts.ts';
import { LEAVES, WANTED } from './repairs.ts';

const uri = 'file:///a.journey';

function look(text: string, rule: Rule) {
  const project = new Project(), reading = readFile(uri, text);
  project.set(reading.model);
  const findings = check(project, uri, reading, { ...DEFAULT_PROJECT, settings: { ...DEFAULTS, ...rule.exampleSettings } });
  const own = findings.filter(({ code }) => code === rule.code);
  const repairs = [...own.flatMap(finding => (finding.fixes ?? []).map(fix => ({ finding, fix }))), ...textRepairs(own, { project, uri, reading, text })];
  return { findings, own, repairs };
}

const plain = (fix: Fix): Fix => fix.snippet ? { ...fix, edits: fix.edits.map(edit => ({ ...edit, newText: withoutPlaces(`${edit.newText}|`, '').slice(0, -1) })) } : fix;
const countOf = (findings: readonly Finding[], code: string) => findings.filter(finding => finding.code === code).reduce((count, { related }) => count + 1 + (related ?? []).filter(({ echo }) => echo).length, 0);

const rules = new Map(RULES.filter(rule => rule.fails !== '').map(rule => [rule.code, rule]));
const textOf = (rule: Rule) => marked(rule.fails.replace(/^\n/, '')).text;

test('every repair that is wanted is there, or it is said why not', () => {
  const rows = WANTED.map(({ code, wanted, by, on }) => {
    const rule = rules.get(code)!, titles = typeof by === 'string' ? [] : look(on ?? textOf(rule), rule).repairs.map(({ fix }) => fix.title);
    const found = typeof by === 'string' ? undefined : titles.find(title => by.test(title));
    return { text: `${code} ${rule.name.padEnd(30)} ${wanted.padEnd(48)} ${found ?? (typeof by === 'string' ? `– ${by}` : 'MISSING')}`, missing: typeof by !== 'string' && found === undefined ? `${code} ${wanted}; there are: ${titles.join(' | ')}` : '' };
  });
  console.log(`Rule, repair that is wanted, repair that is there:\n${rows.map(({ text }) => text).join('\n')}`);
  expect(rows.map(({ missing }) => missing).filter(missing => missing !== '')).toEqual([]);
});

/** All repairs of the failing examples, and of the texts above. */
const CASES = [...new Map([...[...rules.values()].map(rule => [rule, textOf(rule)] as const), ...WANTED.flatMap(({ code, on }) => on === undefined ? [] : [[rules.get(code)!, on] as const])]
  .flatMap(([rule, text]) => look(text, rule).repairs.map(({ fix }, i) => [`${rule.code} ${fix.title} (${i}, ${text.length})`, { rule, text, fix: plain(fix) }]))).entries()];

describe('each repair makes its finding go and leaves no other', () => {
  test.each(CASES)('%s', (_, { rule, text, fix }) => {
    const before = look(text, rule), after = look(applyFix(text, fix), rule), message = `${fix.title}\n${applyFix(text, fix)}`;
    // What is selected is for the author to write over.
    if (!fix.title.startsWith('Select')) expect(countOf(after.findings, rule.code), message).toBeLessThan(countOf(before.findings, rule.code));
    const leaves = LEAVES.find(([code, title]) => code === rule.code && title.test(fix.title))?.[2] ?? [];
    const added = [...new Set(after.findings.map(({ code }) => code))].filter(code => code !== rule.code && countOf(after.findings, code) > countOf(before.findings, code));
    expect(added.filter(code => !leaves.includes(code)), message).toEqual([]);
    expect(after.findings.filter(({ code, severity }) => severity === 'error' && code !== rule.code).map(finding => finding.message), message).toEqual([]);
  });

  test('the exceptions are counted, and none is idle', () => {
    const idle = LEAVES.filter(([code, title]) => !CASES.some(([, { rule, fix }]) => rule.code === code && title.test(fix.title)));
    expect(idle.map(([code, title]) => `${code} ${title.source}`)).toEqual([]);
    const excepted = CASES.filter(([, { rule, fix }]) => LEAVES.some(([code, title]) => code === rule.code && title.test(fix.title))).length;
    console.log(`${CASES.length} repairs made: ${CASES.length - excepted} leave no finding of any severity, ${excepted} leave what their author has to say (${LEAVES.length} kinds, with reasons)`);
  });
});
