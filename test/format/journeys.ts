/** Journeys made at random from the table of lines, written in any layout that means the same, and in the one that the formatter is to find. */
import * as fc from 'fast-check';
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import { match } from '../../language/lines/match.ts';
import { scan } from '../../language/lines/scanner.ts';
import type { Shape } from '../../language/lines/shape.ts';
import { LINE_WORDS } from '../../language/lines/wording.ts';

/** A line without its layout: `""" …` is a long text with these lines. */
export interface Plain {
  readonly tokens: readonly string[];
  /** How many blocks it stands in. */
  readonly depth: number;
  /** Where it begins in the canonical layout. */
  readonly column: number;
  readonly opens: boolean;
}

type Choose = (most: number) => number;

/** Some are words of the language: no word is reserved. */
const NAMES = ['Care', 'Web', '小陳', 'カート', 'pre-visit', 'goal', 'stage', 'when', 'via', 'Ann_2', 'Café', 'a', 'AVeryLongNameThatMakesAListTooLongForOneLine'];
const TEXTS = ['"short"', '""', '"a \\"quoted\\" word"', '"// no comment /* at all"', '"小陳，第一次租屋"', '"a, b. c % \\\\"', '"👍🏽 مرحبا"'];
const LONG = [['One', '  Two', '', 'Three "quoted"'], ['touchpoint X', '\ttab'], ['  // no comment', 'end'], ['']];
const longText = (lines: readonly string[]) => `"""\n${lines.join('\n')}`;

function tokensOf(shape: Shape, choose: Choose): string[] {
  const one = <T>(list: readonly T[]): T => list[choose(list.length - 1)]!;
  switch (shape.is) {
    case 'sequence': return shape.parts.flatMap(part => tokensOf(part, choose));
    case 'choice': return tokensOf(one(shape.options), choose);
    case 'optional': return choose(1) ? tokensOf(shape.of, choose) : [];
    case 'repeat': return Array.from({ length: choose(3) * choose(2) }, () => tokensOf(shape.of, choose)).flat();
    case 'word': return [shape.word];
    case 'name': return [one(NAMES)];
    case 'ref': return choose(4) ? [one(NAMES)] : [one(NAMES), '.', one(NAMES)];
    case 'text': return [choose(7) ? one(TEXTS) : longText(one(LONG))];
    case 'number': return [one(['12', '-1', '+2', '4.5', '0'])];
    case 'date': return ['2026-04-20'];
    case 'currency': return ['€'];
    case 'free': return [one(['EUR', 'year', 'customer-days'])];
  }
}

/** A whole file: declarations and journeys, each with any of its lines, in any order but for a journey's own facts, which come first. */
export const plainJourney = fc.gen().map((gen): Plain[] => {
  const choose: Choose = most => gen(fc.nat, { max: most });
  const lines: Plain[] = [];
  const fill = (block: string, depth: number, column: number, most: number) => {
    const words = Object.keys(LINE_TABLE[block]!), picked = Array.from({ length: choose(most) }, () => words[choose(words.length - 1)]!);
    const opens = (word: string) => LINE_TABLE[block]![word]!.opens !== undefined;
    // Facts below a block that could hold them, too, would be that block's.
    for (const word of picked.sort((a, b) => Number(opens(a)) - Number(opens(b)))) {
      const shape = LINE_TABLE[block]![word]!;
      const tokens = [word, ...tokensOf(shape.rest, choose)];
      const written = scan(tokens.join(' '), () => false);
      if (match(shape.rest, written, 1).end !== written.length) continue;
      const at = block === '' ? 0 : block === 'journey' && shape.opens ? column : column + 2;
      lines.push({ tokens, depth, column: at, opens: shape.opens !== undefined });
      if (shape.opens) fill(word, depth + 1, at, word === 'journey' ? 6 : 4);
    }
  };
  for (const block of ['', '', '']) fill(block, 0, 0, 3);
  // A journey at least, with something in each kind of block.
  lines.push({ tokens: ['journey', 'Last'], depth: 0, column: 0, opens: true });
  fill('journey', 1, 0, 6);
  return lines;
});

export const canGoOn = (token: string): boolean => /^[\p{L}_]/u.test(token) && !LINE_WORDS.has(token);

