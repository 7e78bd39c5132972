/** `journey report`, as its users call it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { REPORTS } from '../../review/reports/registry.ts';
import { folderWith, folderWithExamples, runCommand } from '../support/server.ts';

const examples = folderWithExamples();
afterAll(() => examples.remove());

/** Each call, its exit code, and what is in the output and in the messages. */
const CALLS: readonly (readonly [readonly string[], number, RegExp, RegExp])[] = [
  [[], 0, /owners +Who answers.*\n.*load/s, /^$/],
  [['owners'], 0, /^# Owners\n\n_Who answers[^\n]*\n\n- ✓ stages with an owner: \*\*16 of 16\*\*.*\[Weighs it against what is in use\]\(physician\.journey#L60\)/s, /^$/],
  [['ownrs'], 2, /^$/, /no report `ownrs`\. Did you mean `owners`\?/],
  [['owners', '--format', 'xls'], 2, /^$/, /no format `xls`/],
  [['owners', '--journey', 'Adoptoin'], 2, /^$/, /no journey `Adoptoin`\. Did you mean `Adoption`\? There are `Support`, `Adoption`/],
  [['emotions', '--journey', 'Wardrobe', '--section', 'journeys', '--format', 'csv'], 0, /^Journey,State,Average,Peak,Low,End,Remembered\nBuy and build a wardrobe,current,-0\.1,Sees a room set on the site \+1,Opens the boxes −2,Leaves a review \+1,-0\.5\n$/, /^$/],
  [['emotions', '--persona', '小陳', '--section', 'journeys', '--format', 'csv'], 0, /^[^\n]*\nBuy and build a wardrobe,[^\n]*\n"Buy and build a wardrobe, 2027",[^\n]*\n$/, /^$/],
  [['owners', '--section', 'no'], 2, /^$/, /has no section `no`\. Its sections are `stages`, `teams`/],
  [['stale', '--today', '2027-06-01'], 0, /maps with an overdue review: \*\*1\*\*/, /^$/],
  [['stale', '--today', 'soon'], 2, /^$/, /`--today` takes a day/],
  [['owners', '--counts', 'x.csv'], 2, /^$/, /for the report `phases`/],
  [['phases', '--counts', 'x.csv'], 2, /^$/, /x\.csv can't be read/],
  [['owners', 'retail.journey', '--format', 'json'], 0, /"name": "owners".*"file": "retail\.journey",\s*"line": 60/s, /^$/],
  [['owners', 'nowhere'], 2, /^$/, /nowhere can't be read: there is no such file or folder/],
];

test.each(CALLS)('journey report %j', async (args, code, out, err) => {
  const result = await runCommand(['report', ...args], examples.path);
  expect(result.err).toMatch(err);
  expect(result.out).toMatch(out);
  expect(result.code).toBe(code);
});

test('every report is written in every format, the ending of the file says which', async () => {
  for (const { name } of REPORTS.slice(0, 4)) for (const [ending, begin] of [['md', /^# /], ['csv', /^\ufeff/], ['json', /^\{/], ['html', /^<!DOCTYPE html>/]] as const) {
    const file = `${name}.${ending}`;
    expect(await runCommand(['report', name, '-o', file], examples.path)).toMatchObject({ code: 0, out: '', err: '' });
    expect(readFileSync(join(examples.path, file), 'utf8')).toMatch(begin);
  }
});

test('a project without journeys, several projects, lines that can’t be read', async () => {
  const empty = folderWith({ 'a.txt': 'x' });
  expect(await runCommand(['report', 'owners'], empty.path)).toMatchObject({ code: 2, err: expect.stringMatching(/No journey file was found in \./) });
  empty.remove();
  const two = folderWith({ 'a/journey.config.json': '{}', 'a/a.journey': 'team A\n', 'b/journey.config.json': '{}', 'b/b.journey': 'team B\nwhat is this\n' });
  expect(await runCommand(['report', 'owners'], two.path)).toMatchObject({ code: 2, err: expect.stringMatching(/There are 2 projects here.*: a, b\. Name one/) });
  expect(await runCommand(['report', 'owners', 'b'], two.path)).toMatchObject({ code: 0, err: expect.stringMatching(/1 line can't be read/), out: expect.stringContaining('[B](b/b.journey#L1)') });
  two.remove();
});
