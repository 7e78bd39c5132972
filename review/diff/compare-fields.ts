/** How the fields of two things that are the same differ. */
import type { Duration, Emotion, Ref } from '../../language/model/model.ts';
import type { Field } from './fields.ts';
import { fieldsOf, plainOf, refsIn, valueOf, valuesOf, type Indexed, type Item } from './items.ts';
import type { Reason } from '../../language/model/change-levels.ts';
import type { Pairs } from './match.ts';
import { sayField, sayer, type Part } from './wording.ts';

export interface FieldChange {
  readonly property: string;
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: Reason;
  readonly text: string;
}

/** Two sides and what is the same on them. */
export interface Compared {
  readonly before: Indexed;
  readonly after: Indexed;
  readonly pairs: Pairs;
}

export function compareFields(a: Item, b: Item, compared: Compared): FieldChange[] {
  return fieldsOf(a.kind).flatMap(([property, field]) => {
    const before = valueOf(a.block, property), after = valueOf(b.block, property);
    const parts = partsOf(field, before, after, tokens(a, b, compared));
    if (parts.length === 0) return [];
    const broken = brokenIn(a, b, before, after, compared);
    return [{
      property, label: field.label, before, after, reason: broken.length > 0 ? 'reference-broken' as const : reasonOf(field, property, before, after, parts),
      text: sayField(field, property, parts, sayer(compared.before, a, property), sayer(compared.after, b, property), broken.map(({ text }) => text)),
    }];
  });
}

/** What stands for a value on either side: equal values of both sides have equal ones. A mention counts by what it means. */
function tokens(a: Item, b: Item, { before, after, pairs }: Compared) {
  const plain = (side: Indexed, item: Item, sameOf: (target: Item) => string) => (value: unknown): string => JSON.stringify(plainOf(value, ref => {
    const target = side.target(ref, item);
    return target ? sameOf(target) : `~${ref.text.slice(ref.text.startsWith('"') ? 0 : ref.text.lastIndexOf('.') + 1)}`;
  }));
  return {
    before: plain(before, a, target => pairs.forth.has(target) ? `=${target.kind} ${pairs.forth.get(target)!.id}` : `-${target.kind} ${target.id}`),
    after: plain(after, b, target => `${pairs.back.has(target) ? '=' : '+'}${target.kind} ${target.id}`),
  };
}

/** What differs: values of sets are held against each other by what tells them apart, else as a whole. */
function partsOf(field: Field, before: unknown, after: unknown, token: ReturnType<typeof tokens>): Part[] {
  const rest = new Map<string, unknown[]>(), gone: unknown[] = [];
  for (const value of valuesOf(after, field)) push(rest, token.after(value), value);
  for (const value of valuesOf(before, field)) if (rest.get(token.before(value))?.shift() === undefined) gone.push(value);
  const come = [...rest.values()].flat();
  if (!field.set && gone.length > 0 && come.length > 0) return [{ before: gone[0], after: come[0] }];
  if (!field.by) return [...gone.map(value => ({ before: value })), ...come.map(value => ({ after: value }))];
  const waiting = new Map<string, unknown[]>();
  for (const value of come) push(waiting, token.after(keyOf(value, field.by)), value);
  const parts: Part[] = gone.map(value => {
    const now = waiting.get(token.before(keyOf(value, field.by)))?.shift();
    return { before: value, ...(now !== undefined && { after: now }) };
  });
  return [...parts, ...[...waiting.values()].flat().map(value => ({ after: value }))];
}

/** What tells a value apart from others of its set. */
function keyOf(value: unknown, by: Field['by']): unknown {
  if (by === 'word') return (value as readonly unknown[])[0];
  if (by === 'self') { const { why: _, ...ref } = value as Ref & { why?: unknown }; return ref; }
  return (value as Readonly<Record<string, unknown>>)[by!] ?? '';
}

/** Mentions that led to something before, and stand there still, but lead nowhere now. */
function brokenIn(a: Item, b: Item, was: unknown, is: unknown, { before, after }: Compared): Ref[] {
  const led = new Set([...refsIn(was)].filter(ref => before.target(ref, a)).map(({ text }) => text));
  return [...refsIn(is)].filter(ref => led.has(ref.text) && !after.target(ref, b));
}

const LOST: Readonly<Record<string, Reason>> = { owner: 'owner-lost', consent: 'consent-lost', evidence: 'evidence-lost' };

function reasonOf(field: Field, property: string, before: unknown, after: unknown, parts: readonly Part[]): Reason {
  const lost = LOST[field.topic], isLess = valuesOf(after, field).length < valuesOf(before, field).length;
  // A source's kind or date is about evidence, but no evidence is lost with it.
  if (lost && isLess && ['owners', 'consent', 'evidence'].includes(property)) return lost;
  if (parts.every(part => isSaidOtherwise(part, property))) return 'wording-changed';
  return `${field.topic}-changed`;
}

/** The same time in other units, or another word beside the same feeling. */
function isSaidOtherwise({ before, after }: Part, property: string): boolean {
  if (before === undefined || after === undefined) return false;
  if (property === 'emotions') return (before as Emotion).score === (after as Emotion).score && (before as Emotion).score !== undefined;
  const minutes = (value: unknown) => (value as { value?: Partial<Duration> }).value?.minutes;
  return minutes(before) !== undefined && minutes(before) === minutes(after);
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
