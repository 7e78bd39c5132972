/** Tests read as data: texts with marks in them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fix } from '../../language/findings.ts';
import type { Position, Range } from '../../language/model/model.ts';

/** The offset in UTF-16 units of a position. */
export function offsetAt(text: string, { line, character }: Position): number {
  let offset = 0;
  for (let i = 0; i < line; i++) {
    const end = text.indexOf('\n', offset);
    if (end < 0) return text.length;
    offset = end + 1;
  }
  const end = text.indexOf('\n', offset);
  return Math.min(offset + character, end < 0 ? text.length : end);
}

export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}

/** A text without its marks, and the ranges that stood between `⟪` and `⟫`, and the places of `▮`. */
export function marked(source: string): { text: string; ranges: Range[]; cursors: Position[] } {
  const ranges: Range[] = [], cursors: Position[] = [];
  let text = '', start: Position | undefined;
  for (const c of source) {
    if (c === '⟪') start = positionAt(text, text.length);
    else if (c === '⟫') ranges.push({ start: start!, end: positionAt(text, text.length) });
    else if (c === '▮') cursors.push(positionAt(text, text.length));
    else text += c;
  }
  return { text, ranges, cursors };
}

/** The text after a repair of this one file. */
export function applyFix(text: string, fix: Fix): string {
  const edits = [...fix.edits].sort((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start));
  return edits.reduce((result, edit) => result.slice(0, offsetAt(text, edit.range.start)) + edit.newText + result.slice(offsetAt(text, edit.range.end)), text);
}

const folder = join(import.meta.dirname, '../../examples');

/** The project's examples, by name. */
export const EXAMPLES: readonly (readonly [string, string])[] = readdirSync(folder).filter(name => name.endsWith('.journey')).sort()
  .map(name => [name, readFileSync(join(folder, name), 'utf8')] as const);
