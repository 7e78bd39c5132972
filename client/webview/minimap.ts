/** The small overview of a picture that is larger than the panel: its frame shows what is in sight, and can be dragged. */
import { type Box, type Camera, centred, sight, type Size } from './camera.ts';
import { html, svg } from './dom.ts';
import { type Blocks, blocksOf } from './blocks.ts';

export interface MinimapNeeds {
  /** Moves the picture, by the reader's hand. */
  move(camera: Camera): void;
}

/** What the overview is of. */
export interface Looked {
  readonly camera: Camera;
  readonly view: Size;
  readonly picture: Size;
}

export interface Minimap {
  readonly element: HTMLElement;
  /** The camera has moved, or the panel has another size. Cheap. */
  look(looked: Looked): void;
  /** The drawing has changed: looked at when there is time. */
  redraw(drawing: SVGGraphicsElement): void;
  want(wanted: boolean): void;
}

/** The most that it takes of the panel, in pixels and as a part of its width. */
const MOST: Size = { width: 200, height: 120 };
const PART = 0.4;
/** In smaller panels it would cover what it shows. */
const LEAST: Size = { width: 360, height: 260 };
const REST_MS = 250;

/** Builds the overview; hidden at first. It says nothing to a screen reader, which has the tree. */
export function minimap({ move }: MinimapNeeds): Minimap {
  // The curves take the colours of the drawing.
  const shapes = svg('g', { class: 'journey-map' });
  const frame = svg('rect', { class: 'frame', rx: '1.5' });
  const map = svg('svg', { 'aria-hidden': 'true' }, shapes, frame);
  const element = html('div', { id: 'minimap', title: 'Drag the frame, or click where to go' }, map);
  element.hidden = true;
  let wanted = true;
  let looked: Looked | undefined;
  let drawing: SVGGraphicsElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Pixels of the overview for one of the picture. */
  let scale = 1;

  const draw = (): void => {
    if (drawing && !element.hidden) shapes.replaceChildren(...drawn(blocksOf(drawing)));
  };
  const drawSoon = (): void => {
    // While somebody types it waits: measuring a thousand things takes longer than a frame.
    clearTimeout(timer);
    timer = setTimeout(draw, REST_MS);
  };
  const refresh = (): void => {
    if (!looked) return;
    const { camera, view, picture } = looked;
    const larger = picture.width * camera.zoom > view.width + 1 || picture.height * camera.zoom > view.height + 1;
    const shown = wanted && larger && view.width >= LEAST.width && view.height >= LEAST.height;
    if (element.hidden === shown) {
      element.hidden = !shown;
      if (shown) drawSoon();
    }
    if (!shown) return;
    scale = Math.min(MOST.width / picture.width, MOST.height / picture.height, view.width * PART / picture.width);
    setNumbers(map, { width: picture.width * scale, height: picture.height * scale });
    map.setAttribute('viewBox', `0 0 ${picture.width} ${picture.height}`);
    setNumbers(frame, inside(sight(camera, view), picture));
  };

  // ---- by hand -------------------------------------------------------------------------------------------------------

  /** From the middle of the frame to where it was taken, in pixels of the picture. */
  let grip: { readonly x: number; readonly y: number } | undefined;
  const at = (event: PointerEvent): { x: number; y: number } => {
    const { left, top } = map.getBoundingClientRect();
    return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
  };
  const go = (event: PointerEvent): void => {
    if (!looked || !grip) return;
    const { x, y } = at(event);
    move(centred(looked.camera, looked.view, x - grip.x, y - grip.y));
  };
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !looked) return;
    event.preventDefault();
    const point = at(event);
    const box = sight(looked.camera, looked.view);
    const isInside = point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
    grip = isInside ? { x: point.x - (box.x + box.width / 2), y: point.y - (box.y + box.height / 2) } : { x: 0, y: 0 };
    element.setPointerCapture(event.pointerId);
    element.classList.add('dragging');
    if (!isInside) go(event);
  });
  element.addEventListener('pointermove', go);
  for (const end of ['pointerup', 'pointercancel'] as const) {
    element.addEventListener(end, () => {
      grip = undefined;
      element.classList.remove('dragging');
    });
  }

  return {
    element,
    look(next) {
      looked = next;
      refresh();
    },
    redraw(next) {
      drawing = next;
      drawSoon();
    },
    want(next) {
      wanted = next;
      refresh();
    },
  };
}

function drawn({ areas, lines }: Blocks): SVGElement[] {
  return [
    ...areas.map(({ kind, path }) => svg('path', { class: `block ${kind}`, d: path })),
    ...lines.map(({ path, transform, colour }) => svg('path', { class: `line ${colour}`, d: path, transform })),
  ];
}

/** The part of a box that lies in the picture. */
function inside(box: Box, { width, height }: Size): Box {
  const x = Math.min(Math.max(box.x, 0), width);
  const y = Math.min(Math.max(box.y, 0), height);
  return { x, y, width: Math.max(Math.min(box.x + box.width, width) - x, 0), height: Math.max(Math.min(box.y + box.height, height) - y, 0) };
}

function setNumbers(element: SVGElement, numbers: Readonly<Record<string, number>> | Box): void {
  for (const [name, value] of Object.entries(numbers)) element.setAttribute(name, value.toFixed(1));
}
