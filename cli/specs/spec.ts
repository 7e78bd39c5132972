/**
 * What can be said to a subcommand, as data: its calls, its options, what its words may be. Reading the call, its help, the shell's
 * completion and the tests all go by the one table, so that none of them knows an option that another one doesn't.
 *
 * These files bring nothing else in: help and completion are told without loading what a subcommand does.
 */

export interface Option {
  readonly type: 'boolean' | 'string';
  /** One letter: `-o`. */
  readonly short?: string;
  /** What stands for its value in the help: `N`, `FILE`, `DAY`. */
  readonly value?: string;
  /** The values that there are, for reading and completion. */
  readonly choices?: readonly string[];
  /** Its value is the path of a file. */
  readonly file?: true;
  /** It can be said several times. */
  readonly multiple?: true;
  readonly default?: string | boolean;
  /** A line for the help, without a capital and a full stop. `\n` where a line has to break. */
  readonly help: string;
}

/** What the words of a call that belong to no option are. */
export type Operand = 'journey-files' | 'files' | 'reports' | 'rules' | 'shells' | 'commands' | 'none';

export interface Spec {
  readonly name: string;
  /** How it is called, without `journey`; the first line stands in `journey --help`. */
  readonly calls: readonly string[];
  /** What for, in a line of `journey --help`. */
  readonly summary: string;
  /** What it does, in a few lines. */
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly operands: Operand;
  /** Whole calls to copy, `journey` included, each with what it is for. */
  readonly examples?: readonly (readonly [call: string, what: string])[];
  /** What stands below the options. */
  readonly notes?: string;
  /** What its exit codes mean, where it isn't as for those that check something. */
  readonly exit?: string;
}

/** Ends the help of every subcommand that checks something. */
export const EXIT = `Exit code: 0 no findings that fail, 1 findings, 2 the call could not be carried out
(a path that can't be read, an unknown option, nothing to do).`;

/** For those that do something and check nothing. */
export const EXIT_DONE = 'Exit code: 0 done, 2 the call could not be carried out.';
