/** What is selected when a selection grows: the word, the value, the line, the block, the blocks around it, the file. */
import type { Token } from '../lines/scanner.ts';
import type { Position, Range } from '../model/model.ts';
import type { Project } from '../names/project.ts';
import type { FileReading } from '../read.ts';
import { compare, contains, mentionAt } from './places.ts';

/** From the inside out; each holds the one before it, and none is empty. @param text the whole file's */
export function selectionRanges(project: Project, uri: string, reading: FileReading, text: string, position: Position): Range[] {
  const ranges: Range[] = [];
  const add = (range: Range | undefined) => {
    if (!range || !contains(range, position) || compare(range.start, range.end) === 0) return;
    const inner = ranges.at(-1);
    if (!inner || (compare(range.start, inner.start) <= 0 && compare(inner.end, range.end) <= 0 && !same(range, inner))) ranges.push(range);
  };
  const lines = text.split(/\r\n|\r|\n/);
  add(wordAt(lines[position.line] ?? '', position));
  const line = reading.lines.find(({ tokens }) => contains(spanOf(tokens), position));
  const token = [...line?.tokens ?? [], ...reading.comments].find(candidate => contains(spanOf([candidate]), position));
  if (token) {
    add(insideQuotes(token));
    add(spanOf([token]));
  }
  add(mentionAt(project, uri, position)?.ref.range);
  if (line) {
    if (line.tokens.length > 1) add(spanOf(line.tokens.slice(1)));
    add(spanOf(line.tokens));
  }
  const blocks = [...project.placesIn(uri).map(({ thing }) => thing.range), ...(project.file(uri)?.syncs ?? []).map(sync => sync.range)];
  // Smaller ones first: of two blocks that hold one place one holds the other.
  for (const block of blocks.filter(range => contains(range, position)).sort((a, b) => compare(b.start, a.start) || compare(a.end, b.end))) add(block);
  add({ start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: lines.at(-1)!.length } });
  return ranges;
}

const same = (a: Range, b: Range): boolean => compare(a.start, b.start) === 0 && compare(a.end, b.end) === 0;

function spanOf(tokens: readonly Token[]): Range {
  const first = tokens[0]!, last = tokens.at(-1)!;
  return { start: { line: first.line, character: first.column }, end: { line: last.endLine, character: last.endColumn } };
}

/** The letters and digits around a place. */
function wordAt(line: string, position: Position): Range | undefined {
  for (const word of line.matchAll(/[\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)*/gu)) {
    const range = { start: { line: position.line, character: word.index }, end: { line: position.line, character: word.index + word[0].length } };
    if (contains(range, position)) return range;
  }
  return undefined;
}

/** A text without its quotes, where it has them on both ends. */
function insideQuotes(token: Token): Range | undefined {
  if ((token.kind !== 'text' && token.kind !== 'long-text') || token.open || token.instead !== undefined) return undefined;
  const quotes = token.kind === 'text' ? 1 : 3;
  return { start: { line: token.line, character: token.column + quotes }, end: { line: token.endLine, character: token.endColumn - quotes } };
}
