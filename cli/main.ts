/** The `journey` command. What a subcommand needs is loaded when it is asked for. */
import { printable } from './terminal.ts';
import { HELP, VERSION, UsageError } from './usage.ts';

const COMMANDS: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<number> }>>> = {
  validate: () => import('./commands/validate.ts'),
  format: () => import('./commands/format.ts'),
  render: () => import('./commands/render.ts'),
  lsp: () => import('./commands/lsp.ts'),
};

/** @returns the exit code: 0 clean, 1 findings, 2 usage, configuration or internal error */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = name === 'help' ? rest[0] : undefined;
    process.stdout.write(`${(about !== undefined && HELP[about]) || HELP['']}\n`);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`There is no command \`${name}\`. The commands are ${Object.keys(COMMANDS).join(', ')}; \`journey --help\` tells what they do.`);
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${HELP[name]}\n`);
    return 0;
  }
  return (await command()).run(rest);
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
