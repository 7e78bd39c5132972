/** The preview's page: shows what the extension sends, and tells it what the reader does. */
import type { Picture } from '../../server/protocol.ts';
import type { PreviewState, ToPage } from '../preview/messages.ts';
import { banner, type BannerText } from './banner.ts';
import { type Empty, emptyState } from './empty.ts';
import { findBox } from './find.ts';
import { connect } from './host.ts';
import { liveRegion } from './live.ts';
import { applyLook } from './look.ts';
import { html } from './dom.ts';
import { stage } from './stage.ts';
import { toolbar } from './toolbar.ts';

/** Views that are remembered. */
const MOST_VIEWS = 12;
/** A picture mostly comes sooner than this; then no skeleton flashes up. */
const SKELETON_MS = 250;
const KEEP_MS = 150;

type Status = Extract<ToPage, { type: 'status' }>;

let status: Status | undefined;
/** The newest picture of the file that is shown. */
let picture: Picture | undefined;
let views: PreviewState['views'] = [];
let keeping: ReturnType<typeof setTimeout> | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

const host = connect(receive);
views = host.kept?.views ?? [];

const live = liveRegion();
const line = banner();
const empty = emptyState(() => host.send({ type: 'restartServer' }));
const scene = stage({
  open: (id, focus) => host.send({ type: 'open', id, focus }),
  fold: (lane, folded) => host.send({ type: 'fold', lane, folded }),
  moved() {
    tools.showZoom(scene.camera.zoom);
    keepSoon();
  },
});
const find = findBox({ drawing: scene.drawing, reveal: (each) => scene.reveal(each), leave: (at) => scene.focus(at) });
const tools = toolbar({
  find: () => find.open(),
  zoomIn: () => scene.zoomIn(),
  zoomOut: () => scene.zoomOut(),
  actualSize: () => scene.actualSize(),
  fit: () => scene.fit(),
  chooseJourney: (name) => host.send({ type: 'chooseJourney', name }),
});

applyLook();
document.body.append(html('main', {}, line.element, scene.element, empty.element, find.element, tools.element, live.element));
refresh();
host.send({ type: 'ready' });

function receive(message: ToPage): void {
  switch (message.type) {
    case 'status':
      if (message.uri !== status?.uri) {
        rememberView();
        picture = undefined;
      }
      status = message;
      refresh();
      keepSoon();
      return;
    case 'picture':
      if (message.picture.uri === status?.uri) show(message.picture);
      return;
    case 'light':
      scene.light(message.ids, message.reveal);
      return;
    case 'find':
      find.open();
  }
}

function show(next: Picture): void {
  const before = picture;
  // A server that has just started has no last good picture to keep; this page may still have one.
  const drawing = next.drawing ?? (next.broken && before?.uri === next.uri ? before.drawing : undefined);
  const journey = next.journey ?? (drawing ? before?.journey : undefined);
  const places = next.drawing || !drawing ? next.places : before?.places ?? {};
  if (before && before.journey !== journey) rememberView();
  picture = { ...next, places, ...(drawing && { drawing }), ...(journey !== undefined && { journey }) };
  if (drawing) {
    const of = viewName(picture);
    const kept = views.find((each) => each.of === of);
    const items = scene.show(picture, of, kept);
    live.update(of, items);
    find.refresh();
  }
  refresh();
  keepSoon();
}

/** Everything around the picture. */
function refresh(): void {
  clearTimeout(waiting);
  waiting = undefined;
  line.show(bannerText());
  tools.showJourneys(picture?.journeys ?? [], picture?.journey);
  tools.showZoom(scene.camera.zoom);
  const state = emptyNow();
  if (state === 'starting') {
    waiting = setTimeout(() => cover('starting'), SKELETON_MS);
  } else {
    cover(state);
  }
}

function cover(state: Empty | undefined): void {
  empty.show(state);
  if (state !== undefined) find.hide();
  scene.element.hidden = state !== undefined;
  tools.element.hidden = state !== undefined && (picture?.journeys.length ?? 0) < 2;
}

function emptyNow(): Empty | undefined {
  if (picture?.drawing) return undefined;
  if (status?.server === 'gone') return 'gone';
  if (!picture) return 'starting';
  return picture.broken ? 'unreadable' : 'no journey';
}

function bannerText(): BannerText | undefined {
  if (status?.server === 'gone' && picture?.drawing) {
    return { text: 'The language server has stopped: this is the last picture.', action: 'Start it again', act: () => host.send({ type: 'restartServer' }) };
  }
  if (!picture?.broken) return undefined;
  const { message, range } = picture.broken;
  // Findings are written in Markdown: words of the language stand between backticks.
  const plain = message.replace(/`([^`]*)`/g, '“$1”');
  return { text: `Line ${range.start.line + 1}: ${plain}`, action: 'Go to line', act: () => host.send({ type: 'openProblem' }) };
}

function viewName({ uri, journey }: Picture): string {
  return `${uri}\n${journey ?? ''}`;
}

function rememberView(): void {
  if (!picture?.drawing) return;
  const of = viewName(picture);
  // A view that nobody touched is fitted again next time.
  const others = views.filter((each) => each.of !== of);
  views = scene.touched ? [{ of, ...scene.camera }, ...others].slice(0, MOST_VIEWS) : others;
}

/** VS Code keeps the state on disk: not at every wheel event. */
function keepSoon(): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    const uri = status?.uri;
    if (uri === undefined) return;
    rememberView();
    const journey = picture?.journey ?? (host.kept?.uri === uri ? host.kept.journey : undefined);
    const folded = picture?.folded ?? host.kept?.folded;
    host.keep({ uri, locked: status?.locked ?? false, views, ...(folded && { folded }), ...(journey !== undefined && { journey }) });
  }, KEEP_MS);
}
