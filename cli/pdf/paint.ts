/** How an element is painted: its classes under the picture's style, and what it inherits. */
import { fixedStyle } from '../../diagram/draw/style.ts';
import type { Element } from '../../diagram/drawing.ts';

/** Values as the style writes them. */
export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly 'fill-opacity': string;
  readonly 'stroke-opacity': string;
  readonly 'stroke-width': string;
  readonly 'stroke-dasharray': string;
  readonly 'stroke-linecap': string;
  readonly 'stroke-linejoin': string;
  /** Of the element with everything in it; the product of those that it is in. */
  readonly opacity: string;
}

/** What SVG takes where nothing is said. */
export const UNPAINTED: Paint = {
  fill: '#000000', stroke: 'none', 'fill-opacity': '1', 'stroke-opacity': '1', 'stroke-width': '1', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter', opacity: '1',
};

interface Rule {
  readonly className: string;
  /** The class of the sibling just before. */
  readonly after: string | undefined;
  readonly values: Partial<Paint>;
}

export type Painter = (element: Element, before: Element | undefined, inherited: Paint) => Paint;

/** The picture's style, for elements one after the other. It knows the selectors that the style uses: `.a`, `.a, .b` and `.a + .b`. */
export function painter(theme: 'light' | 'dark'): Painter {
  const rules = rulesOf(fixedStyle(theme)), own = Map.groupBy(rules, rule => rule.className), order = new Map(rules.map((rule, i) => [rule, i]));
  return (element, before, inherited) => {
    const neighbour = classesOf(before);
    const found = classesOf(element).flatMap(name => own.get(name) ?? []).filter(({ after }) => after === undefined || neighbour.includes(after));
    // One that asks for two classes goes before those that ask for one.
    found.sort((a, b) => Number(a.after !== undefined) - Number(b.after !== undefined) || order.get(a)! - order.get(b)!);
    const values: Partial<Paint> = Object.assign({}, ...found.map(rule => rule.values));
    return { ...inherited, ...values, opacity: String(Number(inherited.opacity) * Number(values.opacity ?? 1)) };
  };
}

function classesOf(element: Element | undefined): string[] {
  return String(element?.attributes['class'] ?? '').split(' ').filter(Boolean);
}

function rulesOf(style: string): Rule[] {
  return [...style.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors, body]) => {
    const values = Object.fromEntries(body!.split(';').map(said => said.split(':').map(part => part.trim())).filter(([name]) => name !== undefined && name in UNPAINTED)) as Partial<Paint>;
    return selectors!.split(',').map((selector): Rule => {
      const match = /^(?:\.([\w-]+) \+ )?\.([\w-]+)$/.exec(selector.trim());
      if (!match) throw new Error(`The style has a selector that a PDF isn't drawn by: ${selector.trim()}`);
      return { className: match[2]!, after: match[1], values };
    });
  });
}
