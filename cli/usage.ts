/** What the command says about itself as a whole; what a subcommand can do stands in its own file. */
import manifest from '../package.json' with { type: 'json' };

export const VERSION: string = manifest.version;

/** The command was called in a way that can't be carried out: exit code 2. The message says what to do instead. */
export class UsageError extends Error {
  /** By this it is known also where it comes from another bundle, which has a class of its own. */
  override readonly name = 'UsageError';
}

export function isUsageError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'UsageError';
}
