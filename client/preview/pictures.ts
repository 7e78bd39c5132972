/** The pictures that the server draws, for the panels that show them: what each was asked for, and its newest picture. */
import * as vscode from 'vscode';
import {
  CLOSE_PREVIEW, type ClosePreview, OPEN_PREVIEW, type OpenPreview, PICTURE, PICTURE_CHANGE, type Picture, type PictureChange, type PictureOf,
} from '../../server/protocol.ts';
import type { Server } from '../server.ts';
import { pictureAfter } from './change.ts';
import { isPicture, isPictureChange } from './messages.ts';

/** A picture, and what is different in it since the one before, where that is known. */
export interface Told {
  readonly picture: Picture;
  readonly change?: PictureChange;
}

export interface Pictures {
  /** The next picture of a panel; they come in order. */
  readonly onPicture: vscode.Event<Told>;
  /** The newest picture of what the panel shows. */
  newest(panel: string): Picture | undefined;
  /** Asks for a panel's pictures from now on, until `close`. */
  show(panel: string, shown: PictureOf): void;
  close(panel: string): void;
}

interface Asked {
  shown: PictureOf;
  newest?: Picture;
}

/** Starts to listen for pictures. */
export function pictures(server: Server, context: vscode.ExtensionContext): Pictures {
  const emitter = new vscode.EventEmitter<Told>();
  const asked = new Map<string, Asked>();

  const ask = (panel: string, { shown }: Asked): void => server.notify(OPEN_PREVIEW, { ...shown, panel, changes: true } satisfies OpenPreview);

  server.on(PICTURE, (message) => {
    if (!isPicture(message)) return;
    const uri = normal(message.uri);
    const entry = asked.get(message.panel);
    // It may have been on its way while the panel turned to another file.
    if (!entry || entry.shown.uri !== uri) return;
    entry.newest = { ...message, uri };
    emitter.fire({ picture: entry.newest });
  });
  server.on(PICTURE_CHANGE, (message) => {
    if (!isPictureChange(message)) return;
    const entry = asked.get(message.panel);
    // Of another picture than the newest: what was asked for meanwhile comes as a whole.
    if (!entry?.newest || entry.newest.number !== message.since) return;
    const picture = pictureAfter(entry.newest, message);
    if (!picture) {
      ask(message.panel, entry);
      return;
    }
    entry.newest = picture;
    emitter.fire({ picture, change: message });
  });

  context.subscriptions.push(
    emitter,
    // A new process knows nothing of what the one before it was asked.
    server.onHealth((health) => {
      if (health !== 'running') return;
      for (const [panel, entry] of asked) ask(panel, entry);
    }),
  );

  return {
    onPicture: emitter.event,
    newest: (panel) => asked.get(panel)?.newest,
    show(panel, shown) {
      const before = asked.get(panel);
      const entry: Asked = { shown, ...(before?.newest && before.shown.uri === shown.uri && { newest: before.newest }) };
      asked.set(panel, entry);
      ask(panel, entry);
    },
    close(panel) {
      if (asked.delete(panel)) server.notify(CLOSE_PREVIEW, { panel } satisfies ClosePreview);
    },
  };
}

/** One way to write each URI: the server's may differ in what is escaped. */
const normal = (uri: string): string => vscode.Uri.parse(uri).toString();
