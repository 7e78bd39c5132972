/** What stays the same finding: over lines that were put in, over blocks that moved; and what a baseline, `--since` and `--fix` make of it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GOOD, temporaryFolders } from '../support/folders.ts';
import { runCommand } from '../support/server.ts';

const folder = temporaryFolders();

/** Several findings of one element, several of one rule, and one that stands in no element. */
const BAD = `${GOOD.replace('via Web', 'via Wed').replace('  state current\n', '').replace('  for Ann\n', '')}    via Wex
  touchpoint Call
  touchpoint Call
    emotion +7 "so so"
wibble
`;
const FIFTY = Array.from({ length: 50 }, (_, i) => i % 5 === 0 ? '\n' : `// line ${i}\n`).join('');

interface Json { readonly summary: Readonly<Record<string, number>>; readonly findings: readonly { readonly code: string; readonly fingerprint: string; readonly start: { readonly line: number }; readonly element?: { readonly id: string } }[] }

async function json(path: string, ...args: readonly string[]): Promise<Json & { readonly code: number | null; readonly err: string }> {
  const { out, code, err } = await runCommand(['validate', '--hints', '--format', 'json', ...args], path);
  return { ...JSON.parse(out) as Json, code, err };
}
const prints = ({ findings }: Json) => findings.map(({ code, fingerprint }) => `${code} ${fingerprint}`).sort();

describe('fifty lines put in at the top', () => {
  test('change no fingerprint, and no two findings share one', async () => {
    const path = folder({ 'a.journey': BAD }), before = await json(path);
    expect(new Set(prints(before)).size).toBe(before.findings.length);
    // Two facts that a journey lacks are two findings at one place.
    expect(before.findings.filter(({ code }) => code === 'J301').length).toBe(2);
    writeFileSync(join(path, 'a.journey'), FIFTY + BAD);
    const after = await json(path);
    expect(after.findings.map(({ start }) => start.line)).toEqual(before.findings.map(({ start }) => start.line + 50));
    expect(prints(after)).toEqual(prints(before));
  });

  test('change nothing against a baseline; what is new is told, what is gone can be taken out', async () => {
    const path = folder({ 'a.journey': BAD }), all = (await json(path)).findings.length;
    const made = await runCommand(['validate', '--hints', '--baseline', 'known.json', '--update-baseline'], path);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining(`no new findings; not told: ${all} in the baseline`) as string });
    expect(made.err).toContain(`known.json: ${all} findings added`);
    // What was found is not written down again.
    expect(readFileSync(join(path, 'known.json'), 'utf8')).not.toMatch(/Wed|so so/);

    writeFileSync(join(path, 'a.journey'), FIFTY + BAD);
    expect(await json(path, '--baseline', 'known.json')).toMatchObject({ code: 0, findings: [], summary: { baseline: all, errors: 0 } });
    writeFileSync(join(path, 'a.journey'), FIFTY + BAD.replace('for Ann', 'for An').replace('owner Care', 'owner Caer'));
    const more = await json(path, '--baseline', 'known.json');
    expect(more).toMatchObject({ code: 1, findings: [{ code: 'J101', element: { id: 'Help.Ask' } }], summary: { baseline: all } });

    const still = readFileSync(join(path, 'known.json'), 'utf8');
    writeFileSync(join(path, 'a.journey'), BAD.replace('via Wed', 'via Web'));
    expect((await json(path, '--baseline', 'known.json')).err).toMatch(/finding.* of the baseline (is|are) gone; `--prune-baseline`/);
    expect(readFileSync(join(path, 'known.json'), 'utf8')).toBe(still);
    expect((await json(path, '--baseline', 'known.json', '--prune-baseline')).err).toMatch(/taken out; \d+ findings? left/);
    const lines = (text: string) => new Set(text.split(/,?\n/));
    const left = lines(readFileSync(join(path, 'known.json'), 'utf8'));
    expect([...left].filter(line => !lines(still).has(line))).toEqual([]);
    expect(left.size).toBeLessThan(lines(still).size);
  });
});

test('a block that moves to another file of the project takes its findings along', async () => {
  const touchpoint = 'journey Other\n  state current\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Form\n    via Wed\n';
  const path = folder({ 'journey.config.json': '{}', 'a.journey': `${GOOD}\n${touchpoint}`, 'b.journey': '' }), before = await json(path);
  expect(before.findings.length).toBeGreaterThan(0);
  writeFileSync(join(path, 'a.journey'), GOOD);
  writeFileSync(join(path, 'b.journey'), touchpoint);
  expect(prints(await json(path))).toEqual(prints(before));
});

