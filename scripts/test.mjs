/**
 * `npm test`: everything that has to hold, one after the other, also past a failure, so that all of them are seen.
 * Installs what it needs. The last line is `N passed, N failed`, with `N flaky` between them where tests passed only when
 * tried again; the exit code is 0 only if nothing failed.
 *
 * The end-to-end tests need a Chromium. Without one they are left out and named; with CI=true that is a failure.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { BROWSER, BUILD_TOOLS, installDebian, installEditor, installPackages } from './lib/install.mjs';
import { at, node, npm, run } from './lib/run.mjs';
import { detail, explain, main, say } from './lib/say.mjs';

const CI = /^(1|true)$/i.test(process.env.CI ?? '');
const UNIT = at('out/test/unit.json');
const E2E = at('out/test/e2e.json');

const total = { passed: 0, flaky: 0, failed: 0 };
const failures = [];
const leftOut = [];

function fail(what, count = 1) {
  total.failed += count;
  failures.push(what);
}

/** Runs a check that either holds or doesn't. Returns whether it did. */
async function check(what, [command, parameters]) {
  say(`${what} …`);
  const { code } = await run(command, parameters, { show: true });
  if (code !== 0) {
    fail(what);
    say(`${what}: failed.`);
  }
  return code === 0;
}

/** Runs tests that count themselves into a file. A run that ends badly without a failed test counts as one. */
async function count(what, [command, parameters], file, read) {
  rmSync(file, { force: true });
  say(`${what} …`);
  const { code } = await run(command, parameters, { show: true });
  let counted = { passed: 0, failed: 0 };
  try {
    counted = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    detail(`${what} left no count.`);
  }
  total.passed += counted.passed;
  total.flaky += counted.flaky ?? 0;
  const failed = counted.failed === 0 && code !== 0 ? 1 : counted.failed;
  if (failed > 0) fail(`${what}: ${failed} failed`, failed);
}

/** Vitest's count, with files that could not be read at all as one failed test each. */
const unitCount = ({ numPassedTests, numFailedTests, testResults }) => ({
  passed: numPassedTests,
  failed: numFailedTests + testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed')).length,
});

/** Whether the end-to-end tests can run: says what is missing. */
async function endToEndReady() {
  if (process.platform === 'win32') return 'code-server doesn\'t run on Windows';
  await installDebian([...BROWSER, ...BUILD_TOOLS], 'the end-to-end tests');
  const { browserProgram } = await import('../test/e2e/browser.mjs');
  if (!browserProgram()) return 'there is no Chromium on this machine (on Debian: apt-get install chromium; or name one by JOURNEY_BROWSER)';
  try {
    await installEditor();
    return undefined;
  } catch (error) {
    explain(error);
    return 'code-server could not be installed';
  }
}

async function endToEnd() {
  const obstacle = await endToEndReady();
  if (!obstacle) {
    await count('End-to-end tests in a real VS Code', [node(), [at('test/e2e/run.mjs'), '--no-build', '--json', E2E]], E2E, (counted) => counted);
  } else if (CI) {
    fail(`End-to-end tests: ${obstacle}`);
  } else {
    leftOut.push(`the end-to-end tests (test/e2e): ${obstacle}`);
  }
}

await main(async () => {
  await installPackages();
  mkdirSync(at('out/test'), { recursive: true });

  await check('Lint and the walls between the rooms', npm('run', '--silent', 'lint'));
  await check('Types', npm('run', '--silent', 'typecheck'));
  await check('Generating again changes nothing', [node(), [at('scripts/generate.mjs'), '--check']]);
  const built = await check('Build', [node(), [at('scripts/build.mjs')]]);
  await installDebian(['neovim'], 'the test that drives the server with Neovim');
  await installDebian(['poppler-utils'], 'the test that reads a PDF as others do');
  await installDebian(['strace'], 'the tests of slow and failing disks');
  await count('Unit tests', [node(), [at('node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`]], UNIT, unitCount);
  if (built) await endToEnd();
  else fail('End-to-end tests: nothing to test, since the build failed');

  if (failures.length > 0) {
    say('What failed:');
    for (const failure of failures) detail(failure);
  }
  for (const tests of leftOut) say(`Left out: ${tests}.`);
  console.log(`${total.passed} passed, ${total.flaky > 0 ? `${total.flaky} flaky, ` : ''}${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});
