/**
 * The tree of a text, made from its lines as the reader matched them.
 *
 * Its types are those that Langium makes from the grammar, without what only Langium needs; where each value goes is in the table of
 * lines, which is read off the grammar too. Langium's own parser makes the same tree: `test/property/one-grammar.test.ts` holds it to that.
 */
import type { AstNode, Reference } from 'langium';
import type * as ast from '../generated/ast.ts';
import { LINE_TABLE } from '../generated/line-table.ts';
import { spelling } from '../lines/match.ts';
import type { Listener } from '../lines/reader.ts';
import { nfc, type Token } from '../lines/scanner.ts';
import type { Kept, LineShape, Shape, Slot } from '../lines/shape.ts';
import type { Position, Range } from '../model/model.ts';
import { longTextValue, textValue } from './text-values.ts';

/** What every node knows of its place in the text. */
export interface Placed {
  /** From its first word to the end of what it holds. A block that the reader put in takes no room. */
  readonly $range: Range;
  /** The offset of its first word; undefined for a block that the reader put in. */
  readonly $offset?: number;
  /** Where its values stand, in text order. */
  readonly $places: readonly { readonly property: string; readonly range: Range }[];
}

/**
 * A node of the grammar's type `T`; a mention is its text, in NFC, as it stands there. What is missing in a block's first line that
 * can't be read is missing here, too.
 */
export type Tree<T extends AstNode> = T extends AstNode
  ? Placed & { readonly $type: T['$type'] } & { readonly [K in keyof T as K extends `$${string}` ? never : K]: Value<T[K]> }
  : never;
type Value<V> = V extends Reference<AstNode> ? string : V extends readonly (infer E)[] ? readonly Value<E>[] : V extends AstNode ? Tree<V> : V;

export type Node = Placed & { readonly $type: string };
export type Document = Tree<ast.Document>;

/** A node while it is made. */
type Draft = Record<string, unknown> & { $type: string; $range: { start: Position; end: Position }; $offset?: number; $places: { property: string; range: Range }[] };

/**
 * Listens to the reader. `finish` closes the tree; nothing may come after it.
 *
 * Of a part of a text it makes a document that holds the part's blocks in the lists in which the block around them would.
 */
export function treeBuilder(): Listener & { finish(): Document } {
  const document: Draft = { $type: 'Document', $range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, $places: [], blocks: [] };
  const open: Draft[] = [document];
  /** The end of what was read last. */
  let last: Position = { line: 0, character: 0 };

  return {
    line(shape, word, first, tokens, slots, end) {
      if (first) last = { line: first.endLine, character: first.endColumn };
      const node: Draft = { $type: shape.rule, $range: { start: first ? { line: first.line, character: first.column } : last, end: last }, $places: [] };
      if (first) node.$offset = first.start;
      for (const list of listsOf(shape)) node[list] = [];
      if (shape.lead) keep(node, shape.lead, word, { start: node.$range.start, end: last });
      for (let i = 1; i < end;) {
        const slot = slots[i]!, token = tokens[i];
        let next = i + 1;
        // The parts of a name and the dots between them are one value.
        if (slot.is === 'ref') while (next < end && slots[next] === slot) next++;
        if (token) {
          const final = tokens[next - 1]!;
          last = { line: final.endLine, character: final.endColumn };
          if (slot.to !== undefined) keep(node, slot, valueOf(slot, token, tokens, i, next), { start: { line: token.line, character: token.column }, end: last });
        }
        i = next;
      }
      node.$range.end = last;
      ((open.at(-1)![shape.into] ??= []) as Draft[]).push(node);
      if (shape.opens !== undefined) open.push(node);
    },
    end() {
      open.pop()!.$range.end = last;
    },
    finish() {
      document.$range.end = last;
      return document as unknown as Document;
    },
  };
}

function keep(node: Draft, { to, as }: Kept, value: unknown, range: Range): void {
  if (as === 'list') (node[to!] as unknown[]).push(value);
  else node[to!] = as === 'flag' ? true : value;
  node.$places.push({ property: to!, range });
}

function valueOf(slot: Slot, token: Token, tokens: readonly (Token | undefined)[], from: number, end: number): unknown {
  const image = spelling(token);
  switch (slot.is) {
    case 'text': return token.kind === 'long-text' ? longTextValue(image) : textValue(image);
    // `-0` is 0: there is no such thing as less than nothing of nothing, and JSON has no word for it.
    case 'number': return Number(image) + 0;
    case 'ref': {
      if (end === from + 1) return nfc(image);
      let name = '';
      for (let i = from; i < end; i++) name += spelling(tokens[i]!);
      return nfc(name);
    }
    case 'name': case 'free': return nfc(image);
    default: return image;
  }
}

const lists = new WeakMap<LineShape, readonly string[]>();

/** The properties of a line's node that are lists: they are there even where they are empty. */
function listsOf(line: LineShape): readonly string[] {
  let found = lists.get(line);
  if (!found) {
    const names = new Set(line.opens === undefined ? [] : Object.values(LINE_TABLE[line.opens]!).map(inner => inner.into));
    collect(line.rest, names);
    lists.set(line, found = [...names]);
  }
  return found;
}

function collect(shape: Shape, into: Set<string>): void {
  switch (shape.is) {
    case 'sequence': shape.parts.forEach(part => collect(part, into)); break;
    case 'choice': shape.options.forEach(option => collect(option, into)); break;
    case 'optional': case 'repeat': collect(shape.of, into); break;
    default: if (shape.as === 'list') into.add(shape.to!);
  }
}
