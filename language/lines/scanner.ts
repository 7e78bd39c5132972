/**
 * Text → words, numbers, texts, marks and line ends, in one pass whose time is linear in the text's length for any input.
 *
 * Which letters make a word, a number or a date is the grammar's (its terminals' regular expressions are used as they are);
 * this file only decides, by the first character, which of them to try. It never fails: what is nothing else is `junk`.
 */
import { TERMINALS as terminals } from '../generated/line-table.ts';
import { CLOSING_QUOTES, FOREIGN_MARKS, FOREIGN_QUOTES, FOREIGN_SIGNS, plainNumber } from './foreign.ts';

export type TokenKind = 'word' | 'number' | 'date' | 'text' | 'long-text' | 'mark' | 'currency' | 'junk' | 'newline' | 'comment';

export interface Token {
  readonly kind: TokenKind;
  /** As it stands in the text. */
  readonly image: string;
  /** Offset in UTF-16 units. */
  readonly start: number;
  /** Zero-based line and column of the start. */
  readonly line: number;
  readonly column: number;
  /** Line and column after the last character. */
  readonly endLine: number;
  readonly endColumn: number;
  /** The right spelling, where the image is punctuation of another kind (see `foreign.ts`). */
  readonly instead?: string;
  /** A text or comment that was left open. */
  readonly open?: true;
}

const sticky = (regex: RegExp) => new RegExp(regex.source, regex.flags.replace('y', '') + 'y');
const WORD = sticky(terminals.ID);
const NUMBER = sticky(terminals.NUMBER);
const DATE = sticky(terminals.DATE);
const TEXT = sticky(terminals.TEXT);
const CURRENCY = sticky(terminals.CURRENCY);
const FOREIGN_NUMBER = /[-+－−–—＋]?[0-9０-９]+(?:[.．][0-9０-９]+)?/y;
/** Spaces of all widths, and characters that take no room (joiners, marks of direction, a byte order mark). */
const SPACE = /[ \t\f\v\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060-\u2069\u3000\ufeff]+/y;

/** Of the ASCII characters: which of them a word may begin with, and which it may go on with, as the grammar has it. */
const NAME = new RegExp(`^(?:${terminals.ID.source})$`, terminals.ID.flags);
const BEGINS = ascii(c => NAME.test(c));
const GOES_ON = ascii(c => NAME.test(`a${c}`));
const QUOTE = 34, COMMA = 44, MINUS = 45, BACKSLASH = 92, N_OF_NA = 110;

function ascii(holds: (c: string) => boolean): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => holds(String.fromCharCode(code)) ? 1 : 0);
}

/**
 * How long the word, or the text on one line, at an offset is, where it consists of plain ASCII and holds nothing odd; else 0.
 * Nearly all are like that; the others are left to the grammar's regular expressions, which are ten times slower.
 */
function plainWord(text: string, at: number): number {
  if (BEGINS[text.charCodeAt(at)] !== 1) return 0;
  let i = at + 1;
  for (;;) {
    const c = text.charCodeAt(i);
    if (c >= 128) return 0;
    if (GOES_ON[c] === 1) i++;
    else if (c === MINUS && text.charCodeAt(i + 1) >= 128) return 0;
    else if (c === MINUS && GOES_ON[text.charCodeAt(i + 1)] === 1) i += 2;
    else return i - at;
  }
}

function plainText(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) return i + 1 - at;
    if (c === BACKSLASH || c === 10 || c === 13) return 0;
  }
  return 0;
}

/**
 * @param isLineWord whether a line may begin with the word; by it a long text that was left open is noticed.
 * @param begin where the text begins in a longer one, with a line: tokens say where they stand in that
 */
