/** Reads values and their places out of the tree's nodes. */
import type { Node } from '../parser/tree.ts';
import type { Duration, Kind, Quantity, Range, Ref, Said, Text } from './model.ts';

/** The place of a property's value; of the `index`th where it has several. The node's own place where the value isn't in the text. */
export function rangeOfProperty(node: Node, property: string, index = 0): Range {
  let left = index;
  for (const place of node.$places) if (place.property === property && left-- === 0) return place.range;
  return node.$range;
}

export function said<T>(node: Node, property: string, value: T | undefined): Said<T> | undefined {
  return value === undefined ? undefined : { value, range: rangeOfProperty(node, property) };
}

/** A fact of the form `word "text"`. */
export function textOf(node: Node & { readonly text?: string }): Text | undefined {
  return node.text === undefined ? undefined : { value: node.text, range: rangeOfProperty(node, 'text') };
}

/** A mention; undefined where it is missing in a block's first line that can't be read. */
export function refOf(node: Node, property: string, reference: string | undefined, kinds: readonly Kind[], index = 0): Ref | undefined {
  return reference ? { text: reference, kinds, range: rangeOfProperty(node, property, index) } : undefined;
}

export function refsOf(node: Node, property: string, references: readonly string[], kinds: readonly Kind[]): Ref[] {
  const refs: Ref[] = [];
  for (const [i, reference] of references.entries()) {
    const ref = refOf(node, property, reference, kinds, i);
    if (ref) refs.push(ref);
  }
  return refs;
}

export function quantityOf(node: { readonly number: number; readonly unit?: string; readonly per?: string }): Quantity {
  return { number: node.number, ...(node.unit !== undefined && { unit: node.unit }), ...(node.per !== undefined && { per: node.per }) };
}

/** Months count 30 days and years 365: good enough to compare waits and review intervals. */
const MINUTES: Readonly<Record<string, number>> = {
  sec: 1 / 60, min: 1, minute: 1, hour: 60, day: 1440, week: 10080, month: 43200, year: 525600,
};

export function durationOf(node: { readonly number: number; readonly unit: string }): Duration {
  const one = node.unit === 'min' || node.unit === 'sec' ? node.unit : node.unit.replace(/s$/, '');
  return { minutes: node.number * (MINUTES[one] ?? 0), number: node.number, unit: node.unit };
}
