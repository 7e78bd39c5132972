/**
 * Runs commands for the scripts. Everything runs under the Node that the project pins (the devDependency `node`),
 * also where npm itself runs on an older one.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, began, say } from './say.mjs';

/** The checkout's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the checkout. */
export const at = (...parts) => join(root, ...parts);

const windows = process.platform === 'win32';

/** The pinned Node's program, or undefined before the first install. */
export function pinnedNode() {
  const program = windows ? at('node_modules/node/bin/node.exe') : at('node_modules/node/bin/node');
  return existsSync(program) ? program : undefined;
}

/** The Node to run things with: the pinned one, or this one before the first install. */
export const node = () => pinnedNode() ?? process.execPath;

/** The environment for commands: the pinned Node and the project's tools first on the path. */
export function environment(more = {}) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const first = [pinnedNode() && at('node_modules/node/bin'), at('node_modules/.bin')].filter(Boolean);
  // An npm that was started under an older Node hands that Node's name on, and install scripts (code-server's) go by it.
  const { npm_config_user_agent: _outer, ...inherited } = process.env;
  return { ...inherited, [key]: [...first, process.env[key]].join(delimiter), JOURNEY_BEGAN: String(began), ...more };
}

/** Where a program is on the path, or undefined. */
export function find(program) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of windows ? [`${program}.cmd`, `${program}.exe`] : [program]) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // not in this folder
      }
    }
  }
  return undefined;
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ cwd?: string, env?: Record<string, string>, show?: boolean, patience?: string }} [options]
 *   `show`: its output goes to the terminal as it comes; otherwise it is collected.
 *   `patience`: what to say every 20 seconds while it works in silence.
 * @returns {Promise<{ code: number, output: string, stdout: string }>} the code is 127 where the command could not be started
 */
export function run(command, parameters, { cwd = root, env = {}, show = false, patience } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd,
      env: environment(env),
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    const timer = patience && setInterval(() => say(patience), 20_000);
    const end = (code) => {
      clearInterval(timer);
      resolve({ code, output, stdout });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? (signal ? 1 : 0)));
  });
}

/** As `run`, but a code other than zero is a failure in plain words. */
export async function must(command, parameters, { failed, advice, ...options }) {
  const result = await run(command, parameters, options);
  if (result.code !== 0) throw new Failure(`${failed} (exit code ${result.code})`, advice, result.output);
  return result;
}

/** The command and first parameters that start npm: the npm that started us, on the pinned Node, or the one on the path. */
export function npm(...parameters) {
  const program = process.env.npm_execpath;
  return program?.endsWith('npm-cli.js') ? [node(), [program, ...parameters]] : [windows ? 'npm.cmd' : 'npm', parameters];
}
