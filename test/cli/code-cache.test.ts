/** What `journey validate` keeps of the engine's work: where, for whom, and that nothing depends on it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { GOOD, temporaryFolders } from '../support/folders.ts';
import { root } from '../support/server.ts';

const folderWith = temporaryFolders(), windows = process.platform === 'win32';

/** A run with this folder as the user's cache. @returns what it printed */
function validate(cache: string, env: Readonly<Record<string, string>> = {}): string {
  const { CI: _ci, NODE_DISABLE_COMPILE_CACHE: _off, ...others } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.mjs'), 'validate'], { cwd: folderWith({ 'a.journey': GOOD }), encoding: 'utf8', env: { ...others, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, ...env } });
  return `${status} ${stdout}${stderr}`;
}

const FINE = '0 1 journey file checked, no findings.\n';
/** The files below a folder. */
const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)).filter(path => statSync(path).isFile());

test('the second run finds what the first has compiled; only the user can read and write it', () => {
  const cache = folderWith({});
  expect(validate(cache)).toBe(FINE);
  const [file, ...others] = filesIn(cache), { mtimeMs, mode } = statSync(file!);
  expect(others).toEqual([]);
  if (!windows) expect([mode & 0o777, statSync(dirname(file!)).mode & 0o777]).toEqual([0o600, 0o700]);
  expect(validate(cache)).toBe(FINE);
  expect(statSync(file!).mtimeMs).toBe(mtimeMs);
});

test('what is damaged, cut off or of another build is not run, and written anew', () => {
  const cache = folderWith({});
  validate(cache);
  const file = filesIn(cache)[0]!, whole = readFileSync(file);
  const damaged = Buffer.from(whole);
  for (let i = 5000; i < 5100; i++) damaged[i] = damaged[i]! ^ 0x5a;
  const older = Buffer.from(whole);
  older[0] = older[0]! ^ 1;
  for (const bytes of [damaged, whole.subarray(0, 5000), whole.subarray(0, 10), Buffer.alloc(0), Buffer.alloc(whole.length), older]) {
    writeFileSync(file, bytes);
    expect(validate(cache)).toBe(FINE);
    expect(readFileSync(file).equals(bytes)).toBe(false);
    expect(readFileSync(file).subarray(0, 64).equals(whole.subarray(0, 64))).toBe(true);
  }
});

test('nothing is left behind where nobody wants it, on a machine of CI, and where there is no cache folder', () => {
  const cache = folderWith({});
  expect(validate(cache, { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(FINE);
  expect(validate(cache, { CI: 'true' })).toBe(FINE);
  expect(readdirSync(cache)).toEqual([]);
  const missing = join(cache, 'none');
  expect(validate(missing)).toBe(FINE);
  expect(existsSync(missing)).toBe(false);
});

test('a folder and a file that others can write to are left alone', () => {
  const cache = folderWith({});
  validate(cache);
  const file = filesIn(cache)[0]!, whole = readFileSync(file), folder = dirname(file);
  // Windows knows no such bits.
  if (windows) return;
  writeFileSync(file, 'of somebody else');
  chmodSync(folder, 0o777);
  expect(validate(cache)).toBe(FINE);
  expect(readFileSync(file, 'utf8')).toBe('of somebody else');
  chmodSync(folder, 0o700);
  // The right bytes, but anybody could have put them there: they are replaced by the user's own.
  writeFileSync(file, whole);
  chmodSync(file, 0o666);
  expect(validate(cache)).toBe(FINE);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const other = folderWith({});
  mkdirSync(join(other, 'journey'), { mode: 0o777 });
  chmodSync(join(other, 'journey'), 0o777);
  expect(validate(other)).toBe(FINE);
  expect(readdirSync(join(other, 'journey'))).toEqual([]);
});
