/** One side of a comparison: everything that its files say, with ids, places and what its mentions mean. */
import type { FileModel, Names, Range, Ref, Sync, Thing } from '../../language/model/model.ts';
import { FIELDS, ROOTS, SLOTS, type Field, type ItemKind, type Slot } from './fields.ts';

/** The models of a project's files, and what its mentions mean. */
export interface Side {
  readonly models: readonly FileModel[];
  readonly names: Names;
}

/** Something that can be added, removed, changed, moved or renamed. */
export interface Item {
  readonly kind: ItemKind;
  /** The qualified name; of several with the same one, `#2` and so on from the second. Unique among the items of its kind. */
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly block: Thing | Sync;
  readonly uri: string;
  readonly range: Range;
  readonly parent?: Item;
  /** The list that it is in. */
  readonly slot: Slot;
  /** Its place in that list, from 0. */
  readonly index: number;
  readonly children: readonly Item[];
}

export interface Indexed {
  readonly side: Side;
  /** Outermost ones, journeys first, then in the order of files and lines. */
  readonly roots: readonly Item[];
  readonly all: readonly Item[];
  /** The item that a mention in another one means. */
  target(ref: Ref, within: Item): Item | undefined;
}

export function indexSide(side: Side): Indexed {
  const all: Item[] = [], ids = new Map<string, number>(), byBlock = new Map<Thing | Sync, Item>();
  const roots = ROOTS.flatMap(slot => {
    let index = 0;
    return side.models.flatMap(model => (model[slot.list] as readonly (Thing | Sync)[]).map(block => make(block, slot, index++, model.uri, undefined)));
  });
  const targets = new Map<Ref, Item | undefined>();
  return {
    side, roots, all,
    target(ref, within) {
      if (!targets.has(ref)) {
        const thing = side.names.resolve(ref, thingOf(within));
        targets.set(ref, thing && byBlock.get(thing));
      }
      return targets.get(ref);
    },
  };

  function make(block: Thing | Sync, slot: Slot, index: number, uri: string, parent: Item | undefined): Item {
    const name = 'name' in block ? block.name : `${block.process.text} with ${block.behaviour.text}`;
    const plain = 'id' in block ? block.id : name, count = (ids.get(`${slot.kind} ${plain}`) ?? 0) + 1;
    ids.set(`${slot.kind} ${plain}`, count);
    const children: Item[] = [];
    const item: Item = {
      kind: slot.kind, id: count === 1 ? plain : `${plain}#${count}`, name, block, uri, range: block.range, slot, index, children,
      ...('title' in block && block.title && { title: block.title.value }), ...(parent && { parent }),
    };
    all.push(item);
    byBlock.set(block, item);
    for (const inner of SLOTS[slot.kind] ?? []) {
      listOf(block, inner).forEach((child, i) => children.push(make(child, inner, i, uri, item)));
    }
    return item;
  }
}

export const thingOf = ({ block }: Item): Thing | undefined => 'id' in block ? block : undefined;

/** The blocks that stand in a list of a block. */
export function listOf(block: Thing | Sync, { list }: Slot): readonly Thing[] {
  return (block as unknown as Readonly<Record<string, readonly Thing[]>>)[list] ?? [];
}

/** What the model has under a field's name. */
export function valueOf(block: Thing | Sync, property: string): unknown {
  return (block as unknown as Readonly<Record<string, unknown>>)[property];
}

export const fieldsOf = (kind: ItemKind): readonly (readonly [string, Field])[] => Object.entries(FIELDS[kind]);

/** The values of a field as a list: none, one, or several; a record's as pairs of its word and value. */
export function valuesOf(value: unknown, { by }: Field): readonly unknown[] {
  if (value === undefined || value === false) return [];
  if (Array.isArray(value)) return value;
  return by === 'word' ? Object.entries(value as object) : [value];
}

export function isRef(value: unknown): value is Ref {
  return typeof value === 'object' && value !== null && 'kinds' in value && 'text' in value;
}

/** All mentions in a value. */
export function* refsIn(value: unknown): Generator<Ref> {
  if (isRef(value)) yield value;
  else if (Array.isArray(value)) for (const part of value) yield* refsIn(part);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* refsIn(part);
}

/** All mentions of an item, with the field that each is in; without those of the blocks in it. */
export function* mentionsOf(item: Item): Generator<{ readonly ref: Ref; readonly property: string }> {
  for (const [property] of fieldsOf(item.kind)) for (const ref of refsIn(valueOf(item.block, property))) yield { ref, property };
}

const PLACES: ReadonlySet<string> = new Set(['range', 'nameRange', 'scoreRange', 'kinds']);

/** A value without its places, as plain data; what stands for each mention is asked for. */
export function plainOf(value: unknown, mention: (ref: Ref) => unknown): unknown {
  if (Array.isArray(value)) return value.map(part => plainOf(part, mention));
  if (typeof value !== 'object' || value === null) return value;
  if (isRef(value)) {
    const { why } = value as { why?: unknown };
    return why === undefined ? mention(value) : [mention(value), plainOf(why, mention)];
  }
  const entries = Object.entries(value).filter(([key, part]) => !PLACES.has(key) && part !== undefined);
  // A value and where it is said.
  if (entries.length === 1 && entries[0]![0] === 'value') return plainOf(entries[0]![1], mention);
  return Object.fromEntries(entries.map(([key, part]) => [key, plainOf(part, mention)]));
}
