/** A project's configuration as it is on disk, with what it extends. */
import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../language/findings.ts';
import { DEFAULT_PROJECT, mergeConfigurations, type ProjectSettings } from '../language/config/merge.ts';
import { readConfiguration, type Configuration } from '../language/config/read-config.ts';
import { nameOf, RULES } from '../language/rules/registry.ts';
import { CONFIGURATION, reasonOf } from './discover.ts';
import { readOrdinary } from './read-text.ts';

export interface LoadedConfiguration extends ProjectSettings {
  /** Mistakes in the configuration and in what it extends, each with its file's address. */
  readonly findings: readonly Finding[];
}

const KNOWN = RULES.flatMap(rule => [rule.code, rule.name]);

/** Never throws: a configuration with a mistake counts for nothing, and the mistake is told. @param root the project's folder */
export async function loadConfiguration(root: string): Promise<LoadedConfiguration> {
  const path = join(root, CONFIGURATION);
  const codeowners = await codeownersOf(root);
  const findings: Finding[] = [];
  const chain: Configuration[] = [];
  let reads = 0;
  if (existsSync(path)) await read(path, []);
  const merged = findings.length > 0 ? DEFAULT_PROJECT : mergeConfigurations(chain, RULES);
  return { ...merged, settings: { ...merged.settings, ...(codeowners && { codeowners }) }, findings };

  async function read(file: string, from: readonly string[]): Promise<void> {
    const uri = pathToFileURL(file).href;
    const tell = (message: string) => findings.push({ code: 'J010', ...nameOf('J010'), uri, message, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } });
    if (from.includes(file)) { tell('This configuration extends itself, by way of the files that it names.'); return; }
    // Two that each extend the next one twice double with each step.
    if (++reads > MOST_READS) { if (reads === MOST_READS + 1) tell(`This configuration extends more than ${MOST_READS} others.`); return; }
    const text = await textOf(file, root);
    if ('reason' in text) { tell(`This configuration can't be read: ${text.reason}.`); return; }
    const { configuration, findings: own } = readConfiguration(text.text, KNOWN);
    findings.push(...own.map(finding => ({ ...finding, ...nameOf(finding.code), uri })));
    for (const base of configuration.extends) {
      if (base.startsWith('journey:')) continue;
      const next = resolve(dirname(file), base);
      if (next.startsWith(root.endsWith(sep) ? root : root + sep)) await read(next, [...from, file]);
      else tell(`\`${base}\` is outside the project: a configuration can extend only files inside it.`);
    }
    chain.push(configuration);
  }
}

/** Far more than anybody writes: in configurations, and in bytes of each. */
const MOST_READS = 100;
const MOST_BYTES = 1_000_000;

/**
 * What a file says about the project. A stranger's link could lead to any file of this machine, whose words would then stand in messages; so it is
 * followed inside the folder only, or to another configuration.
 */
async function textOf(path: string, folder: string): Promise<{ readonly text: string } | { readonly reason: string }> {
  try {
    const target = await realpath(path), home = await realpath(folder);
    if (!target.startsWith(home.endsWith(sep) ? home : home + sep) && basename(target) !== CONFIGURATION) return { reason: 'it is a link that leads out of the project\'s folder' };
    return await readOrdinary(target, MOST_BYTES);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** The owners that a CODEOWNERS file names, in the places where the code hosts look for it. */
async function codeownersOf(root: string): Promise<readonly string[] | undefined> {
  for (let folder = root, last = ''; folder !== last; last = folder, folder = dirname(folder)) {
    for (const name of ['CODEOWNERS', '.github/CODEOWNERS', '.gitlab/CODEOWNERS', 'docs/CODEOWNERS']) {
      const text = await textOf(join(folder, name), folder);
      if ('text' in text) return [...new Set(text.text.split(/\r?\n/).flatMap(line => line.replace(/#.*/, '').trim().split(/\s+/).slice(1)))];
    }
    if (existsSync(join(folder, '.git'))) break;
  }
  return undefined;
}
