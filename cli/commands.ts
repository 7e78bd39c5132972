/** The subcommands, in the order in which the help tells them. */

export interface Command {
  /** How it is called, and what for: one line of `journey --help`. */
  readonly call: string;
  readonly summary: string;
  /** Brings in what the subcommand needs, and nothing before that. */
  readonly load: () => Promise<CommandModule>;
}

export interface CommandModule {
  /** What `journey COMMAND --help` prints. */
  readonly HELP: string;
  /** @returns the exit code: 0 clean, 1 findings, 2 the call could not be carried out */
  run(args: readonly string[]): Promise<number>;
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  validate: { call: 'validate [PATH …]', summary: 'check journey files; say what is wrong, where, and what to do', load: () => import('./commands/validate.ts') },
  format: { call: 'format [PATH …]', summary: 'put journey files into the one layout that they all have', load: () => import('./commands/format.ts') },
  render: { call: 'render FILE', summary: 'draw a journey as a picture (SVG)', load: () => import('./commands/render.ts') },
  lsp: { call: 'lsp --stdio', summary: 'the language server, for editors', load: () => import('./commands/lsp.ts') },
};
