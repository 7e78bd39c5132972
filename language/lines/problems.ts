/** What the reader reports, one function a kind of problem: the sentence, the place, the repair. */
import { LINE_TABLE } from '../generated/line-table.ts';
import type { Fix, RawFinding } from '../findings.ts';
import type { Kind, Range } from '../model/model.ts';
import { nearest } from './distance.ts';
import { spelling, type Match } from './match.ts';
import type { Token } from './scanner.ts';
import type { Shape, Slot } from './shape.ts';
import { WORDS } from './words.ts';
import { a, either, expectation, holdersOf, kindWord, quoteShort } from './wording.ts';

export function rangeOf(token: Token): Range {
  return { start: { line: token.line, character: token.column }, end: { line: token.endLine, character: token.endColumn } };
}

function rangeFrom(tokens: readonly Token[], from: number, to = tokens.length): Range {
  return { start: rangeOf(tokens[from]!).start, end: rangeOf(tokens[to - 1]!).end };
}

const replace = (range: Range, newText: string, title: string): Fix => ({ title, edits: [{ range, newText }], preferred: true });
const says = (token: Token): string => `\`${quoteShort(token.image)}\``;

/** The lines that a block can hold, those that people write most first, for a message. */
function examplesOf(block: string): string {
  const usual = ['touchpoint', 'via', 'emotion', 'pain', 'opportunity', 'state', 'for', 'stage', 'owner', 'journey', 'persona', 'team', 'channel', 'source', 'kind'];
  const held = Object.keys(LINE_TABLE[block]!);
  const shown = [...usual.filter(word => held.includes(word)), ...held.filter(word => !usual.includes(word))].slice(0, 6);
  return `${shown.join(', ')}${held.length > shown.length ? ' …' : ''}`;
}

const blockName = (block: string): string => block === '' ? 'the file' : a(kindWord(block as Kind));

export function noWord(line: readonly Token[]): RawFinding {
  const first = line[0]!;
  return {
    code: 'J001', range: rangeFrom(line, 0),
    message: `A line begins with a word that says what it is about, such as persona, stage or emotion; this one begins with ${says(first)}.`
      + (first.kind === 'text' ? ' For a remark, write `note` before the text, or `//` for a comment.' : ' For a comment, write `//` before it.'),
    fixes: first.kind === 'text' ? [replace({ start: rangeOf(first).start, end: rangeOf(first).start }, 'note ', 'Make it a note')]
      : [replace({ start: rangeOf(first).start, end: rangeOf(first).start }, '// ', 'Make it a comment')],
  };
}

export function unknownWord(line: readonly Token[], word: string, block: string, meant: string | undefined): RawFinding {
  const range = rangeOf(line[0]!);
  const here = block === '' ? 'At the outermost level' : `In ${blockName(block)}`;
  return meant !== undefined
    ? { code: 'J001', range, message: `No line begins with \`${quoteShort(word)}\` here. Did you mean \`${meant}\`?`, fixes: [replace(range, meant, `Change to \`${meant}\``)] }
    : { code: 'J001', range, message: `No line begins with \`${quoteShort(word)}\`. ${here} lines begin with ${examplesOf(block)}. For a comment, write \`//\` before it.`,
      fixes: [{ title: 'Make it a comment', edits: [{ range: { start: range.start, end: range.start }, newText: '// ' }] }] };
}

/** Words that belong together, written as fewer: `personaldata`. */
export function joinedWords(tokens: readonly Token[], words: string): RawFinding {
  return {
    code: 'J001', range: rangeFrom(tokens, 0), message: `Write \`${words}\` with a space between the words.`,
    fixes: [replace(rangeFrom(tokens, 0), words, `Change to \`${words}\``)],
  };
}

export function missingSpace(first: Token, word: string): RawFinding {
  const at = { line: first.line, character: first.column + word.length };
  return {
    code: 'J001', range: rangeOf(first), message: `After \`${word}\` comes a space, then the name.`,
    fixes: [replace({ start: at, end: at }, ' ', 'Put the space in')],
  };
}

