/** Reads what a subcommand was called with. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './usage.ts';

/**
 * @param command the subcommand, for the message that leads to its help
 * @throws UsageError that says which option is wrong, where one is
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(command: string, args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. To specify')[0]}. \`journey ${command} --help\` tells what there is.`);
  }
}
