/** The small box for finding: type, Enter goes to the next match, Escape closes it. */
import { html, icon } from './dom.ts';
import { findable, markFound } from './found.ts';
import { matching } from './matches.ts';

export interface FindActions {
  /** What is searched. */
  readonly drawing: SVGElement;
  /** Bring this one into view. */
  reveal(element: SVGElement): void;
  /** The box was closed, at this match if there was one: the picture takes the keys again. */
  leave(at: SVGElement | undefined): void;
}

export interface Find {
  readonly element: HTMLElement;
  /** Opens the box, or goes to it. */
  open(): void;
  /** Closes it where there is nothing to find in. */
  hide(): void;
  /** The picture has changed: what was found may be elsewhere. */
  refresh(): void;
}

const UP = 'M4 10l4-4 4 4';
const DOWN = 'M4 6l4 4 4-4';
const CLOSE = 'M4.5 4.5l7 7M11.5 4.5l-7 7';

/** Builds the box; it is hidden at first. */
export function findBox(actions: FindActions): Find {
  const input = html('input', { type: 'text', 'aria-label': 'Find in the picture', placeholder: 'Find', spellcheck: 'false', autocomplete: 'off' });
  const count = html('span', { class: 'count', role: 'status' });
  const button = (label: string, path: string, act: () => void): HTMLButtonElement => {
    const made = html('button', { type: 'button', 'aria-label': label, title: label }, icon(path));
    made.addEventListener('click', act);
    return made;
  };
  const element = html(
    'div', { id: 'find', role: 'search' }, input, count,
    button('Previous match (Shift+Enter)', UP, () => step(-1)),
    button('Next match (Enter)', DOWN, () => step(1)),
    button('Close (Escape)', CLOSE, () => close()),
  );
  element.hidden = true;
  let found: readonly SVGElement[] = [];
  let at: SVGElement | undefined;

  const show = (go: boolean): void => {
    const wanted = input.value.trim();
    const place = at === undefined ? -1 : found.indexOf(at);
    count.textContent = wanted === '' ? '' : found.length === 0 ? 'No match' : `${place + 1} of ${found.length}`;
    element.classList.toggle('nothing', wanted !== '' && found.length === 0);
    markFound(actions.drawing, found, at);
    if (go && at) actions.reveal(at);
  };
  const look = (go: boolean): void => {
    found = matching(findable(actions.drawing), input.value).map(({ element: each }) => each);
    if (at === undefined || !found.includes(at)) at = found[0];
    show(go);
  };
  const step = (by: number): void => {
    if (found.length === 0) return;
    const place = at === undefined ? -1 : found.indexOf(at);
    at = found[(place + by + found.length) % found.length];
    show(true);
  };
  const close = (): void => {
    if (element.hidden) return;
    element.hidden = true;
    const last = at;
    found = [];
    at = undefined;
    markFound(actions.drawing, [], undefined);
    actions.leave(last);
  };

  input.addEventListener('input', () => {
    // From the first match on, as it is typed.
    at = undefined;
    look(true);
  });
  element.addEventListener('keydown', (event) => {
    // The picture's own keys (+, -, F …) are letters here.
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'f') return;
    event.preventDefault();
    open();
  }, { capture: true });

  const open = (): void => {
    const wasOpen = !element.hidden && document.activeElement === input;
    element.hidden = false;
    // Asked for twice (by the key and by the editor's command) it must not take away what was typed in between.
    if (wasOpen) return;
    input.focus();
    input.select();
    look(false);
  };

  return {
    element,
    open,
    hide() {
      element.hidden = true;
    },
    refresh() {
      if (!element.hidden) look(false);
    },
  };
}
