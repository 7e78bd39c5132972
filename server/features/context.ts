/** What every group of handlers is given: the connection, the open texts, the projects, and how a handler is kept from doing harm. */
import type { ClientCapabilities, Connection, Position, ServerCapabilities, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../language/findings.ts';
import type { Workspace } from '../../files/workspace.ts';
import type { Project } from '../../language/names/project.ts';
import type { FileReading } from '../../language/read.ts';

export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  /** What the editor can do; nothing until it has said so. */
  readonly client: () => ClientCapabilities;
  /** The address of a file as we spell it, and as the editor does. */
  readonly ours: (uri: string) => string;
  readonly toEditor: (uri: string) => string;
  /** Findings of other files whose mistake stands in this one too. */
  readonly echoesIn: (uri: string) => readonly Finding[];
  readonly log: (what: string, error: unknown) => void;
  /** A handler that never takes the server down: what fails is logged, and the answer is `nothing`. */
  readonly safely: <P, R>(what: string, nothing: R, handler: (params: P) => R | Promise<R>) => (params: P) => Promise<R>;
}

/** Registers handlers. @returns what the server says that it can do by them */
export type Register = (context: ServerContext) => ServerCapabilities;

/** A file that is asked about. */
export interface Asked {
  readonly uri: string;
  readonly project: Project;
  readonly reading: FileReading;
  /** As the editor has it; undefined where it isn't open. */
  readonly document: TextDocument | undefined;
}

/** Undefined for a file that isn't known. */
export function askedFor({ ours, workspace, documents }: ServerContext, { uri: spelled }: { readonly uri: string }): Asked | undefined {
  const uri = ours(spelled), reading = workspace.reading(uri);
  return reading && { uri, reading, project: workspace.projectOf(uri), document: documents.get(spelled) };
}

/** The text of one line, without its end. */
export function lineOf(document: TextDocument, line: Position['line']): string {
  return document.getText({ start: { line, character: 0 }, end: { line, character: 1_000_000 } }).replace(/[\r\n]+$/, '');
}
