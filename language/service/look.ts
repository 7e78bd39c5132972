/** A file's lines, for repairs and refactorings that move text: what a block's lines are, and whether they can go without taking anything along. */
import type { TextEdit } from '../findings.ts';
import type { FactLine, Position, Range, Thing } from '../model/model.ts';
import type { Project } from '../names/project.ts';
import type { FileReading } from '../read.ts';
import { contains } from './places.ts';

/** A file with its text, and a place in it. */
export interface Look {
  readonly project: Project;
  readonly uri: string;
  readonly reading: FileReading;
  /** The file's lines, without their ends. */
  readonly lines: readonly string[];
  readonly position: Position;
}

export function lookAt(project: Project, uri: string, reading: FileReading, text: string, position: Position): Look {
  return { project, uri, reading, lines: text.split(/\r\n|\r|\n/), position };
}

/** Whole lines, the line break after them included. */
export function linesOf(range: Range): Range {
  return { start: { line: range.start.line, character: 0 }, end: { line: range.end.line + 1, character: 0 } };
}

/** A block from the beginning of its first line, so that it holds the cursor in its indentation. */
export function wholeRange(thing: Thing): Range {
  return { start: { line: thing.range.start.line, character: 0 }, end: thing.range.end };
}

export function lineBelowHead(look: Look, thing: Thing, fact: string): TextEdit {
  const end = endOfLine(look, (thing.title?.range ?? thing.nameRange).end.line);
  return { range: { start: end, end }, newText: `\n${indentIn(thing)}${fact}` };
}

/** How lines in a block are indented. */
export function indentIn(thing: Thing): string {
  const first = thing.facts.find(fact => fact.range.start.line > thing.range.start.line);
  return ' '.repeat(first?.range.start.character ?? thing.range.start.character + 2);
}

/** What stands behind a line's last word, such as a comment, stays there. */
export function endOfLine({ lines }: Look, line: number): Position {
  return { line, character: lines[line]!.length };
}

/** Nothing else stands on the fact's lines, not even a comment: moving or removing them loses nothing. */
export function hasLinesForItself({ lines, reading }: Look, { range: { start, end } }: Pick<FactLine, 'range'>): boolean {
  return lines[start.line]!.slice(0, start.character).trim() === '' && (lines[end.line] ?? '').slice(end.character).trim() === ''
    && !reading.comments.some(comment => comment.line <= end.line && comment.endLine >= start.line && contains({ start, end }, { line: comment.line, character: comment.column }));
}

export function textOf({ lines }: Look, { start, end }: Range): string {
  return lines.slice(start.line, end.line + 1).map((line, i, all) => line.slice(i === 0 ? start.character : 0, i === all.length - 1 ? end.character : undefined)).join('\n');
}
