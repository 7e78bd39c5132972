import { resolve } from 'node:path';
import { reasonOf } from '../../files/discover.ts';
import { startServer } from '../../server/server.ts';
import { readArguments } from '../arguments.ts';
import { LSP } from '../specs/lsp.ts';
import { printableLine } from '../terminal.ts';
import { UsageError } from '../usage.ts';

/** Runs until the editor ends the connection. */
export async function run(args: readonly string[]): Promise<number> {
  // Editors add parameters of their own, such as the number of their process.
  const { values } = readArguments(LSP, args.filter(arg => !arg.startsWith('--clientProcessId')));
  if (!values.stdio) throw new UsageError('The language server talks over the standard input and output: write `journey lsp --stdio`.');
  if (values.record === undefined) startServer();
  else startServer(await recorded(values.record));
  return new Promise(() => { /* the connection keeps the process, and ends it */ });
}

async function recorded(file: string) {
  const { recordedConnection } = await import('../../server/recording/record.ts');
  try {
    return recordedConnection(resolve(file));
  } catch (error) {
    throw new UsageError(`${printableLine(file)} can't be written: ${reasonOf(error)}.`);
  }
}
