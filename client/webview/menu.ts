/** The menu behind the three dots: what is done less often. */
import type { MenuCommand } from '../preview/messages.ts';
import { html, icon } from './dom.ts';

export interface MenuActions {
  run(command: MenuCommand): void;
  /** The small overview of a large picture. */
  showMinimap(wanted: boolean): void;
}

export interface Menu {
  /** Opens and shuts it. */
  readonly button: HTMLElement;
  readonly element: HTMLElement;
  show(state: { readonly locked: boolean; readonly minimap: boolean; readonly picture: boolean }): void;
}

const DOTS = 'M3.5 8h.01M8 8h.01M12.5 8h.01';
const TICK = 'M3.5 8.5l3 3 6-7';

type Row = { readonly label: string; readonly command: MenuCommand; readonly needsPicture?: boolean } | { readonly label: string; readonly switch: 'lock' | 'minimap' } | 'line';

const ROWS: readonly Row[] = [
  { label: 'Save as SVG…', command: 'save-svg', needsPicture: true },
  { label: 'Save as PNG…', command: 'save-png', needsPicture: true },
  { label: 'Copy as SVG', command: 'copy-svg', needsPicture: true },
  { label: 'Copy as PNG', command: 'copy-png', needsPicture: true },
  'line',
  { label: 'Open as Text', command: 'as-text', needsPicture: true },
  { label: 'Choose Lanes…', command: 'lanes', needsPicture: true },
  { label: 'Open Another Preview', command: 'another' },
  'line',
  { label: 'Minimap', switch: 'minimap' },
  { label: 'Stay with This File', switch: 'lock' },
];

/** Builds button and menu. */
export function menu(actions: MenuActions): Menu {
  const button = html('button', { type: 'button', id: 'menu-open', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-label': 'More', title: 'More' }, icon(DOTS, 2));
  // The browser shuts it by Escape and by a click elsewhere.
  const element = html('div', { id: 'menu', role: 'menu', 'aria-label': 'Picture', popover: 'auto' });
  const switches = new Map<'lock' | 'minimap', HTMLElement>();
  const needing: HTMLElement[] = [];
  let minimap = true;

  for (const row of ROWS) {
    if (row === 'line') {
      element.append(html('div', { role: 'separator' }));
      continue;
    }
    const isSwitch = 'switch' in row;
    const item = html('button', { type: 'button', role: isSwitch ? 'menuitemcheckbox' : 'menuitem', tabindex: '-1', ...(isSwitch && { 'aria-checked': 'false' }) },
      html('span', { class: 'tick' }, ...(isSwitch ? [icon(TICK)] : [])), row.label);
    item.addEventListener('click', () => {
      element.hidePopover();
      if (!isSwitch) actions.run(row.command);
      else if (row.switch === 'lock') actions.run('lock');
      else actions.showMinimap(!minimap);
    });
    if (isSwitch) switches.set(row.switch, item);
    else if (row.needsPicture) needing.push(item);
    element.append(item);
  }

  const items = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  // At once, and not when the browser tells that it is open: the next key may come before that.
  button.addEventListener('click', () => {
    if (element.togglePopover()) items()[0]?.focus();
  });
  element.addEventListener('toggle', (event) => {
    const open = (event as ToggleEvent).newState === 'open';
    button.setAttribute('aria-expanded', String(open));
    if (!open && (element.contains(document.activeElement) || document.activeElement === document.body)) button.focus();
  });
  element.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Tab') element.hidePopover();
    if (to === undefined) return;
    all[to % all.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    button,
    element,
    show(state) {
      ({ minimap } = state);
      switches.get('lock')?.setAttribute('aria-checked', String(state.locked));
      switches.get('minimap')?.setAttribute('aria-checked', String(minimap));
      for (const each of needing) (each as HTMLButtonElement).disabled = !state.picture;
    },
  };
}
