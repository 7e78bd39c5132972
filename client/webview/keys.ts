/** What the keys do with the camera, wherever in the page the focus is. */

export interface KeyActions {
  zoomIn(): void;
  zoomOut(): void;
  actualSize(): void;
  fit(): void;
  selection(): void;
  pan(dx: number, dy: number): void;
}

/** An arrow key with Shift, in pixels. */
const PAN = 80;

const KEYS: Readonly<Record<string, (actions: KeyActions) => void>> = {
  '+': (actions) => actions.zoomIn(),
  '=': (actions) => actions.zoomIn(),
  '-': (actions) => actions.zoomOut(),
  _: (actions) => actions.zoomOut(),
  '0': (actions) => actions.actualSize(),
  f: (actions) => actions.fit(),
  F: (actions) => actions.fit(),
  s: (actions) => actions.selection(),
  S: (actions) => actions.selection(),
  ArrowLeft: ({ pan }) => pan(PAN, 0),
  ArrowRight: ({ pan }) => pan(-PAN, 0),
  ArrowUp: ({ pan }) => pan(0, PAN),
  ArrowDown: ({ pan }) => pan(0, -PAN),
};

/** Listens on the page while `active` says so. Keys that belong to a box or a list are left to it. */
export function listenToKeys(active: () => boolean, actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !active()) return;
    const { target } = event;
    if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement || (target instanceof Element && target.closest('[role="menu"]'))) return;
    const act = KEYS[event.key];
    if (!act || (event.key.startsWith('Arrow') && !event.shiftKey)) return;
    act(actions);
    event.preventDefault();
  });
}
