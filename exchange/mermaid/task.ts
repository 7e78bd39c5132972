/** One task of a Mermaid journey: `Make tea: 5: Me, Cat`. What Mermaid itself makes of it, and what was probably meant. */
import { plainDigits } from '../tables/digits.ts';

export interface Task {
  readonly name: string;
  /** As written, between its colons; undefined where there is no place for one. */
  readonly score?: string;
  readonly people: readonly string[];
  /** What follows the actors, which Mermaid drops. */
  readonly extra?: string;
}

const COLON = /[:：]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const isNumber = (text: string): boolean => NUMBER.test(plainDigits(text.trim()));

/** What Mermaid draws for the line; its score is no number where it takes something else for one. */
export function mermaidReading(text: string): { name: string; score: number; people: readonly string[] } {
  const [name = '', score, people] = text.split(':');
  return { name: name.trim(), score: score === undefined ? Number.NaN : Number(score.trim()), people: people === undefined ? [] : peopleOf(people, /,/) };
}

/** A line that is a task beyond doubt: a name, a number, and perhaps people. */
export const isTask = (text: string): boolean => text.split(COLON).slice(1).some(isNumber);

const ARROW = /^(.*\S)\s*(?:-+>|=+>|→|➜|–|—|\|)\s*([+-]?\d+(?:\.\d+)?)$/;
const COMMA = /^([+-]?\d+(?:\.\d+)?)\s*[,，;]\s*(\S.*)$/;

/** What was probably meant. */
export function readTask(text: string): Task {
  const parts = joinedParts(text);
  const numbers = parts.flatMap((part, i) => i > 0 && isNumber(part.text) ? [i] : []);
  if (numbers.length > 0) {
    const last = numbers.at(-1)!, first = numbers[0]!;
    // `A: 3: 5`: a score and an actor called 5. In `Open 10:30: 5` the first number stands right behind its colon.
    const at = numbers.length > 1 && last === parts.length - 1 && parts[first]!.spaced && isOnScale(parts[first]!.text) ? first : last;
    return taskOf(upTo(parts, at), parts[at]!.text.trim(), parts.slice(at + 1));
  }
  const [head, second, ...others] = parts;
  const comma = second && COMMA.exec(second.text.trim());
  if (comma) return taskOf(head!.text, comma[1]!, [{ text: comma[2]!, colon: '', spaced: true }, ...others]);
  // A name that long is none; the pattern would be slow on it.
  const arrow = head!.text.length < 500 ? ARROW.exec(head!.text.trim()) : undefined;
  if (arrow) return taskOf(arrow[1]!, arrow[2]!, parts.slice(1));
  return second ? taskOf(head!.text, second.text.trim(), others) : taskOf(head!.text, undefined, []);
}

interface Part {
  readonly text: string;
  /** The colon before it. */
  readonly colon: string;
  /** Whether a space follows that colon. */
  readonly spaced: boolean;
}

/** The parts between colons; a colon inside an address or a time of the day separates nothing. */
function joinedParts(text: string): Part[] {
  const parts: Part[] = [];
  for (const piece of text.split(/(?=[:：])/)) {
    const colon = COLON.test(piece[0] ?? '') ? piece[0]! : '', rest = colon === '' ? piece : piece.slice(1), before = parts.at(-1);
    const glued = before !== undefined && colon !== '' && ((/\p{L}$/u.test(before.text) && rest.startsWith('//')) || (/(?:^|\s)\d{1,2}$/.test(before.text) && /^\d{2}(?!\d)(?=[^\d]|$)/.test(rest) && parts.length === 1));
    if (glued) parts[parts.length - 1] = { ...before, text: before.text + colon + rest };
    else parts.push({ text: rest, colon, spaced: rest === '' || /^\s/.test(rest) });
  }
  return parts;
}

const upTo = (parts: readonly Part[], at: number): string => parts.slice(0, at).map(({ text, colon }, i) => (i === 0 ? '' : colon) + text).join('');
const isOnScale = (text: string): boolean => /^[1-5]$/.test(text.trim());

function taskOf(name: string, score: string | undefined, [people, ...extra]: readonly Part[]): Task {
  const more = extra.map(({ text, colon }, i) => (i === 0 ? '' : colon) + text).join('').trim();
  return { name: name.trim(), ...(score !== undefined && { score }), people: people ? peopleOf(people.text, /[,，、]/) : [], ...(more !== '' && { extra: more }) };
}

function peopleOf(text: string, separator: RegExp): string[] {
  return text.split(separator).map(person => person.trim());
}
