/** What may be written at a place: the block that it is in, the line so far, and what comes next in it. */
import { LINE_TABLE } from '../generated/line-table.ts';
import { match } from '../lines/match.ts';
import type { Line } from '../lines/reader.ts';
import { scan, type Token } from '../lines/scanner.ts';
import type { Slot } from '../lines/shape.ts';
import { isLineWord } from '../lines/wording.ts';
import type { Position } from '../model/model.ts';
import type { FileReading } from '../read.ts';

export interface OpenBlock {
  readonly word: string;
  readonly indent: number;
  /** The block's first line; undefined for the file. */
  readonly line?: number;
}

export interface Context {
  /** The blocks that are open there, from the file inwards. */
  readonly blocks: readonly OpenBlock[];
  /** The block that the line's indentation puts it in. */
  readonly inner: OpenBlock;
  /** Column at which the line begins. */
  readonly indent: number;
  /** The line's first word, where one stands before the cursor's own word. */
  readonly word?: string;
  /** The block that holds a line with that word here. */
  readonly holder?: OpenBlock;
  /** What may come next in the line; undefined at a line's beginning. */
  readonly expected?: readonly Slot[];
  /** The line's whole tokens before the cursor. */
  readonly before: readonly Token[];
  /** Where the word that is being written begins. */
  readonly from: Position;
  /** What of it stands before the cursor: `Wardrobe.Bu`. */
  readonly written: string;
  /** True inside a text or a comment: nothing is to be offered. */
  readonly inText: boolean;
}

/** @param lineText the text of the cursor's line */
export function contextAt(reading: FileReading, lineText: string, position: Position): Context {
  const head = lineText.slice(0, position.character);
  const tokens = scan(head, isLineWord).filter(token => token.kind !== 'newline');
  const last = tokens.at(-1);
  const atEnd = last !== undefined && last.endColumn === position.character;
  // An open text goes on to the line's end, the spaces behind its last word included.
  const inText = last !== undefined && (last.kind === 'comment' ? atEnd : (last.kind === 'text' || last.kind === 'long-text') && last.open === true);
  const writing = atEnd && isBegun(last!) ? last! : undefined;
  // "Wardrobe.Bu": the whole dotted name is being written.
  let before = writing ? tokens.slice(0, -1) : tokens;
  let from = writing?.column ?? position.character;
  while (before.length >= 2 && before.at(-1)!.image === '.' && before.at(-1)!.endColumn === from && before.at(-2)!.kind === 'word') {
    from = before.at(-2)!.column;
    before = before.slice(0, -2);
  }
  // "Wardrobe.": the next part of the name is about to be written.
  if (!writing && atEnd && last!.image === '.' && tokens.at(-2)?.kind === 'word') {
    let at = tokens.length - 2;
    while (at >= 2 && tokens[at - 1]!.image === '.' && tokens[at - 2]!.kind === 'word') at -= 2;
    before = tokens.slice(0, at);
    from = tokens[at]!.column;
  }
  const indent = /^[ \t]*/.exec(lineText)![0].length;
  const blocks = openBlocks(reading.lines, position.line);
  const inner = blocks.findLast(block => block.indent < indent) ?? blocks[0]!;
  const base = { blocks, inner, indent, before, from: { line: position.line, character: from }, written: head.slice(from), inText };
  // A line that goes on after a comma begins further up.
  const lead = before.length === 0 ? openList(reading.lines, position.line) : undefined;
  const whole = lead ? [...lead, ...before] : before;
  const word = whole[0]?.kind === 'word' ? whole[0].image.normalize('NFC') : undefined;
  if (word === undefined) return base;
  const holder = blocks.findLast(block => block.indent < indent && Object.hasOwn(LINE_TABLE[block.word]!, word))
    ?? blocks.findLast(block => Object.hasOwn(LINE_TABLE[block.word]!, word));
  if (!holder) return { ...base, word, expected: [] };
  const result = match(LINE_TABLE[holder.word]![word]!.rest, whole, 1);
  const expected = result.stuck && result.stuck.at >= whole.length ? result.stuck.expected : [];
  return { ...base, before: whole, word, holder, expected };
}

/** The blocks that are open above a line, going by the lines that were read. */
function openBlocks(lines: readonly Line[], before: number): OpenBlock[] {
  const open: (OpenBlock & { readonly owner?: number })[] = [{ word: '', indent: -1 }];
  for (const line of lines) {
    const first = line.tokens[0]!;
    if (first.line >= before) break;
    if (!line.read) continue;
    while (open.length > 1 && open.at(-1)!.owner !== line.owner) open.pop();
    if (line.opens) open.push({ word: line.word!, indent: first.column, owner: first.start, line: first.line });
  }
  return open;
}

/** Whether a token may be only the beginning of what is being written: `We`, `+`, `>`. */
function isBegun({ kind, image }: Token): boolean {
  return kind === 'word' || kind === 'number' || kind === 'date' || image === '+' || image === '-' || image === '<' || image === '>';
}

/** The tokens of a line above that ends with a comma, as far as they stand above. */
function openList(lines: readonly Line[], at: number): readonly Token[] | undefined {
  const above = lines.findLast(line => line.tokens[0]!.line < at)?.tokens.filter(token => token.line < at);
  const last = above?.at(-1);
  return last && last.image === ',' && last.line === at - 1 ? above : undefined;
}
