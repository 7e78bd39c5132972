/**
 * What lines look like, as data: which block can hold which line, and what comes after a line's first word.
 *
 * The values come from the grammar (`language/grammar/derive-lines.ts` reads them off it into `language/generated/line-table.ts`).
 */
import type { Kind } from '../model/model.ts';

/** Where the tree keeps what stands in a place; what is only punctuation is kept nowhere. */
export interface Kept {
  /** The property of the line's node. */
  readonly to?: string;
  /** `list`: the property holds all values of its kind; `flag`: it says only that the word is there. */
  readonly as?: 'list' | 'flag';
}

/** One value of a line: what may stand in one place. */
export type Slot = Kept & (
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'name' }
  | { readonly is: 'ref'; readonly kinds: readonly Kind[] }
  | { readonly is: 'text' }
  | { readonly is: 'number' }
  | { readonly is: 'date' }
  | { readonly is: 'free' }
  | { readonly is: 'currency' });

export type Shape =
  | Slot
  | { readonly is: 'sequence'; readonly parts: readonly Shape[] }
  | { readonly is: 'choice'; readonly options: readonly Shape[] }
  | { readonly is: 'optional'; readonly of: Shape }
  | { readonly is: 'repeat'; readonly of: Shape };

export interface LineShape {
  /** The grammar's rule, and the type of the tree's node. */
  readonly rule: string;
  /** What comes after the first word. */
  readonly rest: Shape;
  /** The list of the holding block's node that the line's node goes into. */
  readonly into: string;
  /** What the first word itself says, where it says more than which line it is. */
  readonly lead?: Kept;
  /** The block that the line opens, if it opens one: a key of the table. */
  readonly opens?: string;
}

/** Block (by its first word; `''` is the file itself) → first word of a line that it can hold → the line. */
export type LineTable = Readonly<Record<string, Readonly<Record<string, LineShape>>>>;
