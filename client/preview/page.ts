/** The page of a preview in VS Code: where its script is, and where it may load files from. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { previewHtml } from './html.ts';

/** The bundle, and nothing of the workspace. */
export const localRoots = (extension: vscode.Uri): vscode.Uri[] => [vscode.Uri.joinPath(extension, 'dist')];

/** The HTML of a preview. */
export function previewPage(webview: vscode.Webview, extension: vscode.Uri): string {
  return previewHtml({
    nonce: randomBytes(24).toString('base64url'),
    script: webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview.js')).toString(),
  });
}
