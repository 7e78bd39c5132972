/** All previews: opening them, following the editor, restoring them after a reload. Loaded with the first of them. */
import * as vscode from 'vscode';
import type { Picture, PictureOf } from '../../server/protocol.ts';
import { PREVIEW_PANEL } from '../names.ts';
import type { Server } from '../server.ts';
import { isPreviewState, type MenuCommand } from './messages.ts';
import { localRoots } from './page.ts';
import { pictures } from './pictures.ts';
import { type Preview, type PreviewStart, preview } from './preview.ts';

/** What is shown in a preview, for commands that ask for the same in another form. */
export interface ShownPicture extends PictureOf {
  /** Where the cursor is, for a file without a preview: it says which of its journeys is meant. */
  readonly line?: number;
}

export interface Opening extends PictureOf {
  /** In a panel of its own, also where another one could show it. */
  readonly another?: boolean;
  /** Beside the text rather than in its place; the text keeps the focus. */
  readonly beside: boolean;
}

/** What the rest of the extension knows of the previews. */
export interface Previews {
  /** The picture that somebody who calls a command means: of the preview or text in front; undefined where there is neither. */
  current(): ShownPicture | undefined;
  /** The preview in front, else one of the text in front. */
  inFront(): Preview | undefined;
  /** Opens a preview, or has one that is free show this. */
  open(opening: Opening): Preview;
  /** The newest picture of a preview. */
  pictureOf(preview: Preview): Picture | undefined;
  /** Opens what a command was given: a file, a journey by its row or its name, else the text in front. */
  openMeant(given: unknown, name: unknown, more: Omit<Opening, 'uri'>): void;
  openAnother(): void;
  find(): void;
  toggleLock(): void;
  /** Makes a panel from before a reload of the window a preview again, from what its page has kept. */
  restore(panel: vscode.WebviewPanel, state: unknown): void;
}

/** What a page's menu asks of the rest of the extension. */
export type MenuAct = Exclude<MenuCommand, 'lock' | 'another'>;

/**
 * Keeps previews in step with the editors.
 *
 * @param act does what the page's menu asks for
 */
export function previews(server: Server, act: (command: MenuAct, preview: Preview) => void, context: vscode.ExtensionContext): Previews {
  const source = pictures(server, context);
  const open = new Set<Preview>();

  const menu = (command: MenuCommand, from: Preview): void => {
    if (command === 'lock') from.toggleLock();
    else if (command === 'another') openAnother(from);
    else act(command, from);
  };

  const adopt = (panel: vscode.WebviewPanel, start: PreviewStart): Preview => {
    const made = preview(panel, start, { context, server, pictures: source, menu });
    open.add(made);
    panel.onDidDispose(() => open.delete(made));
    return made;
  };

  const openPreview = ({ another = false, beside, ...shown }: Opening): Preview => {
    const fitting = another ? undefined : [...open].find((each) => each.shown.uri === shown.uri) ?? [...open].find((each) => !each.locked);
    if (fitting) {
      fitting.show(shown);
      fitting.panel.reveal(undefined, beside);
      return fitting;
    }
    const panel = vscode.window.createWebviewPanel(
      PREVIEW_PANEL,
      'Preview',
      { viewColumn: beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active, preserveFocus: beside },
      { enableScripts: true, localResourceRoots: localRoots(context.extensionUri), retainContextWhenHidden: false },
    );
    return adopt(panel, { ...shown, locked: false });
  };

  const openMeant = (given: unknown, name: unknown, more: Omit<Opening, 'uri'>): Preview | undefined => {
    const { uri, journey } = meant(given, name);
    if (uri !== undefined) return openPreview({ uri, ...more, ...(journey !== undefined && { journey }) });
    void vscode.window.showInformationMessage('Open a .journey file first: the preview shows the file that you work on.');
    return undefined;
  };

  const inFront = (): Preview | undefined => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const ofText = [...open].filter((each) => each.shown.uri === uri);
    return [...open].find((each) => each.panel.active) ?? ofText.find((each) => each.panel.visible) ?? ofText[0];
  };

  /** Another panel with the same picture, to be given another view, journey or place. */
  const openAnother = (from?: Preview): void => {
    if (from) openPreview({ ...from.shown, another: true, beside: false });
    else openMeant(undefined, undefined, { another: true, beside: true });
  };

  const find = (): void => {
    const shown = inFront() ?? openMeant(undefined, undefined, { beside: true });
    shown?.panel.reveal(undefined, false);
    shown?.find();
  };

  const toggleLock = (): void => {
    const [only, ...others] = open;
    const locking = [...open].find((each) => each.panel.active) ?? (others.length === 0 ? only : undefined);
    if (locking) locking.toggleLock();
    else void vscode.window.showInformationMessage('Click into the preview that is to stay with its file, then lock it.');
  };

  context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.languageId !== 'journey') return;
      const uri = editor.document.uri.toString();
      for (const each of open) if (!each.locked) each.show({ uri });
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const uri = textEditor.document.uri.toString();
      const line = selections[0]?.active.line;
      if (line === undefined) return;
      for (const each of open) if (each.shown.uri === uri) each.light(line);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        for (const each of open) {
          const { journey } = each.shown;
          if (each.shown.uri === oldUri.toString()) each.show({ uri: newUri.toString(), ...(journey !== undefined && { journey }) });
        }
      }
    }),
  );
  return {
    inFront,
    open: openPreview,
    pictureOf: ({ id }) => source.newest(id),
    openMeant: (given, name, more) => void openMeant(given, name, more),
    openAnother: () => openAnother(inFront()),
    find,
    toggleLock,
    restore(panel, state) {
      const document = vscode.window.activeTextEditor?.document;
      if (isPreviewState(state)) adopt(panel, state);
      else if (document?.languageId === 'journey') adopt(panel, { uri: document.uri.toString(), locked: false });
      // Closed before it had shown anything: there is nothing to come back to.
      else panel.dispose();
    },
    current() {
      const shown = inFront();
      if (shown) {
        const journey = source.newest(shown.id)?.journey;
        return { ...shown.shown, ...(journey !== undefined && { journey }) };
      }
      const editor = vscode.window.activeTextEditor;
      return editor?.document.languageId === 'journey' ? { uri: editor.document.uri.toString(), line: editor.selection.active.line } : undefined;
    },
  };
}

/** What a caller wants to see: a file, from a menu; a journey, from the tree (by its row) or from a line of the text (by address and name); else the text in front. */
function meant(given: unknown, name: unknown): { readonly uri: string | undefined; readonly journey: string | undefined } {
  if (given instanceof vscode.Uri) return { uri: given.toString(), journey: undefined };
  if (typeof given === 'string') return { uri: vscode.Uri.parse(given).toString(), journey: typeof name === 'string' ? name : undefined };
  if (isJourneyRow(given)) return { uri: vscode.Uri.parse(given.uri).toString(), journey: given.name };
  const document = vscode.window.activeTextEditor?.document;
  return { uri: document?.languageId === 'journey' ? document.uri.toString() : undefined, journey: undefined };
}

function isJourneyRow(value: unknown): value is { readonly uri: string; readonly name: string } {
  return typeof value === 'object' && value !== null && 'uri' in value && 'name' in value && typeof value.uri === 'string' && typeof value.name === 'string';
}
