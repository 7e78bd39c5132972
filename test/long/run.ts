/**
 * `npm run test:long`: tries at length what `npm test` tries shortly, part by part, and prints one line for each with its figure and its seed.
 *
 *   npm run test:long                             all parts, in less than an hour on two cores
 *   npm run test:long -- fuzz edits               these parts
 *   npm run test:long -- --length 0.1             a tenth of the tries
 *   npm run test:long -- --write                  puts the figures into docs/reliability.md; with parts, only theirs
 *   JOURNEY_SEED=1234 npm run test:long -- faults the same tries again
 *
 * What fails is made as small as can be and kept in test/long/kept/, where `npm test` tries it again.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { among, LONG_RUN, machine, put, root } from '../bench/report.ts';
import { keep } from './kept.ts';
import { together, type Part, type Told } from './part.ts';
import { PARTS } from './parts.ts';

const PAGE = join(root, 'docs/reliability.md');

const { values: { length: share, write }, positionals } = parseArgs({ allowPositionals: true, options: { length: { type: 'string', default: '1' }, write: { type: 'boolean', default: false } } });
const length = Number(share), unknown = positionals.filter(name => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: the parts are ${Object.keys(PARTS).join(', ')}.`);
if (!(length > 0)) throw new Error(`--length takes a number above 0, not ${share}.`);
if (write && length < 1) throw new Error('Only whole runs are written to the page: leave --length out.');

function lane(name: string, runs: number, seed: number, tell: (tried: number) => void): Promise<Told> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./lane.ts', import.meta.url), { workerData: { name, runs, seed } });
    worker.on('message', (told: Told | number) => { (typeof told === 'number' ? tell : resolve)(told as Told & number); });
    worker.once('error', reject);
    worker.once('exit', code => reject(new Error(`A lane of ${name} ended with ${code} and told nothing`)));
  });
}

/** Whoever waits for minutes is told each tenth, beside the results. */
function progress(name: string, runs: number): (tried: number) => void {
  let tenths = 0;
  return tried => {
    const now = Math.floor(10 * tried / runs);
    if (now > tenths && now < 10) console.error(`${name} … ${now * 10} %`);
    tenths = Math.max(tenths, now);
  };
}

/** Seeds of lanes lie far apart, since each case takes one of its own. */
const APART = 10_000_000;

async function attempt(name: string, part: Part, seed: number): Promise<ReturnType<typeof together>> {
  const runs = Math.max(part.lanes, Math.round(part.runs * length));
  const shares = Array.from({ length: part.lanes }, (_, i) => Math.floor((runs + i) / part.lanes));
  const tried = shares.map(() => 0), told = progress(name, runs);
  return together(await Promise.all(shares.map((share, i) => {
    const tell = (count: number): void => { tried[i] = count; told(tried.reduce((sum, each) => sum + each, 0)); };
    return part.threads ? lane(name, share, seed + i * APART, tell) : part.attempt(share, seed + i * APART, tell);
  })));
}

/** As `attempt`; what can't be tried here at all (no browser, say) is a failure of this part and keeps none of the others from it. */
async function tried(name: string, part: Part, seed: number): Promise<ReturnType<typeof together>> {
  try {
    return await attempt(name, part, seed);
  } catch (error) {
    return { sums: {}, most: {}, failures: [{ found: error instanceof Error ? error.stack ?? error.message : String(error) }] };
  }
}

/** How many failures of a part are printed and kept. */
const MOST_TOLD = 10;

/** Rows as the page's figures. */
const figuresOf = (rows: readonly string[]): string => [`${machine()}.`, '', '| what | found | seed | took |', '| --- | --- | --- | --- |', ...rows].join('\n');

execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
const rows: string[] = [];
let failed = 0;
for (const [name, part] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const seed = Number(process.env['JOURNEY_SEED'] ?? Date.now() % 2 ** 30), began = Date.now();
  console.error(`${name} …`);
  const { sums, most, failures } = await tried(name, part, seed), took = Math.round((Date.now() - began) / 1000);
  const found = failures.length === 0 ? part.tell(sums, most) : `**${failures.length} failed**`;
  console.log(`${name}: ${found} (seed ${seed}, ${took} s)`);
  for (const failure of failures.slice(0, MOST_TOLD)) {
    const kept = keep(name, failure);
    console.log(`  ${failure.found}${kept === undefined ? '' : `\n  kept in ${kept}`}`);
  }
  if (failures.length > MOST_TOLD) console.log(`  and ${failures.length - MOST_TOLD} more`);
  failed += failures.length;
  rows.push(`| ${[`${name}: ${part.what}`, found, String(seed), `${took} s`].map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  if (!write) continue;
  // Part by part, so that nothing is lost where a run is ended.
  const page = readFileSync(PAGE, 'utf8'), whole = rows.length === Object.keys(PARTS).length;
  writeFileSync(PAGE, put(page, whole ? figuresOf(rows) : among(page, figuresOf(rows), LONG_RUN), LONG_RUN));
}
if (write) console.log('Written to docs/reliability.md.');
// Layout engines and browsers may keep something alive.
process.exit(failed > 0 ? 1 : 0);
