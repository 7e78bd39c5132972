/** The action, step by step, on a repository that has a pull request; and what holds for every file that CI reads. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../cli/commands.ts';
import { readArguments } from '../../cli/arguments.ts';
import { commentsServer, evaluate, readAction, runAction, truthy, type Run } from '../support/action.ts';
import { commandsIn } from '../support/runner.ts';
import { folderWith, root } from '../support/server.ts';
import { EXAMPLES } from '../support/texts.ts';

const action = readAction(join(root, 'action.yml'));

describe('what holds by itself', () => {
  test('actions of others are pinned by commit, with the version beside it', () => {
    const used = [['action.yml', readFileSync(join(root, 'action.yml'), 'utf8')], ['docs/ci.md', readFileSync(join(root, 'docs/ci.md'), 'utf8')]]
      .flatMap(([, text]) => [...text!.matchAll(/uses: (\S+)(.*)/g)].map(([, name, rest]) => [name!, rest!.trim()] as const)).filter(([name]) => name !== 'OWNER/REPOSITORY@COMMIT');
    expect(used.length).toBeGreaterThanOrEqual(4);
    for (const [name, rest] of used) {
      expect(name).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/);
      expect(rest).toMatch(/^# v\d+\.\d+\.\d+$/);
    }
  });

  test('no expression stands in a script, and each input and output is described', () => {
    for (const { run, shell, name } of action.runs.steps) {
      if (run === undefined) continue;
      expect(run, name).not.toContain('${{');
      expect(shell, name).toBe('bash');
    }
    const text = readFileSync(join(root, 'action.yml'), 'utf8'), docs = readFileSync(join(root, 'docs/ci.md'), 'utf8');
    for (const [name, { description }] of Object.entries(action.inputs)) {
      expect(description.length).toBeGreaterThan(20);
      expect(text).toContain(`inputs.${name}`);
      expect(docs).toContain(`| \`${name}\` |`);
    }
    for (const name of Object.keys(action.outputs)) expect(docs).toContain(`\`${name}\``);
    for (const [, name] of text.matchAll(/inputs\.([\w-]+)/g)) expect(Object.keys(action.inputs)).toContain(name);
  });

  test('the commands that templates, hooks and docs call are ones that there are', () => {
    const gitlab = parse(readFileSync(join(root, 'ci/gitlab.yml'), 'utf8')) as Record<string, { script?: string[] }>;
    const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string; entry: string; language: string; files: string }[];
    const docs = readFileSync(join(root, 'docs/ci.md'), 'utf8');
    const calls = [
      ...Object.values(gitlab).flatMap(({ script = [] }) => script), ...hooks.map(({ entry }) => entry),
      ...[...docs.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, code]) => code!.split('\n').map(line => line.replace(/\s+#.*/, '').replace(/^npx journey-maps /, 'journey '))),
    ].filter(call => call.startsWith('journey '));
    expect(calls.length).toBeGreaterThanOrEqual(8);
    for (const call of calls) {
      const [, name, ...words] = call.split(' '), command = COMMANDS.find(({ spec }) => spec.name === name);
      expect(command, call).toBeDefined();
      expect(() => readArguments(command!.spec, words), call).not.toThrow();
    }
    expect(hooks.map(({ id }) => id)).toEqual(['journey-validate', 'journey-format']);
    for (const { files } of hooks) expect([new RegExp(files).test('a/b.journey'), new RegExp(files).test('b.journey.md')]).toEqual([true, false]);
  });

  test('expressions mean what GitHub means by them', () => {
    const context = (path: readonly string[]) => ({ 'a.b': 'x', 'a.c': '' })[path.join('.')];
    expect(['a.b == \'X\'', 'a.c || \'y\'', 'a.b && a.c', '(a.b != \'x\' || a.d == a.c) && \'it\'\'s\''].map(text => evaluate(text, context))).toEqual(['true', 'y', '', 'it\'s']);
    expect([undefined, '', 'false', 'x'].map(truthy)).toEqual([false, false, false, true]);
  });
});

const HOSTILE = '::error::forged | @someone #1 <img src=x onerror=alert(1)> ##[error]forged ![x](https://example.org/x.png)';

