/** “Show Report…”: what the journeys add up to, beside the text. It follows what is written, and what stands in it leads to its line. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { REPORT, REPORTS, type ReportOf, type ReportOffer, type ReportPage } from '../../server/protocol.ts';
import { goToPlace } from '../preview/go.ts';
import { REPORT_PANEL } from '../names.ts';
import { isListOf, isObject, isText } from '../preview/checks.ts';
import { localRoots } from '../preview/page.ts';
import type { Server } from '../server.ts';
import type { Overviews } from '../views/overviews.ts';
import { reportHtml } from './html.ts';
import { isFromReport, isReportState, type ReportShown, type ReportState } from './messages.ts';

const NOTHING = 'There is no journey to report on here. Open a folder with a .journey file in it.';

export interface Reports {
  /** Shows the report of this name, or one that is asked for. */
  show(wanted: unknown): Promise<void>;
  /** Makes a panel from before a reload of the window a report again, from what its page has kept. */
  restore(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
}

/** All reports that are open follow what is written. */
export function reports(server: Server, overviews: Overviews, context: vscode.ExtensionContext): Reports {
  const open = new Map<vscode.WebviewPanel, ReportState>();
  /** The number of the newest question for each panel: a late answer isn't shown over a newer one. */
  const asked = new Map<vscode.WebviewPanel, number>();

  const ask = async (state: ReportState): Promise<ReportPage | undefined> => {
    const answer = await server.ask(REPORT, state satisfies ReportOf);
    return isReportPage(answer) ? answer : undefined;
  };

  const update = async (panel: vscode.WebviewPanel): Promise<void> => {
    const state = open.get(panel), turn = (asked.get(panel) ?? 0) + 1;
    if (!state || !panel.visible) return;
    asked.set(panel, turn);
    const page = await ask(state);
    if (!page || asked.get(panel) !== turn || !open.has(panel)) return;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is VS Code’s channel, not a window
    await panel.webview.postMessage({ type: 'report', html: page.html, state } satisfies ReportShown);
  };

  const adopt = (panel: vscode.WebviewPanel, state: ReportState, { title, style }: ReportPage): void => {
    open.set(panel, state);
    panel.title = title;
    panel.iconPath = { light: vscode.Uri.joinPath(context.extensionUri, 'syntaxes', 'journey-light.svg'), dark: vscode.Uri.joinPath(context.extensionUri, 'syntaxes', 'journey-dark.svg') };
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: localRoots(context.extensionUri) };
    webview.onDidReceiveMessage((message: unknown) => {
      if (!isFromReport(message)) return;
      if (message.type === 'ready') void update(panel);
      else {
        const place = { line: message.line, character: message.character };
        void goToPlace(message.uri, { start: place, end: place }, false, panel.viewColumn);
      }
    });
    panel.onDidChangeViewState(() => void update(panel));
    panel.onDidDispose(() => {
      open.delete(panel);
      asked.delete(panel);
    });
    webview.html = reportHtml({
      nonce: randomBytes(24).toString('base64url'), style, script: webview.asWebviewUri(vscode.Uri.joinPath(context.extensionUri, 'dist', 'report.js')).toString(),
    });
  };

  const show = async (wanted: unknown): Promise<void> => {
    const offers = await server.ask(REPORTS), uri = vscode.window.activeTextEditor?.document.uri.toString();
    const name = isText(wanted) ? wanted : isListOf(offers, isOffer) ? await pick(offers) : undefined;
    if (name === undefined) return;
    const state: ReportState = { name, ...(uri !== undefined && { uri }) }, page = await ask(state);
    if (!page) {
      void vscode.window.showInformationMessage(NOTHING);
      return;
    }
    const known = [...open].find(([, each]) => each.name === name)?.[0];
    if (known) {
      open.set(known, state);
      known.reveal(undefined, true);
      await update(known);
      return;
    }
    const beside = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    adopt(vscode.window.createWebviewPanel(REPORT_PANEL, page.title, { viewColumn: beside, preserveFocus: false }, { enableScripts: true, enableFindWidget: true }), state, page);
  };

  context.subscriptions.push(overviews.onChange(() => {
    for (const panel of open.keys()) void update(panel);
  }));
  return {
    show,
    async restore(panel, state) {
      const page = isReportState(state) ? await ask(state) : undefined;
      if (page && isReportState(state)) adopt(panel, state, page);
      else panel.dispose();
    },
  };
}

async function pick(offers: readonly ReportOffer[]): Promise<string | undefined> {
  const rows = offers.map(({ name, title, question }) => ({ label: title, detail: question, name }));
  return (await vscode.window.showQuickPick(rows, { title: 'Show Report', placeHolder: 'What do you want to know?', matchOnDetail: true }))?.name;
}

const isOffer = (value: unknown): value is ReportOffer => isObject(value) && isText(value['name']) && isText(value['title']) && isText(value['question']);

const isReportPage = (value: unknown): value is ReportPage => isObject(value) && isText(value['title']) && typeof value['html'] === 'string' && isText(value['style']);
