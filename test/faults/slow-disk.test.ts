/** R1, R3, R13: a disk that is slow, or refuses now and then. strace holds the system's own calls up, or has them fail, for one file; everything else is as it is. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { GOOD } from '../support/folders.ts';
import { folderWith, root, runCommand, startClient } from '../support/server.ts';
import { needsStrace } from '../support/programs.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => { for (const step of cleanup.splice(0).reverse()) await step(); });

function folder(files: Readonly<Record<string, string>>) {
  const made = folderWith(files);
  cleanup.push(made.remove);
  return made;
}

/**
 * What runs a program so that the calls on one file (or on all of them) are late, or fail. The program keeps its own process, so that signals reach it;
 * its files are read by one thread, since strace counts each thread's calls by itself.
 */
const disk = (path: string | undefined, ...faults: readonly string[]): string[] => ['env', 'UV_THREADPOOL_SIZE=1', 'strace', '-D', '-f', '-qq', '-o', '/dev/null', ...path === undefined ? [] : ['-P', path], '-e', `trace=${faults.map(fault => fault.split(':')[0]).join(',')}`, ...faults.flatMap(fault => ['-e', `inject=${fault}`])];

/** In milliseconds: how long each call on the slow file takes. */
const SLOW = 1500;
const slow = (call: string): string => `${call}:delay_enter=${SLOW * 1000}`;
const since = (began: number): number => performance.now() - began;

const BROKEN = GOOD.replace('via Web', 'via Wed');

test('a file on a slow disk keeps nobody waiting who writes in another one', async () => {
  needsStrace();
  const { path, uri } = folder({ 'slow.journey': 'channel Shop\n', 'open.journey': `${BROKEN}  touchpoint Call\n    via Shop\n` }), began = performance.now();
  const client = await startClient([path], [], undefined, {}, disk(join(path, 'slow.journey'), slow('openat'), slow('read')));
  cleanup.push(() => client.stop());
  const text = readFileSync(join(path, 'open.journey'), 'utf8');
  await client.open(uri('open.journey'), text);
  const symbols = await client.connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: uri('open.journey') } });
  expect(symbols.length).toBeGreaterThan(2);
  // It is answered while the other file is still being opened.
  const answered = since(began);
  // What is declared in the slow file is not reported as missing before it is read.
  const findings = await client.until(uri('open.journey'), found => found.length > 0), all = since(began);
  expect(findings.filter(({ code }) => code === 'unresolved-name').map(({ message }) => /Wed|Shop/.exec(typeof message === 'string' ? message : message.value)?.[0])).toEqual(['Wed']);
  expect(all).toBeGreaterThan(2 * SLOW);
  expect(all - answered).toBeGreaterThan(SLOW / 2);
});

test('a file that the disk can\'t give is a finding of its own; the others are checked', async () => {
  needsStrace();
  const { path } = folder({ 'bad.journey': GOOD, 'good.journey': BROKEN });
  const { code, out, err } = await runCommand(['validate', '.'], path, disk(join(path, 'bad.journey'), 'read:error=EIO', 'pread64:error=EIO'));
  expect(err).toContain('bad.journey: This file can\'t be read: the disk reports an error.');
  expect(out).toContain('good.journey');
  expect(code).toBe(2);
});

test.for([['openat', 'EMFILE', 'too many files are open'], ['openat', 'EIO', 'the disk reports an error']] as const)('a file that can\'t be opened (%s: %s) while the server is running comes back when the disk does', async ([call, error, said]) => {
  needsStrace();
  const { path, uri } = folder({ 'a.journey': BROKEN });
  // The first time only.
  const client = await startClient([path], [], undefined, {}, disk(join(path, 'a.journey'), `${call}:error=${error}:when=1`));
  cleanup.push(() => client.stop());
  const [first] = await client.until(uri('a.journey'), found => found.length > 0);
  expect(first!.message).toContain(said);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('a.journey'), type: 2 }] });
  expect((await client.until(uri('a.journey'), found => found.some(({ code }) => code === 'unresolved-name'))).length).toBeGreaterThan(0);
});

const MESSY = GOOD.replaceAll('  ', '     ');

test.for([['rename', 'ENOSPC', 'the disk is full'], ['rename', 'EIO', 'the disk reports an error'], ['rename', 'EROFS', 'you have no permission to write it']] as const)('a file that can\'t be put in place (%s: %s) stays as it was, and nothing is left beside it', async ([call, error, said]) => {
  needsStrace();
  const { path } = folder({ 'a.journey': MESSY });
  const { code, err } = await runCommand(['format', '--write', 'a.journey'], path, disk(undefined, `${call}:error=${error}`));
  expect(err).toContain(said);
  expect(code).toBe(2);
  expect(readFileSync(join(path, 'a.journey'), 'utf8')).toBe(MESSY);
  expect(readdirSync(path)).toEqual(['a.journey']);
});

test('a command that is ended while a slow disk puts its file in place leaves the old one whole', async () => {
  needsStrace();
  const { path } = folder({ 'a.journey': MESSY }), [program, ...args] = [...disk(undefined, slow('rename')), process.execPath, join(root, 'dist/cli.mjs'), 'format', '--write', 'a.journey'];
  const child = spawn(program!, args, { cwd: path, stdio: 'ignore' }), ended = new Promise(resolve => { child.once('exit', resolve); });
  // The new text is written beside it; what is left is to put it in place.
  for (let wait = 0; wait < 2000 && readdirSync(path).length === 1; wait++) await pause(5);
  await pause(SLOW / 5);
  child.kill('SIGKILL');
  await ended;
  expect(readFileSync(join(path, 'a.journey'), 'utf8')).toBe(MESSY);
  // What it left is no journey file, and the next run is as any other.
  expect((await runCommand(['validate', '.'], path)).out).toContain('1 journey file');
  expect((await runCommand(['format', '--write', '.'], path)).code).toBe(0);
  expect(readFileSync(join(path, 'a.journey'), 'utf8')).not.toBe(MESSY);
});
