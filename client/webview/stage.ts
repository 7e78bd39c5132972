/** Where the picture is shown: the drawing in the page, the camera over it, and what is lit in it. */
import type { Picture } from '../../server/protocol.ts';
import { type Box, bringIntoView, type Camera, fitAll, fitBox, fitWidth, type Size, STEP, within, zoomAt } from './camera.ts';
import { html, prefersStillness, svg } from './dom.ts';
import { folds } from './folds.ts';
import { listenToKeys } from './keys.ts';
import { marks } from './marks.ts';
import { moving } from './motion.ts';
import type { Item } from './outline.ts';
import { listenToGestures } from './pan-zoom.ts';
import { patcher } from './patch.ts';
import { isStill } from './still.ts';
import { tree } from './tree.ts';

export interface StageActions {
  open(id: string, focus: boolean): void;
  /** Show only the name of this lane, or all of it again. */
  fold(lane: string, folded: boolean): void;
  /** Say more about a thing that has the keys. */
  explain(element: SVGElement): void;
  /** The camera has moved. */
  moved(): void;
}

export interface Stage {
  readonly element: HTMLElement;
  /** The picture itself, without what lies over it. */
  readonly drawing: SVGGElement;
  readonly camera: Camera;
  /** The panel's part for the picture, and the picture at 100 %. */
  readonly sizes: { readonly view: Size; readonly picture: Size };
  /** Whether the reader has moved or zoomed; until then a resized panel is fitted again. */
  readonly touched: boolean;
  /**
   * Shows a picture. With the same `of` as before it changes in place, under the same camera; another one starts with `kept` or fitted.
   *
   * @returns what is drawn, in the order of the text, and whether every thing stands where it stood
   */
  show(picture: Picture, of: string, kept: Camera | undefined): { readonly items: readonly Item[]; readonly still: boolean };
  /** Lights the first of these that is drawn. */
  light(ids: readonly string[], reveal: boolean): void;
  /** Brings something of the drawing into view, clear of what lies over the upper edge. */
  reveal(element: SVGElement): void;
  /** Gives the keys to the picture: to this thing, if it can have them. */
  focus(element: SVGElement | undefined): void;
  zoomIn(): void;
  zoomOut(): void;
  actualSize(): void;
  fit(): void;
  /** As large as it can be of what the cursor is in, else of what has the keys. */
  selection(): void;
  /** By the reader's hand. */
  move(camera: Camera): void;
  /** The id by which an element leads to the text; undefined where it doesn't. */
  idAt(target: EventTarget | null): string | undefined;
}

const GLIDE_MS = 200;
/** The toolbar lies over the lower edge. */
const TOOLBAR = 48;
/** The box for finding lies over the upper one. */
const FIND_BOX = 44;

