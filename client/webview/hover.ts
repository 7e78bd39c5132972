/** What is said about a thing when the pointer rests on it, or when the space key asks. */
import { type RichText } from '../preview/rich-text.ts';
import { html, noteOf } from './dom.ts';
import { plainOf, richElements } from './rich.ts';

export interface HoverNeeds {
  /** Where the pointer counts. */
  readonly view: HTMLElement;
  readonly drawing: SVGElement;
  /** The id that the words of a thing are asked by; undefined for what has no place in the text. */
  idAt(element: Element): string | undefined;
  /** Asks for them; `answer` comes later, or never. */
  ask(request: number, id: string): void;
  /** To a screen reader, what the keyboard asked for. */
  say(text: string): void;
}

export interface Hover {
  readonly element: HTMLElement;
  answer(request: number, text: RichText | undefined): void;
  /** Says it at once, at the thing. */
  explain(element: SVGElement): void;
  hide(): void;
}

const REST_MS = 450;
/** To get from the thing into the box. */
const GRACE_MS = 250;
const GAP = 12;

interface Asked {
  readonly request: number;
  readonly thing: Element;
  readonly note: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly aloud: boolean;
}

/** Builds the box. */
export function hover({ view, drawing, idAt, ask, say }: HoverNeeds): Hover {
  const element = html('div', { id: 'hover', role: 'tooltip' });
  element.hidden = true;
  let requests = 0;
  let asked: Asked | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const hide = (): void => {
    clearTimeout(resting);
    clearTimeout(leaving);
    asked = undefined;
    element.hidden = true;
  };
  const place = (x: number, y: number): void => {
    element.hidden = false;
    const outer = view.getBoundingClientRect();
    const left = Math.min(Math.max(x - outer.left, 8), Math.max(outer.width - element.offsetWidth - 8, 8));
    const below = y - outer.top + GAP;
    const fits = below + element.offsetHeight <= outer.height - 8;
    element.style.left = `${left}px`;
    element.style.top = `${fits ? below : Math.max(y - outer.top - GAP - element.offsetHeight, 8)}px`;
  };
  const show = (what: Asked, text: RichText | undefined): void => {
    const own = noteOf(what.thing);
    const content = [
      ...(what.note === undefined ? [] : [html('p', { class: 'note' }, what.note)]),
      ...(text ? richElements(text) : own === undefined || own === what.note ? [] : [html('p', {}, own)]),
    ];
    if (content.length === 0) return;
    element.replaceChildren(...content);
    place(what.x, what.y);
    if (what.aloud) say([what.note, text ? plainOf(text) : own].filter(Boolean).join('. '));
  };
  const look = (target: Element, x: number, y: number, aloud: boolean): void => {
    const thing = target.closest('[data-id]') ?? target;
    const id = idAt(target);
    const what: Asked = { request: ++requests, thing, note: smallNote(target, thing), x, y, aloud };
    asked = what;
    if (id === undefined) show(what, undefined);
    else ask(what.request, id);
  };

  view.addEventListener('pointermove', (event) => {
    clearTimeout(resting);
    const { target, clientX, clientY, buttons } = event;
    if (buttons !== 0 || event.pointerType === 'touch' || !(target instanceof Element) || !drawing.contains(target)) return;
    // On the same thing the box stays where it is.
    const noted = target.closest('[data-id]') ?? target;
    if (!element.hidden && asked?.thing === noted && asked.note === smallNote(target, noted)) {
      clearTimeout(leaving);
      return;
    }
    if (!element.hidden) leaveSoon();
    resting = setTimeout(() => look(target, clientX, clientY, false), REST_MS);
  });
  const leaveSoon = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, GRACE_MS);
  };
  view.addEventListener('pointerleave', () => {
    clearTimeout(resting);
    if (!element.hidden) leaveSoon();
  });
  element.addEventListener('pointerenter', () => {
    clearTimeout(leaving);
    clearTimeout(resting);
  });
  element.addEventListener('pointerleave', leaveSoon);
  view.addEventListener('pointerdown', hide);
  view.addEventListener('wheel', hide, { passive: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !element.hidden) {
      hide();
      event.stopPropagation();
    } else if (event.key.startsWith('Arrow')) hide();
  }, { capture: true });

  return {
    element,
    answer(request, text) {
      if (asked?.request === request && asked.thing.isConnected) show(asked, text);
    },
    explain(thing) {
      const { left, bottom, top } = thing.getBoundingClientRect();
      look(thing, left, Math.min(bottom, Math.max(view.getBoundingClientRect().bottom - 40, top)) - GAP / 2, true);
    },
    hide,
  };
}

/** What a small sign inside of the thing says about itself: it isn't said by the thing's own words. */
function smallNote(target: Element, thing: Element): string | undefined {
  for (let at: Element | null = target; at && at !== thing; at = at.parentElement) {
    const note = noteOf(at);
    if (note !== undefined) return note;
  }
  // A label that leads nowhere has only its own note.
  if (thing.getAttribute('data-id') !== null) return undefined;
  for (let at: Element | null = target; at && !at.hasAttribute('data-lane'); at = at.parentElement) {
    const note = noteOf(at);
    if (note !== undefined) return note;
  }
  return undefined;
}
