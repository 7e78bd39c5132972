/** How long the extension takes to wake up in a real VS Code: the end-to-end test that looks on is run three times. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './measure.ts';
import { root, type Row } from './report.ts';

const TEST = 'the extension wakes up';

/** Needs what end-to-end tests need: a Chromium, and code-server, which is installed where it is missing. */
export function activation(): Row[] {
  const times = Array.from({ length: 3 }, () => {
    execFileSync(process.execPath, [join(root, 'test/e2e/run.mjs'), '--no-build', TEST], { stdio: 'pipe' });
    return (JSON.parse(readFileSync(join(root, 'out/activation.json'), 'utf8')) as { milliseconds: number }).milliseconds;
  });
  const took = median(times);
  return [{ what: 'the extension wakes up in VS Code: its bundle is loaded and `activate` returns', figure: `${Math.round(took)} ms`, goal: '≤ 100 ms', met: took <= 100, floor: '', peers: '' }];
}
