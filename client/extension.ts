/**
 * Where VS Code enters: with the first `.journey` file, with a folder that holds one, with a preview from before a reload, or with any Markdown preview.
 * All extensions share a thread that is busy while this runs: only what has to be there at once is here, the rest is loaded when it is needed (parts.ts).
 */
import * as vscode from 'vscode';
import { registerCommands } from './commands/commands.ts';
import { registerMarkdown } from './markdown/preview.ts';
import { partsOf } from './parts.ts';
import { plain } from './plain.ts';
import { type Server, startServer } from './server.ts';
import { registerTasks } from './tasks.ts';
import { overviews } from './views/overviews.ts';
import { registerStatusBar } from './views/status-bar.ts';
import { registerTree } from './views/tree.ts';

let server: Server | undefined;

/** @returns what VS Code's Markdown preview asks for */
export function activate(context: vscode.ExtensionContext): ReturnType<typeof registerMarkdown> {
  const output = vscode.window.createOutputChannel('Journey', { log: true });
  context.subscriptions.push(output);
  const part = partsOf((error) => {
    output.error(error instanceof Error ? error : String(error));
    void tellNotLoaded(error);
  });
  server = startServer(output, part, context);
  const overview = overviews(server, context);
  registerTree(overview, server, context);
  registerStatusBar(overview, context);
  registerCommands(server, overview, part, context);
  registerTasks(context);
  return registerMarkdown(server, overview, context);
}

/** VS Code waits for it before it ends the extension host. */
export const deactivate = (): Promise<void> | undefined => server?.end();

async function tellNotLoaded(error: unknown): Promise<void> {
  const reload = 'Reload Window', [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const choice = await vscode.window.showErrorMessage(plain(`A part of the Journey extension could not be loaded. Your text is safe. Reload the window; if that doesn’t help, install the extension again. (${reason})`), reload);
  if (choice === reload) await vscode.commands.executeCommand('workbench.action.reloadWindow');
}
