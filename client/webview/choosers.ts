/** Lists to choose one of: a switch of buttons where there is room, and the browser's own list. */
import { html } from './dom.ts';

export interface Option {
  readonly name: string;
  readonly label: string;
  /** What it is good for, shown when the pointer rests on it. */
  readonly question?: string;
}

export interface Chooser {
  readonly element: HTMLElement;
  /** Hidden where there is no choice. */
  show(options: readonly Option[], chosen: string | undefined): void;
}

/** The browser's own list. */
export function listChooser(id: string, label: string, choose: (name: string) => void): Chooser {
  const element = html('select', { id, 'aria-label': label, title: label });
  element.addEventListener('change', () => choose(element.value));
  element.hidden = true;
  let shown = '';
  return {
    element,
    show(options, chosen) {
      // An open list must not be rebuilt under the reader's hand by every keystroke.
      const now = JSON.stringify(options);
      if (now !== shown) {
        shown = now;
        element.replaceChildren(...options.map(({ name, label: said }) => html('option', { value: name }, said || name)));
      }
      element.hidden = options.length < 2;
      if (chosen !== undefined && element.value !== chosen) element.value = chosen;
      // The list is as wide as what is chosen; what doesn't fit is told when the pointer rests on it.
      const said = options.find(({ name }) => name === chosen)?.label;
      element.title = said ? `${label}: ${said}` : label;
    },
  };
}

/** Buttons side by side, one of them down. By keyboard one stop, with arrows. */
export function switchChooser(id: string, label: string, choose: (name: string) => void): Chooser {
  const element = html('div', { id, class: 'switch', role: 'radiogroup', 'aria-label': label });
  element.hidden = true;
  let shown = '';
  let buttons: readonly HTMLButtonElement[] = [];
  element.addEventListener('click', ({ target }) => {
    const name = target instanceof Element ? target.closest('button')?.dataset['name'] : undefined;
    if (name !== undefined) choose(name);
  });
  element.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next = by === undefined || event.shiftKey ? undefined : buttons[(at + by + buttons.length) % buttons.length];
    if (!next) return;
    next.focus();
    choose(next.dataset['name'] ?? '');
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    element,
    show(options, chosen) {
      const now = JSON.stringify(options);
      if (now !== shown) {
        shown = now;
        buttons = options.map(({ name, label: said, question }) =>
          html('button', { type: 'button', role: 'radio', 'data-name': name, ...(question && { title: question }) }, said || name));
        element.replaceChildren(...buttons);
      }
      element.hidden = options.length < 2;
      for (const each of buttons) {
        const down = each.dataset['name'] === chosen;
        each.setAttribute('aria-checked', String(down));
        each.tabIndex = down ? 0 : -1;
      }
    },
  };
}
