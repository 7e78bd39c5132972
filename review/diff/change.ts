/** What a comparison tells: changes as plain data. */
import type { Range, Sync, Thing } from '../../language/model/model.ts';
import type { ItemKind } from './fields.ts';
import type { ChangeLevel, Reason } from '../../language/model/change-levels.ts';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved' | 'renamed';

/** A block around a changed thing. */
export interface Step {
  readonly kind: ItemKind;
  readonly id: string;
  readonly name: string;
  readonly title?: string;
}

/** Where something stands among others. */
export interface Spot {
  /** The block around it, as it is called on this side; nothing for what stands by itself. */
  readonly in?: string;
  /** That block on the other side, where it is there as well. */
  readonly same?: string;
  /** Its place in that block's list, from 0. */
  readonly index: number;
}

/** A place in a file. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

export interface Change {
  readonly change: ChangeKind;
  readonly kind: ItemKind;
  /** The qualified name after the change; where the thing was removed, the one that it had. */
  readonly id: string;
  /** The qualified name before, where the thing was there before. */
  readonly was?: string;
  readonly name: string;
  readonly title?: string;
  /** The blocks around it from the outside in, without itself. */
  readonly path: readonly Step[];
  /** For `changed`: the field's name in the model, and what a person calls it. */
  readonly property?: string;
  readonly label?: string;
  /**
   * What was and what is. `changed`: the field's values; `renamed`: the names; `moved`: the spots; `added` and `removed`: the block, with
   * those blocks in it that came and went with it, on one side only.
   */
  readonly before?: unknown;
  readonly after?: unknown;
  /** For `added` and `removed`: where. */
  readonly spot?: Spot;
  readonly level: ChangeLevel;
  readonly reason: Reason;
  /** A rule that says the same of a file. */
  readonly code?: string;
  /** What happened to it, in a person's words, without its name. */
  readonly text: string;
  readonly places: { readonly before?: Place; readonly after?: Place };
}

export interface Diff {
  /** In the order in which a person reads: journey by journey with its stages, then what they share. */
  readonly changes: readonly Change[];
  /** The pairs of things that are the same on both sides, by their qualified names, for those whose names differ. */
  readonly renamed: readonly { readonly kind: ItemKind; readonly before: string; readonly after: string }[];
}

export type Block = Thing | Sync;
