/** A fact as plain values ↔ its lines: the words that begin the line, what follows as the language writes it, and the line's text. */
import type { Fact } from './facts.ts';
import { numberText } from './spelling.ts';
import type { PlainEmotion, PlainExit, PlainExplained, PlainNext, PlainQuantity, PlainTarget } from './plain.ts';

export interface FactText {
  readonly word: string;
  /** Names, numbers and words behind it. */
  readonly value?: string;
  /** Its text, without quotes. */
  readonly text?: string;
}

/** @param value what plain values hold under the fact's key @returns a line, or several */
export function linesOf({ word, shape }: Fact, value: unknown): FactText[] {
  switch (shape) {
    case 'text': return [{ word, text: value as string }];
    case 'texts': return (value as readonly string[]).map(text => ({ word, text }));
    case 'role': return [ROLES.has(value as string) ? { word, value: value as string } : { word, text: value as string }];
    case 'ref': case 'word': case 'date': case 'tag': return [{ word, value: value as string }];
    case 'refs': case 'words': return [{ word, value: (value as readonly string[]).join(', ') }];
    case 'word-lines': return (value as readonly string[]).map(each => ({ word, value: each }));
    case 'number': return [{ word, value: numberText(value as number) }];
    case 'flag': return [{ word }];
    case 'duration': case 'quantity': return [{ word, value: quantityText(value as PlainQuantity) }];
    case 'target': { const { comparison, ...rest } = value as PlainTarget; return [{ word, value: [comparison, quantityText(rest)].filter(Boolean).join(' ') }]; }
    case 'explained': return (value as readonly PlainExplained[]).map(({ name, why }) => ({ word, value: name, ...(why !== undefined && { text: why }) }));
    case 'emotions': return (value as readonly PlainEmotion[]).map(({ persona, score, text }) => ({
      word, value: [persona, score === undefined ? 'n/a' : score > 0 ? `+${numberText(score)}` : numberText(score)].filter(Boolean).join(' '), ...(text !== undefined && { text }),
    }));
    case 'next': return (value as readonly PlainNext[]).map(({ to, when }) => ({ word, value: to.join(', '), ...(when !== undefined && { text: when }) }));
    case 'exits': return (value as readonly PlainExit[]).map(({ text, percent }) => ({ word, ...(percent !== undefined && { value: `${numberText(percent)} %` }), ...(text !== undefined && { text }) }));
  }
}

const ROLES: ReadonlySet<string> = new Set(['customer', 'employee', 'supplier', 'patient', 'professional']);

const quantityText = ({ number, unit, per }: PlainQuantity): string => [numberText(number), unit, per === undefined ? undefined : `per ${per}`].filter(part => part !== undefined).join(' ');

const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?`;
const QUANTITY = new RegExp(`^(?:(>=|<=|>|<)\\s*)?(${NUMBER})(?:\\s*([^\\s\\d]\\S*))??(?:\\s+per\\s+(\\S+))?$`, 'u');
const EMOTION = new RegExp(`^(?:(\\S+|"(?:[^"\\\\]|\\\\.)*")\\s+)?(?:(${NUMBER})|n/a)$`, 'u');

/**
 * A line that stands in a table → what it adds to the fact's value.
 *
 * @param before what the lines above it came to, for facts of several lines
 * @returns the new value; undefined where the line can't be read as one of its kind
 */
export function valueOf({ shape }: Fact, { value = '', text }: Omit<FactText, 'word'>, before: unknown): unknown {
  const said = value.trim(), more = (item: unknown) => [...(before as readonly unknown[] | undefined) ?? [], item];
  const names = said.split(/\s*,\s*/);
  const why = text === undefined ? {} : { why: text };
  switch (shape) {
    case 'text': return before ?? text;
    case 'texts': return text === undefined ? undefined : more(text);
    case 'role': return before ?? (said === '' ? text : said);
    case 'ref': case 'word': case 'date': case 'tag': return said === '' ? undefined : before ?? said;
    case 'refs': case 'words': return said === '' ? undefined : [...(before as readonly unknown[] | undefined) ?? [], ...names];
    case 'word-lines': return said === '' ? undefined : more(said);
    case 'number': return new RegExp(`^${NUMBER}$`, 'u').test(said) ? before ?? Number(said) : undefined;
    case 'flag': return true;
    case 'duration': case 'quantity': case 'target': {
      const [, comparison, number, unit, per] = QUANTITY.exec(said) ?? [];
      if (number === undefined || (shape === 'duration' && unit === undefined) || (shape !== 'target' && comparison !== undefined)) return undefined;
      return before ?? { ...(comparison !== undefined && { comparison }), number: Number(number), ...(unit !== undefined && { unit }), ...(per !== undefined && { per }) };
    }
    case 'explained': return said === '' ? undefined : more({ name: said, ...why });
    case 'emotions': {
      const found = EMOTION.exec(said);
      return found ? more({ ...(found[1] !== undefined && { persona: found[1] }), ...(found[2] !== undefined && { score: Number(found[2]) }), ...(text !== undefined && { text }) }) : undefined;
    }
    case 'next': return said === '' ? undefined : more({ to: names, ...(text !== undefined && { when: text }) });
    case 'exits': {
      const percent = /^([+-]?\d+(?:\.\d+)?)\s*%?$/u.exec(said)?.[1];
      return said !== '' && percent === undefined ? undefined : more({ ...(text !== undefined && { text }), ...(percent !== undefined && { percent: Number(percent) }) });
    }
  }
}
