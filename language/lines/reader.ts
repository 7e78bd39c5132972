/**
 * Text → balanced lines and blocks: which block each line belongs to, which lines can be read, and what is wrong with the others.
 *
 * A line belongs to the block that it is indented under; if it can't stand there, to the nearest block around it that can hold it.
 * What comes out always parses: a line that can't be read is left out and reported, and costs nothing but itself; a block's first
 * line is never left out, since that would lose the lines under it, but completed with empty values.
 */
import { LINE_TABLE } from '../generated/line-table.ts';
import type { RawFinding } from '../findings.ts';
import type { Kind } from '../model/model.ts';
import { nearest } from './distance.ts';
import type { Block, Entry, Leaving } from './entry.ts';
import { match, spelling } from './match.ts';
import * as problems from './problems.ts';
import { nfc, scan, type Token } from './scanner.ts';
import type { LineShape, Slot } from './shape.ts';
import { holdersOf, isLineWord, leadOf, LINE_WORDS } from './wording.ts';

/** Is told what the reader lets through, in text order: lines that fit their shape in blocks that end. Whatever it makes of them, no line is an error. */
export interface Listener {
  /**
   * A line; where its shape opens a block, all lines up to the `end` that closes it are in that block.
   *
   * @param first the line's first word; undefined for a block that the reader put in
   * @param tokens what stands at each place from 1 up to `end`; undefined where a value is missing in a block's first line
   * @param slots what each of them stands for
   */
  line(shape: LineShape, word: string, first: Token | undefined, tokens: readonly (Token | undefined)[], slots: readonly (Slot | undefined)[], end: number): void;
  /** The innermost block ends. */
  end(): void;
}

/** A line of the text as it was understood. */
export interface Line {
  /** The word that it was read as; undefined where it could not be read at all. */
  readonly word?: string;
  /** The first word of the block that it is part of, `''` for the file. */
  readonly block: string;
  /** The offset of that block's first token; undefined for the file and for blocks that the reader put in. */
  readonly owner?: number;
  readonly opens: boolean;
  /** Whether the tree holds it. */
  readonly read: boolean;
  /** What a line that stops too early would have named next. */
  readonly wanted?: readonly Kind[];
  readonly tokens: readonly Token[];
}

export interface Reading {
  readonly comments: readonly Token[];
  readonly lines: readonly Line[];
  readonly findings: readonly RawFinding[];
  readonly leaving: Leaving;
}

/** Each further unreadable line of one file after so many would only repeat that the file isn't a journey. */
const MOST_FINDINGS = 200;
/** Whoever leaves out this many line ends in a row has not written a journey: what follows on that line isn't looked at, and each part of it was told. */
const MOST_ON_ONE_LINE = 200;

const START: Entry = { open: [{ word: '', indent: -1 }], offset: 0, line: 0 };

/**
 * @param listener makes of the lines what it likes, such as a tree
 * @param entry where the text stands, if it is a part of a longer one
 */
