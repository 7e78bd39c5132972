/** One preview: a panel beside the text that shows the picture of one file at a time. */
import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { goToPlace } from './go.ts';
import { isFromPage, type FromPage, type ToPage } from './messages.ts';
import { localRoots, previewPage } from './page.ts';
import type { Pictures } from './pictures.ts';
import { idsAtLine } from './places.ts';

/** The panel's type, by which VS Code finds who restores it. */
export const PREVIEW_TYPE = 'journey.preview';

export interface Preview {
  readonly panel: vscode.WebviewPanel;
  readonly uri: string;
  /** A locked preview stays with its file. */
  readonly locked: boolean;
  /** Shows another file, or another journey of it. */
  show(uri: string, journey?: string): void;
  /** Opens the page's box for finding. */
  find(): void;
  toggleLock(): void;
  /** Lights what this line of the file belongs to. */
  light(line: number): void;
}

export interface PreviewStart {
  readonly uri: string;
  readonly journey?: string | undefined;
  readonly locked: boolean;
  readonly folded?: readonly string[] | undefined;
}

/** Turns a panel, new or restored, into a preview. It ends with its panel. */
export function preview(
  panel: vscode.WebviewPanel,
  start: PreviewStart,
  context: vscode.ExtensionContext,
  server: Server,
  pictures: Pictures,
): Preview {
  let { uri, locked } = start;
  let subscription = pictures.show(uri, start.journey, start.folded ?? []);
  let line: number | undefined;
  /** Nobody listens before; and after having been hidden the page begins anew. */
  let ready = false;
  /** Somebody wants to find before the page listens. */
  let finding = false;

  const post = (message: ToPage): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is VS Code’s channel, not a window
    if (ready) void panel.webview.postMessage(message);
  };
  const postStatus = (): void => post({ type: 'status', server: server.health, locked, uri, file: fileName(uri) });
  const postPicture = (): void => {
    const picture = pictures.newest(uri);
    if (picture) post({ type: 'picture', picture });
  };
  const postLight = (reveal: boolean): void => {
    const places = pictures.newest(uri)?.places;
    if (places && line !== undefined) post({ type: 'light', ids: idsAtLine(places, line), reveal });
  };
  const findLine = (): void => {
    line = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri)?.selection.active.line;
  };
  const name = (): void => {
    panel.title = `Preview ${fileName(uri)}${locked ? ' (locked)' : ''}`;
  };

  const answer = (message: FromPage): void => {
    const picture = pictures.newest(uri);
    switch (message.type) {
      case 'ready':
        ready = true;
        postStatus();
        postPicture();
        postLight(false);
        if (finding) post({ type: 'find' });
        finding = false;
        return;
      case 'open': {
        const place = picture && Object.hasOwn(picture.places, message.id) ? picture.places[message.id] : undefined;
        if (place) void goToPlace(uri, place, message.focus, panel.viewColumn);
        return;
      }
      case 'openProblem':
        if (picture?.broken) void goToPlace(uri, picture.broken.range, true, panel.viewColumn);
        return;
      case 'chooseJourney':
        if (picture?.journeys.some((journey) => journey.name === message.name)) pictures.choose(uri, message.name);
        return;
      case 'fold': {
        const others = pictures.folded(uri).filter((lane) => lane !== message.lane);
        pictures.fold(uri, message.folded ? [...others, message.lane] : others);
        return;
      }
      case 'restartServer':
        void server.restart();
    }
  };

  const listening = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isFromPage(message)) answer(message);
    }),
    panel.onDidChangeViewState(() => {
      // A hidden page is gone; what comes meanwhile is kept by `pictures` and sent when the page is ready again.
      if (!panel.visible) ready = false;
    }),
    server.onHealth(postStatus),
    pictures.onPicture((picture) => {
      if (picture.uri !== uri) return;
      postPicture();
      postLight(true);
    }),
  );
  panel.onDidDispose(() => {
    listening.dispose();
    subscription.dispose();
  });

  findLine();
  name();
  const icons = vscode.Uri.joinPath(context.extensionUri, 'syntaxes');
  panel.iconPath = { light: vscode.Uri.joinPath(icons, 'journey-light.svg'), dark: vscode.Uri.joinPath(icons, 'journey-dark.svg') };
  panel.webview.options = { enableScripts: true, localResourceRoots: localRoots(context.extensionUri) };
  panel.webview.html = previewPage(panel.webview, context.extensionUri);

  return {
    panel,
    get uri() {
      return uri;
    },
    get locked() {
      return locked;
    },
    show(next, journey) {
      if (next !== uri) {
        const before = { uri, subscription };
        uri = next;
        // First the new one: the server needn't stop in between.
        subscription = pictures.show(next, journey, pictures.folded(before.uri));
        before.subscription.dispose();
        findLine();
        name();
        postStatus();
        postPicture();
        postLight(true);
      } else if (journey !== undefined) pictures.choose(uri, journey);
    },
    find() {
      finding = !ready;
      post({ type: 'find' });
    },
    toggleLock() {
      locked = !locked;
      name();
      postStatus();
    },
    light(next) {
      line = next;
      postLight(true);
    },
  };
}

const fileName = (uri: string): string => vscode.Uri.parse(uri).path.split('/').at(-1) ?? uri;
