/**
 * Wires the language to the Language Server Protocol.
 *
 * A handler that fails is logged and answers with nothing: one bad file or one defect never silences the others.
 */
import {
  createConnection, ProposedFeatures, ResponseError, TextDocuments, TextDocumentSyncKind, type ClientCapabilities, type Connection, type InitializeResult,
} from 'vscode-languageserver/node';
import { basename } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIGURATION } from '../files/discover.ts';
import { pathOf, sameAddress, Workspace } from '../files/workspace.ts';
import { Diagnostics } from './diagnostics.ts';
import { earlierStates } from './earlier.ts';
import { registerActions } from './features/actions.ts';
import type { ServerContext } from './features/context.ts';
import { registerImporting } from './features/importing.ts';
import { registerNavigation } from './features/navigation.ts';
import { registerOutline } from './features/outline.ts';
import { registerOverview } from './features/overview.ts';
import { registerPictures } from './features/pictures.ts';
import { refresher, registerReading } from './features/reading.ts';
import { registerReports } from './features/reports.ts';
import { registerRevisions } from './features/revisions.ts';
import { registerWriting } from './features/writing.ts';
import { Pictures } from './pictures.ts';
import { PICTURE, PICTURE_CHANGE } from './protocol.ts';

/** Starts on the transport that the command line names (`--stdio`, `--node-ipc`). Ends with the connection. */
export function startServer(connection: Connection = createConnection(ProposedFeatures.all)): void {
  const documents = new TextDocuments(TextDocument);
  const workspace = new Workspace();
  /** Addresses as the editor spells them, by ours. */
  const spelled = new Map<string, string>();
  const toEditor = (uri: string): string => spelled.get(uri) ?? uri;
  const ours = (uri: string): string => {
    const address = sameAddress(uri);
    if (address !== uri) spelled.set(address, uri);
    return address;
  };
  const log = (what: string, error: unknown): void => connection.console.error(`${what}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  const diagnostics = new Diagnostics(workspace, (uri, items) => {
    void connection.sendDiagnostics({ uri: toEditor(uri), diagnostics: items }).catch(error => log('diagnostics', error));
  }, log, () => {
    pictures.update();
    others.changed();
  });
  const states = earlierStates(workspace);
  const pictures = new Pictures({
    earlier: states.earlier, workspace, toEditor, log, versionOf: uri => documents.get(toEditor(uri))?.version ?? null,
    send: picture => void connection.sendNotification(PICTURE, picture).catch(error => log('picture', error)),
    sendChange: change => void connection.sendNotification(PICTURE_CHANGE, change).catch(error => log('picture', error)),
  });
  let folders: readonly string[] = [], client: ClientCapabilities = {};

  process.on('uncaughtException', error => log('uncaught', error));
  process.on('unhandledRejection', error => log('unhandled', error));

  /** A request's handler that never takes the server down: what fails is logged, and the answer is `nothing`. */
  const safely = <P, R>(what: string, nothing: R, handler: (params: P) => R | Promise<R>) => async (params: P): Promise<R> => {
    try {
      return await handler(params);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(what, error);
      return nothing;
    }
  };

  const context: ServerContext = { connection, documents, workspace, client: () => client, ours, toEditor, echoesIn: uri => diagnostics.echoesIn(uri), log, safely };
  const capabilities = Object.assign({}, ...[registerWriting, registerNavigation, registerReading, registerOutline, registerActions].map(register => register(context)));
  const others = refresher(context);
  const overviews = registerOverview(connection, workspace, { safely, ours, toEditor });
  registerPictures(context, pictures);
  registerRevisions(context, states);
  registerImporting(connection, { safely });
  registerReports(connection, workspace, { safely, ours, toEditor });
  /** Something has changed that pictures and the overview show. */
  const changed = (): void => {
    pictures.update();
    overviews.changed();
  };
  /** The same, for what came not from the text in front: what the editor shows of open texts may be other than it was. */
  const changedElsewhere = (): void => {
    changed();
    others.changed();
  };

  connection.onInitialize(safely('initialize', { capabilities: {} } as InitializeResult, params => {
    const uris = params.workspaceFolders?.map(folder => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    client = params.capabilities;
    folders = uris.flatMap(uri => pathOf(uri) ?? []);
    return {
      serverInfo: { name: 'journey' },
      capabilities: {
        ...capabilities,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }));

  connection.onInitialized(() => {
    void load(folders);
    // Asking a client that knows no folders to tell of them is an error.
    if (client.workspace?.workspaceFolders === true) connection.workspace.onDidChangeWorkspaceFolders(safely('folders', undefined, async event => {
      await load(event.added.flatMap(folder => pathOf(folder.uri) ?? []));
    }));
  });

  async function load(paths: readonly string[]): Promise<void> {
    try {
      const { failures } = await workspace.load(paths);
      for (const { path, reason } of failures) connection.console.warn(`${path} was left out: ${reason}.`);
    } catch (error) {
      log('loading', error);
    }
    diagnostics.start();
    changedElsewhere();
  }

  // ---- documents ----------------------------------------------------------------------------------------------------

  documents.onDidChangeContent(({ document }) => {
    const uri = ours(document.uri);
    try {
      workspace.setOpen(uri, document.getText());
    } catch (error) {
      log('reading', error);
    }
    diagnostics.changed(uri);
    if (documents.keys().length > 1) changedElsewhere();
    else changed();
  });
  documents.onDidClose(safely('closing', undefined, async ({ document }) => {
    const uri = ours(document.uri);
    await workspace.close(uri);
    diagnostics.changed(uri);
    changedElsewhere();
  }));
  connection.onDidChangeWatchedFiles(safely('watched files', undefined, async ({ changes }) => {
    for (const change of changes) {
      const uri = ours(change.uri), path = pathOf(uri);
      if (path !== undefined && basename(path) === CONFIGURATION) {
        // It may make a folder a project of its own, or leave files out: all is looked at anew.
        await workspace.load(folders);
        diagnostics.changed(uri);
        continue;
      }
      await workspace.refresh(uri);
      diagnostics.changed(uri);
    }
    changedElsewhere();
  }));

  connection.onRequest('journey/ping', () => true);
  connection.onShutdown(() => {
    pictures.dispose();
    overviews.dispose();
    others.dispose();
  });

  documents.listen(connection);
  connection.listen();
}
