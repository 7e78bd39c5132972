/** A process of the language server, spoken with by VS Code's library for it. The largest part of the extension: loaded when the server is first needed. */
import type * as vscode from 'vscode';
import { CloseAction, type ErrorHandler, LanguageClient, RevealOutputChannelOn, State, TransportKind } from 'vscode-languageclient/node';
import { watchHeartbeat } from './heartbeat.ts';
import type { Life, LifeEvents } from './lives.ts';

export interface ClientNeeds {
  /** The path of the server's bundle. */
  readonly module: string;
  readonly output: vscode.LogOutputChannel;
  /** The files that the server hears of. */
  readonly watchers: readonly vscode.FileSystemWatcher[];
}

/** Crashes within three minutes that are answered with a new start; after one more the server stays down until someone asks for it. */
const RESTARTS = 4;
const STOP_MS = 2000;

/** Makes a client whose process has not begun. */
export function languageClient({ module, output, watchers }: ClientNeeds, { running, crashed, hung }: LifeEvents): Life {
  const client: LanguageClient = new LanguageClient(
    'journey',
    'Journey',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: [{ language: 'journey' }],
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: quiet(() => client.createDefaultErrorHandler(RESTARTS), crashed),
      initializationFailedHandler: () => false,
      // Hovers hold text from files: never trusted, never HTML.
      markdown: { isTrusted: false, supportHtml: false },
      synchronize: { fileEvents: [...watchers] },
    },
  );
  let isOver = false;
  let endHeartbeat: (() => void) | undefined;
  client.onDidChangeState(({ newState }) => {
    endHeartbeat?.();
    if (newState !== State.Running) return;
    // “Running” comes before the server has been told of the open files; what is asked of it should come after.
    void client.start().then(() => {
      if (isOver || client.state !== State.Running) return;
      running();
      // No server knows this request; it says so at once if it is well.
      endHeartbeat = watchHeartbeat(() => client.sendRequest('journey/ping'), hung);
    }, () => undefined);
  });
  return {
    get isRunning() {
      return client.state === State.Running;
    },
    start: () => client.start(),
    on: (notification, listener) => void client.onNotification(notification, listener),
    notify: (notification, message) => client.sendNotification(notification, message),
    ask: (request, message) => client.sendRequest(request, message),
    async end() {
      isOver = true;
      endHeartbeat?.();
      // Only a client that runs can be asked to stop; of one that goes on starting the process is ended by force.
      if (client.state === State.Starting) await Promise.race([client.start().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, STOP_MS))]);
      await client.dispose(STOP_MS);
    },
  };
}

/**
 * The client's own way with crashes (it counts them), without its messages: they lie over the text that is being typed.
 *
 * @param crashed is told whether the server is started again
 */
function quiet(standard: () => ErrorHandler, crashed: (again: boolean) => void): ErrorHandler {
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