const glue = (tokens: readonly string[]): string => tokens.join(' ').replaceAll(' ,', ',').replaceAll(' . ', '.');
const wide = (text: string): number => [...text].reduce((sum, c) => sum + (/\p{Script=Han}|\p{Script=Katakana}|[，ー]/u.test(c) ? 2 : /\p{M}/u.test(c) ? 0 : 1), 0);

/** The one right layout, by rules of its own: what the formatter does is not asked. */
export function canonical(lines: readonly Plain[]): string {
  const rows: string[] = [];
  lines.forEach(({ tokens, depth, column, opens }, i) => {
    const apart = ['journey', 'stage', 'touchpoint', 'opportunity'].includes(tokens[0]!) || (depth === 0 && (lines[i + 1]?.depth ?? 0) > 0);
    if (i > 0 && opens && apart) rows.push('');
    const margin = ' '.repeat(column), commas = tokens.flatMap((token, at) => token === ',' ? [at] : []);
    const plain = tokens.filter(token => !token.startsWith('"""'));
    // What stands in quotes is all of one width but the texts above: they are short, so only lists reach the width.
    const starts = wide(margin + glue(plain)) > 100 ? commas.filter(at => canGoOn(tokens[at + 1]!)).map(at => at + 1) : [];
    [0, ...starts].forEach((from, part) => {
      const begin = part > 0 ? `${margin}  ` : margin;
      const [first, ...rest] = glue(tokens.slice(from, starts[part])).split('\n');
      const shared = Math.min(...rest.filter(line => line.trim() !== '').map(line => /^[ \t]*/.exec(line)![0].length));
      rows.push(begin + first);
      for (const line of rest) rows.push(line.trim() === '' ? '' : `${begin}  ${line.slice(shared)}`);
      if (rest.length > 0) rows.push(`${begin}  """`);
    });
  });
  return rows.map(row => `${row}\n`).join('');
}

export interface Noise {
  /** Any layout: what is asked by `choose` decides. */
  readonly choose: Choose;
  readonly end: string;
  /** What stands at a boundary between two tokens, at a line end between them (`break`), before the first (`head`), behind the last (`tail`), on lines of its own (`own`). */
  readonly between?: (place: 'head' | 'inside' | 'break' | 'tail' | 'own', margin?: string) => string;
}

/** The same lines in a layout that means the same: each block's lines at a column of their own, tabs, spaces of all kinds, lists over lines. */
export function noisy(lines: readonly Plain[], { choose, end, between = () => '' }: Noise): string {
  const spaces = [' ', '  ', '\t', ' \u00a0', '\u3000', ' \t '];
  const space = () => spaces[choose(spaces.length - 1)]!;
  const margin = (columns: number): string => {
    const tabs = choose(1) ? Math.floor(columns / 4) : 0;
    return '\t'.repeat(tabs) + ' '.repeat(columns - tabs * 4);
  };
  const columns: number[] = [];
  let text = '';
  for (const { tokens, depth } of lines) {
    columns.length = Math.min(columns.length, depth + 1);
    columns[depth] ??= depth === 0 ? choose(2) : columns[depth - 1]! + 1 + choose(5);
    const before = margin(columns[depth]);
    text += between('own') + before + between('head', before);
    tokens.forEach((token, i) => {
      if (i > 0) {
        const tight = token === ',' || token === '.' || tokens[i - 1] === ',' || tokens[i - 1] === '.';
        const goesOn = tokens[i - 1] === ',' && canGoOn(token) && choose(2) === 0;
        const gap = between(goesOn ? 'break' : 'inside');
        text += goesOn ? `${space()}${gap}${end}${margin(choose(12))}` : gap !== '' ? space() + gap + space() : tight && choose(1) ? '' : space();
      }
      if (token.startsWith('"""')) {
        // All of its lines moved by as much, and deeper than its own.
        const by = margin(columns[depth]! + 14);
        text += token.split('\n').map((line, at) => at === 0 || line === '' ? line : by + line).join(end) + `${end}${by}"""`;
      } else text += token;
    });
    text += (choose(2) ? '' : space()) + between('tail') + end;
  }
  return text;
}
