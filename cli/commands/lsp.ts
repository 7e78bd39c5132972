import { startServer } from '../../server/server.ts';
import { UsageError } from '../usage.ts';

/** Runs until the editor ends the connection. */
export function run(args: readonly string[]): Promise<number> {
  if (!args.includes('--stdio')) throw new UsageError('The language server talks over the standard input and output: write `journey lsp --stdio`.');
  startServer();
  return new Promise(() => { /* the connection keeps the process, and ends it */ });
}
