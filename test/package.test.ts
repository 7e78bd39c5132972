/** What is shipped to npm: packed, installed without a network into an empty folder, and started. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingFrom, unexpectedIn } from '../scripts/lib/shipped.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string; dependencies?: object };

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

describe('the npm package', () => {
  let folder = '';
  let packed: Packed;
  const run = (command: string, ...parameters: string[]) =>
    execFileSync(command, parameters, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'journey-package-'));
    const said = execFileSync(npm, ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    // The build writes what it does before npm's JSON.
    packed = (JSON.parse(said.slice(said.search(/^[[{]\s*$/m))) as Packed[])[0]!;
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    run(npm, 'install', '--offline', '--ignore-scripts', join(folder, packed.filename));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds just what is meant to be shipped', () => {
    const names = packed.files.map(({ path }) => `extension/${path}`);
    expect(unexpectedIn(names)).toEqual([]);
    expect(missingFrom(names)).toEqual([]);
  });

  test('needs no other package', () => {
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(existsSync(join(folder, 'node_modules/langium'))).toBe(false);
  });

  test('brings a command that starts', () => {
    expect(run(npm === 'npm' ? 'npx' : 'npx.cmd', '--offline', 'journey', '--version')).toContain(manifest.version);
  });
});
