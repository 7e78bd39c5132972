/** The `journey` command. What a subcommand needs is loaded when it is asked for. */
import { nearest } from '../language/lines/distance.ts';
import { COMMANDS } from './commands.ts';
import { helpOf } from './specs/help.ts';
import { printable, printableLine } from './terminal.ts';
import { isUsageError, UsageError, VERSION } from './usage.ts';

function overview(): string {
  const names = COMMANDS.map(({ spec }) => spec.name), width = Math.max(...names.map(name => name.length), 'COMMAND --help'.length);
  return [
    `journey ${VERSION}: customer journeys as text`, '',
    ...COMMANDS.map(({ spec }) => `  journey ${spec.name.padEnd(width)}   ${spec.summary}`), '',
    `  journey ${'COMMAND --help'.padEnd(width)}   what a command can do`, '  journey --version', '',
  ].join('\n');
}

/** The oldest Node that has what the bundles use, as package.json says; in an older one something would fail somewhere. */
const OLDEST = 22;

/** @returns the exit code: 0 clean, 1 findings, 2 usage, configuration or internal error */
async function main(args: readonly string[]): Promise<number> {
  const { node } = process.versions;
  if (Number.parseInt(node) < OLDEST) throw new UsageError(`Journey needs Node ${OLDEST} or newer, and this is Node ${node}. Install a newer one from https://nodejs.org, then call \`journey\` again.`);
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
  const command = COMMANDS.find(({ spec }) => spec.name === name);
  if (!command) {
    const names = COMMANDS.map(({ spec }) => spec.name), meant = nearest(name, names);
    throw new UsageError(`There is no command \`${printableLine(name)}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} The commands are ${names.join(', ')}; \`journey --help\` tells what they do.`);
  }
  // What stands after `--` are words, whatever they look like.
  const words = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (!words.includes('--help') && !words.includes('-h')) return (await command.load()).run(rest);
  process.stdout.write(`${helpOf(command.spec)}\n`);
  return 0;
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', error => { if ((error as { code?: string }).code === 'EPIPE') process.exit(process.exitCode ?? 0); else throw error; });

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = isUsageError(error);
  process.stderr.write(`journey: ${printable(usage ? error.message : `This is a defect in Journey, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`)}\n`);
  process.exitCode = 2;
}
