/** Pan and zoom by hand: dragging, scrolling, pinching. */

export interface Gestures {
  pan(dx: number, dy: number): void;
  /** About a point of the view, in pixels from its top left corner. */
  zoom(factor: number, x: number, y: number): void;
}

/** Pixels that a press may wander and still be a click. */
const CLICK = 4;
const LINE = 16;
/** A mouse wheel's notch says 100 and more, a pinch on a touchpad 1 to 10 at a time: one notch must not jump. */
const LARGEST_WHEEL = 24;

/** Listens on the view. A press that becomes a drag is no click. */
export function listenToGestures(view: HTMLElement, gestures: Gestures): void {
  const pressed = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  let dragging = false;

  view.addEventListener('wheel', (event) => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? view.clientHeight : 1;
    if (event.ctrlKey || event.metaKey) {
      const delta = Math.min(Math.max(event.deltaY * unit, -LARGEST_WHEEL), LARGEST_WHEEL);
      const { left, top } = view.getBoundingClientRect();
      gestures.zoom(Math.exp(-delta / 100), event.clientX - left, event.clientY - top);
    } else {
      gestures.pan(-event.deltaX * unit, -event.deltaY * unit);
    }
  }, { passive: false });

  view.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 && event.button !== 1) return;
    // Otherwise the middle button starts the browser's own scrolling.
    if (event.button === 1) event.preventDefault();
    if (pressed.size === 0) travelled = 0;
    pressed.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });

  view.addEventListener('pointermove', (event) => {
    const last = pressed.get(event.pointerId);
    if (!last) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1];
    travelled += Math.hypot(now.x - last.x, now.y - last.y);
    if (!dragging && travelled <= CLICK) return;
    if (!dragging) {
      dragging = true;
      view.classList.add('dragging');
      view.setPointerCapture(event.pointerId);
    }
    pressed.set(event.pointerId, now);
    if (other) {
      // Two fingers: each moves its half of the way, and their distance is the zoom.
      gestures.pan((now.x - last.x) / 2, (now.y - last.y) / 2);
      const before = Math.hypot(last.x - other.x, last.y - other.y);
      const after = Math.hypot(now.x - other.x, now.y - other.y);
      const { left, top } = view.getBoundingClientRect();
      if (before > 0 && after > 0) gestures.zoom(after / before, (now.x + other.x) / 2 - left, (now.y + other.y) / 2 - top);
    } else {
      gestures.pan(now.x - last.x, now.y - last.y);
    }
  });

  const release = (event: PointerEvent): void => {
    pressed.delete(event.pointerId);
    if (pressed.size > 0 || !dragging) return;
    dragging = false;
    view.classList.remove('dragging');
  };
  view.addEventListener('pointerup', release);
  view.addEventListener('pointercancel', release);
  view.addEventListener('click', (event) => {
    if (travelled <= CLICK) return;
    travelled = 0;
    event.stopImmediatePropagation();
    event.preventDefault();
  }, { capture: true });
}
