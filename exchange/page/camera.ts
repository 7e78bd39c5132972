/** Pan and zoom of one picture: the window through which it is seen. */

export interface Camera {
  /** It has come into sight: fit it, where nobody has moved it yet. */
  shown(): void;
  center(thing: SVGGraphicsElement): void;
  /** By a button: `in`, `out` or `fit`. */
  zoom(how: string): void;
}

const STEP = 1.25;
const MOST = 6;
/** Smaller than this nobody can read: wide pictures begin at their left instead. */
const READABLE = 0.55;

export function makeCamera(frame: HTMLElement): Camera {
  const svg = frame.querySelector('svg')!, width = svg.viewBox.baseVal.width, height = svg.viewBox.baseVal.height;
  let x = 0, y = 0, zoom = 0;
  svg.removeAttribute('width');
  svg.removeAttribute('height');

  const fitting = (): number => Math.min(frame.clientWidth / width, frame.clientHeight / height, 1);
  const draw = (): void => {
    const w = frame.clientWidth / zoom, h = frame.clientHeight / zoom;
    // A picture that fits stands in the middle; of a larger one some is always in sight.
    x = w >= width ? (width - w) / 2 : Math.min(Math.max(x, 0), width - w);
    y = h >= height ? (height - h) / 2 : Math.min(Math.max(y, 0), height - h);
    svg.setAttribute('viewBox', `${x} ${y} ${w} ${h}`);
  };
  const zoomTo = (next: number, atX = frame.clientWidth / 2, atY = frame.clientHeight / 2): void => {
    const to = Math.min(Math.max(next, Math.min(fitting(), 1) / 2), MOST);
    x += atX / zoom - atX / to;
    y += atY / zoom - atY / to;
    zoom = to;
    draw();
  };
  const fit = (): void => {
    zoom = fitting();
    draw();
  };
  const begin = (): void => {
    zoom = Math.max(fitting(), READABLE);
    x = 0;
    y = 0;
    draw();
  };
  const pan = (dx: number, dy: number): void => {
    x -= dx / zoom;
    y -= dy / zoom;
    draw();
  };

  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoomTo(zoom * STEP), '=': () => zoomTo(zoom * STEP), '-': () => zoomTo(zoom / STEP), 0: fit, 1: () => zoomTo(1),
    ArrowLeft: () => pan(60, 0), ArrowRight: () => pan(-60, 0), ArrowUp: () => pan(0, 60), ArrowDown: () => pan(0, -60), Home: begin,
  };
  frame.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  frame.addEventListener('wheel', (event) => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const { left, top } = frame.getBoundingClientRect();
      zoomTo(zoom * Math.exp(-Math.max(-24, Math.min(24, event.deltaY)) / 100), event.clientX - left, event.clientY - top);
      return;
    }
    // Sideways it is the picture's; up and down the page's, unless the picture is higher than its window.
    const tall = frame.clientHeight / zoom < height - 1, dx = event.shiftKey ? event.deltaY : event.deltaX, dy = event.shiftKey ? 0 : event.deltaY;
    if (dx === 0 && !tall) return;
    const before = [x, y];
    pan(-dx, tall ? -dy : 0);
    if (x !== before[0] || y !== before[1]) event.preventDefault();
  }, { passive: false });

  let last: { readonly id: number; x: number; y: number } | undefined;
  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, a'))) return;
    last = { id: event.pointerId, x: event.clientX, y: event.clientY };
    frame.setPointerCapture(event.pointerId);
    frame.classList.add('dragging');
  });
  frame.addEventListener('pointermove', (event) => {
    if (last?.id !== event.pointerId) return;
    pan(event.clientX - last.x, event.clientY - last.y);
    last = { id: event.pointerId, x: event.clientX, y: event.clientY };
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    frame.addEventListener(end, () => {
      last = undefined;
      frame.classList.remove('dragging');
    });
  }

  addEventListener('resize', () => {
    if (zoom > 0 && frame.clientWidth > 0) draw();
  });
  // On paper the whole picture is wanted.
  let kept = '';
  addEventListener('beforeprint', () => {
    kept = svg.getAttribute('viewBox') ?? '';
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  });
  addEventListener('afterprint', () => svg.setAttribute('viewBox', kept));

  const buttons: Readonly<Record<string, () => void>> = { in: () => zoomTo(zoom * STEP), out: () => zoomTo(zoom / STEP), fit };
  return {
    zoom: (how) => buttons[how]?.(),
    shown: () => {
      if (frame.clientWidth === 0) return;
      if (zoom === 0) begin();
      else draw();
    },
    center(thing) {
      if (zoom === 0) begin();
      if (zoom < 0.8) zoom = 0.8;
      // In the picture's own units, whatever its window shows.
      const box = thing.getBoundingClientRect(), inverse = svg.getScreenCTM()?.inverse();
      if (!inverse) return;
      const middle = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2).matrixTransform(inverse);
      x = middle.x - frame.clientWidth / zoom / 2;
      y = middle.y - frame.clientHeight / zoom / 2;
      draw();
    },
  };
}
