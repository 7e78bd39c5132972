/**
 * `npm run bench`: measures Journey side by side with the floor and with its peers, prints the table, and writes it to docs/performance.md.
 *
 * A part by its name: `npm run bench -- keystrokes`; then nothing is written, or with `--write` only its rows. The peers are packages of this folder alone, installed
 * when they are first needed; after that nothing needs the network. Takes less than ten minutes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activation } from './activation.ts';
import { card } from './card.ts';
import { coldCommands, drawing } from './commands.ts';
import { keystrokes, manyFilesEdited, pictures } from './editing.ts';
import { growth } from './growth.ts';
import { layouts } from './layouts.ts';
import { profiles } from './profile.ts';
import { among, machine, peers, put, root, table, type Row } from './report.ts';
import { sizes } from './sizes.ts';

const PARTS: Readonly<Record<string, (scratch: string) => Promise<Row[]> | Row[]>> = { commands: coldCommands, keystrokes, files: manyFilesEdited, pictures, layouts, card, drawing, activation, sizes, growth, profiles };
const PAGE = join(root, 'docs/performance.md');

const write = process.argv.includes('--write'), asked = process.argv.slice(2).filter(word => word !== '--write'), unknown = asked.filter(name => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: the parts are ${Object.keys(PARTS).join(', ')}.`);
// Reading a machine's own certificates takes each process a while, and is needed for installing alone.
const whole = { ...process.env };
delete process.env['NODE_EXTRA_CA_CERTS'];
execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
if (!existsSync(peers('likec4'))) {
  console.log('Installing what Journey is compared with …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: import.meta.dirname, stdio: 'inherit', env: { ...whole, PUPPETEER_SKIP_DOWNLOAD: '1' }, shell: process.platform === 'win32' });
}

const scratch = mkdtempSync(join(tmpdir(), 'journey-bench-')), rows: Row[] = [];
try {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const began = Date.now();
    let found: Row[];
    try {
      found = await measure(scratch);
    } catch (error) {
      // One part that can't be measured here keeps none of the others from it.
      found = [{ what: name, figure: `not measured: ${error instanceof Error ? error.message : String(error)}`, goal: '', met: undefined, floor: '', peers: '' }];
    }
    rows.push(...found);
    console.log(`\n${name}, ${Math.round((Date.now() - began) / 1000)} s`);
    for (const row of found) console.log(`  ${row.met === false ? '✗' : row.met ? '✓' : ' '} ${row.what}: ${row.figure}${row.goal ? `   (goal ${row.goal})` : ''}${row.peers ? `   [${row.peers}]` : ''}`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const figures = `${machine()}. Medians, side by side in one run.\n\n${table(rows)}`;
console.log(`\n${figures}`);
if (asked.length === 0 || write && rows.every(({ what }) => !Object.hasOwn(PARTS, what))) {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(PAGE, put(page, asked.length === 0 ? figures : among(page, figures)));
  console.log('\nWritten to docs/performance.md.');
}
// The layout engines of the peers keep workers alive.
process.exit(0);
