/** The subcommands, in the order in which the help tells them. */
import { COMPLETION } from './specs/completion.ts';
import { EXPLAIN } from './specs/explain.ts';
import { EXPORT } from './specs/export.ts';
import { DIFF } from './specs/diff.ts';
import { FORMAT } from './specs/format.ts';
import { IMPORT } from './specs/import.ts';
import { NEW } from './specs/new.ts';
import { GIT_SETUP } from './specs/git-setup.ts';
import { LSP } from './specs/lsp.ts';
import { RENAME } from './specs/rename.ts';
import { RENDER } from './specs/render.ts';
import { REPORT } from './specs/report.ts';
import { REPLAY } from './specs/replay.ts';
import { RULES_LIST } from './specs/rules.ts';
import { SITE } from './specs/site.ts';
import type { Spec } from './specs/spec.ts';
import { VALIDATE } from './specs/validate.ts';

export interface Command {
  readonly spec: Spec;
  /** Brings in what the subcommand needs, and nothing before that. */
  readonly load: () => Promise<CommandModule>;
}

export interface CommandModule {
  /** @returns the exit code: 0 clean, 1 findings, 2 the call could not be carried out */
  run(args: readonly string[]): Promise<number>;
}

export const COMMANDS: readonly Command[] = [
  { spec: NEW, load: () => import('./commands/new.ts') },
  { spec: VALIDATE, load: () => import('./commands/validate.ts') },
  { spec: EXPLAIN, load: () => import('./commands/explain.ts') },
  { spec: RULES_LIST, load: () => import('./commands/rules.ts') },
  { spec: DIFF, load: () => import('./commands/diff.ts') },
  { spec: FORMAT, load: () => import('./commands/format.ts') },
  { spec: RENAME, load: () => import('./commands/rename.ts') },
  { spec: RENDER, load: () => import('./commands/render.ts') },
  { spec: REPORT, load: () => import('./commands/report.ts') },
  { spec: IMPORT, load: () => import('./commands/import.ts') },
  { spec: EXPORT, load: () => import('./commands/export.ts') },
  { spec: GIT_SETUP, load: () => import('./commands/git-setup.ts') },
  { spec: COMPLETION, load: () => import('./commands/completion.ts') },
  { spec: SITE, load: () => import('./commands/site.ts') },
  { spec: LSP, load: () => import('./commands/lsp.ts') },
  { spec: REPLAY, load: () => import('./commands/replay.ts') },
];
