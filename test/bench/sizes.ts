/** How large what is shipped is. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { NPM_ONLY } from '../../scripts/lib/shipped.mjs';
import { root, type Row } from './report.ts';

/** Of each bundle that the extension brings: its size in KB, and packed. */
export function bundleSizes(): Record<string, { readonly kb: number; readonly packed: number }> {
  const dist = join(root, 'dist');
  return Object.fromEntries(readdirSync(dist).filter(name => !NPM_ONLY.test(name)).sort().map(name => [name, { kb: statSync(join(dist, name)).size / 1024, packed: gzipSync(readFileSync(join(dist, name))).length / 1024 }]));
}

/** What `node dist/cli.mjs validate` reads: the bundles and all that they import before anything is asked for. In KB. */
export function loadedByValidate(): number {
  const dist = join(root, 'dist'), seen = new Set<string>();
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [, other] of readFileSync(join(dist, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) add(other!);
  };
  add('cli.mjs');
  add('cli-validate.cjs');
  return [...seen].reduce((sum, name) => sum + statSync(join(dist, name)).size, 0) / 1024;
}

export function sizes(): Row[] {
  const all = Object.values(bundleSizes()), packed = all.reduce((sum, { packed }) => sum + packed, 0) / 1024;
  return [
    { what: 'all bundles, packed: what the VSIX consists of, but for pictures and pages', figure: `${packed.toFixed(2)} MB`, goal: '≤ 2 MB', met: packed <= 2, floor: '', peers: '' },
    { what: 'what `journey validate` loads', figure: `${loadedByValidate().toFixed(0)} KB`, goal: '', met: undefined, floor: '', peers: '' },
  ];
}
