/** The `journey` command. What a subcommand needs is loaded when it is asked for. */
import { COMMANDS } from './commands.ts';
import { printable } from './terminal.ts';
import { UsageError, VERSION } from './usage.ts';

function overview(): string {
  const calls = Object.values(COMMANDS), width = Math.max(...calls.map(({ call }) => call.length));
  return [
    `journey ${VERSION}: customer journeys as text`, '',
    ...calls.map(({ call, summary }) => `  journey ${call.padEnd(width)}   ${summary}`), '',
    `  journey ${'COMMAND --help'.padEnd(width)}   what a command can do`, '  journey --version', '',
  ].join('\n');
}

/** @returns the exit code: 0 clean, 1 findings, 2 usage, configuration or internal error */
async function main(args: readonly string[]): Promise<number> {
  const [first, ...others] = args;
  if (first === '--version' || first === '-v') {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  // `journey help validate` is `journey validate --help`.
  const asked = first === 'help' || first === '--help' || first === '-h';
  const name = asked ? others[0] : first, rest = asked ? ['--help'] : others;
  if (name === undefined) {
    process.stdout.write(overview());
    return first === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`There is no command \`${name}\`. The commands are ${Object.keys(COMMANDS).join(', ')}; \`journey --help\` tells what they do.`);
  const { HELP, run } = await command.load();
  if (!rest.includes('--help') && !rest.includes('-h')) return run(rest);
  process.stdout.write(`${HELP}\n`);
  return 0;
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', error => { if ((error as { code?: string }).code === 'EPIPE') process.exit(process.exitCode ?? 0); else throw error; });

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  process.stderr.write(`journey: ${printable(usage ? error.message : `This is a defect in Journey, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`)}\n`);
  process.exitCode = 2;
}
