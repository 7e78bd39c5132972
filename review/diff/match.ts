/** Which thing of the one side is which of the other: by name and place first, then by what else says that it is the same. */
import type { ItemKind } from './fields.ts';
import type { Indexed, Item } from './items.ts';
import { featuresOf, likeness, mentionsOn, type Likeness } from './likeness.ts';

/** Things that are the same on both sides. What is in neither direction was added or removed. */
export interface Pairs {
  /** From before to after. */
  readonly forth: ReadonlyMap<Item, Item>;
  readonly back: ReadonlyMap<Item, Item>;
}

/** Outer things are matched before those in them, and what they need before journeys. */
const LEVELS: readonly (readonly ItemKind[])[] = [
  ['persona', 'segment', 'team', 'partner', 'channel', 'system', 'competitor', 'source', 'metric', 'phases', 'sync', 'journey'], ['phase', 'stage', 'opportunity'], ['touchpoint'], ['pain'],
];

/** More things that share something would say nothing about any of them. */
const COMMON = 60;

export function matchSides(before: Indexed, after: Indexed): Pairs {
  const forth = new Map<Item, Item>(), back = new Map<Item, Item>();
  const pairs: Pairs = { forth, back };
  const join = (a: Item, b: Item) => { forth.set(a, b); back.set(b, a); };
  for (const kinds of LEVELS) {
    const of = ({ all }: Indexed) => all.filter(item => kinds.includes(item.kind));
    const olds = of(before), news = of(after), names = new Map<string, Item[]>();
    // The same name in the same place; of several, each with its own.
    for (const b of news) {
      const a = b.parent && back.get(b.parent);
      if (!b.parent || a) push(names, `${b.kind} ${b.name} ${a?.id ?? ''}`, b);
    }
    for (const a of olds) {
      const b = !a.parent || forth.has(a.parent) ? names.get(`${a.kind} ${a.name} ${a.parent?.id ?? ''}`)?.shift() : undefined;
      if (b) join(a, b);
    }
    for (const [a, b] of likest(olds.filter(a => !forth.has(a)), news.filter(b => !back.has(b)))) join(a, b);
  }
  return pairs;

  /** Pairs of things that moved or were renamed, the likest first. */
  function likest(olds: readonly Item[], news: readonly Item[]): [Item, Item][] {
    if (olds.length === 0 || news.length === 0) return [];
    const oldMentions = mentionsOn(before, olds), newMentions = mentionsOn(after, news);
    const oldFeatures = new Map(olds.map(a => [a, featuresOf(a, before, oldMentions, target => forth.get(target))] as const));
    const newFeatures = new Map(news.map(b => [b, featuresOf(b, after, newMentions, target => back.has(target) ? target : undefined)] as const));
    const sharing = new Map<string, Item[]>();
    for (const b of news) for (const feature of [...newFeatures.get(b)!.keys(), `name ${b.name}`, placeOf(b, b.parent)]) push(sharing, `${b.kind} ${feature}`, b);
    const found: { a: Item; b: Item; like: Likeness; rank: number; key: string }[] = [];
    for (const a of olds) {
      const near = new Set([...oldFeatures.get(a)!.keys(), `name ${a.name}`, placeOf(a, a.parent && forth.get(a.parent))].flatMap(feature => {
        const others = sharing.get(`${a.kind} ${feature}`) ?? [];
        return others.length <= COMMON ? others : [];
      }));
      for (const b of near) {
        const like = likeness(oldFeatures.get(a)!, newFeatures.get(b)!);
        if (!isSame(a, b, like)) continue;
        const rank = like.share + (a.name === b.name ? 0.5 : 0) + (isSamePlace(a, b) ? 0.25 : 0) - Math.abs(a.index - b.index) / 1e6;
        found.push({ a, b, like, rank, key: [a.id, b.id].sort().join('\n') });
      }
    }
    const taken = new Set<Item>();
    return found.sort((x, y) => y.rank - x.rank || y.like.shared - x.like.shared || (x.key < y.key ? -1 : 1)).flatMap(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return [];
      taken.add(a).add(b);
      return [[a, b] as [Item, Item]];
    });
  }

  /** Where something stands, for things that say nothing else of themselves. */
  function placeOf(item: Item, parent: Item | undefined): string {
    return item.slot.ordered && parent ? `place ${parent.id} ${item.index}` : `no place ${item.id}`;
  }

  function isSamePlace(a: Item, b: Item): boolean {
    return a.parent === undefined ? b.parent === undefined : forth.get(a.parent) === b.parent;
  }

  function isSameJourney(a: Item, b: Item): boolean {
    const journeys = [a, b].map(item => { let outer = item; while (outer.parent) outer = outer.parent; return outer; });
    return forth.get(journeys[0]!) === journeys[1]!;
  }

  function isSame(a: Item, b: Item, { share, shared, empty }: Likeness): boolean {
    if (isSamePlace(a, b)) {
      // Nothing is said of either, so only the place can tell: the same one of as many.
      if (empty) return a.slot.ordered === true && a.index === b.index && countIn(a) === countIn(b);
      return share >= 0.5 && (shared >= 2 || a.index === b.index || a.slot.ordered === undefined);
    }
    if (a.name === b.name) return isSameJourney(a, b) ? empty || share >= 0.3 : share >= 0.6 && shared >= 2;
    return share >= 0.7 && shared >= 4;
  }

  function countIn({ parent, slot }: Item): number {
    return parent?.children.filter(child => child.slot === slot).length ?? 0;
  }
}


function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
