/** R13: a disk that takes no more, and a process that is ended in the middle of writing, never cost a file. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync, statSync, chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { runsOf } from '../support/long.ts';
import { folderWith, root, runCommand } from '../support/server.ts';

const cleanup: (() => unknown)[] = [];
afterEach(() => { for (const step of cleanup.splice(0).reverse()) step(); });

const command = join(root, 'dist/cli.mjs');
const block = (i: number): string => `stage   S${i}   "Stage ${i}"\n   touchpoint T${i} "Touchpoint ${i}"\n         via Web\n`;
/** Not laid out as it should be, and larger than what the disk below takes. */
const MESSY = `channel Web\npersona Ann\njourney Help\n  state current\n  for Ann\n${Array.from({ length: 60 }, (_, i) => block(i)).join('')}`;

function folder(files: Readonly<Record<string, string>>) {
  const made = folderWith(files);
  cleanup.push(made.remove);
  return made;
}

test('a full disk: the file stays as it was, nothing is left beside it, and the command says so', async () => {
  const { path } = folder({ 'a.journey': MESSY });
  // No file may grow beyond 4 KB: to a program it is as if the disk were full.
  const limited = spawnSync('bash', ['-c', 'ulimit -f 4; exec "$@"', '-', process.execPath, command, 'format', '--write', 'a.journey'], { cwd: path, encoding: 'utf8' });
  expect(limited.status).toBe(2);
  expect(limited.stderr).toMatch(/a\.journey was left as it is: it would be larger than this system allows\./);
  expect(readFileSync(join(path, 'a.journey'), 'utf8')).toBe(MESSY);
  expect(readdirSync(path)).toEqual(['a.journey']);
  const picture = spawnSync('bash', ['-c', 'ulimit -f 4; exec "$@"', '-', process.execPath, command, 'render', 'a.journey', '-o', 'a.svg'], { cwd: path, encoding: 'utf8' });
  expect(picture.status).toBe(2);
  expect(picture.stderr).toMatch(/a\.svg can't be written: /);
  expect(readdirSync(path)).toEqual(['a.journey']);
  expect((await runCommand(['format', '--write', 'a.journey'], path)).code).toBe(0);
});

test('a command that is ended while it writes leaves each file as it was or as it should be', async () => {
  const { runs } = runsOf('ended while writing', { short: 4, long: 200 });
  const names = Array.from({ length: 8 }, (_, i) => `f${String(i).padStart(2, '0')}.journey`);
  const done = folder({ 'a.journey': MESSY });
  await runCommand(['format', '--write', 'a.journey'], done.path);
  const tidy = readFileSync(join(done.path, 'a.journey'), 'utf8');
  const { path } = folder({});
  let between = 0;
  for (let i = 0; i < runs; i++) {
    for (const name of names) writeFileSync(join(path, name), MESSY);
    const child = spawn(process.execPath, [command, 'format', '--write', '.'], { cwd: path, stdio: 'ignore' });
    const ended = new Promise(resolve => child.once('exit', resolve));
    // From the first file that is changed on, a little later each time.
    for (let wait = 0; wait < 5000 && readFileSync(join(path, names[0]!), 'utf8') === MESSY; wait++) await pause(1);
    await pause((i * 3) % 40);
    child.kill('SIGKILL');
    await ended;
    const states = names.map(name => readFileSync(join(path, name), 'utf8'));
    expect(states.every(state => state === MESSY || state === tidy)).toBe(true);
    if (states.includes(MESSY) && states.includes(tidy)) between++;
  }
  console.log(`${runs} commands ended while they wrote 8 files, ${between} of them in between: each file whole, old or new`);
});

test('what is written keeps its mode and line ends, and a link out of the project is not followed', async () => {
  const outside = folder({ 'target.journey': MESSY }), { path } = folder({ 'a.journey': MESSY.replaceAll('\n', '\r\n'), 'sub/b.journey': MESSY });
  mkdirSync(join(path, 'links'));
  symlinkSync(join(outside.path, 'target.journey'), join(path, 'links/c.journey'));
  chmodSync(join(path, 'a.journey'), 0o640);
  await runCommand(['format', '--write', '.'], path);
  expect(statSync(join(path, 'a.journey')).mode & 0o777).toBe(0o640);
  const text = readFileSync(join(path, 'a.journey'), 'utf8');
  expect(text.split('\r\n').length).toBe(text.split('\n').length);
  await runCommand(['format', '--write', 'links/c.journey'], path);
  expect(readFileSync(join(outside.path, 'target.journey'), 'utf8')).toBe(MESSY);
});
