/** What stands where no picture can stand yet. */
import { html } from './dom.ts';

export type Empty = 'starting' | 'no journey' | 'unreadable' | 'notice' | 'gone';

/** A whole small map: the words that the first map needs. */
const FIRST_LINES = `persona Guest "Comes for the first time"
journey FirstVisit "A first visit"
  state current
  for Guest
stage Arrive "Arrives"
  touchpoint Welcome "Is welcomed at the desk"
    emotion +1 "that was easy"`;

export interface EmptyState {
  readonly element: HTMLElement;
  /** Shows one of the states, or nothing. @param notice the words of the state that has none of its own */
  show(state: Empty | undefined, notice?: string): void;
}

/** Builds the place for empty states. */
export function emptyState(restart: () => void): EmptyState {
  const element = html('div', { id: 'empty' });
  element.hidden = true;
  let shown: string | undefined;
  return {
    element,
    show(state, notice = '') {
      const now = state && `${state} ${notice}`;
      if (now === shown) return;
      shown = now;
      element.hidden = state === undefined;
      element.className = state === 'starting' ? 'starting' : '';
      element.replaceChildren(...(state === undefined ? [] : content(state, notice, restart)));
    },
  };
}

function content(state: Empty, notice: string, restart: () => void): Node[] {
  switch (state) {
    case 'starting':
      return [
        html('p', { class: 'unseen', role: 'status' }, 'The picture is being drawn.'),
        html('div', { class: 'skeleton', 'aria-hidden': 'true' },
          html('div', { class: 'bone title' }),
          html('div', { class: 'row' }, ...bones('stage', 3)),
          html('div', { class: 'row' }, ...bones('card', 3)),
          html('div', { class: 'bone curve' })),
      ];
    case 'no journey':
      return [
        html('div', { class: 'words' },
          html('h1', {}, 'No journey here yet'),
          html('p', {}, 'A journey is what somebody goes through, stage by stage. Type these lines into the file, and the picture grows as you write:'),
          html('pre', { tabindex: '0', 'aria-label': 'Lines to begin with' }, ...coloured(FIRST_LINES)),
          html('p', { class: 'aside' }, 'A file that only declares personas, teams or channels is fine too: every journey of the project can use them.')),
      ];
    case 'unreadable':
      return [
        html('div', { class: 'words' },
          html('h1', {}, 'Nothing to draw yet'),
          html('p', {}, 'The file has a line that can’t be read. As soon as it is put right, the picture appears here.')),
      ];
    case 'notice':
      return [html('div', { class: 'words' }, html('p', {}, notice))];
    case 'gone': {
      const button = html('button', { type: 'button', class: 'main' }, 'Start it again');
      button.addEventListener('click', restart);
      return [
        html('div', { class: 'words' },
          html('h1', {}, 'The picture can’t be drawn'),
          html('p', {}, 'The Journey language server has stopped. Your text is safe. The output “Journey” says what happened.'),
          button),
      ];
    }
  }
}

const bones = (kind: string, count: number): HTMLElement[] => Array.from({ length: count }, () => html('div', { class: `bone ${kind}` }));

/** First words and texts stand out a little, as in the editor. */
function coloured(lines: string): (Node | string)[] {
  return lines.split('\n').flatMap((line, index) => {
    const [, indent = '', word = '', rest = ''] = /^(\s*)(\S+)(.*)$/.exec(line) ?? [];
    const quote = rest.indexOf('"');
    const value = quote < 0 ? rest : rest.slice(0, quote);
    return [
      `${index === 0 ? '' : '\n'}${indent}`,
      html('b', {}, word),
      value,
      ...(quote < 0 ? [] : [html('i', {}, rest.slice(quote))]),
    ];
  });
}
