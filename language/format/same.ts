/** Whether two texts say the same: what has to hold before a formatted text may take the place of its original. */
import { excusesOf } from '../config/excuses.ts';
import { longTextValue } from '../parser/text-values.ts';
import type { FileReading } from '../read.ts';
import type { Read } from './layout.ts';

/** The model without places, the comments in their order, every token in its line, and what each excuse excuses. */
export function isSame(before: FileReading, after: FileReading): boolean {
  return shapeOf(before) === shapeOf(after) && excusesIn(before) === excusesIn(after) && modelOf(before) === modelOf(after);
}

/** The lines with their tokens and the block that each is part of, and the comments; spaces count for nothing. */
export function shapeOf({ lines, comments }: Read): string {
  const index = new Map(lines.map((line, i) => [line.tokens[0]!.start, i]));
  return JSON.stringify([
    lines.map(({ word, block, owner, opens, read, tokens }) => [
      word, block, owner === undefined ? -1 : index.get(owner), opens, read,
      tokens.map(({ kind, image }) => kind === 'long-text' ? [longTextValue(image)] : image),
    ]),
    comments.map(({ image }) => image.split(/\r\n|\r|\n/).map(line => line.trim())),
  ]);
}

function modelOf({ model }: FileReading): string {
  return JSON.stringify(model, (key, value: unknown) => key === 'range' || key === 'nameRange' || key === 'scoreRange' ? undefined : value);
}

function excusesIn({ lines, comments }: Read): string {
  const tokens = lines.flatMap(line => line.tokens), written = new Set(tokens.map(({ line }) => line));
  const excuses = excusesOf(comments, comment => !written.has(comment.line));
  if (excuses.length === 0) return '';
  const on = new Map<number, number[]>();
  tokens.forEach(({ line }, i) => on.set(line, [...on.get(line) ?? [], i]));
  return JSON.stringify(excuses.map(({ rule, reason, line }) => [rule, reason, on.get(line)]));
}
