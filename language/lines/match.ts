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

export const spelling = (token: Token): string => token.instead ?? token.image;

/** @param from the index of the first token after the line's first word */
export function match(shape: Shape, tokens: readonly Token[], from: number): Match {
  const slots: (Slot | undefined)[] = [];
  let stuckAt = -1, expected: Slot[] = [];
  const inner = new Set<string>();
  collectWords(shape, inner);
  const fail = (at: number, slot: Slot): undefined => {
    if (at > stuckAt) { stuckAt = at; expected = []; }
    if (at === stuckAt && !expected.includes(slot)) expected.push(slot);
    return undefined;
  };

  const end = run(shape, from, true);
  return { ...(end !== undefined && { end }), slots, ...(stuckAt >= (end ?? 0) && { stuck: { at: stuckAt, expected } }) };

  /** @returns the index after what was taken */
  function run(shape: Shape, at: number, required: boolean): number | undefined {
    switch (shape.is) {
      case 'sequence': {
        let i: number | undefined = at;
        for (const part of shape.parts) {
          i = run(part, i, required);
          if (i === undefined) return undefined;
        }
        return i;
      }
      case 'choice':
        for (const option of shape.options) {
          const i = run(option, at, required);
          if (i !== undefined) return i;
        }
        return undefined;
      case 'optional': return run(shape.of, at, false) ?? at;
      case 'repeat': {
        let i = at;
        for (;;) {
          const next = run(shape.of, i, true);
          if (next === undefined || next === i) return i;
          i = next;
        }
      }
      default: return take(shape, at, required);
    }
  }

  function take(slot: Slot, at: number, required: boolean): number | undefined {
    const token = tokens[at];
    if (!token || !fits(slot, token, required)) return fail(at, slot);
    slots[at] = slot;
    if (slot.is !== 'ref' || token.kind === 'text') return at + 1;
    let end = at + 1;
    while (tokens[end]?.kind === 'mark' && spelling(tokens[end]!) === '.') {
      if (tokens[end + 1]?.kind !== 'word') { fail(end + 1, slot); break; }
      slots[end] = slots[end + 1] = slot;
      end += 2;
    }
    return end;
  }

  function fits(slot: Slot, token: Token, required: boolean): boolean {
    switch (slot.is) {
      case 'word': return (token.kind === 'word' || token.kind === 'mark') && spelling(token) === slot.word;
      case 'name': return token.kind === 'word';
      // Somebody who writes the title where the name belongs has still said who is meant.
      case 'ref': return token.kind === 'word' ? required || !inner.has(token.image) : required && token.kind === 'text';
      case 'text': return token.kind === 'text' || token.kind === 'long-text';
      case 'free': return token.kind === 'word' && !inner.has(token.image);
      default: return token.kind === slot.is;
    }
  }
}

function collectWords(shape: Shape, into: Set<string>): void {
  if (shape.is === 'word') into.add(shape.word);
  else if (shape.is === 'sequence') shape.parts.forEach(part => collectWords(part, into));
  else if (shape.is === 'choice') shape.options.forEach(option => collectWords(option, into));
  else if (shape.is === 'optional' || shape.is === 'repeat') collectWords(shape.of, into);
}
