/** All previews: opening them, following the editor, restoring them after a reload. */
import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { isPreviewState } from './messages.ts';
import { localRoots } from './page.ts';
import { pictures } from './pictures.ts';
import { type Preview, PREVIEW_TYPE, type PreviewStart, preview } from './preview.ts';

/** Registers the preview's commands and what keeps previews in step with the editors. */
export function registerPreviews(server: Server, context: vscode.ExtensionContext): void {
  const source = pictures(server, context);
  const open = new Set<Preview>();

  const adopt = (panel: vscode.WebviewPanel, start: PreviewStart): void => {
    const made = preview(panel, start, context, server, source);
    open.add(made);
    panel.onDidDispose(() => open.delete(made));
  };

  const openPreview = (given: unknown, viewColumn: vscode.ViewColumn): void => {
    const uri = (given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri)?.toString();
    if (uri === undefined) {
      void vscode.window.showInformationMessage('Open a .journey file first: the preview shows the file that you work on.');
      return;
    }
    const toSide = viewColumn === vscode.ViewColumn.Beside;
    const fitting = [...open].find((each) => each.uri === uri) ?? [...open].find((each) => !each.locked);
    if (fitting) {
      fitting.show(uri);
      fitting.panel.reveal(undefined, toSide);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      PREVIEW_TYPE,
      'Preview',
      { viewColumn, preserveFocus: toSide },
      { enableScripts: true, localResourceRoots: localRoots(context.extensionUri), retainContextWhenHidden: false },
    );
    adopt(panel, { uri, locked: false });
  };

  const toggleLock = (): void => {
    const [only, ...others] = open;
    const meant = [...open].find((each) => each.panel.active) ?? (others.length === 0 ? only : undefined);
    if (meant) meant.toggleLock();
    else void vscode.window.showInformationMessage('Click into the preview that is to stay with its file, then lock it.');
  };

  context.subscriptions.push(
    vscode.commands.registerCommand('journey.openPreview', (uri: unknown) => openPreview(uri, vscode.ViewColumn.Active)),
    vscode.commands.registerCommand('journey.openPreviewToSide', (uri: unknown) => openPreview(uri, vscode.ViewColumn.Beside)),
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
}
