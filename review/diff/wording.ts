/** Changes in a person's words. */
import type { Duration, Emotion, Exit, Next, Quantity, Ref, Target, Text } from '../../language/model/model.ts';
import type { Field, ItemKind } from './fields.ts';
import { isRef, type Indexed, type Item } from './items.ts';

/** What somebody calls a thing: its title, or its name where it has none. */
export function callOf({ title, name, kind }: { readonly title?: string | Text; readonly name: string; readonly kind: ItemKind }): string {
  const said = typeof title === 'object' ? title.value : title;
  return said !== undefined && said.trim() !== '' ? said : name !== '' ? name : `a ${kind} without a name`;
}

export type Say = (value: unknown) => string;

/** Values of a thing's field as people say them. */
export function sayer(side: Indexed, item: Item, property: string): Say {
  const mention = (ref: Ref) => { const target = side.target(ref, item); return target ? callOf(target) : ref.text; };
  const quoted = (text: { readonly value: string } | undefined) => text === undefined ? '' : `“${text.value}”`;
  const words = (...parts: readonly (string | undefined)[]) => parts.filter(part => part !== undefined && part !== '').join(' ');
  const say = (value: unknown): string => {
    if (value === true) return 'yes';
    if (typeof value === 'string') return `“${value}”`;
    if (typeof value === 'number') return signed(value);
    if (isRef(value)) return words(mention(value), quoted((value as { why?: { value: string } }).why));
    if (Array.isArray(value)) return words(String(value[0]), say(value[1]));
    switch (property) {
      case 'emotions': { const { persona, score, text } = value as Emotion; return words(persona && `${mention(persona)}:`, score === undefined ? 'not involved' : feeling(score), quoted(text)); }
      case 'next': { const { targets, when } = value as Next; return words(targets.map(mention).join(', '), when && `when ${quoted(when)}`); }
      case 'exits': { const { text, percent } = value as Exit; return words(quoted(text), percent === undefined ? undefined : `${signed(percent)} %`) || 'yes'; }
      case 'pairs': { const { process, behaviour } = value as { process: Ref; behaviour: Ref }; return `${mention(process)} with ${mention(behaviour)}`; }
      default: return said((value as { value: unknown }).value);
    }
  };
  const said = (value: unknown): string => {
    if (typeof value === 'object' && value !== null && 'minutes' in value) { const { number, unit } = value as Duration; return words(signed(number), unit); }
    if (typeof value === 'object' && value !== null && 'number' in value) {
      const { number, unit, per } = value as Quantity, { comparison } = value as Partial<Target>;
      return words(comparison === '=' ? undefined : comparison, signed(number), unit, per && `per ${per}`);
    }
    if (typeof value === 'number') return signed(value);
    return WORDS.has(property) ? String(value) : `“${String(value)}”`;
  };
  return say;
}

/** Values that are a word of the language or a day, and stand without quotes. */
const WORDS: ReadonlySet<string> = new Set([
  'state', 'journeyKind', 'archetypes', 'status', 'reviewed', 'lang', 'channelKind', 'cost', 'device', 'sourceKind', 'date', 'metricKind', 'data', 'severity', 'impact', 'effort',
]);

const signed = (value: number): string => String(value).replace('-', '−');
const feeling = (score: number): string => score > 0 ? `+${score}` : signed(score);

/** A value that changed: one, or one of a set. */
export interface Part {
  readonly before?: unknown;
  readonly after?: unknown;
}