export function misplaced(line: readonly Token[], word: string, block: string): RawFinding {
  const holders = holdersOf(word).filter(holder => holder !== '');
  const first = line[0]!;
  const where = block === '' ? `there is no ${either(holders)} above it` : `here it stands in ${blockName(block)}`;
  return {
    code: 'J210', range: rangeOf(first),
    message: `\`${word}\` belongs in ${either(holders.map(blockName))}; ${where}. Move the line, or write the ${either(holders)} that it belongs to above it.`,
    fixes: holders.length === 1 && Object.hasOwn(LINE_TABLE[''] ?? {}, holders[0]!) === false && block !== ''
      ? [{ title: `Put ${a(holders[0]!)} around it`, edits: [{ range: { start: { line: first.line, character: first.column }, end: { line: first.line, character: first.column } }, newText: `${holders[0]!} Step${first.line + 1}\n${' '.repeat(first.column + 2)}` }] }] : [],
  };
}

export function missingName(line: readonly Token[], word: string): RawFinding {
  const first = line[0]!, next = line[1];
  const at = rangeOf(first).end;
  const name = next?.kind === 'text' ? nameFrom(spelling(next)) : undefined;
  return {
    code: 'J211', range: rangeFrom(line, 0),
    message: next && next.kind !== 'text'
      ? `After \`${word}\` comes a short name that begins with a letter, then the title in quotes; ${says(next)} is no name.`
      : `This ${word} has no name. Write a short one before the title, so that other lines can refer to it: \`${word} ${name ?? 'Name'}${next ? ` ${quoteShort(next.image)}` : ''}\`.`,
    fixes: next && next.kind !== 'text' ? [] : [replace({ start: at, end: at }, ` ${name ?? 'Name'}`, `Name it \`${name ?? 'Name'}\``)],
  };
}

/** A name made of a title's first words: `"Asks a safety question"` → `AsksASafety`. Undefined where the title has no letter. */
export function nameFrom(title: string): string | undefined {
  const words = title.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const name = words.slice(0, 3).map(word => word.slice(0, 1).toUpperCase() + word.slice(1)).join('').slice(0, 24);
  return /^\p{L}/u.test(name) ? name.normalize('NFC') : undefined;
}

/** A line whose first word is known, but not what comes after. */
export function cannotRead(line: readonly Token[], word: string, stuck: NonNullable<Match['stuck']>): RawFinding {
  const found = line[stuck.at], before = line[stuck.at - 1]!;
  const after = stuck.at === 1 ? `\`${word}\`` : spelling(before) === ',' ? 'the comma' : `\`${line.slice(0, stuck.at).map(token => quoteShort(token.image)).join(' ')}\``;
  const wanted = expectation(stuck.expected);
  // What the word is for helps where a value is wanted; that a name is wanted says enough.
  const help = stuck.expected.every(slot => slot.is === 'ref' || slot.is === 'name') ? '' : ` ${helpOf(word)}`;
  if (!found) {
    return { code: 'J002', range: rangeOf(before), message: `This line isn't finished: after ${after} comes ${wanted}.${help}` };
  }
  const words = stuck.expected.flatMap(slot => slot.is === 'word' ? [slot.word] : []);
  const meant = found.kind === 'word' ? nearest(found.image, words) : undefined;
  const fixes: Fix[] = meant !== undefined ? [replace(rangeOf(found), meant, `Change to \`${meant}\``)] : quoted(line, stuck.at, stuck.expected);
  return {
    code: 'J003', range: rangeOf(found), fixes,
    message: meant !== undefined ? `\`${quoteShort(found.image)}\` isn't known here. Did you mean \`${meant}\`? After ${after} comes ${wanted}.`
      : `After ${after} comes ${wanted}; ${says(found)} can't stand there.${help}`,
  };
}

function helpOf(word: string): string {
  const holder = holdersOf(word)[0];
  return holder === undefined ? '' : WORDS[holder]?.[word]?.help ?? '';
}

