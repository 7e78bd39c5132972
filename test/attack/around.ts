/** What stands around journeys and comes in with them: configurations, baselines, CODEOWNERS, and what git says of files and branches. Each with all attacks in it, and what the command makes of it. */
import { join } from 'node:path';
import { Workspace, addressOf } from '../../files/workspace.ts';
import { GOOD } from '../support/folders.ts';
import { repositoryWith } from '../support/repository.ts';
import { folderWith, runCommand } from '../support/server.ts';
import { CALLS, type Output, type Reader } from './project.ts';
import { ATTACKS } from './strings.ts';

export interface Around {
  readonly what: string;
  /** How many places hold each text. */
  readonly slots: number;
  /** @param every all of the command's formats; otherwise one for people and one for programs */
  outputs(every: boolean): Promise<Output[]>;
}

/** A map with findings of its own, so that there is something to say: words of the configuration, and teams that CODEOWNERS doesn't name. */
const MAP = `${GOOD.replace('team Care', 'team Care "Care wibble"\n  contact "@nobody"\nteam Lone').replace('touchpoint Form', 'touchpoint Form "Fills the wibble in"')}${ATTACKS.map((_, i) => `team T${i} "Wobble ${i}"\n  contact "@nobody${i}"\n`).join('')}`;
const FEW: readonly number[] = [0, 3, 4];

async function checked(what: string, files: Readonly<Record<string, string>>, every: boolean, more: readonly string[] = []): Promise<Output[]> {
  const folder = folderWith({ 'attack0.journey': MAP, ...files }), outputs: Output[] = [];
  try {
    for (const [reader, ...args] of every ? CALLS : FEW.map(i => CALLS[i]!)) {
      const { code, out, err } = await runCommand([...args, ...args[0] === 'validate' ? more : [], ...args[0] === 'report' ? [] : ['.']], folder.path);
      if (code === null || err.includes('defect in Journey')) throw new Error(`journey ${args.join(' ')} with ${what} ended with ${code}: ${err.slice(0, 500)}`);
      outputs.push({ name: `${what}, journey ${args.join(' ')}`, reader: out === '' ? 'terminal' : reader, texts: [out] }, { name: `${what}, journey ${args.join(' ')}, messages`, reader: 'terminal', texts: [err] });
    }
    const workspace = new Workspace();
    await workspace.load([folder.path]);
    const findings = [...workspace.findings(addressOf(join(folder.path, 'attack0.journey'))), ...workspace.configurationFindings];
    outputs.push({ name: `${what}, findings in the editor`, reader: 'json', texts: findings.map(finding => JSON.stringify(finding)) });
    return outputs;
  } finally {
    folder.remove();
  }
}

/** Attacks that can be a name of a file or a branch. */
const NAMES = ATTACKS.filter(text => text.isWellFormed() && Buffer.byteLength(text) < 200).map(text => text.replaceAll('/', '\u2215'));

async function ofGit(every: boolean): Promise<Output[]> {
  const named = Object.fromEntries(NAMES.map((name, i) => [`maps/${i}${name}.journey`, `journey J${i} "One"\n  state current\n`]));
  const repository = repositoryWith({ 'maps/attack0.journey': GOOD, ...named }), outputs: Output[] = [];
  try {
    for (const name of NAMES) try { repository.git('branch', '--', name); } catch { /* git takes no such name */ }
    repository.write(Object.fromEntries(Object.keys(named).map((path, i) => [path, i % 3 === 0 ? undefined : `journey J${i} "Two"\n  state current\n  owner Nobody${i}\n`])));
    const calls: readonly (readonly [Reader, ...string[]])[] = [['terminal', 'diff', 'HEAD', '--format', 'pretty'], ['json', 'diff', 'HEAD', '--format', 'json'], ['markdown', 'diff', 'HEAD', '--format', 'markdown'], ['terminal', 'validate', '--since', 'HEAD', '.'], ['json', 'validate', '--since', 'HEAD', '--format', 'json', '.'],
      // What a revision is called comes from the command line; so it does in CI, from the name of a branch.
      ...(every ? NAMES : NAMES.slice(0, 6)).map(name => ['terminal', 'diff', `${name}^{none}`] as const)];
    for (const [reader, ...args] of calls) {
      const { code, out, err } = await runCommand(args, repository.path);
      if (code === null || err.includes('defect in Journey')) throw new Error(`journey ${args.join(' ')} ended with ${code}: ${err.slice(0, 500)}`);
      outputs.push({ name: `git, journey ${args.slice(0, 4).join(' ')}`, reader: out === '' ? 'terminal' : reader, texts: [out] }, { name: `git, journey ${args.slice(0, 4).join(' ')}, messages`, reader: 'terminal', texts: [err] });
    }
    return outputs;
  } finally {
    repository.remove();
  }
}

export const AROUND: readonly Around[] = [
  {
    what: 'a configuration', slots: 4,
    outputs: every => checked('a configuration', {
      'journey.config.json': JSON.stringify({
        engagedPhases: ATTACKS, bannedWords: Object.fromEntries([...ATTACKS.map(text => [text, text]), ['wobble', ATTACKS[0]!]]),
        projectRules: ATTACKS.flatMap(text => [{ name: text, kind: 'words', severity: 'warning', words: { wibble: text } }, { name: 'own', kind: 'words', message: text, words: { fills: '' } }]),
      }),
    }, every),
  },
  {
    what: 'a configuration with mistakes', slots: 9,
    outputs: every => checked('a configuration with mistakes', {
      'journey.config.json': JSON.stringify({
        ...Object.fromEntries(ATTACKS.map(text => [text, text])), rules: Object.fromEntries(ATTACKS.map(text => [text, text])), thresholds: Object.fromEntries(ATTACKS.map(text => [text, text])),
        levels: Object.fromEntries(ATTACKS.map(text => [text, text])), today: ATTACKS[0], extends: ATTACKS, projectRules: ATTACKS.map(text => ({ name: text, kind: text, [text]: text })),
      }),
    }, every),
  },
  {
    what: 'a baseline', slots: 4,
    outputs: every => checked('a baseline', { 'known.json': JSON.stringify({ version: 1, findings: ATTACKS.map(text => ({ rule: text, element: text, file: text, fingerprint: text })) }) }, every, ['--baseline', 'known.json']),
  },
  { what: 'CODEOWNERS', slots: 2, outputs: every => checked('CODEOWNERS', { CODEOWNERS: ATTACKS.map(text => `${text.replace(/[\r\n]/g, ' ')} @nobody${text.replace(/\s/g, '')}`).join('\n') }, every) },
  { what: 'git', slots: 2, outputs: ofGit },
];
