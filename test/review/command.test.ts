/** `journey diff` as it is shipped, on real repositories. */
import { Ajv } from 'ajv';
import MarkdownIt from 'markdown-it';
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { repositoryWith } from '../support/repository.ts';
import { folderWith, root, runCommand } from '../support/server.ts';

const made: { remove(): void }[] = [];
vi.setConfig({ testTimeout: 180_000 });
afterAll(() => { for (const { remove } of made) remove(); });
const kept = <T extends { remove(): void }>(thing: T): T => { made.push(thing); return thing; };

const RETAIL = readFileSync(join(root, 'examples/retail.journey'), 'utf8');
const schema = JSON.parse(readFileSync(join(root, 'syntaxes/journey.diff.schema.json'), 'utf8')) as object;
const isValid = new Ajv({ allErrors: true, strict: false }).compile(schema);

interface Printed { summary: Record<string, number>; changes: { text: string; id: string; level: string; change: string; places: Record<string, { file: string; start: { line: number } }> }[]; notCompared: object[] }
async function asJson(args: readonly string[], cwd: string): Promise<Printed & { code: number | null }> {
  const { code, out, err } = await runCommand(['diff', ...args, '--format', 'json'], cwd);
  if (out === '') throw new Error(err);
  const printed = JSON.parse(out) as Printed;
  expect(isValid(printed), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
  return { ...printed, code };
}

/** A branch that changes the retail example, not all of it committed. */
function branch() {
  const repo = kept(repositoryWith({ 'maps/retail.journey': RETAIL, 'maps/journey.config.json': '{}' }));
  repo.git('checkout', '-q', '-b', 'feature');
  repo.commit({ 'maps/retail.journey': RETAIL.replace('emotion -1 "which aisle?"', 'emotion +1 "which aisle?"') });
  repo.git('checkout', '-q', 'main');
  repo.commit({ 'maps/retail.journey': RETAIL.replace('"Sees a room set on the site"', '"Later, on main"') });
  repo.git('checkout', '-q', 'feature');
  repo.write({ 'maps/retail.journey': readFileSync(join(repo.path, 'maps/retail.journey'), 'utf8').replace('    consent "Terms of the shop account"\n', '') });
  return repo;
}

test('without a revision: from where the branch began to the working tree, commits and what is not committed', async () => {
  const repo = branch();
  const { changes, summary, code } = await asJson([], repo.path);
  expect(changes.map(({ id, text, level }) => `${level} ${id}: ${text}`)).toEqual([
    'notable Wardrobe.Buy.PickUp: feeling −1 → +1', 'breaking WardrobeNext.Build.Spare: consent removed: “Terms of the shop account”',
  ]);
  expect([code, summary]).toEqual([0, { changes: 2, breaking: 1, notable: 1, cosmetic: 0 }]);
  expect(changes[0]!.places['after']).toMatchObject({ file: 'maps/retail.journey', start: { line: RETAIL.slice(0, RETAIL.indexOf('touchpoint PickUp')).split('\n').length } });
  const texts = async (...args: string[]) => (await asJson(args, repo.path)).changes.map(({ text }) => text);
  expect(await texts('--from', 'HEAD')).toEqual(['consent removed: “Terms of the shop account”']);
  expect(await texts('--to', 'HEAD')).toEqual(['feeling −1 → +1']);
  expect(await texts('--base', 'main', '--to', 'feature')).toEqual(['feeling −1 → +1']);
  expect((await texts('--from', 'main', '--to', 'feature')).length).toBe(2);
  expect(await texts('--from', 'HEAD', '--journey', 'Wardrobe')).toEqual([]);
  expect(await texts('--from', 'HEAD', 'maps/retail.journey')).toHaveLength(1);
  expect((await runCommand(['diff'], join(repo.path, 'maps'))).out).toMatch(/2 .*|1 breaking and 1 notable changes?\.\n$/);
});

test('for people: the map again, with what happened to it', async () => {
  const { out, code } = await runCommand(['diff', 'maps'], branch().path);
  expect(out.replace(/\([0-9a-f]{9}\)/, '(…)')).toBe(`From where the branch left main (…) to the working tree

Buy and build a wardrobe (Wardrobe)
  Purchase
    notable   ~ Picks the flat packs  feeling −1 → +1

Buy and build a wardrobe, 2027 (WardrobeNext)
  Assembly
    breaking  ~ Scans the box, and the part is on its way  consent removed: “Terms of the shop account”

1 breaking and 1 notable changes.
`);
  expect(code).toBe(0);
});

test('two files and two folders, without git; the files may stand beside each other', async () => {
  const { path } = kept(folderWith({ 'old/m.journey': RETAIL, 'new/m.journey': RETAIL.replace('"Purchase"', '"Buying"'), 'a.journey': RETAIL, 'b.journey': RETAIL.replace('"Purchase"', '"Buying"') }));
  for (const pair of [['old', 'new'], ['a.journey', 'b.journey'], ['old/m.journey', 'b.journey']]) {
    expect((await asJson(pair, path)).changes.map(({ text }) => text), pair.join()).toEqual(['title “Purchase” → “Buying”']);
  }
  expect((await asJson(['a.journey', 'a.journey'], path)).changes).toEqual([]);
  expect((await runCommand(['diff', 'old', 'new', '--fail-on', 'any'], path)).code).toBe(1);
});

test('the project\'s own levels, and a mistake in them', async () => {
  const repo = branch();
  repo.write({ 'maps/journey.config.json': '{ "levels": { "consent-lost": "cosmetic", "feeling-changed": "breaking" } }' });
  expect((await asJson(['maps'], repo.path)).changes.map(({ level }) => level)).toEqual(['breaking', 'cosmetic']);
  repo.write({ 'maps/journey.config.json': '{ "levels": { "consent-lots": "cosmetic" } }' });
  const { code, err } = await runCommand(['diff', 'maps'], repo.path);
  expect([code, err]).toEqual([2, expect.stringMatching(/journey\.config\.json:1:15: .*consent-lots.*Did you mean `consent-lost`/)]);
});

test('exit codes, and why: what could not be compared never reads as no changes', async () => {
  const repo = branch(), none = kept(folderWith({ 'a.journey': RETAIL, 'b.txt': 'x' })), empty = kept(repositoryWith({ 'readme.txt': 'x' }));
  repo.git('checkout', '-q', '-b', 'broken');
  const table: readonly (readonly [cwd: string, args: readonly string[], code: number, says: RegExp])[] = [
    [repo.path, [], 0, /^$/], [repo.path, ['--fail-on', 'breaking'], 1, /^$/], [repo.path, ['--to', 'HEAD', '--fail-on', 'breaking'], 0, /^$/],
    [repo.path, ['--to', 'HEAD', '--fail-on', 'notable'], 1, /^$/], [repo.path, ['--from', 'HEAD', '--to', 'HEAD', '--fail-on', 'any'], 0, /^$/],
    [repo.path, ['--from', 'nowhere'], 2, /There is no revision `nowhere`/], [repo.path, ['--from', '-x'], 2, /ambiguous|There is no revision|argument/], [repo.path, ['--from=--output=x'], 2, /There is no revision `--output=x`/],
    [repo.path, ['--from', 'HEAD', '--base', 'main'], 2, /say one of them/], [repo.path, ['--fail-on', 'breking'], 2, /Did you mean `breaking`/], [repo.path, ['--format', 'html'], 2, /There is no format/],
    [repo.path, ['--journey', 'Nobody'], 2, /no journey `Nobody`/], [repo.path, ['--from', 'HEAD', 'nothing.journey'], 2, /nothing\.journey is not there, neither in HEAD nor in the working tree/],
    [repo.path, ['HEAD'], 2, /HEAD is not there, .*For a revision of the git repository write `journey diff --from HEAD`/], [repo.path, ['HEAD', 'HEAD'], 2, /HEAD can't be read: .*write `journey diff --from HEAD --to HEAD`/],
    [repo.path, ['--picture', 'javascript:alert(1)'], 2, /https/], [repo.path, ['a', 'b', 'c'], 2, /two files or folders/],
    [none.path, [], 2, /is in no git repository/], [none.path, ['a.journey', 'gone.journey'], 2, /gone\.journey can't be read: there is no such/], [none.path, ['a.journey', 'b.txt'], 2, /b\.txt is no journey file/], [none.path, ['.', 'a.journey'], 2, /One of the two is a folder/],
    [empty.path, [], 2, /no journey file on either side/], [empty.path, ['--allow-empty'], 0, /^$/],
  ];
  for (const [cwd, args, code, says] of table) {
    const result = await runCommand(['diff', ...args], cwd);
    expect([result.code, result.err], args.join(' ')).toEqual([code, expect.stringMatching(says)]);
    if (code === 2) expect(result.out, args.join(' ')).toBe('');
  }
}, 180_000);

test('lines and files that can\'t be read are named with their side, and the comparison fails', async () => {
  const repo = kept(repositoryWith({ 'a.journey': 'team A\ngibberish here\n', 'c.journey': 'team C\n' }));
  repo.write({ 'a.journey': 'team A\n', 'b.journey': new Uint8Array([0xff, 0x41, 0xfe]), 'c.journey': 'team C\n  contact\n' });
  const { code, err } = await runCommand(['diff', '--from', 'HEAD'], repo.path);
  expect(code).toBe(2);
  expect(err).toMatch(/Not compared, in the older state: a\.journey:2: /);
  expect(err).toMatch(/Not compared, in the newer state: b\.journey: This file is not in UTF-8/);
  expect(err).toMatch(/Not compared, in the newer state: c\.journey:2: /);
  expect((await asJson(['--from', 'HEAD'], repo.path)).notCompared).toHaveLength(3);
  expect((await runCommand(['diff', '--from', 'HEAD', '--allow-unread'], repo.path)).code).toBe(0);
  expect((await runCommand(['diff', '--from', 'HEAD', '--format', 'markdown'], repo.path)).out).toMatch(/Not everything could be compared/);
  writeFileSync(join(repo.path, 'big.journey'), 'x'.repeat(4_100_000));
  expect((await runCommand(['diff', '--from', 'HEAD'], repo.path)).err).toMatch(/big\.journey: This file is too large/);
});

test('a file that is new, one that is gone, and projects inside the project', async () => {
  const repo = kept(repositoryWith({ 'a.journey': 'team A "Alpha"\n', 'gone.journey': 'team Gone\n', 'inner/journey.config.json': '{}', 'inner/a.journey': 'team A "Inner"\n', 'node_modules/x/b.journey': 'team Ignored\n', '.hidden/b.journey': 'team Hidden\n' }));
  repo.write({ 'gone.journey': undefined, 'new.journey': 'team New\n  contact "x"\n', 'inner/a.journey': 'team A "Inside"\n' });
  expect((await asJson(['--from', 'HEAD'], repo.path)).changes.map(({ id, change, text }) => `${change} ${id}: ${text}`)).toEqual(['added New: added', 'removed Gone: removed', 'changed A: title “Inner” → “Inside”']);
});

test('as a picture: the journey with the most changes, or the one that is named; also one that is new or gone', async () => {
  const repo = branch(), draw = async (...args: string[]) => (await runCommand(['diff', '--format', 'svg', ...args], repo.path)).out;
  const shown = (svg: string) => svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(shown(await draw('--from', 'HEAD'))).toMatch(/Buy and build a wardrobe, 2027 .*changed.*consent removed/);
  expect(shown(await draw('--journey', 'Wardrobe'))).toMatch(/feeling −1 → \+1/);
  expect(shown(await draw('--from', 'HEAD', '--journey', 'Wardrobe'))).toMatch(/Pays online/);
  repo.write({ 'maps/new.journey': 'journey New "All new"\nstage One "First"\n  touchpoint A "Does it"\n', 'maps/retail.journey': undefined });
  expect(shown(await draw('--from', 'HEAD', '--journey', 'New'))).toMatch(/All new .*new/);
  expect(shown(await draw('--from', 'HEAD', '--journey', 'Wardrobe'))).toMatch(/Pays online.*gone|gone.*Pays online/);
  expect(await draw('--from', 'HEAD')).toMatch(/^<svg /);
}, 120_000);

// Texts that somebody might write to forge something, wherever a text can stand.
const ATTACKS = [
  '| @team <img src=x>', '::error::forged', '##[warning]forged', '#123 and GH-1 and owner/repo#7', 'https://evil.example/x www.evil.example', '<script>alert(1)</script>', '![x](https://evil.example/x.png)', '[x](javascript:alert(1))',
  '```\\n# out', '`code` **bold** _it_ ~~no~~', '@org/team !12 %5 ~bug $7 &9 ^2', '\u202eevil\u2066', '\u001b[31mred', '</details></table><b>', '&lt;img src=x&gt; &amp;', 'a\\nb\\n| c | d |', '0123456789abcdef0123456789abcdef01234567', 'mail me@example.com mailto:x@y.z', ':smile: <!-- x -->', '"quoted" \\\\| back',
];
const quote = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('\\\\n', '\\n').replaceAll('"', '\\"')}"`;

/** The same map with a text in every slot that has one. */
const filled = (text: string) => `// ${text.replaceAll('\\n', ' ')}
team T ${quote(text)}
  contact ${quote(text)}
channel C ${quote(text)}
persona P ${quote(text)}
  goal ${quote(text)}
  need ${quote(text)}
  quote ${quote(text)}
source S ${quote(text)}
  link ${quote(text)}
  consent ${quote(text)}
journey J ${quote(text)}
  state current
  for P
  goal ${quote(text)}
  from ${quote(text)}
  note ${quote(text)}
stage A ${quote(text)}
  owner T
  goal ${quote(text)}
  milestone ${quote(text)}
  touchpoint X ${quote(text)}
    via C
    action ${quote(text)}
    thought ${quote(text)}
    emotion -1 ${quote(text)}
    cue ${quote(text)}
    exit ${quote(text)} 3 %
    handoff ${quote(text)}
    next Y when ${quote(text)}
    pain N ${quote(text)}
  touchpoint Y ${quote(text)}
opportunity O ${quote(text)}
  addresses N
  ticket ${quote(text)}
`;

test(`${ATTACKS.length} texts that would forge something, in every slot, in every output`, async () => {
  // Each in a project of its own, so that one call tells them all.
  const { path } = kept(folderWith(Object.fromEntries(ATTACKS.flatMap((attack, i) => [
    [`old/${i}/journey.config.json`, '{}'], [`new/${i}/journey.config.json`, '{}'], [`old/${i}/m.journey`, filled('plain')], [`new/${i}/m.journey`, filled(attack)],
  ]))));
  let told = 0;
  for (const [from, to] of [['old', 'new'], ['new', 'old']]) {
    const [pretty, json, ...markdown] = await Promise.all([
      runCommand(['diff', from!, to!], path), runCommand(['diff', from!, to!, '--format', 'json'], path),
      ...ATTACKS.map((_, i) => runCommand(['diff', `${from}/${i}`, `${to}/${i}`, '--format', 'markdown'], path)),
    ]);
    expect([pretty!.code, pretty!.err]).toEqual([0, '']);
    expect(isValid(JSON.parse(json!.out))).toBe(true);
    for (const { out } of [pretty!, ...markdown]) {
      // oxlint-disable-next-line no-control-regex -- these are what must not come through
      expect(out).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|^\s*::|##\[/m);
    }
    expect(json!.out).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|::|##\[/);
    told += (pretty!.out.match(/^ +(breaking|notable|cosmetic) /gm) ?? []).length;
    markdown.forEach(({ out }, i) => checkMarkdown(out, ATTACKS[i]!));
  }
  console.log(`  ${told} changes told, with ${ATTACKS.length} texts`);
  expect(told).toBeGreaterThan(ATTACKS.length * 2 * 20);
}, 120_000);

test('the picture of a comment follows the ways through the journey, and those to and from what is gone are dotted', async () => {
  const repo = kept(repositoryWith({ 'm.journey': `journey J
stage A
  touchpoint Ask
    next Pay when "it is | \`cheap\`"
    next Wait, Call
  touchpoint Wait
    exit "gives up"
stage B
  touchpoint Call
    next A.Ask when "again"
  touchpoint Pay
` }));
  const draw = async (text: string): Promise<string[]> => {
    repo.write({ 'm.journey': text });
    const chart = /```mermaid\n([^]*?)```/.exec((await runCommand(['diff', '--from', 'HEAD', '--format', 'markdown'], repo.path)).out)![1]!;
    const called = new Map([...chart.matchAll(/(t\d+)\["([^"]*)"\]/g)].map(([, id, name]) => [id!, name!]));
    return [...chart.matchAll(/^ {2}(t\d+) (-->|-\.->)(?:\|"(.*)"\|)? (t\d+)$/gm)].map(([, from, arrow, when, to]) => [called.get(from!), arrow, when && `(${when})`, called.get(to!)].filter(Boolean).join(' '));
  };
  const before = readFileSync(join(repo.path, 'm.journey'), 'utf8');
  expect(await draw(`${before}    emotion +1\n`)).toEqual(['Ask --> (it is cheap) Pay (+1)', 'Ask --> Wait', 'Ask --> Call', 'Call --> (again) Ask']);
  // A stage is renamed, and what was in the middle of it goes.
  expect(await draw(before.replace('stage A\n', 'stage First\n').replace('A.Ask', 'First.Ask').replace('    next Wait, Call\n  touchpoint Wait\n    exit "gives up"\n', '    next Call\n'))).toEqual(
    ['Ask --> (it is cheap) Pay', 'Ask --> Call', 'Call --> (again) Ask', 'Ask -.-> Wait']);
});

test('a commit that is named by its id is shown by the beginning of it', async () => {
  const repo = branch(), id = repo.git('rev-parse', 'main').trim();
  const [pretty, markdown, svg] = await Promise.all(['pretty', 'markdown', 'svg'].map(async format => (await runCommand(['diff', '--from', id, '--to', 'feature', '--format', format], repo.path)).out));
  for (const out of [pretty!, markdown!, svg!]) expect(out).not.toContain(id);
  expect(pretty).toMatch(new RegExp(`^From ${id.slice(0, 9)} to feature \\([0-9a-f]{9}\\)\n`));
  expect(markdown).toContain(`From \`${id.slice(0, 9)}\` to feature (`);
  expect(svg!.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain(`compared with ${id.slice(0, 9)}`);
});

/** The page that comes out holds what the command makes, and nothing that a text brought in. */
function checkMarkdown(text: string, attack: string): void {
  const tokens = new MarkdownIt({ html: true, linkify: true }).parse(text, {}).flatMap(token => [token, ...token.children ?? []]);
  const allowed = /^(heading|paragraph|table|thead|tbody|tr|th|td|em|strong)_(open|close)$|^(inline|text|softbreak|code_inline|fence|html_block|text_special)$/;
  expect([...new Set(tokens.map(({ type }) => type).filter(type => !allowed.test(type)))], attack).toEqual([]);
  for (const { type, content, info } of tokens) {
    if (type === 'html_block') expect(content.trim(), attack).toMatch(/^(<details><summary>[^<>&@#:[\]!`|/]*(: [^<>&@#:[\]`|/]*)?<\/summary>|<\/details>)$/);
    if (type === 'fence') expect(info).toBe('mermaid');
    // What a host looks for in what is shown: mentions, references, ids of commits.
    if (type === 'text' || type === 'text_special') expect(content, attack).not.toMatch(/[@#!%~$&^][\p{L}\p{N}"']|gh-\d|\b[0-9a-f]{7,40}\b|https?:|www\.\w/iu);
  }
  // Each row of a table has as many cells as its head.
  for (const line of text.split('\n')) if (line.startsWith('|')) expect(line.split(/(?<!\\)\|/).length, attack).toBe(5);
  const fences = tokens.filter(({ type }) => type === 'fence').map(({ content }) => content);
  for (const chart of fences) for (const line of chart.split('\n')) expect(line, attack).toMatch(/^(flowchart LR|  subgraph s\d+\["[^"<>&#;`@]*"\]|    t\d+\["[^"<>&#;`@]*"\](:::\w+)?|  end|  t\d+ (-->|-\.->)(\|"[^"<>&#;`@|]+"\|)? t\d+|  classDef .*|)$/);
}

test('a comment keeps to the largest size, and says how much it leaves out', async () => {
  const stage = (n: number, word: string) => `stage S${n} "${word} ${n}"\n${Array.from({ length: 12 }, (_, i) => `  touchpoint T${i} "${`${word} 步驟 `.repeat(4)}${i}"\n`).join('')}`;
  const map = (word: string) => `journey Big\n${Array.from({ length: 60 }, (_, n) => stage(n, word)).join('')}`;
  const { path } = kept(folderWith({ 'old/m.journey': map('Old'), 'new/m.journey': map('New'), 'journey.config.json': '{ "levels": { "title-changed": "notable" } }' }));
  const { out } = await runCommand(['diff', 'old', 'new', '--format', 'markdown'], path);
  expect(out.length).toBeLessThan(65_536);
  const [, left] = /_(\d+) more changes are not shown/.exec(out)!;
  expect(Number(left) + (out.match(/^\| [🔴🟡⚪]/gmu) ?? []).length).toBe(60 + 60 * 12);
  expect(out.split('<details>').length).toBe(out.split('</details>').length);
});

test('a hostile repository: odd file names, traps in its settings; nothing is run, nothing forged', async () => {
  const repo = kept(repositoryWith({ 'a.journey': filled('plain') })), trap = join(repo.path, '.git/trap'), log = join(repo.path, '.git/traces');
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> '${log}'\nexit 1\n`);
  chmodSync(trap, 0o755);
  writeFileSync(join(repo.path, '.git/config'), `${readFileSync(join(repo.path, '.git/config'), 'utf8')}[core]\n\tfsmonitor = ${trap}\n\tpager = ${trap}\n[diff]\n\texternal = ${trap}\n[alias]\n\tls-tree = "!${trap}"\n`);
  repo.write({ 'evil\n::error::x\u001b[31m.journey': 'team Evil\nnonsense\n', '##[warning]x `@team` <b>.journey': 'team Worse\nnonsense\n', 'a.journey': filled('@team') });
  for (const format of ['pretty', 'json', 'markdown']) {
    const { code, out, err } = await runCommand(['diff', '--from', 'HEAD', '--format', format], repo.path);
    expect(code).toBe(2);
    // oxlint-disable-next-line no-control-regex -- these are what must not come through
    expect(out + err, format).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]|^::|##\[/m);
    if (format === 'markdown') expect(new MarkdownIt({ html: true, linkify: true }).render(out).replace(/<code>[^<]*<\/code>/g, '')).not.toMatch(/<b>|@team/);
  }
  expect(() => readFileSync(log)).toThrow();
});

test('the examples against themselves', async () => {
  const folder = kept(folderWith({}));
  cpSync(join(root, 'examples'), join(folder.path, 'old'), { recursive: true });
  cpSync(join(root, 'examples'), join(folder.path, 'new'), { recursive: true });
  const { out, code } = await runCommand(['diff', 'old', 'new'], folder.path);
  expect([code, out]).toEqual([0, 'From old to new\n\nNo changes in what the journeys say.\n']);
});
