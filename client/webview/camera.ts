/** Pan and zoom as arithmetic: where a point of the picture is on the screen. All lengths in CSS pixels. */

/** A point p of the picture is seen at `p × zoom + (x, y)`. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export const SMALLEST = 0.1;
export const LARGEST = 4;
/** One press of a zoom button. */
export const STEP = 1.25;
/** Space left around the picture when it is fitted. */
const MARGIN = 16;
/** Space left around a part that is zoomed to: its neighbours say where it is. */
const AROUND = 72;
/** One card is not blown up further than this. */
const CLOSEST = 1.75;
/** As much of the picture always stays on the screen. */
const LEAST_SEEN = 64;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

/** Below this nobody can read a card: a wide map begins at its left rather than as a stripe. */
const READABLE = 0.6;

/** The picture at full width, from its top; never larger than it is, and never too small to be read. */
export function fitWidth(view: Size, picture: Size): Camera {
  const zoom = clamp((view.width - 2 * MARGIN) / Math.max(picture.width, 1), READABLE, 1);
  return { zoom, x: Math.max(MARGIN, (view.width - picture.width * zoom) / 2), y: MARGIN };
}

/** The whole picture in the middle; never larger than it is. */
export function fitAll(view: Size, picture: Size): Camera {
  const zoom = clamp(
    Math.min((view.width - 2 * MARGIN) / Math.max(picture.width, 1), (view.height - 2 * MARGIN) / Math.max(picture.height, 1)),
    SMALLEST,
    1,
  );
  return { zoom, x: Math.max(MARGIN, (view.width - picture.width * zoom) / 2), y: Math.max(MARGIN, (view.height - picture.height * zoom) / 2) };
}

/** A part of the picture in the middle, as large as it can be without becoming coarse. `box` in pixels of the picture. */
export function fitBox(view: Size, box: Box): Camera {
  const zoom = clamp(Math.min((view.width - 2 * AROUND) / Math.max(box.width, 1), (view.height - 2 * AROUND) / Math.max(box.height, 1)), SMALLEST, CLOSEST);
  return centred({ x: 0, y: 0, zoom }, view, box.x + box.width / 2, box.y + box.height / 2);
}

/** Brings a point of the picture into the middle. */
export function centred({ zoom }: Camera, view: Size, x: number, y: number): Camera {
  return { zoom, x: view.width / 2 - x * zoom, y: view.height / 2 - y * zoom };
}

/** What of the picture is in sight, in its own pixels; it may reach beyond the picture's edges. */
export function sight({ x, y, zoom }: Camera, view: Size): Box {
  return { x: -x / zoom, y: -y / zoom, width: view.width / zoom, height: view.height / zoom };
}

/** Zooms so that what is under the point stays under it. */
export function zoomAt(camera: Camera, factor: number, x: number, y: number): Camera {
  const zoom = clamp(camera.zoom * factor, SMALLEST, LARGEST);
  const ratio = zoom / camera.zoom;
  return { zoom, x: x - (x - camera.x) * ratio, y: y - (y - camera.y) * ratio };
}

/** Keeps a part of the picture on the screen. */
export function within(camera: Camera, view: Size, picture: Size): Camera {
  return {
    zoom: camera.zoom,
    x: clamp(camera.x, LEAST_SEEN - picture.width * camera.zoom, view.width - LEAST_SEEN),
    y: clamp(camera.y, LEAST_SEEN - picture.height * camera.zoom, view.height - LEAST_SEEN),
  };
}

/** The nearest camera that shows the box (in screen pixels as seen by `camera`); the same one if it is in sight. */
export function bringIntoView(camera: Camera, view: Size, box: Box): Camera {
  return {
    zoom: camera.zoom,
    x: camera.x + shift(box.x, box.width, view.width),
    y: camera.y + shift(box.y, box.height, view.height),
  };
}

/** How far to move so that `start … start + length` is inside `0 … view`; of what is too long its beginning. */
function shift(start: number, length: number, view: number): number {
  const low = MARGIN;
  const high = view - MARGIN;
  if (start >= low && start + length <= high) return 0;
  if (start < low || length > high - low) return low - start;
  return high - (start + length);
}
