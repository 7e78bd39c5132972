/** How the reader speaks of kinds, words and what may come next: plain words, no grammar's terms. */
import type { Kind } from '../model/model.ts';
import { LINE_TABLE } from '../generated/line-table.ts';
import type { LineShape, Slot } from './shape.ts';

const KIND_WORDS: Readonly<Partial<Record<Kind, string>>> = { phases: 'list of phases' };

/** `touchpoint` → `a touchpoint`; `opportunity` → `an opportunity`. */
export function a(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

export function kindWord(kind: Kind): string {
  return KIND_WORDS[kind] ?? kind;
}

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** What is expected, as the end of a sentence: `the name of a channel`, `one of low, medium or high`. */
export function expectation(expected: readonly Slot[]): string {
  const words = expected.flatMap(slot => slot.is === 'word' && !/^[,%<>=.]/.test(slot.word) ? [slot.word] : []);
  const others = [...new Set(expected.flatMap(slot => describe(slot)))];
  if (words.length === 1) others.push(`\`${words[0]}\``);
  else if (words.length > 1) others.push(`one of ${either(words)}`);
  return either(others);
}

function describe(slot: Slot): string[] {
  switch (slot.is) {
    case 'ref': return [`the name of ${either(slot.kinds.map(kind => a(kindWord(kind))))}`];
    case 'name': return ['a name'];
    case 'text': return ['a text in quotes'];
    case 'number': return ['a number'];
    case 'date': return ['a date, like 2026-04-20'];
    case 'free': return ['a word'];
    default: return [];
  }
}

/** The blocks that can hold a line that begins with `word`, in the table's order; `''` is the file. */
export function holdersOf(word: string): string[] {
  return Object.keys(LINE_TABLE).filter(block => Object.hasOwn(LINE_TABLE[block]!, word));
}

/** Whether any block, or the file, can hold a line that begins with `word`. */
export function isLineWord(word: string): boolean {
  return LINE_WORDS.has(word);
}

export const LINE_WORDS: ReadonlySet<string> = new Set(Object.values(LINE_TABLE).flatMap(lines => Object.keys(lines)));

/** The text cut to a length that fits in a message. */
export function quoteShort(text: string, length = 40): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > length ? `${[...flat].slice(0, length - 1).join('')}…` : flat;
}

/** The words that a line of this shape always begins with: `moment`, `of`, `truth`. */
export function leadOf(word: string, shape: LineShape): readonly string[] {
  const words = [word];
  for (const part of shape.rest.is === 'sequence' ? shape.rest.parts : [shape.rest]) {
    if (part.is !== 'word') break;
    words.push(part.word);
  }
  return words;
}
