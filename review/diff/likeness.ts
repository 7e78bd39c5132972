/** How much two things of different names or places have in common: what they say, what is in them, and who mentions them. */
import { fieldsOf, mentionsOf, plainOf, valueOf, valuesOf, type Indexed, type Item } from './items.ts';

/** What something says of itself, each with its weight. */
export type Features = ReadonlyMap<string, number>;

export interface Likeness {
  /** From 0, nothing, to 1, everything. */
  readonly share: number;
  /** The weight of what both have. */
  readonly shared: number;
  /** Nothing is said of either. */
  readonly empty: boolean;
}

/** Who mentions these things, and in which field. */
export function mentionsOn(side: Indexed, wanted: readonly Item[]): ReadonlyMap<Item, readonly string[]> {
  const mentions = new Map<Item, string[]>(wanted.map(item => [item, []]));
  for (const item of side.all) {
    for (const { ref, property } of mentionsOf(item)) {
      const target = side.target(ref, item);
      if (target) mentions.get(target)?.push(`mentioned ${item.kind} ${item.id} ${property}`);
    }
  }
  return mentions;
}

/** @param paired what stands for a mentioned thing on the other side, where that is known already */
export function featuresOf(item: Item, side: Indexed, mentions: ReadonlyMap<Item, readonly string[]>, paired: (target: Item) => Item | undefined): Features {
  const features = new Map<string, number>();
  for (const [property, field] of fieldsOf(item.kind)) {
    for (const value of valuesOf(valueOf(item.block, property), field)) {
      const plain = plainOf(value, ref => {
        const target = side.target(ref, item);
        // What isn't known yet goes by its name, which is likely the same.
        return target ? paired(target)?.id ?? target.name : ref.text;
      });
      features.set(`${property} ${JSON.stringify(plain)}`, property === 'title' ? 3 : 1);
    }
  }
  for (const { kind, name } of item.children) features.set(`has ${kind} ${name}`, 1);
  for (const mention of mentions.get(item) ?? []) features.set(mention, 1);
  return features;
}

export function likeness(a: Features, b: Features): Likeness {
  const sum = (features: Features) => [...features.values()].reduce((total, weight) => total + weight, 0);
  const shared = [...a].reduce((total, [feature, weight]) => total + (b.has(feature) ? weight : 0), 0), all = sum(a) + sum(b);
  return { share: all === 0 ? 0 : 2 * shared / all, shared, empty: all === 0 };
}