export function read(text: string, listener?: Listener, entry: Entry = START): Reading {
  const scanned = scan(text, isLineWord, entry);
  const comments = scanned.filter(token => token.kind === 'comment');
  const lines: Line[] = [], findings: RawFinding[] = [];
  const open: Block[] = [...entry.open];
  let ended = false, lookedOn = false;
  /** Lines deeper than this belong to a line that could not be read, and are passed over with it. */
  let passOver: number | undefined;
  let more = 0;
  /** What of the current line reads like a line of its own, and is still to be read. */
  let onSameLine: { readonly tokens: readonly Token[]; readonly indent: number } | undefined;
  const report = (finding: RawFinding) => { if (findings.length < MOST_FINDINGS) findings.push(finding); else more++; };

  for (const comment of comments) if (comment.open && comment.image.startsWith('/*')) report(problems.openComment(comment));
  const textLines = linesOf(text, scanned, entry.offset);
  /** The index of the line that is read. */
  let current = -1;
  for (const [line, indent] of textLines) {
    current++;
    let told = false;
    for (const token of line) {
      // A lone quote at the end closes a text that was never opened: what is wrong stands before it.
      if (token.open && token.image !== '"') { report(problems.openText(token)); told = true; }
      else if (token.instead !== undefined && token.kind === 'long-text') { report(problems.longMark(token)); told = true; }
      else if (token.instead !== undefined) report(problems.foreignPunctuation(token));
    }
    const said = told || line.some(token => token.instead === '') ? line.filter(token => token.instead !== '') : line;
    if (said.length > 0) readLine(said, indent, told);
    for (let times = 0; onSameLine && times < MOST_ON_ONE_LINE; times++) {
      const { tokens, indent: itsIndent } = onSameLine;
      onSameLine = undefined;
      readLine(tokens, itsIndent);
    }
    onSameLine = undefined;
  }
  const leaving: Leaving = { open: [...open], ended, lookedOn, leastIndent: textLines.reduce((least, [, indent], i) => i === 0 ? least : Math.min(least, indent), Infinity), cut: more > 0 };
  while (open.length > entry.open.length) close();
  if (more > 0) findings.push(problems.tooManyFindings(more, findings.at(-1)!.range));
  return { comments, lines, findings, leaving };

  // ---- one line -----------------------------------------------------------------------------------------------------

  /** Whether the next line stands deeper and is one that a block of this kind can hold. */
  function headsNextLine(block: string, indent: number): boolean {
    const following = textLines[current + 1];
    lookedOn ||= following === undefined;
    return following !== undefined && following[1] > indent && Object.hasOwn(LINE_TABLE[block]!, following[0][0]!.image);
  }

  /** @param told whether something was already reported for this line: one line, one finding */
  function readLine(line: readonly Token[], indent: number, told = false): void {
    const first = line[0]!;
    const word = first.kind === 'word' ? nfc(first.image) : undefined;
    if (passOver !== undefined) {
      const opener = word !== undefined && holdersOf(word).some(block => LINE_TABLE[block]![word]!.opens);
      if (indent > passOver && !opener) { stray(line, innermost(indent)); return; }
      passOver = undefined;
    }
    if (word === undefined) { strayWith(line, indent, problems.noWord(line)); return; }

    const home = homeOf(word, indent);
    if (home !== undefined && isNearlyFact(word, line, indent, home)) return;
    if (home !== undefined) { readAs(word, line, indent, home, told); return; }
    if (LINE_WORDS.has(word)) {
      if (recover(word, line, indent, word)) return;
      const around = innermost(indent).word;
      if (imply(word)) {
        report(problems.misplaced(line, word, around));
        readAs(word, line, indent, open.length - 1, true);
        return;
      }
      report(problems.misplaced(line, word, around));
      stray(line, innermost(indent));
      return;
    }
    if (recover(word, line, indent)) return;
    strayWith(line, indent, problems.unknownWord(line, word, innermost(indent).word, undefined));
    passOver = indent;
  }

  /** An unknown or misplaced first word that is nearly one that can stand here: read as that, and said so. */
  function recover(word: string, line: readonly Token[], indent: number, misplaced?: string): boolean {
    // Of two that are as near the one of the inner block is meant.
    const candidates = new Set(open.toReversed().flatMap(block => Object.keys(LINE_TABLE[block.word]!)));
    if (!misplaced && readJoined(candidates, line, indent, true)) return true;
    const meant = nearest(word, misplaced ? [...candidates].filter(candidate => opensBlock(candidate)) : candidates)
      ?? (misplaced ? undefined : nearest(word, [...LINE_WORDS].filter(candidate => opensBlock(candidate))));
    if (meant !== undefined) {
      const home = homeOf(meant, indent);
      const shape = home === undefined ? undefined : LINE_TABLE[open[home]!.word]![meant]!;
      if (misplaced && !headsNextLine(meant, indent)) return false;
      if (shape && (shape.opens || match(shape.rest, line, 1).end === line.length)) {
        report(problems.unknownWord(line, word, innermost(indent).word, meant));
        readAs(meant, line, indent, home!, true);
        return true;
      }
    }
    if (misplaced) return false;
    return readJoined(candidates, line, indent, false);
  }

  /** `personaldata`, `touchpointQuestion`: a space was left out. @param sure only where a capital, or another script, shows where the second word begins */
  function readJoined(candidates: Iterable<string>, line: readonly Token[], indent: number, sure: boolean): boolean {
    const first = line[0]!;
    for (const candidate of [...candidates].filter(candidate => first.image.startsWith(candidate)).sort((x, y) => y.length - x.length)) {
      const home = homeOf(candidate, indent)!, shape = LINE_TABLE[open[home]!.word]![candidate]!;
      const words = leadOf(candidate, shape), joined = words.join('');
      const taken = words.findIndex((_, i) => i > 0 && line.slice(0, i).map(({ image }) => image).join('') === joined);
      if (taken > 0) {
        report(problems.joinedWords(line.slice(0, taken), words.join(' ')));
        readAs(candidate, [...words.map(image => ({ ...first, image })), ...line.slice(taken)], indent, home, true);
        return true;
      }
      const middle = first.column + candidate.length, rest = first.image.slice(candidate.length);
      if (rest === '') continue;
      const split: Token[] = [
        { ...first, image: candidate, endColumn: middle },
        { ...first, image: rest, start: first.start + candidate.length, column: middle },
        ...line.slice(1),
      ];
      // Many words begin with `for` or `via`: a fact is only meant where what follows looks like a name and fits.
      if ((sure || !opensBlock(candidate)) && !/^[\p{Lu}\p{Lo}]/u.test(rest)) continue;
      if (!opensBlock(candidate) && match(shape.rest, split, 1).end !== split.length) continue;
      report(problems.missingSpace(first, candidate));
      readAs(candidate, split, indent, home, true);
      return true;
    }
    return false;
  }

  /**
   * A word that opens a block further out, deep in a block that can't hold it, is rather a misspelt fact of that block if the line then reads:
   * `persona data` in a source.
   */
  function isNearlyFact(word: string, line: readonly Token[], indent: number, home: number): boolean {
    const visual = open.findLastIndex(block => !block.implied && block.indent < indent);
    if (visual <= home || !opensBlock(word)) return false;
    const facts = LINE_TABLE[open[visual]!.word]!, meant = nearest(word, Object.keys(facts));
    if (meant === undefined || facts[meant]!.opens || match(facts[meant]!.rest, line, 1).end !== line.length) return false;
    report(problems.unknownWord(line, word, open[visual]!.word, meant));
    readAs(meant, line, indent, visual, true);
    return true;
  }

  function readAs(word: string, line: readonly Token[], indent: number, home: number, told = false): void {
    const visual = open.findLastIndex(block => !block.implied && block.indent < indent);
    if (visual > home && !opensBlock(word) && isIntruder(open[visual]!)) {
      if (!told) report(problems.misplaced(line, word, open[visual]!.word));
      stray(line, open[visual]!, word);
      return;
    }
    const around = open[visual]?.word;
    while (open.length - 1 > home) close();
    const block = open[home]!, shape = LINE_TABLE[block.word]![word]!;
    const result = match(shape.rest, line, 1);
    const owner = line[0]!.start;
    if (result.end === undefined && !shape.opens) {
      if (!told) report(problems.cannotRead(line, word, result.stuck!));
      const rest = next(line, word, shape, result.stuck!.at);
      stray(rest ? line.slice(0, result.stuck!.at) : line, block, word, result.stuck!.expected.flatMap(slot => slot.is === 'ref' ? slot.kinds : []));
      if (rest) onSameLine = { tokens: rest, indent };
      return;
    }
    // A touchpoint deeper than the one before it is still plainly the next touchpoint.
    if (!told && visual > home && around !== word) { report(problems.misleadingIndentation(line, word, block.word, block.indent)); told = true; }

    if (result.end === undefined) {
      if (!told) report(shape.rest.is === 'sequence' && shape.rest.parts[0]!.is === 'name' && result.stuck!.at === 1
        ? problems.missingName(line, word) : problems.cannotRead(line, word, result.stuck!));
      complete(shape, word, line);
    } else listener?.line(shape, word, line[0]!, line, result.slots, result.end);
    const end = result.end ?? line.length;
    const rest = end < line.length ? next(line, word, shape, end) : undefined;
    lines.push({ word, block: block.word, ...(block.owner !== undefined && { owner: block.owner }), opens: shape.opens !== undefined, read: true, tokens: rest ? line.slice(0, end) : line });
    if (shape.opens) open.push({ word, indent, owner });

    if (end < line.length) {
      if (!told) report(rest ? problems.twoOnOneLine(line, end, indent) : problems.tooMuch(line, word, end, result, shape.rest));
      // What follows on the same line stands under it if it can, else beside it.
      if (rest) onSameLine = { tokens: rest, indent: shape.opens ? indent + 1 : indent };
    }
  }

  /** The rest of a line, where it reads like a line of its own: somebody left the line end out. */
  function next(line: readonly Token[], word: string, shape: LineShape, from: number): Token[] | undefined {
    const token = line[from];
    if (token?.kind !== 'word' || from + 1 >= line.length) return undefined;
    const inside = shape.opens ? [...open.map(block => block.word), word] : open.map(block => block.word);
    const held = inside.findLast(block => Object.hasOwn(LINE_TABLE[block]!, token.image));
    if (held === undefined) return undefined;
    const result = match(LINE_TABLE[held]![token.image]!.rest, line, from + 1);
    return result.end === undefined ? undefined : line.slice(from);
  }

  // ---- blocks -------------------------------------------------------------------------------------------------------

  function homeOf(word: string, indent: number): number | undefined {
    let home: number | undefined;
    for (let i = open.length - 1; i >= 0; i--) {
      const block = open[i]!;
      if (!Object.hasOwn(LINE_TABLE[block.word]!, word)) continue;
      if (block.indent < indent) return i;
      home ??= i;
    }
    return home;
  }

  /** A stage without a journey, a touchpoint without a stage: the block around it is put in, without a name, so that nothing is lost. */
  function imply(word: string): boolean {
    for (const parent of holdersOf(word)) {
      if (parent === '' || !mayImply(LINE_TABLE[parent]![word]!)) continue;
      const home = open.findLastIndex(block => Object.hasOwn(LINE_TABLE[block.word]!, parent));
      if (home < 0 && !imply(parent)) continue;
      const at = home < 0 ? open.length - 1 : home;
      while (open.length - 1 > at) close();
      const shape = LINE_TABLE[open[at]!.word]![parent]!;
      complete(shape, parent, []);
      open.push({ word: parent, indent: open[at]!.indent, implied: true });
      return true;
    }
    return false;
  }

  /** Blocks, and lines that declare a name; the latter only where no journey would end by it. */
  function mayImply(line: LineShape): boolean {
    if (line.opens) return true;
    const declares = line.rest.is === 'sequence' && line.rest.parts[0]?.is === 'name';
    return declares && !open.some(block => block.word !== '' && Object.values(LINE_TABLE[block.word]!).some(inner => inner.opens));
  }

  /**
   * A fact of an outer block among the lines of an inner one: reading it where it belongs would end the inner block,
   * and the lines after it would lose theirs. Then it is this line that is misplaced.
   */
  function isIntruder(inner: Block): boolean {
    for (let i = current + 1; i < Math.min(current + 40, textLines.length); i++) {
      const [line, indent] = textLines[i]!;
      if (indent <= inner.indent) return false;
      if (line[0]!.kind === 'word' && Object.hasOwn(LINE_TABLE[inner.word]!, line[0]!.image)) return true;
    }
    lookedOn ||= current + 40 >= textLines.length;
    return false;
  }

  function innermost(indent: number): Block {
    return open.findLast(block => block.indent < indent) ?? open[0]!;
  }

  function close(): void {
    // A block that was open where the part began is none that the listener has heard of.
    const isOwn = open.length > entry.open.length;
    open.pop();
    if (isOwn) listener?.end();
    else ended = true;
  }

  function stray(line: readonly Token[], block: Block, word?: string, wanted: readonly Kind[] = []): void {
    const said = word ?? (line[0]!.kind === 'word' ? nfc(line[0]!.image) : undefined);
    lines.push({ ...(said !== undefined && { word: said }), block: block.word, ...(block.owner !== undefined && { owner: block.owner }), opens: false, read: false, wanted, tokens: line });
  }

  function strayWith(line: readonly Token[], indent: number, finding: RawFinding): void {
    report(finding);
    stray(line, innermost(indent));
  }

  /** A block's first line that can't be read: what is there and fits is kept, what is missing is put in empty. */
  function complete(shape: LineShape, word: string, line: readonly Token[]): void {
    const { rest } = shape, tokens: (Token | undefined)[] = [undefined], slots: (Slot | undefined)[] = [undefined];
    let at = 1;
    for (const part of rest.is === 'sequence' ? rest.parts : [rest]) {
      const result = match(part, line, at);
      if (result.end !== undefined && (result.end > at || part.is === 'optional')) {
        for (; at < result.end; at++) { tokens.push(line[at]!); slots.push(result.slots[at]!); }
      } else if (part.is === 'word' || part.is === 'name' || part.is === 'ref') { tokens.push(undefined); slots.push(part); }
    }
    listener?.line(shape, word, line[0], tokens, slots, tokens.length);
  }
}

