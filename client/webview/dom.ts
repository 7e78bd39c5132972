/** Elements made by hand: texts are always text nodes. */

export const SVG = 'http://www.w3.org/2000/svg';

/** The tag of what a thing says about itself beside what is drawn. */
export const NOTE = 'desc';

/** What an element says about itself, without what those in it say. */
export function noteOf(element: Element): string | undefined {
  // Mostly it is the first; a list of all children would cost more than all else of an edit.
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === NOTE) return child.textContent ?? undefined;
  }
  return undefined;
}

type Attributes = Readonly<Record<string, string>>;

/** Makes an HTML element with attributes and children. */
export function html<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Makes an SVG element with attributes and children. */
export function svg<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: (Node | string)[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A small line drawing on a button; it says nothing to a screen reader, the button's label does. */
export function icon(path: string, thickness = 1.3): SVGSVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: path, fill: 'none', stroke: 'currentColor', 'stroke-width': String(thickness), 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
  );
}

/** Whether the reader asked for less movement. */
export const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
