/** Where VS Code enters: with the first `.journey` file, or with a preview from before a reload. */
import * as vscode from 'vscode';
import { registerPreviews } from './preview/previews.ts';
import { startServer } from './server.ts';

export function activate(context: vscode.ExtensionContext): void {
  const server = startServer(context);
  context.subscriptions.push(vscode.commands.registerCommand('journey.restartServer', () => server.restart()));
  registerPreviews(server, context);
}
