/** The picture as a tree for the keyboard and for screen readers: stages, in them touchpoints, in them pains. */
import type { Picture } from '../../server/protocol.ts';

/** One thing that is drawn. */
export interface DrawnThing {
  readonly id: string;
  readonly kind: string;
  /** What it is called by people. */
  readonly label: string;
}

export interface Item extends DrawnThing {
  /** From 1 at the top. */
  readonly level: number;
  readonly parent: string | undefined;
  /** Position among the items of the same parent, from 1, and their number. */
  readonly position: number;
  readonly siblings: number;
}

/** Kinds that the arrow keys stop at. */
export const STOPS: ReadonlySet<string> = new Set(['stage', 'touchpoint', 'pain', 'opportunity']);

/** The items in the order of the text. What has no place in the text is left out: nothing could lead there. */
export function outline(things: readonly DrawnThing[], places: Picture['places']): Item[] {
  const placed = [...new Map(things.map((thing) => [thing.id, thing])).values()]
    .filter(({ id }) => Object.hasOwn(places, id))
    .map((thing) => ({ thing, range: places[thing.id] as Picture['places'][string] }))
    .sort((a, b) => compare(a.range.start, b.range.start) || compare(b.range.end, a.range.end));
  const open: { id: string; end: Picture['places'][string]['end']; level: number }[] = [];
  const found = placed.map(({ thing, range }) => {
    while (open.length > 0 && compare(range.start, (open.at(-1) as (typeof open)[number]).end) >= 0) open.pop();
    const parent = open.at(-1);
    const level = (parent?.level ?? 0) + 1;
    open.push({ id: thing.id, end: range.end, level });
    return { ...thing, level, parent: parent?.id };
  });
  const counts = new Map<string | undefined, number>();
  const positions = found.map(({ parent }) => {
    const position = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, position);
    return position;
  });
  return found.map((item, index) => ({ ...item, position: positions[index] ?? 1, siblings: counts.get(item.parent) ?? 1 }));
}

function compare(a: Picture['places'][string]['start'], b: Picture['places'][string]['start']): number {
  return a.line - b.line || a.character - b.character;
}

/** Where a key leads from an item, as in a tree that lies on its side: along the text, into a thing, out of it. */
export function step(items: readonly Item[], from: string | undefined, key: string): Item | undefined {
  const at = items.findIndex((item) => item.id === from);
  const item = items[at];
  if (!item) return items[0];
  const sideways = items.filter((each) => each.level === item.level);
  const index = sideways.indexOf(item);
  switch (key) {
    case 'ArrowRight':
      return sideways[index + 1];
    case 'ArrowLeft':
      return sideways[index - 1];
    case 'ArrowDown':
      return items.find((each) => each.parent === item.id);
    case 'ArrowUp':
      return items.find((each) => each.id === item.parent);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}
