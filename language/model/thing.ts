/** What all declared things have in common. */
import type * as ast from '../generated/ast.ts';
import type { Tree } from '../parser/tree.ts';
import { isWritten, type Blocks } from './blocks.ts';
import type { Kind, Range, Text, Thing } from './model.ts';
import { rangeOfProperty, textOf } from './tree-values.ts';

export type NamedBlock = Tree<Exclude<ast.Document['blocks'][number], ast.Sync> | ast.Phase | ast.Stage | ast.Touchpoint | ast.Pain | ast.Opportunity>;
type Fact = Tree<ast.Touchpoint['facts'][number]>;

/** Every list of the model that nothing is in: most of a touchpoint's two dozen lists are, and one for each took a tenth of a project's memory. */
export const NONE: readonly never[] = Object.freeze([]);

/** What all things have, taken from the block's first line and from what the reader knows of it. */
export function thingOf<K extends Kind>(kind: K, block: NamedBlock, outer: string | undefined, blocks: Blocks, parts: readonly Range[] = []): Thing & { kind: K } {
  const name = block.name ?? '';
  const title: Text | undefined = block.title === undefined ? undefined : { value: block.title, range: rangeOfProperty(block, 'title') };
  const range = blocks.rangeOf(block, parts);
  const documentation = blocks.documentationOf(block);
  const { start } = block.$range;
  let notes: Text[] | undefined;
  if ('facts' in block) for (const fact of block.facts as readonly Fact[]) if (fact.$type === 'Note') (notes ??= []).push(textOf(fact)!);
  return {
    kind, name, id: outer === undefined ? name : `${outer}.${name}`, range,
    ...(title && { title }),
    nameRange: name !== '' ? rangeOfProperty(block, 'name')
      : isWritten(block) ? { start, end: { line: start.line, character: start.character + kind.length } } : { start: range.start, end: range.start },
    ...(documentation !== undefined && { documentation }),
    facts: blocks.factsOf(block),
    // A block that the reader put in says nothing of its own, so that no rule misses anything in it.
    broken: isWritten(block) ? blocks.brokenOf(block) : [''],
    notes: notes ?? NONE,
  };
}
