/**
 * Wires the language to the Language Server Protocol.
 *
 * A handler that fails is logged and answers with nothing: one bad file or one defect never silences the others.
 */
import {
  createConnection, ErrorCodes, ProposedFeatures, ResponseError, TextDocuments, TextDocumentSyncKind, type Connection, type InitializeResult,
} from 'vscode-languageserver/node';
import { basename } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { excuseFix, isExcusable } from '../language/config/excuses.ts';
import { complete, type Completions } from '../language/service/completion.ts';
import { hover } from '../language/service/hover.ts';
import { definitions, references } from '../language/service/navigation.ts';
import { rename, renameable } from '../language/service/rename.ts';
import { overlap } from '../language/service/places.ts';
import { repairsAt } from '../language/service/repairs.ts';
import { findNames, folds, outline } from '../language/service/symbols.ts';
import { CONFIGURATION } from '../files/discover.ts';
import { pathOf, sameAddress, Workspace } from '../files/workspace.ts';
import { changesOf, codeActionOf, completionOf, documentSymbolOf, symbolKindOf } from './convert.ts';
import { Diagnostics } from './diagnostics.ts';
import { Pictures } from './pictures.ts';
import { CLOSE_PREVIEW, OPEN_PREVIEW, type ClosePreview, type OpenPreview } from './protocol.ts';

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
  }, log);
  const pictures = new Pictures(workspace, uri => documents.get(toEditor(uri))?.version ?? null, picture => {
    void connection.sendNotification('journey/picture', { ...picture, uri: toEditor(picture.uri) }).catch(error => log('picture', error));
  }, log);
  let folders: readonly string[] = [], foldersChange = false;

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

  connection.onInitialize(safely('initialize', { capabilities: {} } as InitializeResult, params => {
    const uris = params.workspaceFolders?.map(folder => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    foldersChange = params.capabilities.workspace?.workspaceFolders === true;
    folders = uris.flatMap(uri => pathOf(uri) ?? []);
    return {
      serverInfo: { name: 'journey' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        completionProvider: { triggerCharacters: [' ', ',', '.', '"'], resolveProvider: true },
        hoverProvider: true, definitionProvider: true, referencesProvider: true, documentHighlightProvider: true, documentSymbolProvider: true,
        workspaceSymbolProvider: true, foldingRangeProvider: true, renameProvider: { prepareProvider: true },
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }));

  connection.onInitialized(() => {
    void load(folders);
    // Asking a client that knows no folders to tell of them is an error.
    if (foldersChange) connection.workspace.onDidChangeWorkspaceFolders(safely('folders', undefined, async event => {
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
    pictures.update();
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
    pictures.update();
  });
  documents.onDidClose(safely('closing', undefined, async ({ document }) => {
    const uri = ours(document.uri);
    await workspace.close(uri);
    diagnostics.changed(uri);
    pictures.update();
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
    pictures.update();
  }));

  // ---- questions ----------------------------------------------------------------------------------------------------

  let offered: { uri: string; completions: Completions } | undefined;
  connection.onCompletion(safely('completion', null, ({ textDocument, position }) => {
    const uri = ours(textDocument.uri), document = documents.get(textDocument.uri), reading = workspace.reading(uri);
    if (!document || !reading) return null;
    const line = lineOf(document, position.line);
    const completions = complete(workspace.projectOf(uri), uri, reading, line, position, new Date().toISOString().slice(0, 10));
    offered = { uri, completions };
    return { isIncomplete: false, items: completions.items.map((item, i) => completionOf(item, i, completions.range)) };
  }));
  connection.onCompletionResolve(item => {
    const documentation = typeof item.data === 'number' ? offered?.completions.items[item.data]?.documentation : undefined;
    try {
      if (documentation) item.documentation = { kind: 'markdown', value: documentation() };
    } catch (error) {
      log('completion', error);
    }
    return item;
  });
  connection.onHover(safely('hover', null, ({ textDocument, position }) => {
    const uri = ours(textDocument.uri), reading = workspace.reading(uri);
    const found = reading && hover(workspace.projectOf(uri), uri, reading, position);
    return found ? { range: found.range, contents: { kind: 'markdown' as const, value: found.markdown } } : null;
  }));
  connection.onDefinition(safely('definition', null, ({ textDocument, position }) => {
    const uri = ours(textDocument.uri);
    return definitions(workspace.projectOf(uri), uri, position)
      .map(found => ({ targetUri: toEditor(found.uri), targetRange: found.block, targetSelectionRange: found.range, originSelectionRange: found.origin }));
  }));
  connection.onReferences(safely('references', null, ({ textDocument, position, context }) => {
    const uri = ours(textDocument.uri);
    return references(workspace.projectOf(uri), uri, position, context.includeDeclaration).map(found => ({ uri: toEditor(found.uri), range: found.range }));
  }));
  connection.onDocumentHighlight(safely('highlight', null, ({ textDocument, position }) => {
    const uri = ours(textDocument.uri);
    return references(workspace.projectOf(uri), uri, position, true).filter(found => found.uri === uri).map(({ range }) => ({ range }));
  }));
  connection.onDocumentSymbol(safely('symbols', null, ({ textDocument }) => {
    const uri = ours(textDocument.uri);
    return outline(workspace.projectOf(uri), uri).map(documentSymbolOf);
  }));
  connection.onWorkspaceSymbol(safely('workspace symbols', null, ({ query }) => {
    const projects = new Set(workspace.files.map(uri => workspace.projectOf(uri)));
    return [...projects].flatMap(project => findNames(project, query)).map(({ thing, uri, within }) => ({
      name: thing.title ? `${thing.name}: ${thing.title.value}` : thing.name, kind: symbolKindOf(thing.kind), containerName: within?.id ?? '',
      location: { uri: toEditor(uri), range: thing.nameRange },
    }));
  }));
  connection.onFoldingRanges(safely('folding', null, ({ textDocument }) => {
    const uri = ours(textDocument.uri), reading = workspace.reading(uri);
    return reading ? folds(workspace.projectOf(uri), uri, reading).map(fold => ({ startLine: fold.start, endLine: fold.end, ...(fold.comment && { kind: 'comment' }) })) : [];
  }));
  connection.onCodeAction(safely('repairs', null, ({ textDocument, range }) => {
    const uri = ours(textDocument.uri);
    const findings = workspace.findings(uri), document = documents.get(textDocument.uri);
    const excuses = document ? findings.filter(finding => isExcusable(finding) && overlap(finding.range, range))
      .map(finding => ({ finding, fix: excuseFix(finding, lineOf(document, finding.range.start.line)) })) : [];
    return [...repairsAt(findings, range), ...excuses].map(repair => codeActionOf(repair, toEditor));
  }));
  connection.onPrepareRename(safely('rename', null, ({ textDocument, position }) => {
    const uri = ours(textDocument.uri), found = renameable(workspace.projectOf(uri), uri, position);
    return found ? { range: found.range, placeholder: found.name } : null;
  }));
  connection.onRenameRequest(safely('rename', null, ({ textDocument, position, newName }) => {
    const uri = ours(textDocument.uri), result = rename(workspace.projectOf(uri), uri, position, newName);
    if (typeof result === 'string') throw new ResponseError(ErrorCodes.InvalidParams, result);
    return { changes: changesOf(result, uri, toEditor) };
  }));

  // ---- pictures -----------------------------------------------------------------------------------------------------

  connection.onNotification(OPEN_PREVIEW, (params: OpenPreview) => pictures.open(ours(params.uri), params.journey));
  connection.onNotification(CLOSE_PREVIEW, (params: ClosePreview) => pictures.close(ours(params.uri)));
  connection.onRequest('journey/ping', () => true);
  connection.onShutdown(() => pictures.dispose());

  documents.listen(connection);
  connection.listen();
}

function lineOf(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line, character: 1_000_000 } }).replace(/[\r\n]+$/, '');
}
