/**
 * What differs between two states of a project, as changes of what it says: pure data in, pure data out.
 *
 * Things are held against each other by their ids; what was renamed or moved is found again by what it says and who mentions it. How files are laid out, in
 * which file something stands and the order of what has none make no difference; nor do mentions that only follow a rename.
 */
import type { Journey, Text } from '../../language/model/model.ts';
import { compareFields, type Compared } from './compare-fields.ts';
import type { Block, Change, ChangeKind, Diff, Place, Spot, Step } from './change.ts';
import { SLOTS, type ItemKind } from './fields.ts';
import { indexSide, type Item, type Side } from './items.ts';
import { isAtLeast, levelOf, REASONS, type ChangeLevel, type Reason } from '../../language/model/change-levels.ts';
import { matchSides } from './match.ts';
import { movedIn } from './order.ts';
import { sayMove, sayWith } from './wording.ts';

export interface DiffOptions {
  /** Levels of reasons that the project sets itself. */
  readonly levels?: Readonly<Partial<Record<string, ChangeLevel>>>;
}

export function diffSides(older: Side, newer: Side, { levels }: DiffOptions = {}): Diff {
  const before = indexSide(older), after = indexSide(newer), pairs = matchSides(before, after);
  const compared: Compared = { before, after, pairs };
  const changes: Change[] = [];
  const moved = new Set<Item>();
  for (const item of after.all) for (const child of movedChildren(item)) moved.add(child);
  for (const kind of ['journey', undefined] as const) {
    const of = (roots: readonly Item[]) => roots.filter(root => kind === undefined ? root.kind !== 'journey' : root.kind === kind);
    for (const root of of(after.roots)) tellNew(root);
    for (const root of of(before.roots)) tellGone(root);
  }
  return {
    changes,
    renamed: [...pairs.forth].filter(([a, b]) => a.id !== b.id).map(([a, b]) => ({ kind: b.kind, before: a.id, after: b.id })),
  };

  /** A thing of the newer side, with what is in it and what is gone from it. */
  function tellNew(item: Item): void {
    const old = pairs.back.get(item);
    if (!old && !isInNew(item)) {
      const inside = [...innerOf(item, child => !pairs.back.has(child))];
      add(item, 'added', reasonFor(item.kind, 'added'), `added${sayWith(inside)}`, { after: withOnly(item, child => !pairs.back.has(child)), spot: spotOf(item, pairs.back) });
    }
    const from = changes.length;
    if (old) tellChanged(old, item);
    for (const child of item.children) tellNew(child);
    if (old) for (const child of old.children) tellGone(child);
    if (old?.kind === 'journey') tellUnreviewed(old, item, changes.slice(from));
  }

  function isInNew({ parent }: Item): boolean {
    return parent !== undefined && !pairs.back.has(parent);
  }

  function tellGone(item: Item): void {
    const isGone = (child: Item) => !pairs.forth.has(child);
    if (!isGone(item) || item.parent && isGone(item.parent)) return;
    add(item, 'removed', reasonFor(item.kind, 'removed'), `removed${sayWith([...innerOf(item, isGone)])}`, { before: withOnly(item, isGone), spot: spotOf(item, pairs.forth) });
  }

  function tellChanged(old: Item, item: Item): void {
    if (old.name !== item.name && item.kind !== 'sync') add(item, 'renamed', 'renamed', `renamed from ${old.name || 'no name'} to ${item.name || 'no name'}`, { before: old.name, after: item.name });
    const isSameBlock = item.parent === (old.parent && pairs.forth.get(old.parent));
    if (!isSameBlock || moved.has(item)) {
      add(item, 'moved', reasonFor(item.kind, 'moved'), sayMove(old, item, isSameBlock), { before: spotOf(old, pairs.forth), after: spotOf(item, pairs.back) });
    }
    for (const { property, label, before: was, after: is, reason, text } of compareFields(old, item, compared)) {
      add(item, 'changed', reason, text, { property, label, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) });
    }
  }

  /** J621: nobody says that a journey which was approved and is another one now was gone through again. */
  function tellUnreviewed(old: Item, item: Item, own: readonly Change[]): void {
    const was = old.block as Journey, is = item.block as Journey;
    if (!isApprovalOutdated(was, is, own)) return;
    const since = is.reviewed ? `its review is still that of ${is.reviewed.value}` : 'it names no review';
    add(item, 'changed', 'approved-without-review', `approved, and changed without a new review: ${since}`, {
      property: 'reviewed', label: 'review date', ...(was.reviewed && { before: was.reviewed }), ...(is.reviewed && { after: is.reviewed }), code: 'J621',
    });
  }

  function add(item: Item, change: ChangeKind, reason: Reason, text: string, more: Partial<Change>): void {
    const isOld = change === 'removed', old = isOld ? item : pairs.back.get(item);
    changes.push({
      change, kind: item.kind, id: item.id, ...(old && { was: old.id }), name: item.name, ...(item.title !== undefined && { title: item.title }), path: pathOf(item),
      ...more, level: levelOf(reason, levels), reason, text,
      places: { ...(old && { before: placeOf(old) }), ...(!isOld && { after: placeOf(item) }) },
    });
  }

  /** Blocks of an ordered list that stand elsewhere in it than before. */
  function movedChildren(item: Item): Item[] {
    const old = pairs.back.get(item);
    if (!old) return [];
    return (SLOTS[item.kind] ?? []).filter(({ ordered }) => ordered).flatMap(slot => {
      const stayed = item.children.filter(child => child.slot === slot && pairs.back.get(child)?.parent === old);
      const names = stayed.map(child => [child.id.slice(item.id.length), pairs.back.get(child)!.id.slice(old.id.length)].sort().join(' '));
      return movedIn(stayed.map(child => pairs.back.get(child)!.index), names).map(i => stayed[i]!);
    });
  }
}

