/** All previews: opening them, following the editor, restoring them after a reload. */
import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { isPreviewState } from './messages.ts';
import { localRoots } from './page.ts';
import { type Pictures, pictures } from './pictures.ts';
import { type Preview, PREVIEW_TYPE, type PreviewStart, preview } from './preview.ts';

/** What is shown in a preview, for commands that ask for the same in another form. */
export interface ShownPicture {
  readonly uri: string;
  readonly journey?: string;
  /** Where the cursor is, for a file without a preview: it says which of its journeys is meant. */
  readonly line?: number;
  /** Ids of the lanes that show their name only. */
  readonly folded: readonly string[];
}

/** What the rest of the extension knows of the previews. */
export interface Previews {
  /** The picture that somebody who calls a command means: of the preview or text in front; undefined where there is neither. */
  current(): ShownPicture | undefined;
  readonly pictures: Pictures;
}

/** Registers the preview's commands and what keeps previews in step with the editors. */
export function registerPreviews(server: Server, context: vscode.ExtensionContext): Previews {
  const source = pictures(server, context);
  const open = new Set<Preview>();

  const adopt = (panel: vscode.WebviewPanel, start: PreviewStart): Preview => {
    const made = preview(panel, start, context, server, source);
    open.add(made);
    panel.onDidDispose(() => open.delete(made));
    return made;
  };

  const openPreview = (given: unknown, name: unknown, viewColumn: vscode.ViewColumn): Preview | undefined => {
    const { uri, journey } = meant(given, name);
    if (uri === undefined) {
      void vscode.window.showInformationMessage('Open a .journey file first: the preview shows the file that you work on.');
      return undefined;
    }
    const toSide = viewColumn === vscode.ViewColumn.Beside;
    const fitting = [...open].find((each) => each.uri === uri) ?? [...open].find((each) => !each.locked);
    if (fitting) {
      fitting.show(uri, journey);
      fitting.panel.reveal(undefined, toSide);
      return fitting;
    }
    const panel = vscode.window.createWebviewPanel(
      PREVIEW_TYPE,
      'Preview',
      { viewColumn, preserveFocus: toSide },
      { enableScripts: true, localResourceRoots: localRoots(context.extensionUri), retainContextWhenHidden: false },
    );
    return adopt(panel, { uri, journey, locked: false });
  };

  /** The preview that is in front, else the one of the text in front. */
  const inFront = (): Preview | undefined => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    return [...open].find((each) => each.panel.active) ?? [...open].find((each) => each.uri === uri && each.panel.visible) ?? [...open].find((each) => each.uri === uri);
  };

  const find = (): void => {
    const shown = inFront() ?? openPreview(undefined, undefined, vscode.ViewColumn.Beside);
    shown?.panel.reveal(undefined, false);
    shown?.find();
  };

  const toggleLock = (): void => {
    const [only, ...others] = open;
    const meant = [...open].find((each) => each.panel.active) ?? (others.length === 0 ? only : undefined);
    if (meant) meant.toggleLock();
    else void vscode.window.showInformationMessage('Click into the preview that is to stay with its file, then lock it.');
  };

  context.subscriptions.push(
    vscode.commands.registerCommand('journey.openPreview', (given: unknown, name: unknown) => void openPreview(given, name, vscode.ViewColumn.Active)),
    vscode.commands.registerCommand('journey.openPreviewToSide', (given: unknown, name: unknown) => void openPreview(given, name, vscode.ViewColumn.Beside)),
    vscode.commands.registerCommand('journey.findInPicture', find),
    vscode.commands.registerCommand('journey.toggleLock', toggleLock),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.languageId !== 'journey') return;
      const uri = editor.document.uri.toString();
      for (const each of open) if (!each.locked) each.show(uri);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const uri = textEditor.document.uri.toString();
      const line = selections[0]?.active.line;
      if (line === undefined) return;
      for (const each of open) if (each.uri === uri) each.light(line);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        for (const each of open) if (each.uri === oldUri.toString()) each.show(newUri.toString());
      }
    }),
    vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = vscode.window.activeTextEditor?.document;
        if (isPreviewState(state)) adopt(panel, state);
        else if (uri?.languageId === 'journey') adopt(panel, { uri: uri.uri.toString(), locked: false });
        // Closed before it had shown anything: there is nothing to come back to.
        else panel.dispose();
      },
    }),
  );
  return {
    pictures: source,
    current() {
      const shown = inFront();
      if (shown) {
        const journey = source.newest(shown.uri)?.journey;
        return { uri: shown.uri, folded: source.folded(shown.uri), ...(journey !== undefined && { journey }) };
      }
      const editor = vscode.window.activeTextEditor;
      return editor?.document.languageId === 'journey' ? { uri: editor.document.uri.toString(), line: editor.selection.active.line, folded: [] } : undefined;
    },
  };
}

/** What a caller wants to see: a file, from a menu; a journey, from the tree (by its row) or from a line of the text (by address and name); else the text in front. */
function meant(given: unknown, name: unknown): { readonly uri: string | undefined; readonly journey: string | undefined } {
  if (given instanceof vscode.Uri) return { uri: given.toString(), journey: undefined };
  if (typeof given === 'string') return { uri: vscode.Uri.parse(given).toString(), journey: typeof name === 'string' ? name : undefined };
  if (isJourneyRow(given)) return { uri: vscode.Uri.parse(given.uri).toString(), journey: given.name };
  return { uri: vscode.window.activeTextEditor?.document.uri.toString(), journey: undefined };
}

function isJourneyRow(value: unknown): value is { readonly uri: string; readonly name: string } {
  return typeof value === 'object' && value !== null && 'uri' in value && 'name' in value && typeof value.uri === 'string' && typeof value.name === 'string';
}
