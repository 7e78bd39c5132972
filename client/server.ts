/** The language server's process: started once, started again after crashes and when it hangs, stopped with the extension. */
import * as vscode from 'vscode';
import { CloseAction, type ErrorHandler, LanguageClient, RevealOutputChannelOn, State, TransportKind } from 'vscode-languageclient/node';
import { watchHeartbeat } from './heartbeat.ts';
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
}

/** Crashes within three minutes that are answered with a new start; after one more the server stays down until someone asks for it. */
const RESTARTS = 4;
const STOP_MS = 2000;

/** Starts the language server. How it is doing is told by `onHealth`, and in the output channel “Journey”. */
export function startServer(context: vscode.ExtensionContext): Server {
  const output = vscode.window.createOutputChannel('Journey', { log: true });
  const watchers = ['**/*.journey', '**/journey.config.json'].map((glob) => vscode.workspace.createFileSystemWatcher(glob));
  const healthChanged = new vscode.EventEmitter<ServerHealth>();
  const listeners = new Map<string, (message: unknown) => void>();
  let health: ServerHealth = 'starting';
  let client: LanguageClient | undefined;
  let restarting: Promise<void> | undefined;
  let begun: Promise<void> | undefined;

  const setHealth = (next: ServerHealth): void => {
    if (health === next) return;
    health = next;
    healthChanged.fire(next);
    if (next === 'gone') void tellGone();
  };

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

  /** A client is used for one life: one that has failed to start can't be started again. */
  const start = async (): Promise<void> => {
    const own: LanguageClient = new LanguageClient(
      'journey',
      'Journey',
      { module: vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath, transport: TransportKind.ipc },
      {
        documentSelector: [{ language: 'journey' }],
        outputChannel: output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        errorHandler: quiet(() => own.createDefaultErrorHandler(RESTARTS), {
          crashed: (again) => {
            if (client !== own) return;
            setHealth(again ? 'starting' : 'gone');
            if (again) vscode.window.setStatusBarMessage('Journey: the language server starts again', 5000);
          },
        }),
        initializationFailedHandler: () => false,
        // Hovers hold text from files: never trusted, never HTML.
        markdown: { isTrusted: false, supportHtml: false },
        synchronize: { fileEvents: watchers },
      },
    );
    client = own;
    for (const [notification, listener] of listeners) own.onNotification(notification, listener);
    let endHeartbeat: (() => void) | undefined;
    own.onDidChangeState(({ newState }) => {
      endHeartbeat?.();
      if (newState !== State.Running) return;
      // “Running” comes before the server has been told of the open files; what is asked of it should come after.
      void own.start().then(() => {
        if (client !== own || own.state !== State.Running) return;
        setHealth('running');
        // No server knows this request; it says so at once if it is well.
        endHeartbeat = watchHeartbeat(() => own.sendRequest('journey/ping'), () => {
          output.warn('The language server does not answer any more: it is ended and started again.');
          void server.restart();
        });
      }, () => undefined);
    });
    try {
      await own.start();
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      if (client === own) setHealth('gone');
    }
  };

  /** Any Markdown preview brings the extension to life; the server waits until there is a journey, or somebody asks. */
  const begin = (): void => void (begun ??= start());

  const stop = async (): Promise<void> => {
    const old = client;
    client = undefined;
    try {
      await old?.dispose(STOP_MS);
    } catch (error) {
      // One that hangs doesn't answer: the client ends its process shortly after.
      output.info(`The language server did not stop by itself: ${String(error)}`);
    }
  };

  const server: Server = {
    get health() {
      return health;
    },
    onHealth: healthChanged.event,
    on(notification, listener) {
      listeners.set(notification, listener);
      client?.onNotification(notification, listener);
    },
    notify(notification, message) {
      begin();
      if (client?.state === State.Running) void client.sendNotification(notification, message).catch((error: unknown) => output.warn(String(error)));
    },
    async ask(request, message) {
      begin();
      const asked = client;
      try {
        // Starting it again is harmless: it is the same start.
        await asked?.start();
        return await asked?.sendRequest(request, message);
      } catch (error) {
        output.info(`${request} got no answer: ${String(error)}`);
        return undefined;
      }
    },
    restart() {
      restarting ??= (async () => {
        setHealth('starting');
        await stop();
        begun = start();
        await begun;
      })().finally(() => {
        restarting = undefined;
      });
      return restarting;
    },
  };

  context.subscriptions.push(output, healthChanged, ...watchers, { dispose: () => void stop() });
  const isJourney = ({ languageId }: vscode.TextDocument): boolean => languageId === 'journey';
  if (vscode.workspace.textDocuments.some(isJourney)) begin();
  else {
    context.subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => (isJourney(document) ? begin() : undefined)),
      ...watchers.map((watcher) => watcher.onDidCreate(begin)),
    );
    void vscode.workspace.findFiles('**/*.journey', undefined, 1).then(({ length }) => (length > 0 ? begin() : undefined));
  }
  return server;
}

/**
 * The client's own way with crashes (it counts them), without its messages: they lie over the text that is being typed.
 *
 * @param crashed is told whether the server is started again
 */
function quiet(standard: () => ErrorHandler, { crashed }: { readonly crashed: (again: boolean) => void }): ErrorHandler {
  let made: ErrorHandler | undefined;
  const handler = (): ErrorHandler => (made ??= standard());
  return {
    error: async (error, message, count) => ({ ...(await handler().error(error, message, count)), handled: true }),
    closed: async () => {
      const result = await handler().closed();
      crashed(result.action === CloseAction.Restart);
      return { ...result, handled: true };
    },
  };
}
