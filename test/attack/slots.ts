/** A whole project in which every place that can hold a text holds the one that is given: made from the table of lines, so that no new line is forgotten. */
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import type { Shape } from '../../language/lines/shape.ts';

const NAMES: Readonly<Record<string, string>> = { journey: 'Attacked', stage: 'First', touchpoint: 'Second', pain: 'Hurt', opportunity: 'Chance' };
const nameOf = (kind: string, number: number): string => `${NAMES[kind] ?? `The${kind[0]!.toUpperCase()}${kind.slice(1)}`}${number}`;

interface Writing {
  readonly quoted: string;
  readonly number: number;
  slots: number;
}

function write(shape: Shape, block: string, writing: Writing): string[] {
  switch (shape.is) {
    case 'sequence': return shape.parts.flatMap(part => write(part, block, writing));
    // The option that takes most texts; all others are words and numbers.
    case 'choice': {
      const counted = shape.options.map(option => ({ option, texts: textsIn(option) }));
      return write(counted.reduce((best, next) => next.texts > best.texts ? next : best).option, block, writing);
    }
    case 'optional': return write(shape.of, block, writing);
    case 'repeat': return [];
    case 'word': return [shape.word];
    case 'name': return [nameOf(block, writing.number)];
    case 'ref': return [nameOf(shape.kinds[0]!, writing.number)];
    case 'text': writing.slots++; return [writing.quoted];
    case 'number': return ['1'];
    case 'date': return ['2026-01-01'];
    case 'currency': return ['€'];
    case 'free': return ['EUR'];
  }
}

function textsIn(shape: Shape): number {
  switch (shape.is) {
    case 'sequence': return shape.parts.reduce((sum, part) => sum + textsIn(part), 0);
    case 'choice': return Math.max(...shape.options.map(textsIn));
    case 'optional': case 'repeat': return textsIn(shape.of);
    case 'text': return 1;
    default: return 0;
  }
}

/**
 * @param number part of all names, so that several such files go together in one project
 * @returns the text of a file, and how many places in it hold `text`
 */
export function everySlot(text: string, number = 0): { readonly source: string; readonly slots: number } {
  const writing: Writing = { number, quoted: `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\r\n|\r|\n/g, '\\n')}"`, slots: 0 };
  const lines: string[] = [];
  const block = (word: string, depth: number): void => {
    const inner = Object.entries(LINE_TABLE[word] ?? {});
    // Facts first: below a block that could hold them, too, they would be that block's.
    for (const [fact, shape] of inner.filter(([, { opens }]) => opens === undefined)) lines.push([' '.repeat(depth) + fact, ...write(shape.rest, fact, writing)].join(' '));
    for (const [opener, shape] of inner.filter(([, { opens }]) => opens !== undefined)) {
      lines.push([' '.repeat(depth) + opener, ...write(shape.rest, opener, writing)].join(' '));
      block(shape.opens!, depth + 2);
    }
  };
  block('', 0);
  return { source: `${lines.join('\n')}\n`, slots: writing.slots };
}
