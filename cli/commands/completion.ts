import { readArguments } from '../arguments.ts';
import { bash } from '../completion/bash.ts';
import { fish } from '../completion/fish.ts';
import { powershell } from '../completion/powershell.ts';
import { completions, SHELLS, type Shell } from '../completion/table.ts';
import { zsh } from '../completion/zsh.ts';
import { REPORTS } from '../../review/reports/registry.ts';
import { PAGES } from '../rules/page.ts';
import { COMPLETION } from '../specs/completion.ts';
import { printableLine } from '../terminal.ts';
import { UsageError } from '../usage.ts';

const SCRIPTS: Readonly<Record<Shell, typeof bash>> = { bash, zsh, fish, powershell };

export async function run(args: readonly string[]): Promise<number> {
  const { positionals: [said, ...more] } = readArguments(COMPLETION, args);
  const shell = SHELLS.find(name => name === said);
  if (!shell || more.length > 0) throw new UsageError(`${said === undefined ? 'Say for which shell.' : `There is nothing for the shell \`${printableLine([said, ...more].join(' '))}\`.`} What there is: ${SHELLS.join(', ')}.`);
  process.stdout.write(SCRIPTS[shell](completions({ rules: PAGES.map(({ name }) => name), reports: REPORTS.map(({ name }) => name) })));
  return 0;
}
