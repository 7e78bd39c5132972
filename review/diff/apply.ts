/**
 * Makes the newer state out of the older one and what differs: what a map would be with the changes of somebody else in it.
 *
 * `applyDiff(a, diffSides(a, b))` says what `b` says. Places in the text stay those of the older state, or are those of the newer for what comes from there.
 */
import type { FileModel, Kind, Ref, Sync, Thing } from '../../language/model/model.ts';
import type { Change, Diff, Spot } from './change.ts';
import { ROOTS, SLOTS, type ItemKind, type Slot } from './fields.ts';
import { indexSide, isRef, listOf, type Indexed, type Item, type Side } from './items.ts';

/** A block while it is put together. */
interface Draft {
  readonly kind: ItemKind;
  name: string;
  /** Its own fields, without the blocks in it. */
  readonly fields: Record<string, unknown>;
  readonly slot: Slot;
  readonly uri: string;
  readonly inner: Draft[];
  outer?: Draft;
  /** What it was before the change, and the fields that were replaced since. */
  readonly old?: Item;
  readonly replaced: Set<string>;
  id: string;
}

/** @returns the files' models; what is new stands in the file that it came from */
export function applyDiff(side: Side, { changes }: Diff): FileModel[] {
  const indexed = indexSide(side), roots: Draft[] = [], olds = new Map<string, Draft>(), news = new Map<string, Draft>();
  const drafts = new Map<Item, Draft>();
  for (const root of indexed.roots) roots.push(draftOf(root, undefined));

  const of = (change: ChangeOf) => changes.filter(change);
  const target = ({ kind, was }: Change) => olds.get(`${kind} ${was}`);
  for (const change of of(({ change }) => change === 'renamed')) { const draft = target(change); if (draft) draft.name = String(change.after); }
  for (const change of of(({ change }) => change === 'changed')) {
    const draft = target(change);
    if (!draft) continue;
    draft.fields[change.property!] = change.after ?? empty(draft.fields[change.property!]);
    draft.replaced.add(change.property!);
  }
  // What moved leaves its place first, so that nothing goes with what is removed.
  const moves = of(({ change, kind, was }) => change === 'moved' && olds.has(`${kind} ${was}`)).map(change => ({ draft: target(change)!, spot: change.after as Spot, kind: change.kind }));
  for (const { draft } of moves) leave(draft);
  for (const change of of(({ change }) => change === 'removed')) { const draft = target(change); if (draft) leave(draft); }
  const arrivals = of(({ change }) => change === 'added').map(({ kind, id, after, spot, places }) => {
    const slot = slotOf(kind), draft = fresh(after as Thing | Sync, kind, slot, places.after?.uri ?? '', undefined, spot?.in);
    // Of several with one name each is known by its number.
    news.set(`${kind} ${id}`, draft);
    return { draft, spot: spot!, kind };
  });
  // Outer things first; then by their place, so that each finds what stands before it.
  for (const { draft, spot } of [...moves, ...arrivals].sort((a, b) => depth(a.kind) - depth(b.kind) || a.spot.index - b.spot.index)) {
    const outer = spot.in === undefined ? undefined : spot.same !== undefined ? olds.get(`${outerKind(draft.kind)} ${spot.same}`) : news.get(`${outerKind(draft.kind)} ${spot.in}`);
    if (outer) draft.outer = outer;
    (outer?.inner ?? roots).push(draft);
    if (draft.slot.ordered && outer) {
      const others = outer.inner.filter(other => other.slot === draft.slot && other !== draft);
      const next = others[spot.index];
      outer.inner.splice(outer.inner.indexOf(draft), 1);
      outer.inner.splice(next ? outer.inner.indexOf(next) : outer.inner.length, 0, draft);
    }
  }
  for (const root of roots) nameAnew(root, undefined);
  return filesOf(roots, side, indexed, drafts);

  function draftOf(item: Item, outer: Draft | undefined): Draft {
    const draft: Draft = { kind: item.kind, name: item.name, id: item.id, fields: ownFields(item.block, item.kind), slot: item.slot, uri: item.uri, inner: [], old: item, replaced: new Set(), ...(outer && { outer }) };
    olds.set(`${item.kind} ${item.id}`, draft);
    drafts.set(item, draft);
    draft.inner.push(...item.children.map(child => draftOf(child, draft)));
    return draft;
  }

  function fresh(block: Thing | Sync, kind: ItemKind, slot: Slot, uri: string, outer: Draft | undefined, around: string | undefined): Draft {
    const name = 'name' in block ? block.name : '';
    const draft: Draft = { kind, name, id: 'id' in block ? block.id : '', fields: ownFields(block, kind), slot, uri, inner: [], replaced: new Set(), ...(outer && { outer }) };
    // The first of several with one name stands for them, as everywhere.
    const key = `${kind} ${around === undefined ? name : `${around}.${name}`}`;
    if (!news.has(key)) news.set(key, draft);
    for (const inner of SLOTS[kind] ?? []) for (const child of listOf(block, inner)) draft.inner.push(fresh(child, inner.kind, inner, uri, draft, key.slice(kind.length + 1)));
    return draft;
  }

  function leave(draft: Draft): void {
    const list = draft.outer?.inner ?? roots;
    list.splice(list.indexOf(draft), 1);
    delete draft.outer;
  }
}

