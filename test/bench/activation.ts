/**
 * How long the extension takes to wake up in a real VS Code: the end-to-end tests that look on are run a few times. Before VS Code calls `activate` it fetches from its window what it
 * keeps for the extension, which can take longer than all else: an extension that does nothing shows how long.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './measure.ts';
import { root, type Row } from './report.ts';

const TESTS = 'wakes up', TIMES = 5;

const told = (name: string): number => (JSON.parse(readFileSync(join(root, 'out', name), 'utf8')) as { milliseconds: number }).milliseconds;

/** Needs what end-to-end tests need: a Chromium, and code-server, which is installed where it is missing. */
export function activation(): Row[] {
  const times = Array.from({ length: TIMES }, () => {
    execFileSync(process.execPath, [join(root, 'test/e2e/run.mjs'), '--no-build', TESTS], { stdio: 'pipe' });
    return { own: told('activation.json'), floor: told('activation-floor.json') };
  });
  const took = median(times.map(({ own }) => own)), floor = median(times.map((each) => each.floor));
  return [{ what: 'the extension wakes up in VS Code: its bundle is loaded and `activate` returns', figure: `${Math.round(took)} ms`, goal: '≤ 100 ms', met: took <= 100, floor: `${Math.round(floor)} ms: an extension that does nothing`, peers: '' }];
}
