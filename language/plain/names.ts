/** Names for things that come with a title only: from the title's letters, whatever their script. */
import { TERMINALS } from '../generated/line-table.ts';
import type { BlockKind } from './facts.ts';

/** Longer names are cut between words. In characters. */
const LONGEST = 40;
const START = /^[\p{L}_]/u;
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const NAME = new RegExp(`^(?:${TERMINALS.ID.source})$`, 'u');

/**
 * `Navigates to the login` → `NavigatesToTheLogin`; `用户旅程` stays; a title without a letter is called by its kind.
 *
 * @param kind what it is, for titles that begin with a digit or hold no letter
 * @param taken the names that are used already where this one is to be unique; the new one is put in
 */
export function nameOf(title: string, kind: BlockKind, taken: Set<string>): string {
  const text = title.normalize('NFC').replace(/[\u2019']/gu, '');
  // What stands in brackets explains; a name can do without.
  const words = text.replace(/[(（][^)）]*[)）]/g, ' ').match(WORDS) ?? text.match(WORDS) ?? [];
  let name = '';
  for (const word of words) {
    const next = name === '' && words.length === 1 ? word : capital(word);
    if (name !== '' && [...name].length + [...next].length > LONGEST) break;
    // Digits that would run into each other stay apart: `1.5` is not `15`.
    name += /\p{N}$/u.test(name) && /^\p{N}/u.test(next) ? `_${next}` : next;
  }
  name = [...name].slice(0, LONGEST + 20).join('').replace(/[\ud800-\udfff]/g, '').normalize('NFC');
  if (!START.test(name)) name = capital(kind) + name;
  if (!NAME.test(name)) name = capital(kind);
  let unique = name;
  const counts = counted.get(taken) ?? new Map<string, number>();
  counted.set(taken, counts);
  for (let n = counts.get(name) ?? 2; taken.has(unique); n++) {
    unique = /\p{N}$/u.test(name) ? `${name}_${n}` : `${name}${n}`;
    counts.set(name, n);
  }
  taken.add(unique);
  return unique;
}

/** How far each name of a set is numbered, so that ten thousand of one title are not counted anew each time. */
const counted = new WeakMap<Set<string>, Map<string, number>>();

/** Only letters that have a capital change. */
function capital(word: string): string {
  const [first = ''] = word;
  const upper = first.toUpperCase();
  // `ß` and its like have no capital of one letter.
  return [...upper].length === 1 ? upper + word.slice(first.length) : word;
}
