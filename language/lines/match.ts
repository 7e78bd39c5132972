/** Holds a line's tokens against its shape. */
import type { Shape, Slot } from './shape.ts';
import type { Token } from './scanner.ts';

export interface Match {
  /** How many tokens the shape took; undefined where the line can't be read as one of its kind. */
  readonly end?: number;
  /** What each token taken stands for; a dot inside a name counts as part of it. */
  readonly slots: readonly (Slot | undefined)[];
  /** The first place at which something else was expected, and what. At or after `end`. */
  readonly stuck?: { readonly at: number; readonly expected: readonly Slot[] };
}

/** What is known while one line is held against its shape: one object for each line, since this runs for every line at every reading. */
interface Attempt {
  readonly tokens: readonly Token[];
  /** The words of the shape: a name that is one of them may be meant as the word. */
  readonly inner: ReadonlySet<string>;
  readonly slots: (Slot | undefined)[];
  stuckAt: number;
  expected: Slot[];
}

export const spelling = (token: Token): string => token.instead ?? token.image;

/** @param from the index of the first token after the line's first word */
export function match(shape: Shape, tokens: readonly Token[], from: number): Match {
  const attempt: Attempt = { tokens, inner: wordsOf(shape), slots: [], stuckAt: -1, expected: [] };
  const end = run(attempt, shape, from, true);
  const { slots, stuckAt, expected } = attempt;
  if (end === undefined) return { slots, stuck: { at: stuckAt, expected } };
  return stuckAt >= end ? { end, slots, stuck: { at: stuckAt, expected } } : { end, slots };
}

/** @returns the index after what was taken */
function run(attempt: Attempt, shape: Shape, at: number, required: boolean): number | undefined {
  switch (shape.is) {
    case 'sequence': {
      let i: number | undefined = at;
      for (const part of shape.parts) {
        i = run(attempt, part, i, required);
        if (i === undefined) return undefined;
      }
      return i;
    }
    case 'choice':
      for (const option of shape.options) {
        const i = run(attempt, option, at, required);
        if (i !== undefined) return i;
      }
      return undefined;
    case 'optional': return run(attempt, shape.of, at, false) ?? at;
    case 'repeat': {
      let i = at;
      for (;;) {
        const next = run(attempt, shape.of, i, true);
        if (next === undefined || next === i) return i;
        i = next;
      }
    }
    default: return take(attempt, shape, at, required);
  }
}

function take(attempt: Attempt, slot: Slot, at: number, required: boolean): number | undefined {
  const { tokens, slots } = attempt, token = tokens[at];
  if (!token || !fits(attempt, slot, token, required)) return fail(attempt, at, slot);
  slots[at] = slot;
  if (slot.is !== 'ref' || token.kind === 'text') return at + 1;
  let end = at + 1;
  while (end < tokens.length && tokens[end]!.kind === 'mark' && spelling(tokens[end]!) === '.') {
    if (tokens[end + 1]?.kind !== 'word') { fail(attempt, end + 1, slot); break; }
    slots[end] = slots[end + 1] = slot;
    end += 2;
  }
  return end;
}

function fail(attempt: Attempt, at: number, slot: Slot): undefined {
  if (at > attempt.stuckAt) { attempt.stuckAt = at; attempt.expected = []; }
  if (at === attempt.stuckAt && !attempt.expected.includes(slot)) attempt.expected.push(slot);
  return undefined;
}

function fits(attempt: Attempt, slot: Slot, token: Token, required: boolean): boolean {
  switch (slot.is) {
    case 'word': return (token.kind === 'word' || token.kind === 'mark') && spelling(token) === slot.word;
    case 'name': return token.kind === 'word';
    // Somebody who writes the title where the name belongs has still said who is meant.
    case 'ref': return token.kind === 'word' ? required || !attempt.inner.has(token.image) : required && token.kind === 'text';
    case 'text': return token.kind === 'text' || token.kind === 'long-text';
    case 'free': return token.kind === 'word' && !attempt.inner.has(token.image);
    default: return token.kind === slot.is;
  }
}

const words = new WeakMap<Shape, ReadonlySet<string>>();

function wordsOf(shape: Shape): ReadonlySet<string> {
  let found = words.get(shape);
  if (!found) {
    const into = new Set<string>();
    collectWords(shape, into);
    words.set(shape, found = into);
  }
  return found;
}

function collectWords(shape: Shape, into: Set<string>): void {
  if (shape.is === 'word') into.add(shape.word);
  else if (shape.is === 'sequence') shape.parts.forEach(part => collectWords(part, into));
  else if (shape.is === 'choice') shape.options.forEach(option => collectWords(option, into));
  else if (shape.is === 'optional' || shape.is === 'repeat') collectWords(shape.of, into);
}