export function scan(text: string, isLineWord: (word: string) => boolean, begin = { offset: 0, line: 0 }): Token[] {
  const tokens: Token[] = [];
  let at = 0, line = begin.line, lineStart = 0;
  /** The column at which the current line's first token stands: what a long text's lines are held against. */
  let indent = 0, fresh = true;

  const take = (regex: RegExp): string | undefined => {
    regex.lastIndex = at;
    return regex.exec(text)?.[0];
  };
  const push = (kind: TokenKind, length: number, more?: { instead?: string; open?: true }) => {
    const image = text.slice(at, at + length), start = at, startLine = line, column = at - lineStart;
    if (fresh && kind !== 'newline') { indent = column; fresh = false; }
    at += length;
    if (kind === 'newline') { line++; lineStart = at; fresh = true; }
    else if (kind === 'long-text' || kind === 'comment') countLines(image, start);
    const token: Token = { kind, image, start: start + begin.offset, line: startLine, column, endLine: kind === 'newline' ? startLine : line, endColumn: kind === 'newline' ? column + length : at - lineStart };
    tokens.push(more ? { ...token, ...more } : token);
  };
  const countLines = (image: string, from: number) => {
    for (let i = 0; i < image.length; i++) {
      const c = image.charCodeAt(i);
      if (c === 10 || (c === 13 && image.charCodeAt(i + 1) !== 10)) { line++; lineStart = from + i + 1; }
    }
  };
  const nextLongMark = searcher(text, '"""'), nextCommentEnd = searcher(text, '*/'), nextComment = searcher(text, '/*');
  /** Where the line of `at` ends. What was found once holds until `at` has passed it, so that a line of nothing but quotes is gone through once. */
  let lineEnd = -1;
  const restOfLine = (): number => {
    if (lineEnd < at) lineEnd = endOfLine(text, at);
    return lineEnd - at;
  };

  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32) { at++; continue; }
    const plain = plainWord(text, at);
    if (plain > 0 && !(code === N_OF_NA && text.startsWith('n/a', at))) { push('word', plain); continue; }
    if (code === QUOTE && !text.startsWith('"""', at)) {
      const length = plainText(text, at);
      // An empty one may be the beginning of a long text that lost a quote.
      if (length > 2) { push('text', length); continue; }
    }
    if (code === COMMA) { push('mark', 1); continue; }
    const c = text[at]!;
    if (c === '\n' || c === '\r') { push('newline', c === '\r' && text[at + 1] === '\n' ? 2 : 1); continue; }
    const space = take(SPACE);
    if (space) { at += space.length; continue; }
    if (c === '"') {
      if (text.startsWith('"""', at)) pushLongText();
      else pushText();
      continue;
    }
    if (c === '/' && text[at + 1] === '/') { push('comment', restOfLine()); continue; }
    if (c === '/' && text[at + 1] === '*') { pushComment(); continue; }
    if (c >= '0' && c <= '9' || c === '+' || c === '-') {
      const date = take(DATE), number = date ?? take(NUMBER);
      if (number) { push(date ? 'date' : 'number', number.length); continue; }
    }
    if (c === 'n' && text.startsWith('n/a', at) && !/[\p{L}\p{N}_]/u.test(text[at + 3] ?? ' ')) { push('mark', 3); continue; }
    const word = take(WORD);
    if (word) { push('word', word.length); continue; }
    if (c === ',' || c === '.' || c === '%') { push('mark', 1); continue; }
    if (c === '>' || c === '<') { push('mark', text[at + 1] === '=' ? 2 : 1); continue; }
    if (FOREIGN_QUOTES.includes(c)) { pushForeignText(); continue; }
    if (c in FOREIGN_SIGNS || c >= '０' && c <= '９') {
      const number = take(FOREIGN_NUMBER);
      if (number) { push('number', number.length, { instead: plainNumber(number) }); continue; }
    }
    if (Object.hasOwn(FOREIGN_MARKS, c)) { push('mark', 1, { instead: FOREIGN_MARKS[c]! }); continue; }
    const currency = take(CURRENCY);
    if (currency) { push('currency', currency.length); continue; }
    // A character outside the basic plane takes two units: half a character would be no character.
    push('junk', text.codePointAt(at)! > 0xffff ? 2 : 1);
  }
  return tokens;

  function pushText() {
    const image = take(TEXT)!;
    const closed = image.length > 1 && image.endsWith('"') && !endsInEscape(image);
    // "Awareness” : opened straight and closed curly. What was meant is plain, so only the mark is wrong.
    if (!closed) {
      const trimmed = image.trimEnd();
      if (trimmed.length > 1 && CLOSING_QUOTES.includes(trimmed.at(-1)!) && trimmed.at(-1) !== '"') {
        push('text', trimmed.length, { instead: trimmed.slice(0, -1) + '"' });
        return;
      }
    }
    const long = image === '""' ? longTextFrom(at + 2) : undefined;
    if (long !== undefined) { push('long-text', long - at, { instead: `"${text.slice(at, long)}` }); return; }
    push('text', closed ? image.length : image.trimEnd().length, closed ? undefined : { open: true });
  }

  /** Two quotes at a line's end, deeper lines, and a line of three quotes: a long text that lost a quote where it begins. @returns where it ends */
  function longTextFrom(from: number): number | undefined {
    const close = nextLongMark(from);
    if (close < 0 || !isBlank(text, from)) return undefined;
    let lines = 0;
    for (let i = nextLine(text, from); i <= close; i = nextLine(text, i), lines++) {
      const line = lineAt(i);
      if (line === '"""') return lines > 0 ? close + 3 : undefined;
      if (line !== '' && beginOf(text, i)[0] <= indent) return undefined;
    }
    return undefined;
  }

  /** What stands from `from` up to the line's end, without spaces around it. */
  function lineAt(from: number): string {
    return text.slice(from, endOfLine(text, from)).trim();
  }

  function pushForeignText() {
    const length = restOfLine();
    let end = at + 1;
    while (end < at + length && !CLOSING_QUOTES.includes(text[end]!)) end++;
    const closed = end < at + length;
    const inside = text.slice(at + 1, closed ? end : at + length).trimEnd();
    const size = closed ? end + 1 - at : 1 + inside.length;
    push('text', size, { instead: `"${inside.replace(/[\\"]/g, '\\$&')}"`, ...(!closed && { open: true as const }) });
  }

  /**
   * A long text that was never closed would swallow the rest of the file. It ends with its first line where no closing marks come,
   * or where, before they come, a line stands no deeper than the text's own and begins as only a line of the language does.
   */
  function pushLongText() {
    const close = nextLongMark(at + 3);
    const end = close < 0 ? text.length : close;
    let open = close < 0;
    const fewer = /^"{1,2}$/;
    for (let i = nextLine(text, at + restOfLine()); i < end; i = nextLine(text, i)) {
      const [blank, word] = beginOf(text, i), line = lineAt(i);
      // A line of one or two quotes: that's where it was to end.
      if (fewer.test(line)) { const size = i + blank + line.length - at; push('long-text', size, { instead: `${text.slice(at, at + size - line.length)}"""` }); return; }
      if (word !== undefined && blank <= indent && isLineWord(word)) { open = true; break; }
    }
    if (open) push('long-text', text.slice(at, at + restOfLine()).trimEnd().length, { open: true });
    else push('long-text', close + 3 - at);
  }

  /** A comment that was never closed ends with its line; one that another comment begins in was never closed. */
  function pushComment() {
    const close = nextCommentEnd(at + 2), another = nextComment(at + 2);
    if (close < 0 || (another >= 0 && another < close)) push('comment', restOfLine(), { open: true });
    else push('comment', close + 2 - at);
  }
}

