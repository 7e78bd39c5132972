/** The quiet line at the top: which view, which journey, find, and the rest behind three dots. */
import type { Picture } from '../../server/protocol.ts';
import { listChooser, switchChooser } from './choosers.ts';
import { html, icon } from './dom.ts';

export interface BarActions {
  chooseView(name: string): void;
  chooseJourney(name: string): void;
  /** What the journey is compared with. */
  chooseOther(name: string): void;
  find(): void;
}

export interface Bar {
  readonly element: HTMLElement;
  /** What there is to choose, of the newest picture; without one only what is behind the dots. */
  show(picture: Picture | undefined): void;
  canFind(can: boolean): void;
}

const LENS = 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.4 3.4';

/** @param menu the button that opens the menu, and the menu */
export function bar(actions: BarActions, menu: { readonly button: HTMLElement; readonly element: HTMLElement }): Bar {
  const views = switchChooser('views', 'View', actions.chooseView);
  const viewList = listChooser('view-chooser', 'View', actions.chooseView);
  const journeys = listChooser('journey-chooser', 'Journey to show', actions.chooseJourney);
  const others = listChooser('other-chooser', 'Compare with', actions.chooseOther);
  const against = html('label', { class: 'against' }, html('span', {}, 'with'), others.element);
  const find = html('button', { type: 'button', id: 'find-open', 'aria-label': 'Find (Ctrl+F)', title: 'Find (Ctrl+F)' }, icon(LENS));
  find.addEventListener('click', () => actions.find());
  const element = html('header', { id: 'bar' }, views.element, viewList.element, journeys.element, against, html('span', { class: 'space' }), find, menu.button, menu.element);
  return {
    element,
    show(picture) {
      views.show(picture?.views ?? [], picture?.view);
      viewList.show(picture?.views ?? [], picture?.view);
      journeys.show(picture?.journeys ?? [], picture?.journey);
      // Also a single one: it says what the picture is compared with.
      const choices = picture?.comparison?.choices ?? [];
      others.show(choices, picture?.comparison?.chosen);
      others.element.hidden = choices.length === 0;
      against.hidden = choices.length === 0;
    },
    canFind(can) {
      find.disabled = !can;
    },
  };
}