function opensBlock(word: string): boolean {
  return Object.hasOwn(LINE_TABLE, word) && word !== '';
}

/** The text's lines without blank ones and comments, each with its indentation in columns; a line goes on after a comma. */
function linesOf(text: string, tokens: readonly Token[], offset: number): [Token[], number][] {
  const lines: [Token[], number][] = [];
  let line: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'comment') continue;
    if (token.kind !== 'newline') { line.push(token); continue; }
    if (line.length === 0 || goesOn(line, tokens, i)) continue;
    lines.push([line, indentOf(text, line[0]!, offset)]);
    line = [];
  }
  if (line.length > 0) lines.push([line, indentOf(text, line[0]!, offset)]);
  return lines;
}

/** After a comma at its end a line goes on, unless the next one begins as a line of its own does: then the comma is one too many. */
function goesOn(line: readonly Token[], tokens: readonly Token[], newline: number): boolean {
  const last = line.at(-1)!;
  if (last.kind !== 'mark' || spelling(last) !== ',') return false;
  const following = tokens.slice(newline + 1, newline + 8).find(token => token.kind !== 'comment');
  return following !== undefined && following.kind === 'word' && !LINE_WORDS.has(following.image);
}

/**
 * How far a line is indented, in columns: a tab goes to the next multiple of four, a wide space counts two. Only compared, never shown.
 *
 * @param offset at which the text begins in the one that tokens count in
 */
export function indentOf(text: string, token: Token, offset = 0): number {
  let columns = 0;
  for (let i = token.start - token.column - offset; i < token.start - offset; i++) {
    const c = text[i];
    columns += c === '\t' ? 4 - columns % 4 : c === '\u3000' ? 2 : c === '\ufeff' ? 0 : 1;
  }
  return columns;
}