/** Words where a text is wanted: quotes around them. */
function quoted(line: readonly Token[], from: number, expected: readonly Slot[]): Fix[] {
  if (!expected.some(slot => slot.is === 'text')) return [];
  const tail = line.slice(from);
  if (tail.length === 0 || tail.some(token => token.line !== tail[0]!.line || (token.kind === 'text' && token.image !== '"'))) return [];
  const range = rangeFrom(line, from);
  const text = tail.map((token, i) => (i > 0 && token.start > tail[i - 1]!.start + tail[i - 1]!.image.length ? ' ' : '') + token.image).join('').replace(/"/g, '').trim();
  return [replace(range, `"${text}"`, 'Put it in quotes')];
}

export function twoOnOneLine(line: readonly Token[], from: number, indent: number): RawFinding {
  const token = line[from]!;
  const gap = rangeOf(line[from - 1]!).end;
  return {
    code: 'J004', range: rangeFrom(line, from),
    message: `Each fact has a line of its own: begin a new line before \`${quoteShort(token.image)}\`.`,
    fixes: [replace({ start: gap, end: rangeOf(token).start }, `\n${' '.repeat(indent)}`, 'Begin a new line here')],
  };
}

export function tooMuch(line: readonly Token[], word: string, from: number, result: Match, shape: Shape): RawFinding {
  const stuck = result.stuck;
  const trailing = line[from]!;
  // "owner A," and "next B when": the line stops in the middle of something that it had begun.
  if (stuck && stuck.at > from) return { ...cannotRead(line, word, stuck), range: stuck.at < line.length ? rangeOf(line[stuck.at]!) : rangeOf(line[line.length - 1]!) };
  const texts = stuck?.expected.filter(slot => slot.is === 'text') ?? [];
  const list = hasList(shape) && trailing.kind === 'word';
  const fixes = quoted(line, from, texts);
  return {
    code: 'J004', range: rangeFrom(line, from), fixes,
    message: fixes.length > 0 ? `A text stands in quotes: write \`${fixes[0]!.edits[0]!.newText}\`.`
      : `The line should end before ${says(trailing)}.` + (list ? ' Several names are written with commas between them.' : ''),
  };
}

function hasList(shape: Shape): boolean {
  return shape.is === 'repeat' || (shape.is === 'sequence' && shape.parts.some(hasList));
}

export function misleadingIndentation(line: readonly Token[], word: string, block: string, indent: number): RawFinding {
  const first = line[0]!;
  return {
    code: 'J201', range: rangeOf(first),
    message: `This \`${word}\` is indented as if it belonged to the block above it, but it belongs to the ${block}. Indent it like the other lines of the ${block}.`,
    fixes: [replace({ start: { line: first.line, character: 0 }, end: rangeOf(first).start }, ' '.repeat(Math.max(0, indent) + 2), 'Mend the indentation')],
  };
}

export function foreignPunctuation(token: Token): RawFinding {
  const instead = token.instead!;
  const text = token.kind === 'text';
  return {
    code: 'J202', range: rangeOf(token),
    message: text ? `Texts stand in straight quotes: write ${quoteShort(instead)}.`
      : instead === '' ? `\`${token.image}\` isn't needed here: leave it out.`
      : `\`${token.image}\` is another kind of character than the one that belongs here: write \`${instead}\`.`,
    fixes: [replace(rangeOf(token), instead === '' ? ' ' : instead, instead === '' ? 'Leave it out' : `Write ${quoteShort(instead, 20)}`)],
  };
}

/** A long text that has lost a quote at one of its ends. */
export function longMark(token: Token): RawFinding {
  return {
    code: 'J005', range: rangeOf(token), message: 'A long text begins and ends with three quotes. One is missing here.',
    fixes: [replace(rangeOf(token), token.instead!, 'Write three quotes')],
  };
}

export function openText(token: Token): RawFinding {
  const long = token.kind === 'long-text';
  const end = rangeOf(token).end;
  return {
    code: 'J005', range: rangeOf(token),
    message: long ? 'This long text is never closed, so it was read as one line. Write `"""` after its last line, and indent its lines deeper than the line that it begins on.'
      : 'This text has no closing quote. Put a " at its end.',
    fixes: long || token.image === '"' ? [] : [replace({ start: end, end }, token.instead ? '' : '"', 'Close the text')],
  };
}

export function openComment(token: Token): RawFinding {
  return {
    code: 'J006', range: rangeOf(token),
    message: 'This comment is never closed, so it ends with its line. Write `*/` where it should end, or begin each line with `//`.',
    fixes: [replace({ start: rangeOf(token).end, end: rangeOf(token).end }, ' */', 'End the comment here')],
  };
}

export function tooManyFindings(count: number, range: Range): RawFinding {
  return { code: 'J007', range, message: `${count} more line${count === 1 ? '' : 's'} of this file can't be read. Is it a journey file?` };
}
