/** What holds for every command, whoever added it: its help tells each option that it knows, and its exit codes are those that were promised. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { COMMANDS } from '../../cli/commands.ts';
import { bash } from '../../cli/completion/bash.ts';
import { fish } from '../../cli/completion/fish.ts';
import { powershell } from '../../cli/completion/powershell.ts';
import { completions } from '../../cli/completion/table.ts';
import { zsh } from '../../cli/completion/zsh.ts';
import { helpOf } from '../../cli/specs/help.ts';
import type { Option } from '../../cli/specs/spec.ts';
import { UsageError } from '../../cli/usage.ts';
import { temporaryFolders } from '../support/folders.ts';
import { root, runCommand } from '../support/server.ts';

const folder = temporaryFolders();
const SPECS = COMMANDS.map(({ spec }) => spec);

describe.each(SPECS.map(spec => [spec.name, spec] as const))('journey %s', (name, spec) => {
  const options = Object.entries(spec.options as Readonly<Record<string, Option>>), help = helpOf(spec);

  test('its help tells each option with what it takes, its examples are calls that it knows, and what its exit codes mean', () => {
    for (const [option, { short, type, help: about, choices }] of options) {
      expect(help).toMatch(new RegExp(`^  ${short === undefined ? '' : `-${short}, `}--${option}${type === 'string' ? ' \\S+' : ''}\\s`, 'm'));
      expect(about.length, `--${option} says what it does`).toBeGreaterThan(10);
      // Where the values don't stand behind the option, they stand in what it says, or where there are many in what is said when one is wrong.
      for (const choice of choices ?? []) if (choices!.length <= 8) expect(help).toContain(choice);
    }
    for (const call of spec.calls) expect(call.split(' ')[0]).toBe(name);
    for (const [call] of spec.examples ?? []) {
      const words = /\bjourney (?<rest>[^|)]*)/.exec(call)!.groups!['rest']!.trim().split(' ');
      expect(words.shift()).toBe(name);
      expect(() => readArguments(spec, words)).not.toThrow();
    }
    expect(help).toMatch(/Exit code: 0 /);
    expect(help).toContain('-h, --help');
    for (const line of help.split('\n')) expect(line.length, line).toBeLessThanOrEqual(150);
  });

  test('each option is read as its table says; a misspelt one is answered with the one that was meant', () => {
    for (const [option, { type, short, choices, multiple }] of options) {
      const value = choices?.[0] ?? 'x', said = type === 'boolean' ? [`--${option}`] : [`--${option}`, value];
      const read = (args: readonly string[]) => (readArguments(spec, args).values as Record<string, unknown>)[option];
      expect(read(said)).toEqual(type === 'boolean' ? true : multiple ? [value] : value);
      if (short !== undefined) expect(read(type === 'boolean' ? [`-${short}`] : [`-${short}`, value])).toEqual(type === 'boolean' ? true : multiple ? [value] : value);
      if (choices) expect(() => readArguments(spec, [`--${option}`, 'no such thing'])).toThrow(/What there is: /);
      if (option.length > 5) expect(() => readArguments(spec, [`--${option.slice(0, -1)}_`])).toThrow(UsageError);
    }
  });

  test('an option that it doesn’t know ends it with 2, and help with 0', async () => {
    const path = folder({});
    if (name !== 'lsp') {
      const unknown = await runCommand([name, '--no-such-option'], path);
      expect([unknown.code, unknown.out]).toEqual([2, '']);
      expect(unknown.err).toMatch(/^journey: .*--no-such-option.*\n$/);
    }
    expect(await runCommand([name, '--help'], path)).toMatchObject({ code: 0, out: `${help}\n`, err: '' });
  });
});

test('each command is in the overview, with what it is for', async () => {
  const { out } = await runCommand(['--help'], root);
  for (const { name, summary } of SPECS) expect(out).toMatch(new RegExp(`^  journey ${name} +${summary.replace(/[()[\]|.*+?^$]/g, '\\$&')}$`, 'm'));
});

describe('completion', () => {
  const all = completions({ rules: ['no-channel', 'unresolved-name'], reports: ['owners', 'pains'] });

  test('bash completes commands, options, their values, files and rules', () => {
    const path = folder({ 'a b.journey': '', 'c.txt': '', 'sub/d.journey': '', 'script.bash': bash(all) });
    const complete = (...words: readonly string[]): string[] => execFileSync('bash', ['-c', 'source ./script.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _journey; printf "%s\\n" "${COMPREPLY[@]}"', 'bash', ...words], { cwd: path, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).split('\n').filter(word => word !== '');
    expect(complete('journey', '')).toEqual([...SPECS.map(({ name }) => name), 'help', '--help', '--version']);
    expect(complete('journey', 'val')).toEqual(['validate']);
    expect(complete('journey', 'validate', '--max')).toEqual(['--max-warnings']);
    expect(complete('journey', 'validate', '--format', 's')).toEqual(['sarif']);
    expect(complete('journey', 'validate', '').sort()).toEqual(['a b.journey', 'sub']);
    expect(complete('journey', 'explain', 'no-')).toEqual(['no-channel']);
    expect(complete('journey', 'validate', '--rule', 'un')).toEqual(['unresolved-name']);
    expect(complete('journey', 'report', 'ow')).toEqual(['owners']);
    expect(complete('journey', 'completion', '')).toEqual(['bash', 'zsh', 'fish', 'powershell']);
    for (const { name, options } of all) for (const { name: option } of options) expect(complete('journey', name, `--${option}`)).toContain(`--${option}`);
  }, 120_000);

  test('the other shells’ scripts hold every option, and are read by the shells that are here', () => {
    for (const [shell, script, check] of [['zsh', zsh(all), ['-n']], ['fish', fish(all), ['--no-execute']], ['powershell', powershell(all), undefined]] as const) {
      for (const { name, options } of all) {
        expect(script).toContain(name);
        for (const { name: option } of options) expect(script).toMatch(new RegExp(`(--|-l )${option}\\b`));
      }
      if (check === undefined) continue;
      const path = join(folder({}), 'script');
      writeFileSync(path, script);
      const { error, status, stderr } = spawnSync(shell, [...check, path], { encoding: 'utf8' });
      if (!error) expect([status, stderr]).toEqual([0, '']);
    }
  });
});