type ChangeOf = (change: Change) => boolean;

function ownFields(block: Thing | Sync, kind: ItemKind): Record<string, unknown> {
  const lists = new Set((SLOTS[kind] ?? []).map(({ list }) => list));
  return Object.fromEntries(Object.entries(block).filter(([property]) => !lists.has(property)));
}

/** What a field holds when it says nothing. */
function empty(value: unknown): unknown {
  return Array.isArray(value) ? [] : typeof value === 'boolean' ? false : undefined;
}

const ALL_SLOTS: readonly Slot[] = [...ROOTS, ...Object.values(SLOTS).flat()];
const slotOf = (kind: ItemKind): Slot => ALL_SLOTS.find(slot => slot.kind === kind)!;

function outerKind(kind: ItemKind): ItemKind | undefined {
  return (Object.keys(SLOTS) as ItemKind[]).find(outer => SLOTS[outer]!.some(slot => slot.kind === kind));
}

function depth(kind: ItemKind): number {
  const outer = outerKind(kind);
  return outer === undefined ? 0 : depth(outer) + 1;
}

function nameAnew(draft: Draft, outer: Draft | undefined): void {
  draft.id = outer ? `${outer.id}.${draft.name}` : draft.name;
  for (const child of draft.inner) nameAnew(child, draft);
}

function filesOf(roots: readonly Draft[], { models }: Side, indexed: Indexed, drafts: ReadonlyMap<Item, Draft>): FileModel[] {
  const names = new Map<string, number>();
  const each = (draft: Draft): void => { names.set(`${draft.kind} ${draft.name}`, (names.get(`${draft.kind} ${draft.name}`) ?? 0) + 1); draft.inner.forEach(each); };
  roots.forEach(each);
  const uris = [...new Set([...models.map(({ uri }) => uri), ...roots.map(({ uri }) => uri)])];
  return uris.map(uri => {
    const own = roots.filter(root => root.uri === uri), model = models.find(model => model.uri === uri);
    const lists = Object.fromEntries(ROOTS.map(({ list, kind }) => [list, own.filter(root => root.kind === kind).map(blockOf)]));
    return { uri, ...lists, unread: model?.unread ?? [], unfinished: model?.unfinished ?? [] } as unknown as FileModel;
  });

  function blockOf(draft: Draft): Thing | Sync {
    const fields = Object.fromEntries(Object.entries(draft.fields).filter(([, value]) => value !== undefined)
      .map(([property, value]) => [property, draft.old && !draft.replaced.has(property) ? renamed(value, draft, draft.old) : value]));
    const lists = Object.fromEntries((SLOTS[draft.kind] ?? []).map(slot => [slot.list, draft.inner.filter(child => child.slot === slot).map(blockOf)]));
    return { ...fields, ...lists, ...(draft.kind !== 'sync' && { name: draft.name, id: draft.id }) } as unknown as Thing | Sync;
  }

  /** Mentions follow what they mean: where that is called otherwise now, or its name alone would not lead there any more. */
  function renamed(value: unknown, draft: Draft, old: Item): unknown {
    if (Array.isArray(value)) return value.map(part => renamed(part, draft, old));
    if (typeof value !== 'object' || value === null) return value;
    if (!isRef(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamed(part, draft, old)]));
    const target = indexed.target(value as Ref, old), now = target && drafts.get(target);
    if (!now || (now.id === plainId(target) && draft.id === plainId(old) && names.get(`${now.kind as Kind} ${now.name}`) === 1)) return value;
    return { ...value, text: now.id };
  }
}

/** Without the number that tells things of one name apart. */
const plainId = ({ id }: Item): string => id.replace(/#\d+$/, '');
