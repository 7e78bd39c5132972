/**
 * Starts code-server, a VS Code that a browser opens, with our extension in it. `npm start` shows it to a person,
 * the end-to-end tests drive it.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, must } from './run.mjs';
import { Failure } from './say.mjs';

/** Settings without which a stranger's greeting stands in front of the journeys. */
export const QUIET = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
};

/** A port that nobody listens on: the wished one if it is free, otherwise any. */
export function freePort(wished = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => (wished === 0 ? reject(new Error('No free port.')) : resolve(freePort())));
    server.listen(wished, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {{
 *   program: [string, string],
 *   profile: string,
 *   vsix: string,
 *   port: number,
 *   settings?: Record<string, unknown>,
 *   options?: string[],
 *   env?: Record<string, string>,
 * }} how `program`: what starts code-server; `profile`: the folder for everything that it keeps, with a short path,
 *   since a Unix socket lives in it; `settings`: written only where the profile has none yet
 * @returns {Promise<{ address: string, ended: Promise<number>, stop(): Promise<void>, output(): string }>}
 */
export async function startEditor({ program: [node, entry], profile, vsix, port, settings = QUIET, options = [], env: more = {} }) {
  const user = join(profile, 'data/User');
  mkdirSync(user, { recursive: true });
  if (!existsSync(join(user, 'settings.json'))) writeFileSync(join(user, 'settings.json'), JSON.stringify(settings, null, 2));

  const folders = [entry, '--config', join(profile, 'config.yaml'), '--user-data-dir', join(profile, 'data'), '--extensions-dir', join(profile, 'extensions')];
  const env = { ...ownEnvironment(profile), ...more };
  await must(node, [...folders, '--install-extension', vsix, '--force'], {
    env,
    failed: 'code-server could not install the extension',
    advice: `look at the lines above; the package is ${vsix}.`,
  });

  const child = spawn(node, [
    ...folders, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`,
    '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override', ...options,
  ], { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: environment(env) });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });

  // Everything that it starts (extension hosts, language servers) is in its process group.
  const end = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // already gone
    }
  };
  process.once('exit', () => end('SIGKILL'));

  const address = `http://127.0.0.1:${port}`;
  if (!(await answers(address, ended))) {
    end('SIGKILL');
    throw new Failure('code-server did not start', 'look at the lines above; another program may use the port.', output);
  }
  return {
    address,
    ended,
    output: () => output,
    async stop() {
      end('SIGTERM');
      await Promise.race([ended, pause(5000)]);
      end('SIGKILL');
    },
  };
}

/** What the profile's code-server needs to know: where to keep its things, and nothing of an editor that we may run in. */
function ownEnvironment(profile) {
  const strangers = Object.keys(process.env).filter((name) => name.startsWith('VSCODE_') || name.startsWith('npm_'));
  return {
    ...Object.fromEntries(strangers.map((name) => [name, undefined])),
    XDG_DATA_HOME: join(profile, 'xdg'),
    XDG_CONFIG_HOME: join(profile, 'xdg'),
    // A wider one would take precedence over --bind-addr.
    PORT: undefined,
  };
}

async function answers(address, ended) {
  let gone = false;
  void ended.then(() => (gone = true));
  for (let i = 0; i < 300 && !gone; i++) {
    try {
      if ((await fetch(`${address}/healthz`)).ok) return true;
    } catch {
      // not yet
    }
    await pause(100);
  }
  return false;
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The page's address that opens a folder and, if wished, a file in it. */
export function pageOf(address, folder, file, payload = []) {
  const url = new URL(address);
  url.searchParams.set('folder', folder);
  const all = [...(file ? [['openFile', remote(address, join(folder, file))]] : []), ...payload];
  if (all.length > 0) url.searchParams.set('payload', JSON.stringify(all));
  return url.href;
}

/** How the workbench in the browser names a file of the server: by the page's own host and port. */
export const remote = (address, path) => `vscode-remote://${new URL(address).host}${path}`;
