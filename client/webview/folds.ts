/** The lanes' names as switches: a press shows a lane by its name only, or all of it again. */
import { noteOf, svg } from './dom.ts';

export interface Folds {
  /** Goes into the picture, over the drawing. */
  readonly element: SVGGElement;
  /** Puts a switch over each lane's name of the drawing as it is now. */
  update(drawing: SVGElement, folded: readonly string[]): void;
}

/** Space around a name, in pixels of the picture. */
const PAD = 4;
const OPEN = 'M0 2 L4 6 L8 2';
const FOLDED = 'M2 0 L6 4 L2 8';

/** Builds the switches. */
export function folds(fold: (lane: string, folded: boolean) => void): Folds {
  const element = svg('g', { id: 'folds' });

  element.addEventListener('click', (event) => {
    const given = event.target instanceof Element ? event.target.closest('[data-fold]') : null;
    if (!given) return;
    event.stopPropagation();
    fold(given.getAttribute('data-fold') ?? '', given.getAttribute('aria-expanded') === 'true');
  });

  return {
    element,
    update(drawing, folded) {
      element.replaceChildren(...[...drawing.querySelectorAll<SVGGElement>('[data-lane]')].flatMap((lane) => {
        const label = lane.querySelector<SVGGElement>('.jm-lane');
        const id = lane.getAttribute('data-lane');
        if (!label || !id) return [];
        return [toggle(id, nameOf(label), label.getBBox(), lane.getAttribute('transform') ?? '', !folded.includes(id))];
      }));
    },
  };
}

function toggle(lane: string, name: string, box: DOMRect, transform: string, open: boolean): SVGElement {
  const said = open ? `Fold ${name}` : `Show ${name}`;
  return svg(
    'g',
    { class: 'fold', 'data-fold': lane, role: 'button', tabindex: '-1', 'aria-expanded': String(open), 'aria-label': name, transform },
    svg('title', {}, said),
    svg('rect', { x: '0', y: String(box.y - PAD), width: String(box.x + box.width + PAD), height: String(box.height + 2 * PAD), rx: '4' }),
    svg('path', { d: open ? OPEN : FOLDED, transform: `translate(2 ${box.y + 3})` }),
  );
}

/** The name, which may be broken into lines. */
function nameOf(label: SVGGElement): string {
  return noteOf(label) ?? [...label.querySelectorAll('text')].map((line) => line.textContent ?? '').join(' ');
}
