/** “Import…”: another format becomes a journey in an editor of its own, with the report of what was read of it beside. */
import * as vscode from 'vscode';
import { IMPORT, type ImportAnswer, type ImportFile, type ReportPlace } from '../../server/protocol.ts';
import { READING } from '../names.ts';
import { plain } from '../plain.ts';
import { isObject } from '../preview/checks.ts';
import type { Server } from '../server.ts';

const FILTERS = {
  'Tables, diagrams, documents': ['csv', 'tsv', 'xlsx', 'xlsm', 'mmd', 'mermaid', 'md', 'markdown', 'html', 'json', 'xml', 'cjml'],
  'All files': ['*'],
};
/** In bytes, as for the command. */
const MOST = 20_000_000;

/** A report that is open, with what its lines lead to. */
interface Reading {
  readonly text: string;
  readonly places: readonly ReportPlace[];
  readonly source: vscode.Uri;
  readonly journey: vscode.Uri;
}

export interface Importing {
  /** Imports the file, or one that is asked for. */
  run(chosen: unknown): Promise<void>;
  /** A report's text, by its number. */
  report(query: string): string;
  /** The lines of a report that lead to where something stands. */
  links(document: vscode.TextDocument): vscode.DocumentLink[];
}

/** What the command does. Nothing is written to a disk: name and place are chosen when the journey is saved. */
export function importing(server: Server): Importing {
  const reports = new Map<string, Reading>();
  const run = async (chosen: unknown): Promise<void> => {
    const uri = chosen instanceof vscode.Uri ? chosen : (await vscode.window.showOpenDialog({ title: 'Import a Journey', openLabel: 'Import', filters: FILTERS, ...beginning() }))?.[0];
    if (!uri) return;
    const name = uri.path.split('/').at(-1) ?? 'file', answer = await read(uri, name);
    if (answer === undefined) return;
    if ('refused' in answer) { void vscode.window.showErrorMessage(plain(answer.refused)); return; }
    const document = await vscode.workspace.openTextDocument({ language: 'journey', content: answer.text });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Active, preview: false });
    const query = String(reports.size);
    reports.set(query, { text: answer.report, places: answer.places, source: uri, journey: document.uri });
    const opened = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: READING, path: `/What was read of ${name}`, query }));
    const report = await vscode.languages.setTextDocumentLanguage(opened, READING);
    // No preview tab: what a link opens would take its place.
    await vscode.window.showTextDocument(report, { viewColumn: vscode.ViewColumn.Beside, preview: false, preserveFocus: true });
    vscode.window.setStatusBarMessage(`Journey: ${answer.summary}${answer.doubts > 0 ? ` ${answer.doubts} doubtful.` : ''}`, 10_000);
  };

  async function read(uri: vscode.Uri, name: string): Promise<ImportAnswer | undefined> {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > MOST) return { refused: `${name} is too large to be imported (${Math.round(size / 1e6)} MB; at most ${MOST / 1e6} MB). Split it, or take out what is no journey.` };
      const data = Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('base64');
      const answer = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: plain(`Importing ${name} …`) }, () => server.ask(IMPORT, { name, data } satisfies ImportFile));
      return isAnswer(answer) ? answer : { refused: `${name} could not be imported. The output “Journey” tells why.` };
    } catch (error) {
      return { refused: `${name} can't be read: ${error instanceof Error ? error.message : String(error)}` };
    }
  }

  return {
    run,
    report: (query) => reports.get(query)?.text ?? 'This report is gone: import the file again.\n',
    links: (document) => linksOf(document, reports.get(document.uri.query)),
  };
}

function linksOf(document: vscode.TextDocument, reading: Reading | undefined): vscode.DocumentLink[] {
  if (!reading) return [];
  return reading.places.filter(({ at }) => at < document.lineCount).map(({ at, to, line, column = 1 }) => {
    const { range, firstNonWhitespaceCharacterIndex: indent } = document.lineAt(at);
    const link = new vscode.DocumentLink(range.with(range.start.translate(0, indent)), reading[to].with({ fragment: `L${line},${column}` }));
    link.tooltip = `Go to line ${line} of ${to === 'journey' ? 'the journey' : reading.source.path.split('/').at(-1)}`;
    return link;
  });
}

/** Where the dialog begins: beside the text that is in front, else in the opened folder. */
function beginning(): { defaultUri?: vscode.Uri } {
  const { document } = vscode.window.activeTextEditor ?? {};
  const folder = document && ['file', 'vscode-remote'].includes(document.uri.scheme) ? vscode.Uri.joinPath(document.uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? { defaultUri: folder } : {};
}

function isAnswer(value: unknown): value is ImportAnswer {
  return isObject(value) && (typeof value['refused'] === 'string' || (typeof value['text'] === 'string' && typeof value['report'] === 'string' && typeof value['summary'] === 'string' && typeof value['doubts'] === 'number' && Array.isArray(value['places']) && value['places'].every(isPlace)));
}

function isPlace(value: unknown): value is ReportPlace {
  return isObject(value) && Number.isInteger(value['at']) && Number.isInteger(value['line']) && ['source', 'journey'].includes(value['to'] as string) && (value['column'] === undefined || Number.isInteger(value['column']));
}
