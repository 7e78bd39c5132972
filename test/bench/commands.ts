/** Cold commands: the whole process, from its start to its end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserProgram } from '../e2e/browser.mjs';
import { likec4, manyFiles, mermaid, oneFile } from './content.ts';
import { peakMemory, sideBySide, type Call } from './measure.ts';
import { peers, root, type Row } from './report.ts';

const node = process.execPath;
const command = (...args: readonly string[]): Call => ({ command: node, args: [join(root, 'dist/cli.mjs'), ...args] });
const NOTHING: Call = { command: node, args: ['-e', '0'] };
const x = (ratio: number | undefined): string => ratio === undefined ? 'no end' : `${ratio.toFixed(1)} ×`;
const ms = (time: number | undefined): string => time === undefined ? 'no end' : `${Math.round(time)} ms`;

/** Writes files into a folder of their own. */
export function project(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const LIKEC4_CONFIG = '{"name":"bench"}';

export async function coldCommands(scratch: string): Promise<Row[]> {
  const rows: Row[] = [];
  const examples = await sideBySide({ nothing: NOTHING, journey: command('validate', join(root, 'examples')) }, 15);
  rows.push({ what: '`journey validate` on the examples, cold', figure: `${x(examples['journey']!.ratio)} (${ms(examples['journey']!.median)})`, goal: '≤ 2 ×', met: examples['journey']!.ratio! <= 2, floor: '1 ×: `node -e 0`', peers: '' });
  for (const { n, most, runs, floor, faster } of [
    { n: 10, most: undefined, runs: 7, floor: '1.3 ×', faster: undefined }, { n: 100, most: undefined, runs: 7, floor: '', faster: undefined },
    { n: 1000, most: 4, runs: 7, floor: '1.9 ×', faster: 20 }, { n: 10_000, most: 10, runs: 3, floor: '3.3 ×', faster: 50 },
  ]) {
    const folder = project(join(scratch, `one-${n}`), { 'all.journey': oneFile(n) });
    const other = project(join(scratch, `likec4-${n}`), { 'all.c4': likec4(n), 'likec4.config.json': LIKEC4_CONFIG });
    const times = await sideBySide({
      nothing: NOTHING, journey: command('validate', folder),
      likec4: { command: node, args: [peers('likec4/bin/likec4.mjs'), 'validate', '--no-layout', other], cwd: other },
    }, runs);
    const own = times['journey']!, theirs = times['likec4']!, ahead = own.median === undefined || theirs.median === undefined ? undefined : theirs.median / own.median;
    rows.push({
      what: `${n.toLocaleString('en')} touchpoints in one file, cold`, figure: `${x(own.ratio)} (${ms(own.median)})`,
      goal: most === undefined ? '' : `≤ ${most} ×, ≥ ${faster} × faster than LikeC4`, met: most === undefined ? undefined : (own.ratio ?? Infinity) <= most && (ahead ?? Infinity) >= faster!,
      floor, peers: `LikeC4 ${ms(theirs.median)}${ahead === undefined ? '' : `, ${ahead.toFixed(0)} × as long`}`,
    });
  }
  const single = project(join(scratch, 'single'), { 'all.journey': oneFile(10_000, { perJourney: 10_000 }) });
  const all = await sideBySide({ nothing: NOTHING, journey: command('validate', single) }, 3);
  rows.push({ what: '10,000 touchpoints in one journey, cold', figure: `${x(all['journey']!.ratio)} (${ms(all['journey']!.median)})`, goal: '', met: undefined, floor: '', peers: '' });
  const many = project(join(scratch, 'many'), manyFiles(1000, 20));
  const files = await sideBySide({ nothing: NOTHING, journey: command('validate', many) }, 3);
  const memory = await peakMemory(command('validate', many));
  rows.push({
    what: '1,000 files of 20 touchpoints, cold', figure: `${x(files['journey']!.ratio)} (${ms(files['journey']!.median)}), ${memory?.toFixed(0) ?? '?'} MiB`,
    goal: '≤ 15 ×, ≤ 150 MB', met: (files['journey']!.ratio ?? Infinity) <= 15 && (memory ?? Infinity) * 1.048_576 <= 150, floor: '5.2 ×', peers: '',
  });
  return rows;
}

export async function drawing(scratch: string): Promise<Row[]> {
  const folder = project(join(scratch, 'draw'), { 'all.journey': oneFile(50), 'all.mmd': mermaid(50), 'browser.json': JSON.stringify({ executablePath: browserProgram(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] }) });
  const times = await sideBySide({
    journey: command('render', join(folder, 'all.journey'), '-o', join(folder, 'all.svg')),
    ...(browserProgram() !== undefined && { mermaid: { command: node, args: [peers('@mermaid-js/mermaid-cli/src/cli.js'), '-q', '-p', join(folder, 'browser.json'), '-i', join(folder, 'all.mmd'), '-o', join(folder, 'mermaid.svg')], cwd: folder } }),
  }, 5);
  const own = times['journey']!.median, theirs = times['mermaid']?.median;
  return [{
    what: '`journey render`, 50 touchpoints, cold, to SVG', figure: ms(own), goal: '≤ 400 ms, ≥ 10 × faster than Mermaid\'s command', met: (own ?? Infinity) <= 400 && (theirs === undefined || theirs / own! >= 10),
    floor: '165 ms: ELK\'s load', peers: theirs === undefined ? 'Mermaid: no Chromium here' : `Mermaid ${ms(theirs)}, ${(theirs / own!).toFixed(0)} × as long`,
  }];
}
