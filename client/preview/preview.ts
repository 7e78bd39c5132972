/** One preview: a panel beside the text that shows a picture of one file at a time. */
import * as vscode from 'vscode';
import type { CompareWith, PictureChange, PictureOf } from '../../server/protocol.ts';
import type { Server } from '../server.ts';
import { goToPlace } from './go.ts';
import { hoverOf } from './hover.ts';
import { type Aim, isFromPage, type FromPage, type MenuCommand, type ToPage } from './messages.ts';
import { localRoots, previewPage } from './page.ts';
import { type Painted, painter, type ToPaint } from './painter.ts';
import type { Pictures } from './pictures.ts';
import { idsAtLine } from './places.ts';

export interface Preview {
  readonly panel: vscode.WebviewPanel;
  /** By which its pictures are known. */
  readonly id: string;
  /** What it was asked to show. */
  readonly shown: PictureOf;
  /** A locked preview stays with its file. */
  readonly locked: boolean;
  /** Shows something else: what is left out stays as it is; for another file journey and comparison are chosen anew. */
  show(change: Partial<PictureOf>): void;
  /** Opens the page's box for finding. */
  find(): void;
  aim(at: Aim): void;
  toggleLock(): void;
  /** Lights what this line of the file belongs to. */
  light(line: number): void;
  /** Has the page make a PNG: for a file the answer holds it, for the clipboard the page puts it there itself. */
  paint(what: ToPaint): Promise<Painted>;
}

export interface PreviewStart {
  readonly uri: string;
  readonly journey?: string | undefined;
  readonly view?: string | undefined;
  readonly with?: CompareWith | undefined;
  readonly locked: boolean;
  readonly folded?: readonly string[] | undefined;
}

export interface PreviewNeeds {
  readonly context: vscode.ExtensionContext;
  readonly server: Server;
  readonly pictures: Pictures;
  /** Somebody has chosen this in the page's menu. */
  menu(command: MenuCommand, preview: Preview): void;
}

let panels = 0;