/** @param parts what changed, without the values that stay @param broken the mentions that lead nowhere any more */
export function sayField({ label, set, by }: Field, property: string, parts: readonly Part[], was: Say, is: Say, broken: readonly string[]): string {
  if (broken.length > 0) return `${label}: ${list(broken)} ${broken.length === 1 ? 'leads' : 'lead'} nowhere any more`;
  if (property === 'momentOfTruth' || property === 'personalData') return parts[0]!.after === undefined ? `no ${label} any more` : `now ${property === 'momentOfTruth' ? 'a ' : ''}${label}`;
  const gone = parts.filter(({ after }) => after === undefined), come = parts.filter(({ before }) => before === undefined);
  const turned = parts.filter(({ before, after }) => before !== undefined && after !== undefined).map(({ before, after }) => {
    const said = [was(before), is(after)] as const, words = property === 'emotions' ? / “[^]*”$/.exec(said[0])?.[0] ?? '' : '';
    // The same words beside another feeling say nothing new.
    return words !== '' && said[1].endsWith(words) && said[0] !== said[1] ? turn(said[0].slice(0, -words.length), said[1].slice(0, -words.length)) : turn(...said);
  });
  // One that went and one that came are one that turned into the other.
  if (gone.length === 1 && come.length === 1 && by === undefined) return `${label} ${turn(was(gone[0]!.before), is(come[0]!.after))}`;
  const what = [
    ...turned.length > 0 ? [`${label} ${turned.join('; ')}`] : [],
    ...come.length > 0 ? [`${set && come.length > 1 ? plural(label) : label} added: ${come.map(({ after }) => short(is(after))).join(', ')}`] : [],
    ...gone.length > 0 ? [`${set && gone.length > 1 ? plural(label) : label} removed: ${gone.map(({ before }) => short(was(before))).join(', ')}`] : [],
  ];
  return what.join('; ');
}

/** `Ann: −1 → +1`: what both begin with is said once. */
function turn(before: string, after: string): string {
  const start = /^(?:[^“]*: |[a-z-]+ (?=[\d−+]))/.exec(before)?.[0] ?? '';
  if (start !== '' && after.startsWith(start)) return `${start}${before.slice(start.length)} → ${after.slice(start.length)}`;
  return focused(before, after).join(' → ');
}

/** Longer values are shown where they differ, in characters. */
const LONG = 60;
/** How much of what both have in common stays around. */
const AROUND = 12;

/** Two values cut to the part in which they differ, where they are long. */
function focused(before: string, after: string): [string, string] {
  const [a, b] = [[...before], [...after]], shorter = Math.min(a.length, b.length);
  if (Math.max(a.length, b.length) <= LONG) return [before, after];
  let from = 0, to = 0;
  while (from < shorter && a[from] === b[from]) from++;
  while (to < shorter - from && a[a.length - 1 - to] === b[b.length - 1 - to]) to++;
  return [a, b].map(value => {
    const start = from > AROUND + 1 ? from - AROUND : 0, end = to > AROUND + 1 ? value.length - to + AROUND : value.length;
    const part = value.slice(start, end);
    return `${start > 0 ? '…' : ''}${part.length > 2 * LONG ? `${part.slice(0, LONG).join('')} … ${part.slice(-LONG / 2).join('')}` : part.join('')}${end < value.length ? '…' : ''}`;
  }) as [string, string];
}

/** A text as a part of a sentence, cut in its middle where it is long. */
function short(text: string): string {
  const signs = [...text];
  return signs.length > 2 * LONG ? `${signs.slice(0, LONG).join('')} … ${signs.slice(-LONG / 2).join('')}` : text;
}

function plural(label: string): string {
  if (/ (in|by|for|of)\b/.test(label) || label === 'data') return label;
  return label.endsWith('y') ? `${label.slice(0, -1)}ies` : `${label}s`;
}

/** `a, b and c`. */
export function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `3 touchpoints`. */
export const count = (n: number, word: string): string => `${n} ${n === 1 ? word : word.endsWith('y') && !/[aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : word === 'phases' ? 'lists of phases' : `${word}s`}`;

/** `, with 2 touchpoints and 1 pain`: what came or went with something. */
export function sayWith(items: readonly { readonly kind: ItemKind }[]): string {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return kinds.length === 0 ? '' : `, with ${list(kinds.map(kind => count(items.filter(item => item.kind === kind).length, kind)))}`;
}

/** Where something stands now, seen from what stands before it. */
export function sayMove(before: Item, after: Item, isSameBlock: boolean): string {
  const neighbour = ({ parent, slot, index }: Item) => parent?.children.find(child => child.slot === slot && child.index === index - 1);
  const previous = neighbour(after);
  const now = !after.slot.ordered ? '' : previous ? `after ${callOf(previous)}` : 'to the beginning';
  if (isSameBlock) return `moved ${now}`;
  return `moved from ${before.parent ? callOf(before.parent) : 'outside'} to ${after.parent ? callOf(after.parent) : 'outside'}`;
}
