/** The lanes that a drawing has. */
import type { Element } from '../../diagram/drawing.ts';

export interface DrawnLane {
  readonly id: string;
  readonly name: string;
}

/** From the top down, those that show their name only among them. */
export function lanesOf(content: readonly (Element | string)[]): DrawnLane[] {
  return content.flatMap((each): DrawnLane[] => {
    if (typeof each === 'string') return [];
    const id = each.attributes['data-lane'];
    if (id === undefined) return lanesOf(each.children);
    const label = each.children.find((child): child is Element => typeof child !== 'string' && child.attributes['data-kind'] === 'lane');
    return [{ id: String(id), name: label ? linesOf(label).join(' ') : String(id) }];
  });
}

/** A name that is too long for its place is broken into lines. */
function linesOf({ children }: Element): string[] {
  return children.flatMap((child) => (typeof child !== 'string' && child.tag === 'text' ? [child.children.filter((part) => typeof part === 'string').join('')] : []));
}
