/**
 * The end-to-end tests: a real VS Code (code-server) with the packed extension in it, in a real browser.
 *
 *   node test/e2e/run.mjs [part of a scenario's file name or of a test's name …]
 *     --vsix FILE     test this package; otherwise the extension is built and packed
 *     --no-build      pack what is in dist/
 *     --files FOLDER  open a copy of this folder; otherwise of examples/
 *     --json FILE     write the counts, `{ passed, flaky, failed }`
 *     --list          only name the tests
 *
 * One code-server serves the whole run. The tests of a scenario share a window, which is cleared and gets fresh files
 * between them (windows.mjs), apart from those marked `alone`. A test that fails is tried once more in a new window on
 * new files: if it passes there it is told as flaky, with the error; only what fails twice fails the run. All errors
 * are told again at the end, since long logs are cut in the middle. Screenshots are in out/screenshots/.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { QUIET, freePort, startEditor } from '../../scripts/lib/editor.mjs';
import { installEditor } from '../../scripts/lib/install.mjs';
import { at, must, node } from '../../scripts/lib/run.mjs';
import { Failure, main, say } from '../../scripts/lib/say.mjs';
import { VSIX } from '../../scripts/lib/shipped.mjs';
import { browserProgram, launchBrowser } from './browser.mjs';
import { Picture } from './picture.mjs';
import { Windows } from './windows.mjs';
import { CLEARING } from './workbench.mjs';

const SETTINGS = {
  ...QUIET, 'git.enabled': false, 'files.autoSave': 'off', 'files.hotExit': 'off', 'editor.minimap.enabled': false, 'workbench.reduceMotion': 'on',
  // A file that an earlier test looked at opens at its top.
  'workbench.editor.restoreViewState': false,
};
const PATIENCE = 120_000;
const screenshots = at('out/screenshots');

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { vsix: { type: 'string' }, 'no-build': { type: 'boolean' }, files: { type: 'string' }, json: { type: 'string' }, list: { type: 'boolean' } },
});

/** The tests of all scenarios, in the order of the files, by the words on the command line. Those that need a window of their own come first. */
async function scenarios() {
  const folder = at('test/e2e/scenarios');
  const files = readdirSync(folder).filter((name) => name.endsWith('.mjs')).toSorted();
  const found = [];
  for (const file of files) {
    const { tests } = await import(pathToFileURL(join(folder, file)).href);
    const all = Object.entries(tests).map(([name, body]) => ({ scenario: file.replace('.mjs', ''), name, body, alone: body.alone === true }));
    found.push(...all.filter(({ alone }) => alone), ...all.filter(({ alone }) => !alone));
  }
  return wanted.length === 0 ? found : found.filter(({ scenario, name }) => wanted.some((word) => `${scenario}: ${name}`.includes(word)));
}

async function extensionPackage() {
  if (options.vsix) return options.vsix;
  await must(node(), [at('scripts/package.mjs'), ...(options['no-build'] ? ['--no-build'] : [])], {
    failed: 'The extension could not be packed',
    advice: 'run npm run package and look at what it says.',
  });
  return at(VSIX);
}

/** Runs a test in a window. Returns the error with what the window said, or undefined. */
async function attempt({ scenario, name, body }, { page, workbench, said }, profile, label) {
  const screenshot = (what) => page.screenshot({ path: join(screenshots, `${scenario}-${slug(what)}.png`) });
  let timer;
  try {
    const late = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`The test took longer than ${PATIENCE / 1000} s.`)), PATIENCE);
    });
    await Promise.race([body({ workbench, picture: new Picture(workbench), page, profile, screenshot }), late]);
    return undefined;
  } catch (error) {
    await screenshot(`${label} ${name}`).catch(() => undefined);
    const shown = await workbench.errors().catch(() => []);
    return [error.stack, ...shown.map((text) => `The window says: ${text}`), ...said.map((text) => `The page threw: ${text}`)].join('\n');
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a test, and once more in a new window where it failed. Returns the errors: none, one of a flaky test, or two. */
async function runTest(test, windows, profile) {
  const errors = [];
  for (const label of ['failed', 'failed again']) {
    const window = await windows.give(test, errors.length > 0);
    const error = await attempt(test, window, profile, label);
    if (error || test.alone) await windows.drop();
    if (!error) break;
    errors.push(error);
  }
  return errors;
}

const OUTCOMES = ['passed', 'flaky', 'failed'];
const WORDS = { passed: 'ok    ', flaky: 'flaky ', failed: 'not ok' };

/** What is told of a test, with its errors below it. */
const telling = ({ test, outcome, seconds, errors }) =>
  [`${WORDS[outcome]} ${test.scenario}: ${test.name} (${seconds.toFixed(1)} s)`, ...errors.map((error) => error.replace(/^/gm, '       '))].join('\n');

const slug = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60).replace(/-$/, '');

async function runAll(tests) {
  if (!browserProgram()) throw new Failure('There is no Chromium on this machine', 'install one (on Debian: apt-get install chromium) or name one by the variable JOURNEY_BROWSER.');
  const program = await installEditor();
  const vsix = await extensionPackage();
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const short = mkdtempSync(join(tmpdir(), 'je-'));
  const profile = join(short, 'p');
  mkdirSync(join(profile, 'data/User'), { recursive: true });
  writeFileSync(join(profile, 'data/User/keybindings.json'), JSON.stringify([CLEARING]));
  const editor = await startEditor({
    program, profile, vsix, port: await freePort(), settings: SETTINGS,
    // A closed window's extension host would otherwise wait for hours for it to come back.
    options: ['--reconnection-grace-time', '10', '--vscode-option', 'enable-smoke-test-driver'],
    // Nothing is looked up in a marketplace.
    env: { EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' }) },
  });
  const browser = await launchBrowser();
  const windows = new Windows({ browser, address: editor.address, files: options.files ?? at('examples'), short });
  const results = [];
  try {
    for (const test of tests) {
      const start = performance.now();
      const errors = await runTest(test, windows, profile);
      const result = { test, outcome: OUTCOMES[errors.length], seconds: (performance.now() - start) / 1000, errors };
      results.push(result);
      console.log(telling(result));
    }
  } finally {
    await browser.close();
    await editor.stop();
    rmSync(short, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return results;
}

await main(async () => {
  const tests = await scenarios();
  if (tests.length === 0) throw new Failure(`No end-to-end test is called "${wanted.join('" or "')}"`, 'see their names: npm run e2e -- --list');
  if (options.list) {
    for (const { scenario, name } of tests) console.log(`${scenario}: ${name}`);
    return 0;
  }
  say(`Running ${tests.length} end-to-end tests …`);
  const results = await runAll(tests);
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, results.filter((result) => result.outcome === outcome).length]));
  if (options.json) writeFileSync(options.json, JSON.stringify(counts));
  for (const outcome of ['flaky', 'failed']) {
    if (counts[outcome] > 0) say(outcome === 'flaky' ? 'Failed at first, passed when tried again:' : 'Failed twice:');
    for (const result of results.filter((each) => each.outcome === outcome)) console.log(telling(result));
  }
  say(`End-to-end: ${OUTCOMES.map((outcome) => `${counts[outcome]} ${outcome}`).join(', ')}.`);
  return counts.failed > 0 ? 1 : 0;
});
