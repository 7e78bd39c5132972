/** Which thing of a file a place is in. */
import type { FileModel, Position, Thing } from '../../language/model/model.ts';
import { thingsOf } from '../../language/names/walk.ts';

interface Block {
  readonly thing: Thing;
  /** The nearest block before it that may reach beyond its beginning. */
  readonly around: Block | undefined;
}

/** @returns what finds the innermost thing at a place, in logarithmic time: in a large file every finding asks */
export function thingAt(model: FileModel): (position: Position) => Thing | undefined {
  // Of several that begin at one place the first counts: it stands last, where the search comes by first.
  const things = Array.from(thingsOf(model), ({ thing }) => thing).reverse().sort((a, b) => compare(a.range.start, b.range.start));
  const blocks: Block[] = [];
  let around: Block | undefined;
  for (const thing of things) {
    while (around && compare(around.thing.range.end, thing.range.start) < 0) around = around.around;
    blocks.push(around = { thing, around });
  }
  return position => {
    let low = 0, high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(blocks[middle]!.thing.range.start, position) <= 0) low = middle + 1;
      else high = middle;
    }
    let block = blocks[low - 1];
    while (block && compare(block.thing.range.end, position) < 0) block = block.around;
    return block?.thing;
  };
}

const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;
