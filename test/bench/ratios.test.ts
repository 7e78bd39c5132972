/** What doesn't depend on the machine and must not get worse: how the work grows with the text, and what has to be loaded. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { oneFile } from './content.ts';
import { growthOfShapes, measureGrowth, timeOf } from './growth.ts';
import { put, root, table } from './report.ts';
import { bundleSizes, loadedByValidate } from './sizes.ts';

/** Four times the text may take so many times as long. Linear work takes four; a machine that does other things meanwhile makes it more, quadratic work makes it sixteen. */
const MOST_GROWTH = 10;
/** What was too much is measured again: only what the work itself needs is so each time. */
const TRIES = 3;

test.each([['no work', 12, () => measureGrowth(200, 3)], ['no odd text\'s work', 6, () => growthOfShapes(150, 2)]])('%s grows much faster than the text', (_, count, measure) => {
  let growth = measure();
  expect(growth.length).toBe(count);
  for (let i = 1; i < TRIES && growth.some(({ factor }) => factor > MOST_GROWTH); i++) {
    growth = measure().map((again, at) => again.factor < growth[at]!.factor ? again : growth[at]!);
  }
  expect(growth.filter(({ factor }) => factor > MOST_GROWTH)).toEqual([]);
});

test('no file is read again to check it, but where a comment excuses something', () => {
  const uri = 'file:///lines.journey', asked: string[] = [];
  for (const comment of ['// Nothing to excuse.', '// journey-ignore J401: it is as it is']) {
    const reading = readFile(uri, `${comment}\n${oneFile(10)}`), project = new Project();
    project.set(reading.model);
    check(project, uri, { findings: reading.findings, comments: reading.comments, get lines() { asked.push(comment); return reading.lines; } });
  }
  expect(asked).toEqual(['// journey-ignore J401: it is as it is']);
});

/** What an edit of one touchpoint may cost a project's names, as a part of what all of them cost; measured in 1,000 touchpoints it is a hundredth at most. */
const MOST_OF_NAMES = 1 / 20;

test.each([['a text', 'felt in Step500', 'felt at Step500'], ['a mention', /(touchpoint Step500 .*\n {4}via )\w+/, '$1Elsewhere'], ['a name', 'touchpoint Step500 ', 'touchpoint Stop500 ']])('names: %s costs what it changes, not what the file says', (_, from, to) => {
  const uri = 'file:///bench.journey', text = oneFile(1000), reading = readFile(uri, text), before = reading.model, after = readFile(uri, text.replace(from, to), reading).model;
  const edited = new Project();
  expect(after.journeys.map((journey, i) => journey !== before.journeys[i]).filter(Boolean).length).toBe(1);
  const share = (): number => timeOf(() => { edited.set(before); edited.set(after); }) / 2 / timeOf(() => new Project().set(before));
  let least = Infinity;
  for (let i = 0; i < TRIES && least > MOST_OF_NAMES; i++) least = Math.min(least, share());
  expect(least).toBeLessThan(MOST_OF_NAMES);
});

test.each(['validate', 'render'])('the file of %s is plain ASCII, as its loader takes it to be', name => {
  // oxlint-disable-next-line no-control-regex -- all that is no ASCII
  expect(/[^\0-\x7f]/.exec(readFileSync(join(root, `dist/cli-${name}.cjs`), 'utf8'))?.[0]).toBeUndefined();
});

test('what is loaded stays small', () => {
  const packed = Object.values(bundleSizes()).reduce((sum, { packed }) => sum + packed, 0);
  expect(packed).toBeLessThan(2048);
  expect(loadedByValidate()).toBeLessThan(600);
});

test('what VS Code loads to wake the extension is small, and loads none of its parts before somebody needs them', () => {
  const dist = join(root, 'dist'), text = readFileSync(join(dist, 'extension.cjs'), 'utf8');
  expect(Buffer.byteLength(text) / 1024).toBeLessThan(24);
  // What the library and Markdown's reader can't be without.
  for (const name of ['window/logMessage', 'JSONRPC', 'linkify', 'touchpoint Welcome']) expect(text.includes(name), name).toBe(false);
  const parts = readdirSync(dist).filter(name => /^extension-.*\.cjs$/.test(name));
  const required = [...text.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name!);
  expect(required.filter(name => name.startsWith('.')).length).toBeGreaterThan(8);
  for (const name of required) expect([...parts.map(part => `./${part}`), 'vscode']).toContain(name);

  // Loaded as an editor does. VS Code's module has hundreds of names: nobody goes through them.
  const loaded = execFileSync(process.execPath, ['-e', `
    const Module = require('node:module'), load = Module._load, seen = [];
    const editor = new Proxy({ TreeItemCollapsibleState: {} }, { ownKeys() { throw new Error('All names are gone through.'); } });
    Module._load = (name, ...more) => { seen.push(name); return name === 'vscode' ? editor : load(name, ...more); };
    require(${JSON.stringify(join(dist, 'extension.cjs'))});
    console.log(JSON.stringify(seen.slice(1)));
  `], { encoding: 'utf8' });
  expect(new Set(JSON.parse(loaded))).toEqual(new Set(['vscode']));
  const library = readFileSync(join(dist, 'extension-language-client.cjs'), 'utf8');
  expect(library).toContain('window/logMessage');
  expect(parts.filter(name => readFileSync(join(dist, name), 'utf8').includes('window/logMessage'))).toEqual(['extension-language-client.cjs']);
});

test('neither the command nor the server loads a parser generator, nor the layout engine', () => {
  for (const name of ['cli.mjs', 'cli-validate.cjs', 'cli-render.cjs', 'server.cjs']) {
    const text = readFileSync(join(root, 'dist', name), 'utf8');
    expect(text.includes('chevrotain') || text.includes('LangiumParser') || text.includes('org.eclipse.elk'), name).toBe(false);
  }
});

test('the figures go between the marks of their page, and nothing else of it changes', () => {
  const page = readFileSync(join(root, 'docs/performance.md'), 'utf8');
  const rows = [{ what: 'a | b', figure: '1 ms', goal: '≤ 2 ms', met: false, floor: '', peers: '' }];
  const once = put(page, table(rows));
  expect(once).toContain('| a \\| b | 1 ms | ≤ 2 ms | **no** |  |  |');
  expect(put(once, 'nothing')).toBe(put(page, 'nothing'));
  expect(() => put('no marks', '')).toThrow('no place');
});
