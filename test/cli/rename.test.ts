/** `journey rename`: what it changes, and what it refuses. */
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../cli/check/load.ts';
import { renamed, thingNamed } from '../../cli/rename.ts';
import { temporaryFolders } from '../support/folders.ts';
import { folderWithExamples, runCommand } from '../support/server.ts';

const folder = temporaryFolders();

const SHARED = 'channel Web\npersona Ann\n  prefers Web\nteam Care\n';
const HELP = 'journey Help\n  state current\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Form "Care of the form"\n    via Web // Care\n    pain Slow\nstage Wait\n  owner Care\n  touchpoint Call\n    via Web\n';
const OTHER = 'journey Other\n  state current\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Look\n    via Web\nopportunity Fast\n  addresses Help.Slow, Help.Ask.Form.Slow\n';
const FILES = { 'journey.config.json': '{ "projectRules": [{ "name": "x", "kind": "persona-in-every-stage", "persona": "Ann" }] }', 'a/shared.journey': SHARED, 'b.journey': HELP, 'c.journey': OTHER };

/** The call, the exit code, what is said, and the lines that are others afterwards. */
const CALLS: readonly (readonly [string, readonly string[], number, RegExp, Readonly<Record<string, string>>])[] = [
  ['a team in all files; titles and comments stay', ['Care', 'Service'], 0, /The team `Care` was renamed in 4 places in 3 files/, {
    'a/shared.journey': SHARED.replace('team Care', 'team Service'), 'b.journey': HELP.replaceAll('owner Care', 'owner Service'), 'c.journey': OTHER.replace('owner Care', 'owner Service') }],
  ['a journey, in the names that it stands before', ['Help', '助け'], 0, /The journey `Help` was renamed in 3 places in 2 files/, {
    'b.journey': HELP.replace('journey Help', 'journey 助け'), 'c.journey': OTHER.replaceAll('Help.', '助け.') }],
  ['a stage by its whole name', ['Help.Ask', 'Begin'], 0, /The stage `Help\.Ask` was renamed in 2 places/, { 'b.journey': HELP.replace('stage Ask', 'stage Begin'), 'c.journey': OTHER.replace('Help.Ask.', 'Help.Begin.') }],
  ['a persona that the configuration names', ['Ann', 'Bob'], 0, /journey\.config\.json names `Ann` as well/, { 'a/shared.journey': SHARED.replace('persona Ann', 'persona Bob'), 'b.journey': HELP.replace('for Ann', 'for Bob'), 'c.journey': OTHER.replace('for Ann', 'for Bob') }],
  ['a name that several have', ['Ask', 'Begin'], 2, /`Ask` can be one of 2 things\. Write the whole name\.\n {2}stage Help\.Ask {2}b\.journey:4\n {2}stage Other\.Ask {2}c\.journey:4/, {}],
  ['one of these, by its file', ['Ask', 'Begin', 'c.journey'], 0, /`Other\.Ask` was renamed/, { 'c.journey': OTHER.replace('stage Ask', 'stage Begin') }],
  ['a misspelt name', ['Caer', 'Service'], 2, /Nothing is named `Caer` here\. Did you mean `Care`\?/, {}],
  ['a name of another kind', ['--kind', 'team', 'Web', 'Shop'], 2, /Nothing of the kind team is named `Web`/, {}],
  ['a name that is taken', ['Help.Ask', 'Wait'], 2, /Another stage is named `Wait` already/, {}],
  ['no name', ['Care', 'Customer care'], 2, /can't be a name: a name begins with a letter/, {}],
  ['a whole name as the new one', ['Help.Ask', 'Help.Begin'], 2, /the name alone.*`Begin`/, {}],
  ['the same name', ['Care', 'Care'], 0, /has that name already/, {}],
  ['too little', ['Care'], 2, /journey rename OLD NEW/, {}],
];

describe.each(CALLS)('%s', (_, args, code, said, after) => {
  test(`journey rename ${args.join(' ')} exits with ${code}`, async () => {
    const path = folder(FILES);
    const dry = await runCommand(['rename', ...args, '--dry-run'], path);
    for (const [name, text] of Object.entries(FILES)) expect(readFileSync(join(path, name), 'utf8')).toBe(text);
    expect(dry.code).toBe(code);
    const result = await runCommand(['rename', ...args], path);
    expect(result.err).toMatch(said);
    expect(result.code).toBe(code);
    for (const [name, text] of Object.entries({ ...FILES, ...after })) expect(readFileSync(join(path, name), 'utf8')).toBe(text);
    if (Object.keys(after).length > 0) expect(dry.out.match(/^--- .*/gm)?.length).toBe(Object.keys(after).length);
  });
});

test('a mention that would mean another thing keeps everything as it is', async () => {
  // Inside its journey the nearest one is meant: a touchpoint `Call` of the same stage would be in the way.
  const text = 'channel Web\npersona Ann\nteam Care\njourney Help\n  state current\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Form\n    via Web\n    next Call\n  touchpoint Ring\n    via Web\nstage Wait\n  owner Care\n  touchpoint Call\n    via Web\n';
  const path = folder({ 'a.journey': text });
  expect(await runCommand(['rename', 'Ring', 'Call'], path)).toMatchObject({ code: 2, err: expect.stringMatching(/With that name, `Call` in a\.journey:11 would mean the touchpoint `Help\.Ask\.Call` and no longer the touchpoint `Help\.Wait\.Call`\. Nothing was renamed/) as string });
  expect(readFileSync(join(path, 'a.journey'), 'utf8')).toBe(text);
});

test.each([
  ['a line that can’t be read names it', { 'b.journey': 'xyzzy Care' }, /A line that can't be read names `Care`/],
  ['a file can’t be read', { 'b.journey': new Uint8Array([0xff, 0x00, 0x80]) }, /b\.journey can't be read and may hold the name/],
])('%s: nothing is renamed', async (_, more, said) => {
  const path = folder({ 'a.journey': SHARED, ...more }), result = await runCommand(['rename', 'Care', 'Service'], path);
  expect(result.err).toMatch(said);
  expect(result.code).toBe(2);
  expect(readFileSync(join(path, 'a.journey'), 'utf8')).toBe(SHARED);
});

test('a file that may not be written keeps all others as they were', async () => {
  const path = folder(FILES), locked = join(path, 'c.journey');
  chmodSync(locked, 0o444);
  const { code, err } = await runCommand(['rename', 'Care', 'Service'], path);
  // For root nothing is locked.
  if (process.getuid?.() === 0) expect(code).toBe(0);
  else {
    expect(err).toMatch(/c\.journey can't be written: you have no permission to write it\. Nothing was renamed\./);
    for (const [name, text] of Object.entries(FILES)) expect(readFileSync(join(path, name), 'utf8')).toBe(text);
  }
});

test('every name of the examples can be changed and changed back', async () => {
  const examples = folderWithExamples();
  try {
    let count = 0;
    const first = await load({ paths: [examples.path] });
    for (const uri of first.uris) for (const { thing } of first.workspace.projectOf(uri).placesIn(uri)) {
      const { workspace, uris } = await load({ paths: [examples.path] });
      const files = await renamed(workspace, thingNamed(workspace, uris, thing.id, thing.kind), 'Zzz改名');
      // The same places again lead back: nothing else was touched.
      for (const { before, after } of files) expect(after.replaceAll('Zzz改名', thing.name)).toBe(before);
      count++;
      if (count > 60) return;
    }
    expect(count).toBeGreaterThan(40);
  } finally {
    examples.remove();
  }
});