/** Builds the place for the picture. */
export function stage(actions: StageActions): Stage {
  const drawing = svg('g', { id: 'drawing' });
  const switches = folds(actions.fold);
  const lens = svg('g', { id: 'camera' }, drawing, switches.element);
  const root = svg('svg', { id: 'picture' }, lens);
  const element = html('div', { id: 'view' }, root);
  const patch = patcher(drawing);
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  let drawn: Size = { width: 1, height: 1 };
  let picture: Picture | undefined;
  let shownOf: string | undefined;
  let touched = false;
  let gliding = 0;

  const view = (): Size => ({ width: element.clientWidth, height: element.clientHeight });
  const lights = marks(drawing);
  const keys = tree(drawing, { open: actions.open, explain: actions.explain, reveal: (node) => bring(node) });

  const place = (next: Camera): void => {
    camera = within(next, view(), drawn);
    lens.setAttribute('transform', `translate(${camera.x} ${camera.y}) scale(${camera.zoom})`);
    actions.moved();
  };
  /** By the reader's hand: what glides stops at once. */
  const take = (next: Camera): void => {
    cancelAnimationFrame(gliding);
    touched = true;
    place(next);
  };
  const glide = (to: Camera): void => {
    cancelAnimationFrame(gliding);
    if (prefersStillness()) {
      place(to);
      return;
    }
    const from = camera;
    const start = performance.now();
    const frame = (now: number): void => {
      const part = Math.min(Math.max((now - start) / GLIDE_MS, 0), 1);
      const eased = 1 - (1 - part) ** 3;
      place({
        x: from.x + (to.x - from.x) * eased,
        y: from.y + (to.y - from.y) * eased,
        zoom: from.zoom + (to.zoom - from.zoom) * eased,
      });
      if (part < 1) gliding = requestAnimationFrame(frame);
    };
    gliding = requestAnimationFrame(frame);
  };
  /**
   * @param top as much of the upper edge is covered
   * @param whole half of it isn't enough
   */
  const bring = (node: SVGElement, top = 0, whole = false): void => {
    const outer = element.getBoundingClientRect();
    const inner = node.getBoundingClientRect();
    const box = { x: inner.left - outer.left, y: inner.top - outer.top - top, width: inner.width, height: inner.height };
    const { width, height } = view();
    const seen = { width, height: Math.max(height - TOOLBAR - top, 1) };
    if (whole || !isInSight(box, seen)) glide(bringIntoView(camera, seen, box));
  };
  /** What stays where it is under the buttons and keys: the thing that is worked on, if it is in sight; else the picture's upper edge. */
  const anchor = (): { x: number; y: number } => {
    const { width, height } = view();
    const outer = element.getBoundingClientRect();
    const inner = lens.querySelector('.lit')?.getBoundingClientRect();
    if (inner) {
      const at = { x: inner.left + inner.width / 2 - outer.left, y: inner.top + inner.height / 2 - outer.top };
      if (at.x >= 0 && at.x <= width && at.y >= 0 && at.y <= height) return at;
    }
    return { x: width / 2, y: Math.min(Math.max(camera.y, 0), height) };
  };
  const zoomBy = (factor: number): void => {
    const { x, y } = anchor();
    take(zoomAt(camera, factor, x, y));
  };
  const fit = (): void => {
    cancelAnimationFrame(gliding);
    touched = false;
    const size = view();
    glide(fitAll({ width: size.width, height: size.height - TOOLBAR }, drawn));
  };

  const selection = (): void => {
    const node = lens.querySelector('.lit') ?? root.querySelector('[role="treeitem"][tabindex="0"]');
    if (!node) return;
    const outer = element.getBoundingClientRect();
    const { left, top, width, height } = node.getBoundingClientRect();
    const { zoom, x, y } = camera;
    const box: Box = { x: (left - outer.left - x) / zoom, y: (top - outer.top - y) / zoom, width: width / zoom, height: height / zoom };
    touched = true;
    glide(fitBox(view(), box));
  };
  const idAt = (target: EventTarget | null): string | undefined => {
    for (let at = target instanceof Element ? target.closest('[data-id]') : null; at; at = at.parentElement?.closest('[data-id]') ?? null) {
      const id = at.getAttribute('data-id') ?? '';
      if (picture && Object.hasOwn(picture.places, id)) return id;
    }
    return undefined;
  };

  const made: Stage = {
    element,
    drawing,
    get camera() {
      return camera;
    },
    get sizes() {
      return { view: view(), picture: drawn };
    },
    get touched() {
      return touched;
    },
    show(next, of, kept) {
      const newest = next.drawing;
      if (!newest) return { items: [], still: false };
      const before = picture;
      picture = next;
      const other = shownOf !== of;
      // Words alone have changed, as while somebody types a title: nothing else of the page needs a look, and nothing is measured.
      const still = !other && before?.drawing !== undefined && isStill(before.drawing.content, newest.content);
      let renewed: ReadonlySet<SVGElement> = new Set();
      const change = (): void => {
        drawn = { width: newest.width, height: newest.height };
        renewed = patch(newest.content);
        if (!still) lights.refresh();
      };
      const items = keys.update(next, () => {
        if (other || still) change();
        else moving(drawing, camera.zoom, change);
        return still ? renewed : undefined;
      });
      // Hidden, nothing can be measured.
      element.hidden = false;
      if (!still || !isSameList(before?.folded ?? [], next.folded ?? [])) switches.update(drawing, next.folded ?? []);
      if (other) {
        shownOf = of;
        cancelAnimationFrame(gliding);
        touched = kept !== undefined;
        place(kept ?? fitWidth(view(), drawn));
      }
      return { items, still };
    },
    light(ids, reveal) {
      const lit = lights.light(ids);
      if (!lit) return;
      keys.setCurrent(lit.id);
      if (reveal && lit.isNew) bring(keys.elementOf(lit.id) ?? lit.element);
    },
    reveal: (node) => bring(node, FIND_BOX, true),
    focus(node) {
      const id = node?.closest('[data-id]')?.getAttribute('data-id');
      if (id) keys.setCurrent(id);
      root.querySelector<SVGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    },
    zoomIn: () => zoomBy(STEP),
    zoomOut: () => zoomBy(1 / STEP),
    actualSize: () => zoomBy(1 / camera.zoom),
    fit,
    selection,
    move: take,
    idAt,
  };

  listenToGestures(element, {
    pan: (dx, dy) => take({ ...camera, x: camera.x + dx, y: camera.y + dy }),
    zoom: (factor, x, y) => take(zoomAt(camera, factor, x, y)),
  });

  element.addEventListener('click', ({ target }) => {
    const id = idAt(target);
    if (id !== undefined) actions.open(id, false);
  });
  element.addEventListener('dblclick', ({ target }) => {
    const id = idAt(target);
    if (id !== undefined) actions.open(id, true);
  });

  listenToKeys(() => !element.hidden, { ...made, pan: (dx, dy) => take({ ...camera, x: camera.x + dx, y: camera.y + dy }) });

  new ResizeObserver(() => {
    if (element.hidden || !picture) return;
    if (touched) place(camera);
    else place(fitWidth(view(), drawn));
  }).observe(element);

  return made;
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((each, at) => each === b[at]);

/** Half of a thing is enough to find it; of one that is larger than the view any part that fills half of the view. */
function isInSight(box: Size & { readonly x: number; readonly y: number }, view: Size): boolean {
  const seen = (start: number, length: number, whole: number): boolean =>
    Math.min(start + length, whole) - Math.max(start, 0) >= Math.min(length, whole) / 2;
  return seen(box.x, box.width, view.width) && seen(box.y, box.height, view.height);
}