/** Approved before and after, changed in more than its words, and not reviewed since. @param own the changes of the journey and of what is in it */
function isApprovalOutdated(was: Journey, is: Journey, own: readonly Change[]): boolean {
  return was.status?.value === 'approved' && is.status?.value === 'approved' && (is.reviewed?.value ?? '') <= (was.reviewed?.value ?? '')
    && own.some(({ level }) => isAtLeast(level, 'notable'));
}

/** What rule J621 goes by: the journeys whose approval is outdated, by their ids now, each with the date of its review then (`''` for none). */
export function approvedAndChanged({ changes }: Diff): Record<string, string> {
  return Object.fromEntries(changes.filter(({ reason }) => reason === 'approved-without-review').map(({ id, before }) => [id, (before as Text | undefined)?.value ?? '']));
}

const INSIDE: ReadonlySet<ItemKind> = new Set(['journey', 'stage', 'touchpoint', 'pain', 'opportunity', 'phase']);

function reasonFor(kind: ItemKind, change: 'added' | 'removed' | 'moved'): Reason {
  const reason = `${INSIDE.has(kind) ? kind : 'declaration'}-${change}`;
  if (!(reason in REASONS)) throw new Error(`There is no level for ${reason}.`);
  return reason as Reason;
}

function pathOf({ parent }: Item): Step[] {
  if (!parent) return [];
  const { kind, id, name, title } = parent;
  return [...pathOf(parent), { kind, id, name, ...(title !== undefined && { title }) }];
}

const placeOf = ({ uri, range }: Item): Place => ({ uri, range });

function spotOf({ parent, index }: Item, other: ReadonlyMap<Item, Item>): Spot {
  const same = parent && other.get(parent);
  return { ...(parent && { in: parent.id }), ...(same && { same: same.id }), index };
}

/** The blocks in a block that are on one side only, without those in blocks that are on both. */
function* innerOf({ children }: Item, isAlone: (child: Item) => boolean): Generator<Item> {
  for (const child of children) {
    if (!isAlone(child)) continue;
    yield child;
    yield* innerOf(child, isAlone);
  }
}

/** A block with those blocks in it that are on its side only: what came from elsewhere, or went there, moved. */
function withOnly(item: Item, isAlone: (child: Item) => boolean): Block {
  const kept = Object.fromEntries((SLOTS[item.kind] ?? []).map(slot => [slot.list, item.children
    .filter(child => child.slot === slot && isAlone(child)).map(child => withOnly(child, isAlone))]));
  return Object.keys(kept).length === 0 ? item.block : { ...item.block, ...kept };
}

