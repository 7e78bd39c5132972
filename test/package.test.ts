/** What is shipped to npm: packed, installed without a network into an empty folder, and started. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUNDLED, shippedOnly } from '../scripts/lib/sbom.mjs';
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

test('the release’s bill of materials names every package that is in the bundles, with version, licence and hash, and no other', () => {
  const bundled = JSON.parse(readFileSync(join(root, BUNDLED), 'utf8')) as string[];
  expect(bundled.some(name => name.startsWith('elkjs@'))).toBe(true);
  expect(bundled.some(name => /^(vitest|typescript|esbuild)@/.test(name))).toBe(false);
  interface Sbom { readonly bomFormat: string; readonly metadata: { readonly component: { readonly name: string } }; readonly components: readonly { readonly 'bom-ref': string; readonly version: string; readonly purl: string; readonly licenses?: readonly unknown[]; readonly hashes?: readonly unknown[] }[] }
  const whole = JSON.parse(execFileSync(npm, ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })) as object;
  const sbom = shippedOnly(whole, bundled) as unknown as Sbom;
  expect([sbom.bomFormat, sbom.metadata.component.name]).toEqual(['CycloneDX', 'journey-maps']);
  expect(sbom.components.map(each => each['bom-ref']).sort()).toEqual(bundled);
  for (const { purl, licenses, hashes } of sbom.components) expect([purl.startsWith('pkg:npm/'), licenses?.length, hashes?.length]).toEqual([true, 1, 1]);
  expect(() => shippedOnly(whole, ['nothing@1.0.0'])).toThrow(/nothing@1\.0\.0/);
});
