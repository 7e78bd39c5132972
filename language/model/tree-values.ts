/** Reads values and their places out of the syntax tree's nodes. */
import { GrammarUtils, type AstNode, type Reference } from 'langium';
import type { Duration, Kind, Quantity, Range, Ref, Said, Text } from './model.ts';

export const rangeOfNode = (node: AstNode): Range => plain(node.$cstNode!.range);

/** The place of a property's value; of the `index`th where it has several. The node's own place where the value isn't in the text. */
export function rangeOfProperty(node: AstNode, property: string, index = 0): Range {
  const found = GrammarUtils.findNodesForProperty(node.$cstNode, property)[index];
  return found ? plain(found.range) : rangeOfNode(node);
}

/** Langium's ranges share their positions with its own nodes: the model keeps nothing of the tree alive. */
function plain(range: Range): Range {
  return {
    start: { line: range.start.line, character: range.start.character },
    end: { line: range.end.line, character: range.end.character },
  };
}

export function said<T>(node: AstNode, property: string, value: T | undefined): Said<T> | undefined {
  return value === undefined ? undefined : { value, range: rangeOfProperty(node, property) };
}

/** A fact of the form `word "text"`. */
export function textOf(node: AstNode & { text?: string }): Text | undefined {
  return node.text === undefined ? undefined : { value: node.text, range: rangeOfProperty(node, 'text') };
}

export function refOf(node: AstNode, property: string, reference: Reference | undefined, kinds: readonly Kind[], index = 0): Ref | undefined {
  if (!reference || reference.$refText === '') return undefined;
  return { text: reference.$refText.normalize('NFC'), kinds, range: rangeOfProperty(node, property, index) };
}

export function refsOf(node: AstNode, property: string, references: readonly Reference[], kinds: readonly Kind[]): Ref[] {
  return references.flatMap((reference, i) => refOf(node, property, reference, kinds, i) ?? []);
}

export function quantityOf(node: { number: number; unit?: string; per?: string }): Quantity {
  return { number: node.number, ...(node.unit !== undefined && { unit: node.unit }), ...(node.per !== undefined && { per: node.per }) };
}

/** Months count 30 days and years 365: good enough to compare waits and review intervals. */
const MINUTES: Readonly<Record<string, number>> = {
  sec: 1 / 60, min: 1, minute: 1, hour: 60, day: 1440, week: 10080, month: 43200, year: 525600,
};

export function durationOf(node: { number: number; unit: string }): Duration {
  const one = node.unit === 'min' || node.unit === 'sec' ? node.unit : node.unit.replace(/s$/, '');
  return { minutes: node.number * (MINUTES[one] ?? 0), number: node.number, unit: node.unit };
}
