/** What can be completed, without a shell's syntax: read off the tables of the commands. */
import { COMMANDS } from '../commands.ts';
import type { Operand, Option } from '../specs/spec.ts';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = typeof SHELLS[number];

export interface CompletedOption {
  readonly name: string;
  readonly short?: string;
  readonly help: string;
  readonly takes: 'nothing' | 'file' | 'word';
  /** The words that it takes. */
  readonly choices: readonly string[];
  readonly multiple: boolean;
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** Words in place of files. */
  readonly words: readonly string[];
  /** Which files' names; undefined for none. */
  readonly files: '*' | '*.journey' | undefined;
}

/** What there is to name, besides files. */
export interface Names {
  readonly rules: readonly string[];
  readonly reports: readonly string[];
}

export function completions({ rules, reports }: Names): CompletedCommand[] {
  const words: Readonly<Record<Operand, readonly string[]>> = { 'journey-files': [], files: [], none: [], rules, reports, shells: SHELLS, commands: COMMANDS.map(({ spec }) => spec.name) };
  const help: CompletedOption = { name: 'help', short: 'h', help: 'what the command can do', takes: 'nothing', choices: [], multiple: false };
  return COMMANDS.map(({ spec }) => ({
    name: spec.name, summary: spec.summary, words: words[spec.operands], files: spec.operands === 'journey-files' ? '*.journey' : spec.operands === 'files' ? '*' : undefined,
    options: [...Object.entries(spec.options as Readonly<Record<string, Option>>).map(([name, option]): CompletedOption => ({
      name, ...(option.short !== undefined && { short: option.short }), help: option.help, takes: option.type === 'boolean' ? 'nothing' : option.file ? 'file' : 'word',
      choices: option.choices ?? (name === 'rule' ? rules : []), multiple: option.multiple ?? false,
    })), help],
  }));
}
