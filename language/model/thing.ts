/** What all declared things have in common. */
import type * as ast from '../generated/ast.ts';
import { isWritten, type Blocks } from './blocks.ts';
import type { Kind, Range, Text, Thing } from './model.ts';
import { rangeOfNode, rangeOfProperty, textOf } from './tree-values.ts';

type Block = ast.Document['blocks'][number] | ast.Phase | ast.Stage | ast.Touchpoint | ast.Pain | ast.Opportunity;
export type NamedBlock = Exclude<Block, ast.Sync>;

/** What all things have, taken from the block's first line and from what the reader knows of it. */
export function thingOf<K extends Kind>(kind: K, block: NamedBlock, outer: string | undefined, blocks: Blocks, parts: readonly Range[] = []): Thing & { kind: K } {
  const name = block.name ?? '';
  const title: Text | undefined = block.title === undefined ? undefined : { value: block.title, range: rangeOfProperty(block, 'title') };
  const range = blocks.rangeOf(block, parts);
  const documentation = blocks.documentationOf(block);
  const start = rangeOfNode(block).start;
  const facts: readonly ast.Note[] = 'facts' in block ? (block.facts as readonly { $type: string }[]).filter((fact): fact is ast.Note => fact.$type === 'Note') : [];
  return {
    kind, name, id: outer === undefined ? name : `${outer}.${name}`, range,
    ...(title && { title }),
    nameRange: name !== '' ? rangeOfProperty(block, 'name')
      : isWritten(block) ? { start, end: { line: start.line, character: start.character + kind.length } } : { start: range.start, end: range.start },
    ...(documentation !== undefined && { documentation }),
    facts: blocks.factsOf(block),
    // A block that the reader put in says nothing of its own, so that no rule misses anything in it.
    broken: isWritten(block) ? blocks.brokenOf(block) : [''],
    notes: facts.flatMap(note => textOf(note) ?? []),
  };
}
