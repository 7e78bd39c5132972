/**
 * Installs what the scripts need, and only where it isn't there yet: the npm packages of the lock file,
 * Debian packages, and code-server (a VS Code that runs in a browser).
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, find, must, node, npm, pinnedNode, run } from './run.mjs';
import { Failure, detail, say } from './say.mjs';

/** What code-server's native modules are built with. */
export const BUILD_TOOLS = ['libkrb5-dev', 'g++', 'make', 'python3'];
/** What the end-to-end tests look at pages with. */
export const BROWSER = ['chromium', 'fonts-noto-cjk'];

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Whether `node_modules` holds just what the lock file says. */
export function inStep(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '');
  return wanted.every(([path, entry]) => {
    const there = installed.packages[path];
    return there ? there.version === entry.version && there.integrity === entry.integrity : entry.optional === true;
  });
}

function packagesInStep() {
  try {
    return pinnedNode() !== undefined && inStep(readJson(at('package-lock.json')), readJson(at('node_modules/.package-lock.json')));
  } catch {
    return false;
  }
}

/** Installs the project's npm packages from the lock file, unless they are there. */
export async function installPackages() {
  if (packagesInStep()) {
    say('The npm packages are installed and in step with package-lock.json.');
    return;
  }
  say('Installing the npm packages of package-lock.json (npm ci) …');
  await must(...npm('ci'), {
    patience: 'Still installing the npm packages …',
    failed: 'npm could not install the packages',
    advice: 'look at npm\'s last lines above; most often the network or a proxy is in the way. Then start again.',
  });
  if (!pinnedNode()) throw new Failure('The packages are installed, but the Node of the package "node" is missing', 'allow install scripts for npm (npm config get ignore-scripts should say false) and start again.');
}

/**
 * Installs the Debian packages that are missing, where that is possible (Debian or Ubuntu, as root).
 * @returns {Promise<string[]>} the packages that are still missing; empty where this is no Debian
 */
export async function installDebian(packages, what) {
  if (process.platform !== 'linux' || !find('dpkg-query') || !find('apt-get')) return [];
  const missing = await missingDebian(packages);
  if (missing.length === 0) return [];
  if (process.getuid() !== 0) {
    say(`${what}: the Debian packages ${missing.join(' ')} are missing. To install them: sudo apt-get install ${missing.join(' ')}`);
    return missing;
  }
  say(`Installing Debian packages for ${what}: ${missing.join(' ')} …`);
  const patience = 'Still installing Debian packages …';
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, patience });
  const { code, output } = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { env, patience });
  if (code !== 0) detail(`apt-get could not install them:\n${output.trimEnd().split('\n').slice(-4).join('\n')}`);
  return missingDebian(packages);
}

async function missingDebian(packages) {
  const missing = [];
  for (const name of packages) {
    const { stdout } = await run('dpkg-query', ['-W', '-f=${Status}', name]);
    if (!stdout.startsWith('install ok installed')) missing.push(name);
  }
  return missing;
}

const editorSource = at('test/e2e/code-server');
const editorFolder = at('.cache/code-server');
const editorStamp = join(editorFolder, 'installed.txt');

/** What an installed code-server has to agree with: its lock file. */
const editorKey = () => createHash('sha256').update(readFileSync(join(editorSource, 'package-lock.json'))).digest('hex');

/** The folder of the Node that code-server runs on and whose headers it is built with; on Linux it comes with it. */
const editorNode = join(editorFolder, 'node_modules', `node-${process.platform}-${process.arch}`);
const entry = join(editorFolder, 'node_modules/code-server/out/node/entry.js');

/** The program and the first parameter that start code-server, or undefined where it isn't installed. */
export function editorProgram() {
  const fresh = existsSync(entry) && existsSync(editorStamp) && readFileSync(editorStamp, 'utf8') === editorKey();
  return fresh ? startEditor() : undefined;
}

function startEditor() {
  const own = join(editorNode, 'bin/node');
  return [existsSync(own) ? own : node(), entry];
}

/** Installs code-server into `.cache/code-server`, unless it is there. Returns the program and the first parameter that start it. */
export async function installEditor() {
  const there = editorProgram();
  if (there) return there;
  if (process.platform === 'win32') throw new Failure('code-server doesn\'t run on Windows', 'install the extension in your own VS Code, see above.');
  await installDebian(BUILD_TOOLS, 'building code-server');
  const { dependencies } = readJson(join(editorSource, 'package.json'));
  say(`Installing code-server ${dependencies['code-server']}, a VS Code for the browser, into .cache/code-server (about 800 MB, 2 to 4 minutes, once) …`);
  rmSync(editorFolder, { recursive: true, force: true });
  mkdirSync(editorFolder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(editorSource, file), join(editorFolder, file));
  await must(...npm('ci', '--foreground-scripts'), {
    cwd: editorFolder,
    // Native modules are built for the Node that they will run on, with the headers that came with it.
    env: { npm_config_local_prefix: editorFolder, ...(process.platform === 'linux' && { npm_config_nodedir: editorNode }) },
    patience: 'Still installing code-server …',
    failed: 'code-server could not be installed',
    advice: `look at the last lines above; building it needs a C++ compiler, make, Python 3 and the Kerberos headers (on Debian: apt-get install ${BUILD_TOOLS.join(' ')}). Everything else works without it: npm start -- --no-editor`,
  });
  // Its own service worker only makes the page installable as an app. While it takes over the page, a first webview that
  // starts at the same moment now and then waits for ever for its own.
  rmSync(join(editorFolder, 'node_modules/code-server/out/browser/serviceWorker.js'), { force: true });
  const [program, first] = startEditor();
  await must(program, [first, '--version'], { failed: 'code-server is installed, but doesn\'t start', advice: 'remove the folder .cache/code-server and start again.' });
  writeFileSync(editorStamp, editorKey());
  say('code-server is installed.');
  return [program, first];
}
