/** Says to a screen reader what an edit has changed in the picture, once the hands rest. */
import { describeChanges } from './changes.ts';
import { html } from './dom.ts';
import type { DrawnThing } from './outline.ts';

const REST_MS = 900;

export interface LiveRegion {
  readonly element: HTMLElement;
  /** The picture shows these things now. Another `of` is another picture: nothing has changed in it. */
  update(of: string, things: readonly DrawnThing[]): void;
  /** Says something at once. */
  say(text: string): void;
}

/** Builds the live region. */
export function liveRegion(): LiveRegion {
  const element = html('div', { id: 'live', class: 'unseen', 'aria-live': 'polite', 'aria-atomic': 'true' });
  let said: { readonly of: string; readonly things: readonly DrawnThing[] } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    say(text) {
      element.textContent = text;
    },
    update(of, things) {
      clearTimeout(timer);
      if (said?.of !== of) {
        said = { of, things };
        element.textContent = '';
        return;
      }
      const before = said.things;
      timer = setTimeout(() => {
        said = { of, things };
        const sentence = describeChanges(before, things);
        if (sentence !== '') element.textContent = sentence;
      }, REST_MS);
    },
  };
}