describe('a pull request that changes the retail example', () => {
  const retail = EXAMPLES.find(([name]) => name === 'retail.journey')![1];
  const made = folderWith({}), at = (name: string) => join(made.path, name);
  const git = (cwd: string, ...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', '-c', 'protocol.file.allow=always', ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  let api: Awaited<ReturnType<typeof commentsServer>>;
  let base = '';

  beforeAll(async () => {
    api = await commentsServer();
    mkdirSync(at('work/maps'), { recursive: true });
    for (const [name, text] of EXAMPLES) writeFileSync(at(`work/maps/${name}`), text);
    git(at('work'), 'init', '-q', '-b', 'main');
    git(at('work'), 'add', '-A');
    git(at('work'), 'commit', '-q', '-m', 'Maps');
    git(made.path, 'clone', '-q', '--bare', 'work', 'origin.git');
    git(at('origin.git'), 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    base = git(at('work'), 'rev-parse', 'HEAD');
  }, 60_000);
  afterAll(async () => { await api.stop(); made.remove(); });

  /** The branch with this text, merged by the code host, and what a job checks out of it: one commit. */
  function checkOut(name: string, text: string): string {
    const work = at('work');
    git(work, 'checkout', '-q', '-B', name, base);
    writeFileSync(join(work, 'maps/retail.journey'), text);
    git(work, 'commit', '-q', '--allow-empty', '-am', 'Retail');
    git(work, 'checkout', '-q', '-B', `${name}-merged`, base);
    git(work, 'merge', '-q', '--no-ff', '-m', 'Merge', name);
    git(work, 'push', '-q', '--force', at('origin.git'), `${name}-merged`);
    const checkout = at(`checkout-${name}`);
    execFileSync('rm', ['-rf', checkout]);
    git(made.path, 'clone', '-q', '--depth=1', '--branch', `${name}-merged`, pathToFileURL(at('origin.git')).href, checkout);
    return checkout;
  }

  const run = (workspace: string, inputs: Readonly<Record<string, string>> = {}): Promise<Run> => runAction({
    action, folder: root, workspace, temporary: at('runner'), api: api.url, inputs: { path: 'maps', ...inputs },
    event: { name: 'pull_request', payload: { pull_request: { number: 7, base: { sha: base }, head: { repo: { full_name: 'someone/maps' } } } } },
  });

  const changed = retail.replace('stage Build "Assembly"\n  owner Care\n', 'stage Build "Putting it together"\n').replace('emotion -1 "which aisle?"', 'emotion -2 "which aisle?"');

  test('is annotated, summed up, drawn and commented on; the comment is written again and never twice', async () => {
    // Others have written before, more than a page of them, and somebody knows the mark.
    for (let i = 0; i < 130; i++) api.comments.push({ id: i, body: i === 5 ? '<!-- journey: what this pull request changes -->\nmine' : `Comment ${i}`, user: { type: i === 6 ? 'Bot' : 'User', login: 'x' } });
    const first = await run(checkOut('one', changed), { sarif: 'true' });
    expect(first.log).not.toMatch(/defect/);
    expect(first.code, first.log.slice(-3000)).toBe(0);
    expect(first.skipped).toEqual([]);
    expect(first.outputs).toMatchObject({ 'exit-code': '0', errors: '0' });
    const annotations = commandsIn(first.log);
    expect(annotations.map(({ name, properties }) => [name, properties['file'], properties['title']])).toContainEqual(['warning', 'maps/retail.journey', 'stage-without-owner (J501)']);

    const reports = first.outputs['reports']!;
    expect(first.called.map(({ uses }) => uses.replace(/@.*/, ''))).toEqual(['actions/setup-node', 'actions/upload-artifact', 'github/codeql-action/upload-sarif']);
    expect(first.called[1]!.with['path']).toBe(reports);
    expect(existsSync(first.called[2]!.with['sarif_file']!)).toBe(true);
    expect(readdirSync(join(reports, 'pictures'))).toEqual(expect.arrayContaining(['Wardrobe.svg', 'WardrobeNext.svg']) as unknown);
    for (const name of readdirSync(join(reports, 'pictures'))) expect(readFileSync(join(reports, 'pictures', name), 'utf8')).toMatch(/^<svg [^]*<\/svg>\s*$/);

    const ours = () => api.comments.filter(({ body, user }) => user.type === 'Bot' && body.startsWith('<!-- journey'));
    expect(ours().length).toBe(1);
    expect(ours()[0]!.body).toMatch(/Putting it together/);
    expect(first.summary).toContain('## Journeys');
    expect(first.summary).toContain(readFileSync(join(reports, 'changes.md'), 'utf8').trim());
    expect([...api.tokens]).toEqual(['Bearer a-token']);
    if (process.env['JOURNEY_KEEP']) writeFileSync(process.env['JOURNEY_KEEP'], first.summary);

    // The same again writes nothing; another state writes the same comment.
    api.requests.length = 0;
    await run(at('checkout-one'), { pictures: 'false' });
    expect(api.requests.filter(request => !request.startsWith('GET'))).toEqual([]);
    const second = await run(checkOut('one', changed.replace('Putting it together', 'Assembling')), { pictures: 'false' });
    expect(second.skipped).toEqual(['Draw the journeys', 'Upload reports and pictures', 'Upload findings to code scanning']);
    expect(api.requests.filter(request => !request.startsWith('GET'))).toEqual([`PATCH /repos/someone/maps/issues/comments/${ours()[0]!.id}`]);
    expect(ours().map(({ body }) => /Assembling/.test(body))).toEqual([true]);
    expect(api.comments[5]!.body).toMatch(/mine$/);
  }, 300_000);

  test('fails the job where it should, after all has been told', async () => {
    const checkout = checkOut('two', changed.replace('via Warehouse', 'via Warehuose'));
    const errors = await run(checkout, { pictures: 'false' });
    expect(errors.code).toBe(1);
    expect(commandsIn(errors.log).some(({ name, properties }) => name === 'error' && properties['title'] === 'unresolved-name (J101)')).toBe(true);
    expect(errors.outputs).toMatchObject({ 'exit-code': '1', errors: '1' });
    const breaking = await run(checkOut('three', changed), { pictures: 'false', comment: 'false', 'fail-on': 'breaking' });
    expect([breaking.code, breaking.outputs['exit-code']]).toEqual([1, '0']);
    const strict = await run(at('checkout-three'), { pictures: 'false', comment: 'false', 'max-warnings': '0', 'only-new': 'true' });
    expect(strict.code).toBe(1);
    const nothing = await run(at('checkout-three'), { path: 'no such folder', pictures: 'false', comment: 'false' });
    expect(nothing.code).toBe(2);
  }, 300_000);

  test('S8: a title full of tricks forges nothing in the log, the summary and the comment', async () => {
    const hostile = changed.replace('"Putting it together"', `"${HOSTILE}"`).replace('touchpoint PickUp "Picks the flat packs"', `touchpoint PickUp "${HOSTILE}"`);
    api.comments.length = 0;
    const { log, summary, code } = await run(checkOut('four', hostile), { pictures: 'false', path: 'maps\n$(touch forged)\n`touch forged`' });
    expect(code).toBe(2);
    for (const { name, properties } of commandsIn(log)) expect([['warning', 'error', 'notice'].includes(name), properties['file']?.startsWith('maps/') ?? false]).toEqual([true, true]);
    expect(existsSync(join(at('checkout-four'), 'forged'))).toBe(false);
    expect(api.comments.length).toBe(1);
    for (const markdown of [summary, api.comments[0]!.body]) {
      expect(markdown).toContain('someone');
      // What GitHub makes of Markdown: HTML and pictures are let through, mentions and references become links.
      const html = new MarkdownIt({ html: true, linkify: true }).render(markdown);
      expect(html).not.toMatch(/<img|<[^>]*\son\w+=|<script/i);
      expect(html).not.toMatch(/href="https:\/\/example\.org/);
      expect(markdown).not.toMatch(/(?<!\\)@someone|(?<!\\)#1\b/);
    }
  }, 300_000);

  test('a token that may not write costs the comment and nothing else', async () => {
    api.state.refuse = true;
    try {
      const { code, log, summary } = await run(checkOut('five', changed), { pictures: 'false' });
      expect(code).toBe(0);
      expect(commandsIn(log).filter(({ name }) => name === 'notice').map(({ data }) => data)).toEqual([expect.stringMatching(/could not be written \(403\)/)]);
      expect(summary).toMatch(/Putting it together/);
    } finally {
      api.state.refuse = false;
    }
  }, 120_000);
});
