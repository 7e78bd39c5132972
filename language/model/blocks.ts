/** What the reader knows of each block beyond the tree: its lines, those it could not read, its extent and the comment above it. */
import type { Reading } from '../lines/reader.ts';
import type { Node } from '../parser/tree.ts';
import type { FactLine, Position, Range } from './model.ts';

interface BlockLines {
  readonly facts: FactLine[];
  /** Most blocks have none. */
  broken?: string[];
  end: Position;
}

export interface Blocks {
  /** The block's own lines, without its first. */
  factsOf(block: Node): readonly FactLine[];
  /** First words of its lines that could not be read. */
  brokenOf(block: Node): readonly string[];
  /** From its first word to the end of its last line, unreadable ones included. */
  rangeOf(block: Node, parts: readonly Range[]): Range;
  /** The text of the comment that ends on the line above. */
  documentationOf(block: Node): string | undefined;
}

const NO_WORDS: readonly string[] = Object.freeze([]);

export function blocksOf(reading: Pick<Reading, 'lines' | 'comments'>): Blocks {
  const lines = new Map<number, BlockLines>();
  for (const line of reading.lines) {
    const first = line.tokens[0]!, last = line.tokens.at(-1)!;
    const range = { start: { line: first.line, character: first.column }, end: { line: last.endLine, character: last.endColumn } };
    // All of a block's first line is its own, also what can't be read of it.
    if (line.opens) lines.set(first.start, { facts: [], end: range.end });
    if (line.owner === undefined) continue;
    let block = lines.get(line.owner);
    if (!block) lines.set(line.owner, block = { facts: [], end: { line: 0, character: 0 } });
    if (line.read && !line.opens) block.facts.push({ word: line.word!, range });
    else if (!line.read) (block.broken ??= []).push(line.word ?? '');
    block.end = range.end;
  }
  const comments = new Map<number, { text: string; start: number; column: number }>();
  for (const comment of reading.comments) comments.set(comment.endLine, { text: comment.image, start: comment.line, column: comment.column });
  /** Lines with anything but comments in them; looked at only where there is a comment above a block. */
  let codeLines: Set<number> | undefined;
  const isCode = (line: number): boolean => {
    codeLines ??= new Set(reading.lines.flatMap(({ tokens }) => tokens.flatMap(token => [token.line, token.endLine])));
    return codeLines.has(line);
  };

  const of = (block: Node): BlockLines | undefined => block.$offset === undefined ? undefined : lines.get(block.$offset);
  return {
    factsOf: block => of(block)?.facts ?? [],
    brokenOf: block => of(block)?.broken ?? NO_WORDS,
    rangeOf(block, parts) {
      const range = block.$range;
      const start = isWritten(block) ? range.start : parts[0]?.start ?? range.start;
      let end = range.end;
      const further = (other: Position): void => {
        if (other.line > end.line || (other.line === end.line && other.character > end.character)) end = other;
      };
      const own = of(block);
      if (own) further(own.end);
      for (const part of parts) further(part.end);
      return { start, end };
    },
    documentationOf(block) {
      if (!isWritten(block) || comments.size === 0) return undefined;
      const texts: string[] = [];
      for (let line = block.$range.start.line - 1; line >= 0;) {
        const comment = comments.get(line);
        if (!comment || isCode(line) || isCode(comment.start)) break;
        texts.unshift(withoutMarks(comment.text));
        line = comment.start - 1;
      }
      return texts.length > 0 ? texts.join('\n').trim() : undefined;
    },
  };
}

/** Whether the block's first word stands in the text; the reader puts missing blocks in. */
export function isWritten(block: Node): boolean {
  return block.$offset !== undefined;
}

function withoutMarks(comment: string): string {
  if (comment.startsWith('//')) return comment.replace(/^\/\/+ ?/, '').trimEnd();
  return comment.replace(/^\/\*+|\*+\/$/g, '').split(/\r\n|\r|\n/).map(line => line.replace(/^\s*\*? ?/, '').trimEnd()).join('\n').trim();
}
