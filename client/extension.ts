/** Where VS Code enters: with the first `.journey` file, with a folder that holds one, with a preview from before a reload, or with any Markdown preview. */
import * as vscode from 'vscode';
import { registerAsText } from './commands/as-text.ts';
import { registerCompare } from './commands/compare.ts';
import { registerImport } from './commands/import.ts';
import { registerLanes } from './commands/lanes.ts';
import { registerNewFromTemplate } from './commands/new-from-template.ts';
import { registerNewJourney } from './commands/new-journey.ts';
import { registerReferences } from './commands/references.ts';
import { registerTakeOut } from './commands/take-out.ts';
import { registerReports } from './reports/reports.ts';
import { registerMarkdown } from './markdown/preview.ts';
import { registerPreviews } from './preview/previews.ts';
import { startServer } from './server.ts';
import { registerTasks } from './tasks.ts';
import { overviews } from './views/overviews.ts';
import { registerStatusBar } from './views/status-bar.ts';
import { registerTree } from './views/tree.ts';

/** @returns what VS Code's Markdown preview asks for */
export function activate(context: vscode.ExtensionContext): ReturnType<typeof registerMarkdown> {
  const server = startServer(context);
  context.subscriptions.push(vscode.commands.registerCommand('journey.restartServer', () => server.restart()));
  const previews = registerPreviews(server, context);
  const overview = overviews(server, context);
  registerTree(overview, server, context);
  registerStatusBar(overview, context);
  registerNewJourney(context);
  registerNewFromTemplate(context);
  registerImport(server, context);
  registerTakeOut(server, previews, context);
  registerAsText(server, previews, overview, context);
  registerCompare(server, previews, overview, context);
  registerLanes(previews, context);
  registerReferences(context);
  registerReports(server, overview, context);
  registerTasks(context);
  return registerMarkdown(server, overview, context);
}
