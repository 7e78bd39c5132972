/** The other properties, which `npm test` tries shortly: each with its long number of tries. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, root } from '../support/server.ts';
import { count, type Failure, type Part } from './part.ts';

/** In thousandths of their long numbers: as many as take ten minutes. */
const MOST = 400;

/** Where the tests are that ask how long they should try (test/support/long.ts). */
const WHERE = ['test/property', 'test/faults/disk.test.ts', 'test/review/properties.test.ts', 'test/exchange/lossless.test.ts', 'test/format/format.test.ts', 'test/diagram/geometry.test.ts'];

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string; readonly fullName: string; readonly failureMessages: readonly string[] }[] }[];
}

export const properties: Part = {
  what: 'all other properties, and commands ended while they write', runs: MOST, lanes: 1, threads: false,
  async attempt(runs, seed) {
    const folder = folderWith({}), report = join(folder.path, 'report.json');
    try {
      const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...WHERE, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
        cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, JOURNEY_LONG: String(runs / 1000), JOURNEY_SEED: String(seed), NO_COLOR: '1' },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', data => { said += String(data); });
      const code = await new Promise<number | null>(resolve => { child.once('close', resolve); });
      const tries = [...said.matchAll(/: (\d+) runs, seed /g)].reduce((sum, [, number]) => sum + Number(number), 0);
      const { numPassedTests: tests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
      const failures: Failure[] = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'failed').map(({ fullName, failureMessages }) => ({ found: `${fullName}: ${failureMessages.join('\n')}` }));
      if (code !== 0 && failures.length === 0) failures.push({ found: `The tests ended with ${code}: ${said.slice(-500)}` });
      return { sums: { tests, tries }, failures };
    } finally {
      folder.remove();
    }
  },
  tell: ({ tests, tries }) => `${count(tests!)} tests, ${count(tries!)} tries in them: all held`,
};
