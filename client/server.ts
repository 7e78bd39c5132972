/** The language server as the rest of the extension knows it, and as VS Code's windows tell of it. It starts when there is a journey, or when somebody asks. */
import * as vscode from 'vscode';
import { lives } from './lives.ts';
import type { Parts } from './parts.ts';
import type { ServerHealth } from './preview/messages.ts';

/** What the rest of the extension knows of the server. */
export interface Server {
  readonly health: ServerHealth;
  readonly onHealth: vscode.Event<ServerHealth>;
  /** Hears this notification from the server, from whichever process it comes. */
  on(notification: string, listener: (message: unknown) => void): void;
  /** Tells the server something; nothing happens while it isn't running. */
  notify(notification: string, message: unknown): void;
  /** Asks the server something, which waits until it runs; undefined where there is no answer. What comes is for the asker to check. */
  ask(request: string, message?: unknown): Promise<unknown>;
  /** Ends the process, if there is one, and starts a new one. */
  restart(): Promise<void>;
  /** Ends the process for good. */
  end(): Promise<void>;
}

/** Watches for journeys. How the server is doing is told by `onHealth`, and in the output channel. */
export function startServer(output: vscode.LogOutputChannel, part: Parts, context: vscode.ExtensionContext): Server {
  const watchers = ['**/*.journey', '**/journey.config.json'].map((glob) => vscode.workspace.createFileSystemWatcher(glob));
  const healthChanged = new vscode.EventEmitter<ServerHealth>();
  const client = part(() => import('./language-client.ts'));
  const needs = { module: vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath, output, watchers };

  const server = lives({
    async make(events) {
      // Loading keeps the extension host busy: first comes what it has begun, above all that it tells VS Code that the extension is awake.
      await new Promise<void>((resolve) => setImmediate(resolve));
      return (await client()).languageClient(needs, events);
    },
    onHealth(health, isTold) {
      healthChanged.fire(health);
      if (health === 'gone' && !isTold) void tellGone();
    },
    onAgain: () => void vscode.window.setStatusBarMessage('Journey: the language server starts again', 5000),
    log: output,
  });

  const tellGone = async (): Promise<void> => {
    const restart = 'Restart';
    const show = 'Show Output';
    const choice = await vscode.window.showWarningMessage(
      'The Journey language server has stopped. Your text is safe; findings and pictures wait until it runs again.',
      restart,
      show,
    );
    if (choice === restart) await server.restart();
    if (choice === show) output.show(true);
  };

  context.subscriptions.push(healthChanged, ...watchers, { dispose: () => void server.end() });
  const isJourney = ({ languageId }: vscode.TextDocument): boolean => languageId === 'journey';
  // Any Markdown preview brings the extension to life; the server waits until there is a journey, or somebody asks.
  if (vscode.workspace.textDocuments.some(isJourney)) server.begin();
  else {
    context.subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => (isJourney(document) ? server.begin() : undefined)),
      ...watchers.map((watcher) => watcher.onDidCreate(server.begin)),
    );
    void vscode.workspace.findFiles('**/*.journey', undefined, 1).then(({ length }) => (length > 0 ? server.begin() : undefined));
  }
  return { ...server, get health() { return server.health; }, onHealth: healthChanged.event };
}
