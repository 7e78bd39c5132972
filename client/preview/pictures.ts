/** The pictures that the server draws, for whoever shows them: which files are asked for, and the newest picture of each. */
import * as vscode from 'vscode';
import { CLOSE_PREVIEW, type ClosePreview, OPEN_PREVIEW, type OpenPreview, PICTURE, type Picture } from '../../server/protocol.ts';
import type { Server } from '../server.ts';
import { isPicture } from './messages.ts';

export interface Pictures {
  /** The next picture of a file that is shown; they come in order. */
  readonly onPicture: vscode.Event<Picture>;
  /** The newest picture of a file that is shown. */
  newest(uri: string): Picture | undefined;
  /** Asks for a file's pictures from now on. Each call is undone by disposing of what it returns. */
  show(uri: string, journey: string | undefined): vscode.Disposable;
  /** Asks for another journey of a file that is shown. */
  choose(uri: string, journey: string): void;
}

interface Shown {
  panels: number;
  journey: string | undefined;
  newest?: Picture;
}

/** Starts to listen for pictures. */
export function pictures(server: Server, context: vscode.ExtensionContext): Pictures {
  const emitter = new vscode.EventEmitter<Picture>();
  const shown = new Map<string, Shown>();

  const ask = (uri: string, journey: string | undefined): void => {
    const message: OpenPreview = journey === undefined ? { uri } : { uri, journey };
    server.notify(OPEN_PREVIEW, message);
  };

  server.on(PICTURE, (message) => {
    if (!isPicture(message)) return;
    const uri = normal(message.uri);
    const entry = shown.get(uri);
    if (!entry) return;
    entry.newest = { ...message, uri };
    emitter.fire(entry.newest);
  });

  context.subscriptions.push(
    emitter,
    // A new process knows nothing of what the one before it was asked.
    server.onHealth((health) => {
      if (health !== 'running') return;
      for (const [uri, { journey }] of shown) ask(uri, journey);
    }),
  );

  return {
    onPicture: emitter.event,
    newest: (uri) => shown.get(uri)?.newest,
    show(uri, journey) {
      const entry = shown.get(uri);
      if (entry) entry.panels++;
      else {
        shown.set(uri, { panels: 1, journey });
        ask(uri, journey);
      }
      let over = false;
      return new vscode.Disposable(() => {
        const current = shown.get(uri);
        if (over || !current) return;
        over = true;
        if (--current.panels > 0) return;
        shown.delete(uri);
        const message: ClosePreview = { uri };
        server.notify(CLOSE_PREVIEW, message);
      });
    },
    choose(uri, journey) {
      const entry = shown.get(uri);
      if (!entry || entry.newest?.journey === journey) return;
      entry.journey = journey;
      ask(uri, journey);
    },
  };
}

/** One way to write each URI: the server's may differ in what is escaped. */
const normal = (uri: string): string => vscode.Uri.parse(uri).toString();
