/** The quiet buttons in the corner: zoom, fit, and the choice among a file's journeys. */
import type { Picture } from '../../server/protocol.ts';
import { html, icon } from './dom.ts';

export interface ToolbarActions {
  zoomIn(): void;
  zoomOut(): void;
  /** Back to 100 %. */
  actualSize(): void;
  fit(): void;
  find(): void;
  chooseJourney(name: string): void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  showZoom(zoom: number): void;
  showJourneys(journeys: Picture['journeys'], chosen: string | undefined): void;
}

const MINUS = 'M3.5 8h9';
const PLUS = 'M3.5 8h9M8 3.5v9';
const FIT = 'M2.5 6V3.5A1 1 0 0 1 3.5 2.5H6M10 2.5h2.5a1 1 0 0 1 1 1V6M13.5 10v2.5a1 1 0 0 1-1 1H10M6 13.5H3.5a1 1 0 0 1-1-1V10';

const LENS = 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.4 3.4';

/** Builds the toolbar. */
export function toolbar(actions: ToolbarActions): Toolbar {
  const button = (label: string, id: string, path: string, action: () => void): HTMLButtonElement => {
    const made = html('button', { type: 'button', id, 'aria-label': label, title: label }, icon(path));
    made.addEventListener('click', action);
    return made;
  };
  const level = html('button', { type: 'button', id: 'zoom-level', title: 'Show at 100 % (0)' });
  level.addEventListener('click', () => actions.actualSize());

  const chooser = html('select', { id: 'journey-chooser', 'aria-label': 'Journey to show', title: 'Journey to show' });
  chooser.addEventListener('change', () => actions.chooseJourney(chooser.value));
  chooser.hidden = true;
  let shown = '';

  const element = html(
    'div',
    { id: 'toolbar', role: 'toolbar', 'aria-label': 'Picture' },
    chooser,
    button('Find (Ctrl+F)', 'find-open', LENS, () => actions.find()),
    button('Zoom out (-)', 'zoom-out', MINUS, () => actions.zoomOut()),
    level,
    button('Zoom in (+)', 'zoom-in', PLUS, () => actions.zoomIn()),
    button('Show the whole picture (F)', 'zoom-fit', FIT, () => actions.fit()),
  );

  return {
    element,
    showZoom(zoom) {
      const text = `${Math.round(zoom * 100)} %`;
      level.textContent = text;
      level.setAttribute('aria-label', `Zoom ${text}. Show at 100 %`);
    },
    showJourneys(journeys, chosen) {
      // An open list must not be rebuilt under the reader's hand by every keystroke.
      const now = JSON.stringify(journeys);
      if (now !== shown) {
        shown = now;
        chooser.replaceChildren(...journeys.map(({ name, label }) => html('option', { value: name }, label || name)));
      }
      chooser.hidden = journeys.length < 2;
      if (chosen !== undefined) chooser.value = chosen;
    },
  };
}
