/** What the command says about itself as a whole; what a subcommand can do stands in its own file. */
import manifest from '../package.json' with { type: 'json' };

export const VERSION: string = manifest.version;

/** The command was called in a way that can't be carried out: exit code 2. The message says what to do instead. */
export class UsageError extends Error {}

/** Ends the help of every subcommand that checks something. */
export const EXIT = `Exit code: 0 no findings that fail, 1 findings, 2 the call could not be carried out
(a path that can't be read, an unknown option, nothing to do).`;
