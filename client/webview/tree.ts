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
  /**
   * Runs what changes the picture; after it the elements may be others, and so may their order. The focus stays, or goes to a neighbour.
   *
   * @param change tells in which elements something is different, if all are the same ones; undefined where they may be others
   */
  update(picture: Picture, change: () => ReadonlySet<SVGElement> | undefined): readonly Item[];
  /** The element that stands for a thing, if it is drawn. */
  elementOf(id: string): SVGElement | undefined;
  /** Where the arrow keys start from. */
  setCurrent(id: string): void;
}

/** Makes the drawing a tree. What lies over it isn't part of that. */
export function tree(root: SVGGElement, actions: TreeActions): Tree {
  let items: readonly Item[] = [];
  let nodes = new Map<string, SVGElement>();
  let current: string | undefined;
  /** By which the items are in their order. */
  let places: Picture['places'] | undefined;
  /** The labels that the drawing gave to things, which their boxes have taken over. */
  const labels = new WeakMap<SVGElement, string>();
  /** Those that stand on what takes the keys. */
  const own = new WeakMap<SVGElement, string>();
  root.setAttribute('role', 'tree');
  root.setAttribute('aria-orientation', 'horizontal');

  const setCurrent = (id: string | undefined): void => {
    if (current !== undefined) itemOf(nodes.get(current))?.setAttribute('tabindex', '-1');
    current = id;
    if (id !== undefined) itemOf(nodes.get(id))?.setAttribute('tabindex', '0');
  };

  const focused = (): string | undefined => {
    const active = document.activeElement;
    return active instanceof SVGElement && root.contains(active) ? idOf(active) : undefined;
  };

  /** Says what a thing is on what takes the keys for it. */
  const tell = (item: Item, node: SVGElement): void => {
    const stop = itemOf(node) ?? node;
    // The drawing's own label says more: who owns it, how it feels. It is said once, by what has the keys.
    const given = node.getAttribute('aria-label');
    if (given !== null && given !== own.get(node)) labels.set(node, given);
    const label = labels.get(node) ?? `${item.kind}: ${item.label}`;
    own.set(stop, label);
    set(stop, { role: 'treeitem', 'aria-label': label, 'aria-level': item.level, 'aria-posinset': item.position, 'aria-setsize': item.siblings, tabindex: item.id === current ? 0 : -1 });
    if (stop === node) return;
    set(node, { role: 'presentation' });
    node.removeAttribute('aria-label');
  };

  root.addEventListener('focusin', ({ target }) => {
    const id = target instanceof SVGElement ? idOf(target) : undefined;
    if (id !== undefined && nodes.has(id)) setCurrent(id);
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
    itemOf(node)?.focus({ preventScroll: true });
    actions.reveal(node);
  });

  return {
    update(picture, change) {
      const before = items;
      const hadFocus = focused() !== undefined;
      const touched = change();
      root.setAttribute('aria-label', picture.drawing?.title ?? '');
      if (touched && places === picture.places) {
        items = items.map((item) => {
          const node = nodes.get(item.id);
          if (!node || !touched.has(node)) return item;
          const now = { ...item, label: labelOf(node) };
          tell(now, node);
          return now;
        });
        return items;
      }
      ({ places } = picture);
      const found = stops(root);
      items = outline(found.map(({ thing }) => thing), picture.places);
      nodes = new Map(found.map(({ thing, node }) => [thing.id, node]));
      for (const item of items) {
        const node = nodes.get(item.id);
        if (node) tell(item, node);
      }
      setCurrent(neighbour(before, current, nodes) ?? items[0]?.id);
      // A node that was moved or has gone has lost the focus.
      if (hadFocus && focused() !== current && current !== undefined) itemOf(nodes.get(current))?.focus({ preventScroll: true });
      return items;
    },
    elementOf: (id) => nodes.get(id),
    setCurrent(id) {
      if (nodes.has(id)) setCurrent(id);
    },
  };
}

/**
 * What takes the keys for a thing: its box, around which the focus is drawn. Its words are beside the box, not in it: they are
 * laid out in lines, and read out they would be a heap; the label says them in a sentence.
 */
function itemOf(node: SVGElement | undefined): SVGElement | undefined {
  return node?.querySelector<SVGElement>(':scope > .jm-box, :scope > .jm-stage') ?? node;
}

const idOf = (element: SVGElement): string | undefined => element.closest('[data-id]')?.getAttribute('data-id') ?? undefined;

/** Sets what differs: most of it is the same after most keystrokes. */
function set(element: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/** The item itself, if it is still drawn; else the next one after it that is, else the last one before it. */
function neighbour(before: readonly Item[], current: string | undefined, nodes: ReadonlyMap<string, SVGElement>): string | undefined {
  if (current === undefined || nodes.has(current)) return current;
  const at = before.findIndex(({ id }) => id === current);
  const drawn = ({ id }: Item): boolean => nodes.has(id);
  return (before.slice(at + 1).find(drawn) ?? before.slice(0, Math.max(at, 0)).findLast(drawn))?.id;
}

/** The elements that stand for something, the first of each id: a card, not the points of its curve. */
function stops(root: SVGGElement): { thing: DrawnThing; node: SVGElement }[] {
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
