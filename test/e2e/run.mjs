/**
 * The end-to-end tests: a real VS Code (code-server) with the packed extension in it, in a real browser.
 *
 *   node test/e2e/run.mjs [part of a scenario's file name or of a test's name …]
 *     --vsix FILE     test this package; otherwise the extension is built and packed
 *     --no-build      pack what is in dist/
 *     --files FOLDER  open a copy of this folder; otherwise of examples/
 *     --json FILE     write the counts, `{ passed, failed }`
 *     --list          only name the tests
 *
 * One code-server serves the whole run. Every test has a window of its own and a fresh copy of the files, so nothing
 * that one test left unsaved comes back in the next. A test that fails isn't tried again. Screenshots are in
 * out/screenshots/.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
import { Workbench } from './workbench.mjs';

const SETTINGS = { ...QUIET, 'git.enabled': false, 'files.autoSave': 'off', 'files.hotExit': 'off', 'editor.minimap.enabled': false, 'workbench.reduceMotion': 'on' };
const PATIENCE = 90_000;
const screenshots = at('out/screenshots');

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { vsix: { type: 'string' }, 'no-build': { type: 'boolean' }, files: { type: 'string' }, json: { type: 'string' }, list: { type: 'boolean' } },
});

/** The tests of all scenarios, in the order of the files, by the words on the command line. */
async function scenarios() {
  const folder = at('test/e2e/scenarios');
  const files = readdirSync(folder).filter((name) => name.endsWith('.mjs')).toSorted();
  const found = [];
  for (const file of files) {
    const { tests } = await import(pathToFileURL(join(folder, file)).href);
    for (const [name, body] of Object.entries(tests)) found.push({ scenario: file.replace('.mjs', ''), name, body });
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

/** Runs one test in a window of its own. Returns the error, or undefined. */
async function runTest({ scenario, name, body }, browser, { address, profile }, short) {
  const folder = join(short, `${scenario}-${slug(name)}`);
  cpSync(options.files ?? at('examples'), folder, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  page.setDefaultTimeout(20_000);
  const said = [];
  page.on('pageerror', (error) => said.push(error.message));
  const workbench = new Workbench(page, address, folder);
  const screenshot = (label) => page.screenshot({ path: join(screenshots, `${scenario}-${slug(label)}.png`) });
  let timer;
  try {
    const late = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`The test took longer than ${PATIENCE / 1000} s.`)), PATIENCE);
    });
    await Promise.race([body({ workbench, picture: new Picture(workbench), page, profile, screenshot }), late]);
    return undefined;
  } catch (error) {
    await screenshot(`failed ${name}`).catch(() => undefined);
    const shown = await workbench.errors().catch(() => []);
    return [error.stack, ...shown.map((text) => `The window says: ${text}`), ...said.map((text) => `The page threw: ${text}`)].join('\n');
  } finally {
    clearTimeout(timer);
    await page.close().catch(() => undefined);
  }
}

const slug = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60).replace(/-$/, '');

async function runAll(tests) {
  if (!browserProgram()) throw new Failure('There is no Chromium on this machine', 'install one (on Debian: apt-get install chromium) or name one by the variable JOURNEY_BROWSER.');
  const program = await installEditor();
  const vsix = await extensionPackage();
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const short = mkdtempSync(join(tmpdir(), 'je-'));
  const profile = join(short, 'p');
  const editor = await startEditor({
    program, profile, vsix, port: await freePort(), settings: SETTINGS,
    // A closed window's extension host would otherwise wait for hours for it to come back.
    options: ['--reconnection-grace-time', '10', '--vscode-option', 'enable-smoke-test-driver'],
    // Nothing is looked up in a marketplace.
    env: { EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' }) },
  });
  const browser = await launchBrowser();
  let passed = 0;
  let failed = 0;
  try {
    for (const test of tests) {
      const start = performance.now();
      const error = await runTest(test, browser, { address: editor.address, profile }, short);
      if (error) failed++;
      else passed++;
      console.log(`${error ? 'not ok' : 'ok    '} ${test.scenario}: ${test.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
      if (error) console.log(error.replace(/^/gm, '       '));
    }
  } finally {
    await browser.close();
    await editor.stop();
    rmSync(short, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return { passed, failed };
}

await main(async () => {
  const tests = await scenarios();
  if (tests.length === 0) throw new Failure(`No end-to-end test is called "${wanted.join('" or "')}"`, 'see their names: npm run e2e -- --list');
  if (options.list) {
    for (const { scenario, name } of tests) console.log(`${scenario}: ${name}`);
    return 0;
  }
  say(`Running ${tests.length} end-to-end tests …`);
  const result = await runAll(tests);
  if (options.json) writeFileSync(options.json, JSON.stringify(result));
  say(`End-to-end: ${result.passed} passed, ${result.failed} failed.`);
  return result.failed > 0 ? 1 : 0;
});
