/** Imports for the editor. */
import type { Connection } from 'vscode-languageserver/node';
import { IMPORT, type ImportAnswer, type ImportFile } from '../protocol.ts';
import type { ServerContext } from './context.ts';

/** Registers the request. The importer is a bundle beside the server's, loaded when the first file is chosen. */
export function registerImporting(connection: Connection, { safely }: Pick<ServerContext, 'safely'>): void {
  connection.onRequest<ImportAnswer | null, void>(IMPORT, safely('import', null as ImportAnswer | null, async (params: ImportFile) => {
    const beside = new URL('cli-exchange.mjs', import.meta.url).href;
    const { importFile } = await import(beside) as typeof import('../exchange.ts');
    return importFile(params);
  }));
}
