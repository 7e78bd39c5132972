/** The preview's page: shows what the extension sends, and tells it what the reader does. */
import type { Picture } from '../../server/protocol.ts';
import { pictureAfter } from '../preview/change.ts';
import type { ToPage } from '../preview/messages.ts';
import { banner, type BannerText } from './banner.ts';
import { bar } from './bar.ts';
import { html } from './dom.ts';
import { type Empty, emptyState } from './empty.ts';
import { findBox } from './find.ts';
import { connect } from './host.ts';
import { hover } from './hover.ts';
import { liveRegion } from './live.ts';
import { applyLook } from './look.ts';
import { menu } from './menu.ts';
import { minimap } from './minimap.ts';
import { paint } from './paint.ts';
import { stage } from './stage.ts';
import { cameraName, memory } from './state.ts';
import { toolbar } from './toolbar.ts';

/** A picture mostly comes sooner than this; then no skeleton flashes up. */
const SKELETON_MS = 250;
/** A server that starts again is mostly back sooner than this; then no banner flashes up. */
const AWAY_MS = 1500;

type Status = Extract<ToPage, { type: 'status' }>;

let status: Status | undefined;
/** The newest picture of the file that is shown. */
let picture: Picture | undefined;
/** What was received last, which the next change is a change of. */
let received: Picture | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** Since when the server has been away; the clock that says when to tell so. */
let away: ReturnType<typeof setTimeout> | undefined;
let isLongAway = false;

const host = connect(receive);
const kept = memory(host, () => {
  rememberCamera();
  return { status, picture };
});

const live = liveRegion();
const line = banner();
const empty = emptyState(() => host.send({ type: 'restartServer' }));
const scene = stage({
  open: (id, focus) => host.send({ type: 'open', id, focus }),
  fold: (lane, folded) => host.send({ type: 'fold', lane, folded }),
  explain: (element) => box.explain(element),
  moved() {
    tools.showZoom(scene.camera.zoom);
    overview.look({ camera: scene.camera, ...scene.sizes });
    kept.keepSoon();
  },
});
const box = hover({
  view: scene.element,
  drawing: scene.drawing,
  idAt: scene.idAt,
  ask: (request, id) => host.send({ type: 'hover', request, id }),
  say: live.say,
});
const overview = minimap({ move: scene.move });
const find = findBox({ drawing: scene.drawing, reveal: (each) => scene.reveal(each), leave: (at) => scene.focus(at) });
const tools = toolbar(scene);
const more = menu({
  run: (command) => host.send({ type: 'menu', command }),
  showMinimap(wanted) {
    kept.minimap = wanted;
    overview.want(wanted);
    refresh();
    kept.keepSoon();
  },
});
const top = bar({
  find: () => find.open(),
  chooseView: (name) => host.send({ type: 'chooseView', name }),
  chooseJourney: (name) => host.send({ type: 'chooseJourney', name }),
  chooseOther: (name) => host.send({ type: 'chooseOther', name }),
}, more);

applyLook();
overview.want(kept.minimap);
document.body.append(html('main', {}, top.element, line.element,
  html('section', { id: 'area', 'aria-label': 'Picture' }, scene.element, empty.element, find.element, overview.element, tools.element, box.element), live.element));
refresh();
host.send({ type: 'ready' });

function receive(message: ToPage): void {
  switch (message.type) {
    case 'status':
      showStatus(message);
      return;
    case 'picture':
      take(message.picture);
      return;
    case 'change': {
      const next = received?.number === message.change.since ? pictureAfter(received, message.change) : undefined;
      if (next) take(next);
      // As if it had just begun to listen: it gets the whole picture.
      else host.send({ type: 'ready' });
      return;
    }
    case 'light':
      scene.light(message.ids, message.reveal);
      return;
    case 'find':
      find.open();
      return;
    case 'aim':
      if (message.at === 'all') scene.fit();
      else scene.selection();
      return;
    case 'hover':
      box.answer(message.request, message.text);
      return;
    case 'paint':
      void paint(message).then(host.send);
  }
}

function showStatus(next: Status): void {
  if (next.uri !== status?.uri) {
    rememberCamera();
    picture = undefined;
    box.hide();
  }
  status = next;
  if (next.server !== 'starting') {
    clearTimeout(away);
    away = undefined;
    isLongAway = false;
  } else {
    away ??= setTimeout(() => {
      isLongAway = true;
      refresh();
    }, AWAY_MS);
  }
  refresh();
  kept.keepSoon();
}

function take(next: Picture): void {
  received = next;
  if (next.uri === status?.uri) show(next);
}

function show(next: Picture): void {
  const before = picture;
  // A server that has just started has no last good picture to keep; this page may still have one.
  const stays = next.drawing === undefined && next.broken !== undefined && before?.uri === next.uri ? before : undefined;
  const drawing = next.drawing ?? stays?.drawing;
  const journey = next.journey ?? stays?.journey;
  const now: Picture = { ...next, places: stays?.places ?? next.places, ...(drawing && { drawing }), ...(journey !== undefined && { journey }) };
  if (before && cameraName(before) !== cameraName(now)) {
    rememberCamera();
    box.hide();
  }
  picture = now;
  if (drawing) {
    const { items, still } = scene.show(now, cameraName(now), kept.cameraOf(now));
    live.update(cameraName(now), items);
    find.refresh();
    if (!still) overview.redraw(scene.drawing);
  }
  refresh();
  kept.keepSoon();
}

/** Everything around the picture. */
function refresh(): void {
  clearTimeout(waiting);
  waiting = undefined;
  line.show(bannerText());
  top.show(picture);
  more.show({ locked: status?.locked ?? false, minimap: kept.minimap, picture: picture?.drawing !== undefined });
  tools.showZoom(scene.camera.zoom);
  const state = emptyNow();
  if (state === 'starting') {
    waiting = setTimeout(() => cover('starting'), SKELETON_MS);
  } else {
    cover(state);
  }
}

function cover(state: Empty | undefined): void {
  empty.show(state, picture?.notice);
  if (state !== undefined) {
    find.hide();
    box.hide();
  }
  scene.element.hidden = state !== undefined;
  tools.element.hidden = state !== undefined;
  top.canFind(state === undefined);
  overview.look({ camera: scene.camera, ...scene.sizes });
}

function emptyNow(): Empty | undefined {
  if (picture?.drawing) return undefined;
  if (status?.server === 'gone') return 'gone';
  if (!picture) return 'starting';
  if (picture.notice !== undefined) return 'notice';
  return picture.broken ? 'unreadable' : 'no journey';
}

function bannerText(): BannerText | undefined {
  const restart = { action: 'Start it again', act: () => host.send({ type: 'restartServer' }) };
  if (status?.server === 'gone' && picture?.drawing) return { text: 'The language server has stopped: this is the last picture.', ...restart };
  if (isLongAway && picture?.drawing) return { text: 'The language server is being started again: this is the last picture.' };
  if (!picture?.broken) return undefined;
  const { message, range } = picture.broken;
  // Findings are written in Markdown: words of the language stand between backticks.
  const plain = message.replace(/`([^`]*)`/g, '“$1”');
  return { text: `Line ${range.start.line + 1}: ${plain}`, action: 'Go to line', act: () => host.send({ type: 'openProblem' }) };
}

function rememberCamera(): void {
  // Untouched it is fitted again next time.
  if (picture?.drawing) kept.remember(picture, scene.touched ? scene.camera : undefined);
}