/**
 * `indexOf` for a position that only grows: what was found once is not looked for again,
 * so that a file full of openings without an end is still read in linear time.
 */
function searcher(text: string, what: string): (from: number) => number {
  let found = -2;
  return from => {
    if (found !== -1 && found < from) found = text.indexOf(what, from);
    return found;
  };
}

/** In NFC; most words are plain ASCII, which is. */
export function nfc(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x2ff) return text.normalize('NFC');
  return text;
}

function endsInEscape(image: string): boolean {
  let backslashes = 0;
  for (let i = image.length - 2; i > 0 && image[i] === '\\'; i--) backslashes++;
  return backslashes % 2 === 1;
}

/** Where the line of `from` ends: at its line break, or at the text's end. */
function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** The offset at which the line after the one of `from` begins; the text's length where there is none. */
function nextLine(text: string, from: number): number {
  const end = endOfLine(text, from);
  return end >= text.length ? end : end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
}

/** Whether nothing but spaces stands between `from` and the line's end. */
function isBlank(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\n' || c === '\r') return true;
    if (c.trim() !== '') return false;
  }
  return true;
}

/** How far the line at `from` is indented, and its first word. */
function beginOf(text: string, from: number): [number, string | undefined] {
  let i = from;
  while (text[i] === ' ' || text[i] === '\t') i++;
  WORD.lastIndex = i;
  return [i - from, WORD.exec(text)?.[0]];
}
