/** The picture by keyboard: one tab stop, arrow keys, Enter. */
import type { Picture } from '../../server/protocol.ts';
import { noteOf } from './dom.ts';
import { type DrawnThing, type Item, outline, step, STOPS } from './outline.ts';

export interface TreeActions {
  /** Go to the thing's line; `focus` to go on typing there. */
  open(id: string, focus: boolean): void;
  /** Say more about it. */
  explain(element: SVGElement): void;
  /** The thing has the focus now and should be seen. */
  reveal(element: SVGElement): void;
}

export interface Tree {
  /** Runs what changes the picture; after it the elements may be others, and so may their order. The focus stays, or goes to a neighbour. */
  update(picture: Picture, change: () => void): readonly Item[];
  /** The element that stands for a thing, if it is drawn. */
  elementOf(id: string): SVGElement | undefined;
  /** Where the arrow keys start from. */
  setCurrent(id: string): void;
}

/** Makes the SVG a tree. */
export function tree(root: SVGSVGElement, actions: TreeActions): Tree {
  let items: readonly Item[] = [];
  let nodes = new Map<string, SVGElement>();
  let current: string | undefined;
  root.setAttribute('role', 'tree');
  root.setAttribute('aria-orientation', 'horizontal');

  const setCurrent = (id: string | undefined): void => {
    if (current !== undefined) nodes.get(current)?.setAttribute('tabindex', '-1');
    current = id;
    if (id !== undefined) nodes.get(id)?.setAttribute('tabindex', '0');
  };

  const focused = (): string | undefined => {
    const active = document.activeElement;
    return active instanceof SVGElement && root.contains(active) ? active.getAttribute('data-id') ?? undefined : undefined;
  };

  root.addEventListener('focusin', ({ target }) => {
    const id = target instanceof SVGElement ? target.getAttribute('data-id') : null;
    if (id !== null && nodes.has(id)) setCurrent(id);
  });

  root.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || current === undefined) return;
    if (event.key === 'Enter') {
      actions.open(current, event.shiftKey);
      event.preventDefault();
      return;
    }
    if (event.key === ' ') {
      const node = nodes.get(current);
      if (node) actions.explain(node);
      event.preventDefault();
      return;
    }
    if (event.shiftKey || !/^(?:Arrow|Home$|End$)/.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const next = step(items, current, event.key);
    const node = next && nodes.get(next.id);
    if (!node) return;
    node.focus({ preventScroll: true });
    actions.reveal(node);
  });

  return {
    update(picture, change) {
      const before = items;
      const hadFocus = focused() !== undefined;
      change();
      const found = stops(root);
      items = outline(found.map(({ thing }) => thing), picture.places);
      nodes = new Map(found.map(({ thing, node }) => [thing.id, node]));
      root.setAttribute('aria-label', picture.drawing?.title ?? '');
      for (const item of items) {
        const node = nodes.get(item.id);
        if (!node) continue;
        node.setAttribute('role', 'treeitem');
        // The drawing's own says more: who owns it, how it feels.
        if (!node.hasAttribute('aria-label')) node.setAttribute('aria-label', `${item.kind}: ${item.label}`);
        node.setAttribute('aria-level', String(item.level));
        node.setAttribute('aria-posinset', String(item.position));
        node.setAttribute('aria-setsize', String(item.siblings));
        node.setAttribute('tabindex', '-1');
      }
      setCurrent(neighbour(before, current, nodes) ?? items[0]?.id);
      // A node that was moved or has gone has lost the focus.
      if (hadFocus && focused() !== current && current !== undefined) nodes.get(current)?.focus({ preventScroll: true });
      return items;
    },
    elementOf: (id) => nodes.get(id),
    setCurrent(id) {
      if (nodes.has(id)) setCurrent(id);
    },
  };
}

/** The item itself, if it is still drawn; else the next one after it that is, else the last one before it. */
function neighbour(before: readonly Item[], current: string | undefined, nodes: ReadonlyMap<string, SVGElement>): string | undefined {
  if (current === undefined || nodes.has(current)) return current;
  const at = before.findIndex(({ id }) => id === current);
  const drawn = ({ id }: Item): boolean => nodes.has(id);
  return (before.slice(at + 1).find(drawn) ?? before.slice(0, Math.max(at, 0)).findLast(drawn))?.id;
}

/** The elements that stand for something, the first of each id: a card, not the points of its curve. */
function stops(root: SVGSVGElement): { thing: DrawnThing; node: SVGElement }[] {
  const found = new Map<string, { thing: DrawnThing; node: SVGElement }>();
  for (const node of root.querySelectorAll<SVGElement>('[data-id][data-kind]')) {
    const id = node.getAttribute('data-id') ?? '';
    const kind = node.getAttribute('data-kind') ?? '';
    if (found.has(id) || !STOPS.has(kind)) continue;
    found.set(id, { thing: { id, kind, label: labelOf(node) }, node });
  }
  return [...found.values()];
}

/** What people call it: the first line of the tooltip. */
function labelOf(node: SVGElement): string {
  return (noteOf(node) ?? node.querySelector('text')?.textContent ?? '').split('\n')[0]?.trim() ?? '';
}
