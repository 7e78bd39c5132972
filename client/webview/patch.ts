/**
 * Puts a drawing into the page in place: what is the same stays the same node, what differs is set, what is gone goes.
 *
 * Tooltips become notes, which the browser doesn't show by itself: the page's own hover says them, and more.
 * So the picture doesn't flicker, and focus, hovering and running transitions outlive every keystroke.
 */
import type { Element as Drawn } from '../../diagram/drawing.ts';
import { NOTE, SVG } from './dom.ts';
import { staying } from './order.ts';
import { STOPS } from './outline.ts';
import { isSafeAttribute, isSafeTag } from './safe.ts';

interface Live {
  readonly key: string;
  readonly node: SVGElement | Text;
  /** What the node shows; a text for a text node. */
  shows: Drawn | string;
  children: Live[];
}

/**
 * Keeps the children of `parent` equal to the newest content. `parent` must hold nothing else.
 *
 * @returns of each picture the elements that were there and in which something is different
 */
export function patcher(parent: SVGElement): (content: readonly Drawn[]) => ReadonlySet<SVGElement> {
  let live: Live[] = [];
  return (content) => {
    const touched = new Set<SVGElement>();
    live = patchChildren(parent, live, content, touched);
    return touched;
  };
}

function patchChildren(parent: SVGElement, before: Live[], after: readonly (Drawn | string)[], touched: Set<SVGElement>): Live[] {
  if (isSameRow(before, after)) {
    before.forEach((each, at) => update(each, after[at] as Drawn | string, touched));
    return before;
  }
  const known = new Map(before.map((each, index) => [each.key, { each, index }]));
  const indices: number[] = [];
  const next: Live[] = [];
  for (const { key, shows } of keyed(after)) {
    const former = known.get(key);
    if (former) {
      known.delete(key);
      update(former.each, shows, touched);
    }
    next.push(former?.each ?? make(key, shows, parent, touched));
    indices.push(former?.index ?? -1);
  }
  for (const { each } of known.values()) each.node.remove();
  const stay = staying(indices);
  let behind: Node | null = null;
  for (let at = next.length - 1; at >= 0; at--) {
    const node = next[at]?.node;
    if (!node) continue;
    if (!stay.has(at)) parent.insertBefore(node, behind);
    behind = node;
  }
  return next;
}

/** Whether the same children stand in the same order, as mostly: then nothing has to be found by its key. */
function isSameRow(before: readonly Live[], after: readonly (Drawn | string)[]): boolean {
  return before.length === after.length && before.every(({ shows }, at) => {
    const now = after[at];
    return shows === now || (typeof shows === 'object' && typeof now === 'object' ? shows.tag === now.tag && shows.key === now.key : typeof shows === typeof now);
  });
}

/** Each safe child with a key of its own. Where the drawing gives none, tag and position among its like serve; a key said twice gets a number. */
function keyed(children: readonly (Drawn | string)[]): { key: string; shows: Drawn | string }[] {
  const seen = new Map<string, number>();
  return children
    .filter((child) => typeof child === 'string' || isSafeTag(child.tag))
    .map((shows) => {
      // The tag is part of the key: an element of another tag is another node.
      const base = typeof shows === 'string' ? 'text' : `<${shows.tag}>${shows.key ?? ''}`;
      const count = seen.get(base) ?? 0;
      seen.set(base, count + 1);
      return { key: count === 0 ? base : `${base} ${count}`, shows };
    });
}

function make(key: string, shows: Drawn | string, parent: SVGElement, touched: Set<SVGElement>): Live {
  if (typeof shows === 'string') return { key, node: document.createTextNode(shows), shows, children: [] };
  const node = document.createElementNS(SVG, shows.tag === 'title' ? NOTE : shows.tag) as SVGElement;
  for (const [name, value] of Object.entries(shows.attributes)) setAttribute(node, name, value);
  // What the arrow keys stop at says all of it by its label: its parts aren't read out once more.
  if (STOPS.has(parent.getAttribute('data-kind') ?? '') && !/jm-box|jm-stage/.test(node.getAttribute('class') ?? '')) node.setAttribute('aria-hidden', 'true');
  return { key, node, shows, children: patchChildren(node, [], shows.children, touched) };
}

function update(live: Live, shows: Drawn | string, touched: Set<SVGElement>): void {
  const { node, shows: old } = live;
  // Nearly all is the same after a keystroke: seeing that is much cheaper than going through it with keys in hand.
  if (isSame(old, shows)) return;
  live.shows = shows;
  if (typeof shows === 'string' || typeof old === 'string') {
    if (shows !== old && typeof shows === 'string') node.nodeValue = shows;
    return;
  }
  if (!(node instanceof SVGElement)) return;
  touched.add(node);
  for (const name of Object.keys(old.attributes)) {
    if (!Object.hasOwn(shows.attributes, name)) node.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(shows.attributes)) {
    if (old.attributes[name] !== value) setAttribute(node, name, value);
  }
  live.children = patchChildren(node, live.children, shows.children, touched);
}

function isSame(a: Drawn | string, b: Drawn | string): boolean {
  if (a === b || typeof a === 'string' || typeof b === 'string') return a === b;
  if (a.tag !== b.tag || a.key !== b.key || a.children.length !== b.children.length) return false;
  let count = 0;
  for (const name in a.attributes) {
    if (a.attributes[name] !== b.attributes[name]) return false;
    count++;
  }
  for (const _ in b.attributes) count--;
  return count === 0 && a.children.every((child, at) => isSame(child, b.children[at] as Drawn | string));
}

function setAttribute(node: SVGElement, name: string, value: string | number): void {
  const text = String(value);
  if (isSafeAttribute(name, text)) node.setAttribute(name, text);
  else node.removeAttribute(name);
}
