/** The buttons in the corner: zoom, the whole picture, what the cursor is in. */
import { html, icon } from './dom.ts';

export interface ToolbarActions {
  zoomIn(): void;
  zoomOut(): void;
  /** Back to 100 %. */
  actualSize(): void;
  fit(): void;
  /** As large as it can be of what the cursor is in. */
  selection(): void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  showZoom(zoom: number): void;
}

const MINUS = 'M3.5 8h9';
const PLUS = 'M3.5 8h9M8 3.5v9';
const FIT = 'M2.5 6V3.5A1 1 0 0 1 3.5 2.5H6M10 2.5h2.5a1 1 0 0 1 1 1V6M13.5 10v2.5a1 1 0 0 1-1 1H10M6 13.5H3.5a1 1 0 0 1-1-1V10';
const AIM = 'M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M8 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z';

/** Builds the toolbar. */
export function toolbar(actions: ToolbarActions): Toolbar {
  const button = (label: string, id: string, path: string, action: () => void): HTMLButtonElement => {
    const made = html('button', { type: 'button', id, 'aria-label': label, title: label }, icon(path));
    made.addEventListener('click', action);
    return made;
  };
  const level = html('button', { type: 'button', id: 'zoom-level', title: 'Show at 100 % (0)' });
  level.addEventListener('click', () => actions.actualSize());

  const element = html(
    'div',
    { id: 'toolbar', role: 'group', 'aria-label': 'Zoom' },
    button('Zoom out (-)', 'zoom-out', MINUS, () => actions.zoomOut()),
    level,
    button('Zoom in (+)', 'zoom-in', PLUS, () => actions.zoomIn()),
    button('Show the whole picture (F)', 'zoom-fit', FIT, () => actions.fit()),
    button('Zoom to what the cursor is in (S)', 'zoom-selection', AIM, () => actions.selection()),
  );

  return {
    element,
    showZoom(zoom) {
      const text = `${Math.round(zoom * 100)} %`;
      if (level.textContent === text) return;
      level.textContent = text;
      level.setAttribute('aria-label', `Zoom ${text}. Show at 100 %`);
    },
  };
}
