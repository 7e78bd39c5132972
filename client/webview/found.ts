/** What can be found in the drawing, and how it is marked. */
import { NOTE } from './dom.ts';

/** Something with words of its own: a card, a stage, a pain, a feeling. */
export interface Findable {
  readonly element: SVGElement;
  readonly words: string;
}

/** All of it in the drawing's order, which is the reader's. */
export function findable(drawing: SVGElement): Findable[] {
  return [...drawing.querySelectorAll<SVGElement>('[data-id], .jm-thing')].map((element) => ({ element, words: wordsOf(element) }));
}

/** A text may be broken into lines, between words or between characters: both readings count. */
function wordsOf(element: SVGElement): string {
  const texts = [...element.querySelectorAll(`text, ${NOTE}`)].map(({ textContent }) => textContent ?? '');
  return `${texts.join(' ')} ${texts.join('')}`;
}

/** Marks these and no others; the one that is looked at differently. */
export function markFound(drawing: SVGElement, elements: readonly SVGElement[], at: SVGElement | undefined): void {
  for (const old of drawing.querySelectorAll('.found')) old.classList.remove('found', 'found-at');
  for (const each of elements) each.classList.add('found');
  at?.classList.add('found-at');
}