/** Turns a panel, new or restored, into a preview. It ends with its panel. */
export function preview(panel: vscode.WebviewPanel, { locked: lockedFirst, ...start }: PreviewStart, { context, server, pictures, menu }: PreviewNeeds): Preview {
  const id = `panel ${++panels}`;
  let locked = lockedFirst;
  let shown: PictureOf = said(start);
  /** The journey that was chosen in each file that was shown. */
  const chosen = new Map<string, string>();
  let line: number | undefined;
  /** Nobody listens before; and after having been hidden the page begins anew. */
  let ready = false;
  /** The number of the picture that the page has. */
  let posted: number | undefined;
  /** What somebody asked for before the page listens. */
  let waiting: ToPage[] = [];

  const post = (message: ToPage): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is VS Code’s channel, not a window
    if (ready) void panel.webview.postMessage(message);
  };
  /** What must not be lost because the page is on its way. */
  const postSoon = (message: ToPage): void => {
    if (ready) post(message);
    else waiting.push(message);
  };
  const postStatus = (): void => post({ type: 'status', server: server.health, locked, uri: shown.uri, file: fileName(shown.uri) });
  /** @param change what is different in it since the one before, which is enough for a page that has that */
  const postPicture = (change?: PictureChange): void => {
    const picture = pictures.newest(id);
    if (!picture || !ready) return;
    post(change && change.since === posted ? { type: 'change', change } : { type: 'picture', picture });
    posted = picture.number;
  };
  const postLight = (reveal: boolean): void => {
    const places = pictures.newest(id)?.places;
    if (places && line !== undefined) post({ type: 'light', ids: idsAtLine(places, line), reveal });
  };
  const findLine = (): void => {
    line = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === shown.uri)?.selection.active.line;
  };
  const name = (): void => {
    panel.title = `Preview ${fileName(shown.uri)}${locked ? ' (locked)' : ''}`;
  };
  const painting = painter(postSoon);

  const show = (change: Partial<PictureOf>): void => {
    const before = shown;
    const other = change.uri !== undefined && change.uri !== shown.uri;
    if (shown.journey !== undefined) chosen.set(shown.uri, shown.journey);
    const { journey: _journey, with: _with, ...kept } = shown;
    shown = said({ ...(other ? { ...kept, ...rest('journey', chosen.get(change.uri as string)) } : shown), ...change });
    if (JSON.stringify(before) === JSON.stringify(shown)) return;
    pictures.show(id, shown);
    if (!other) return;
    findLine();
    name();
    postStatus();
    postPicture();
    postLight(true);
  };

  const answer = (message: FromPage): void => {
    const picture = pictures.newest(id);
    switch (message.type) {
      case 'ready':
        ready = true;
        posted = undefined;
        postStatus();
        postPicture();
        postLight(false);
        for (const each of waiting.splice(0)) post(each);
        return;
      case 'open': {
        const place = picture && Object.hasOwn(picture.places, message.id) ? picture.places[message.id] : undefined;
        if (place) void goToPlace(place.uri ?? shown.uri, place, message.focus, panel.viewColumn);
        return;
      }
      case 'openProblem':
        if (picture?.broken) void goToPlace(shown.uri, picture.broken.range, true, panel.viewColumn);
        return;
      case 'chooseJourney':
        if (picture?.journeys.some((journey) => journey.name === message.name)) show({ journey: message.name });
        return;
      case 'chooseView':
        if (picture?.views.some((view) => view.name === message.name)) show({ view: message.name });
        return;
      case 'chooseOther': {
        const other = picture?.comparison?.choices.find((choice) => choice.name === message.name);
        if (other) show({ with: other.with });
        return;
      }
      case 'fold': {
        const others = (shown.folded ?? []).filter((lane) => lane !== message.lane);
        show({ folded: message.folded ? [...others, message.lane] : others });
        return;
      }
      case 'hover': {
        const { request } = message;
        void hoverOf(server, { uri: shown.uri, id: message.id }).then((text) => post({ type: 'hover', request, ...(text && { text }) }));
        return;
      }
      case 'painted':
        painting.painted(message);
        return;
      case 'menu':
        menu(message.command, made);
        return;
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
    pictures.onPicture(({ picture, change }) => {
      if (picture.panel !== id) return;
      postPicture(change);
      postLight(true);
    }),
  );
  panel.onDidDispose(() => {
    listening.dispose();
    painting.dispose();
    pictures.close(id);
  });

  const made: Preview = {
    panel,
    id,
    get shown() {
      return shown;
    },
    get locked() {
      return locked;
    },
    show,
    find: () => postSoon({ type: 'find' }),
    aim: (at) => postSoon({ type: 'aim', at }),
    toggleLock() {
      locked = !locked;
      name();
      postStatus();
    },
    light(next) {
      line = next;
      postLight(true);
    },
    paint: painting.paint,
  };

  pictures.show(id, shown);
  findLine();
  name();
  const icons = vscode.Uri.joinPath(context.extensionUri, 'syntaxes');
  panel.iconPath = { light: vscode.Uri.joinPath(icons, 'journey-light.svg'), dark: vscode.Uri.joinPath(icons, 'journey-dark.svg') };
  panel.webview.options = { enableScripts: true, localResourceRoots: localRoots(context.extensionUri) };
  panel.webview.html = previewPage(panel.webview, context.extensionUri);
  return made;
}

const fileName = (uri: string): string => vscode.Uri.parse(uri).path.split('/').at(-1) ?? uri;

const rest = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } => (value === undefined ? {} : { [key]: value } as { [key in K]: V });

/** Without what isn't said. */
function said({ uri, journey, view, with: other, folded }: { readonly [K in keyof PictureOf]: PictureOf[K] | undefined } & { readonly uri: string }): PictureOf {
  return { uri, ...rest('journey', journey), ...rest('view', view), ...rest('with', other), ...rest('folded', folded) };
}
