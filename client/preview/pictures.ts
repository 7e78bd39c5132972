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
  /** Asks for a file's pictures from now on. Each call is undone by disposing of what it returns. A file that is shown already keeps its folds. */
  show(uri: string, journey: string | undefined, folded: readonly string[]): vscode.Disposable;
  /** Asks for another journey of a file that is shown. */
  choose(uri: string, journey: string): void;
  /** The lanes of a file that are to show their name only, by their ids. */
  folded(uri: string): readonly string[];
  /** Folds these lanes of a file that is shown, and unfolds all others. */
  fold(uri: string, folded: readonly string[]): void;
}

interface Shown {
  panels: number;
  journey: string | undefined;
  folded: readonly string[];
  newest?: Picture;
}

/** Starts to listen for pictures. */
export function pictures(server: Server, context: vscode.ExtensionContext): Pictures {
  const emitter = new vscode.EventEmitter<Picture>();
  const shown = new Map<string, Shown>();

  const ask = (uri: string, { journey, folded }: Shown): void => {
    const message: OpenPreview = { uri, folded, ...(journey !== undefined && { journey }) };
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
      for (const [uri, entry] of shown) ask(uri, entry);
    }),
  );

  return {
    onPicture: emitter.event,
    newest: (uri) => shown.get(uri)?.newest,
    show(uri, journey, folded) {
      const entry = shown.get(uri);
      if (entry) entry.panels++;
      else {
        const first: Shown = { panels: 1, journey, folded };
        shown.set(uri, first);
        ask(uri, first);
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
      ask(uri, entry);
    },
    folded: (uri) => shown.get(uri)?.folded ?? [],
    fold(uri, folded) {
      const entry = shown.get(uri);
      if (!entry) return;
      entry.folded = folded;
      ask(uri, entry);
    },
  };
}

/** One way to write each URI: the server's may differ in what is escaped. */
const normal = (uri: string): string => vscode.Uri.parse(uri).toString();
