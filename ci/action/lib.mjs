/** What the steps of the action share. All they are told comes by environment variables; nothing of it is ever part of a shell's line. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const { env } = process;

export const reports = (name) => join(env.JOURNEY_REPORTS, name);

/**
 * Runs the command in the repository's folder.
 *
 * @param show its output goes to the job's log; what it says besides goes there anyway
 */
export function journey(args, { show = false } = {}) {
  const { status, stdout, error } = spawnSync(process.execPath, [join(env.JOURNEY_ACTION, 'dist/cli.mjs'), ...args], {
    cwd: env.GITHUB_WORKSPACE, encoding: 'utf8', maxBuffer: 256e6, stdio: ['ignore', show ? 'inherit' : 'pipe', 'inherit'],
  });
  if (error) throw error;
  return { code: status ?? 2, out: stdout ?? '' };
}

/** Git in the repository's folder: plumbing, and fetching from where the job's checkout came from. What it says about what it can't do is for those who ask. */
export function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: env.GITHUB_WORKSPACE, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return { ok: status === 0, out: (stdout ?? '').trim() };
}

/** The event that the job runs for, as GitHub tells it. */
export function event() {
  return JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
}

/** The commit that the pull request goes to, made present; undefined where the job is for none, or it can't be had. */
export function baseCommit() {
  const base = event().pull_request?.base?.sha;
  if (!/^[0-9a-f]{40,64}$/.test(base ?? '')) return undefined;
  const there = () => git('cat-file', '-e', `${base}^{commit}`).ok;
  if (!there()) git('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--depth=1', 'origin', base);
  return there() ? base : undefined;
}

/** Values are numbers and paths that we made ourselves; a line break would begin another output. */
export function output(name, value) {
  appendFileSync(env.GITHUB_OUTPUT, `${name}=${String(value).replaceAll(/[\r\n]/g, ' ')}\n`);
}

export function summary(markdown) {
  // GitHub shows a summary of up to 1 MiB for a step.
  appendFileSync(env.GITHUB_STEP_SUMMARY, `${markdown.slice(0, 900_000)}\n`);
}

export const isOn = (name) => /^true$/i.test(env[name]?.trim() ?? '');