test('a part of the project keeps the other part’s entries', async () => {
  const path = folder({ 'a.journey': BAD, 'b/b.journey': 'team Lone\n' });
  await runCommand(['validate', '--baseline', 'known.json', '--update-baseline'], path);
  writeFileSync(join(path, 'a.journey'), GOOD);
  await runCommand(['validate', 'a.journey', '--baseline', 'known.json', '--update-baseline'], path);
  const { findings } = JSON.parse(readFileSync(join(path, 'known.json'), 'utf8')) as { findings: { file: string }[] };
  expect(findings.map(({ file }) => file)).toEqual(['b/b.journey']);
});

test.each([['nothing', undefined, /can't be read: there is no such file/], ['no JSON', '{', /damaged/], ['a conflict', '<<<<<<< HEAD\n{}', /damaged/], ['another version', '{"version":2,"findings":[]}', /another version/], ['entries of another kind', '{"version":1,"findings":[1]}', /damaged/]])('a baseline that is %s is told, exit code 2', async (_, text, message) => {
  const { code, err } = await runCommand(['validate', '--baseline', 'known.json'], folder({ 'a.journey': GOOD, ...(text !== undefined && { 'known.json': text }) }));
  expect(err).toMatch(message);
  expect(code).toBe(2);
});

describe('--since', () => {
  const git = (cwd: string, ...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  function repository(files: Readonly<Record<string, string>>): string {
    const path = folder(files);
    git(path, 'init', '-q', '-b', 'main');
    git(path, 'add', '-A');
    git(path, 'commit', '-q', '-m', 'first');
    return path;
  }

  test('tells what the revision hadn’t: in the file that changed, and in the one that the change broke', async () => {
    const path = repository({ 'maps/a.journey': BAD, 'maps/shared.journey': 'channel Shop\n', 'maps/b.journey': GOOD.replace('channel Web\npersona Ann\nteam Care\n', '').replace('Help', 'Other').replace('via Web', 'via Shop') });
    expect(await json(path, '--since', 'HEAD')).toMatchObject({ code: 0, findings: [] });
    writeFileSync(join(path, 'maps/a.journey'), FIFTY + BAD);
    writeFileSync(join(path, 'maps/shared.journey'), 'channel Store\n');
    const { code, findings, summary } = await json(path, '--since', 'main');
    expect(code).toBe(1);
    expect(findings.map(({ code, element }) => [code, element?.id])).toEqual([['J101', 'Other.Ask.Form'], ['J103', 'Store']]);
    expect(summary['before']).toBeGreaterThan(5);
    expect((await runCommand(['validate', '--since', 'HEAD'], path)).out).toMatch(/not told: \d+ that were there before\./);
  });

  test('tells what stands in a line that was written again; not what only moved', async () => {
    const path = repository({ 'a.journey': GOOD.replace('    via Web\n', '') + '  touchpoint Call\n' });
    writeFileSync(join(path, 'a.journey'), GOOD.replace('    via Web\n', '').replace('touchpoint Form', 'touchpoint Form "Fills the form"') + '\n\n  touchpoint Call\n');
    expect((await json(path, '--since', 'HEAD')).findings.filter(({ code }) => code === 'J303').map(({ element }) => element?.id)).toEqual(['Help.Ask.Form']);
  });

  test('an approved map that changed needs a new review; without a revision nothing is known of that', async () => {
    const approved = GOOD.replace('state current', 'state current\n  status approved\n  reviewed 2026-04-20'), path = repository({ 'a.journey': approved });
    const found = async (...args: string[]) => (await json(path, ...args)).findings.filter(({ code }) => code === 'J621').map(({ element }) => element?.id);
    expect(await found('--since', 'HEAD')).toEqual([]);
    writeFileSync(join(path, 'a.journey'), approved.replace('    via Web\n', '    via Web\n    wait 3 min\n'));
    expect([await found('--since', 'HEAD'), await found(), await found('--since', 'HEAD', '--rule', 'no-channel')]).toEqual([['Help'], [], []]);
    writeFileSync(join(path, 'a.journey'), approved.replace('    via Web\n', '    via Web\n    wait 3 min\n').replace('2026-04-20', '2026-05-02'));
    expect(await found('--since', 'HEAD')).toEqual([]);
  });

  test('can’t be carried out without a repository, or with no such revision', async () => {
    expect(await runCommand(['validate', '--since', 'HEAD'], folder({ 'a.journey': GOOD }))).toMatchObject({ code: 2, err: expect.stringMatching(/no git repository/) as string });
    expect(await runCommand(['validate', '--since', '--upload-pack=touch x'], repository({ 'a.journey': GOOD }))).toMatchObject({ code: 2, err: expect.stringMatching(/argument is ambiguous|no revision/) as string });
    expect(await runCommand(['validate', '--since=--output=x'], repository({ 'a.journey': GOOD }))).toMatchObject({ code: 2, err: expect.stringMatching(/no revision `--output=x`/) as string });
  });
});
