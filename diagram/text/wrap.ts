import { eastAsianWidth } from 'get-east-asian-width';
import { graphemes, graphemeWidth, widthOf, type TextStyle } from './measure.ts';

/** A text set in lines that are each at most as wide as asked for. */
export interface Wrapped {
  readonly lines: readonly string[];
  /** The widest line, in pixels. */
  readonly width: number;
  /** True where the end had to be left out; the last line then ends with an ellipsis. */
  readonly cut: boolean;
}

const ELLIPSIS = '…';
const SPACE = /^\s+$/u;
/** A line may end after these. */
const AFTER = /^[-‐–—/\\|]$/u;
/** Closing punctuation, small kana and marks of repetition don't start a line. */
const NOT_FIRST = /^[\p{Pe}\p{Pf}、。，．・：；？！ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;!?%‰℃…‥〜～]/u;
/** Opening punctuation doesn't end one. */
const NOT_LAST = /^[\p{Ps}\p{Pi}¥￥$£€#＃]/u;

interface Piece {
  readonly text: string;
  readonly width: number;
  readonly space: boolean;
}

/**
 * Breaks a text into at most `most` lines of at most `width` pixels: between words, beside East Asian characters, and inside a word
 * that is longer than a line. What doesn't fit is left out behind an ellipsis. White space of any kind counts as one space.
 */
export function wrap(text: string, style: TextStyle, width: number, most: number): Wrapped {
  let known = wrapped.get(style);
  if (!known) wrapped.set(style, known = new Map());
  const key = `${width} ${most} ${text}`;
  let found = known.get(key);
  if (!found) {
    // All are forgotten together, so that the memory stays bounded; the next picture knows its own again.
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, found = breakText(text, style, width, most));
  }
  return found;
}

/** The same texts are set again in every picture. */
const wrapped = new WeakMap<TextStyle, Map<string, Wrapped>>();
const MOST_KNOWN = 10_000;

function breakText(text: string, style: TextStyle, width: number, most: number): Wrapped {
  const lines: string[] = [];
  let line: Piece[] = [];
  let filled = 0;
  let cut = false;

  /** Ends the line before the piece at `end` and starts the next with what is left. */
  const breakAt = (end: number): void => {
    lines.push(line.slice(0, end).map(piece => piece.text).join('').trimEnd());
    line = line.slice(end);
    while (line[0]?.space) line.shift();
    filled = line.reduce((sum, piece) => sum + piece.width, 0);
  };

  for (const raw of graphemes(text)) {
    const space = SPACE.test(raw);
    if (space && (line.length === 0 || line.at(-1)!.space)) continue;
    const piece: Piece = space ? { text: ' ', width: graphemeWidth(' ', style), space } : { text: raw, width: graphemeWidth(raw, style), space };
    line.push(piece);
    filled += piece.width;
    // A space at the end takes no room, and a piece that is wider than a whole line has to stand somewhere.
    while (!line.at(-1)?.space && filled > width && line.length > 1) {
      if (lines.length === most - 1) { cut = true; break; }
      breakAt(lastBreak(line));
    }
    if (cut) break;
  }
  if (cut) lines.push(shorten(line, style, width));
  else if (line.some(piece => !piece.space)) breakAt(line.length);

  return { lines, width: lines.reduce((most, each) => Math.max(most, widthOf(each, style)), 0), cut };
}

/** The width of the widest word, which is what no line should break: at most `most` pixels, and no longer looked at than that. */
export function widestWord(text: string, style: TextStyle, most: number): number {
  let widest = 0, width = 0, before: Piece | undefined;
  for (const raw of graphemes(text)) {
    const piece: Piece = { text: raw, width: graphemeWidth(raw, style), space: SPACE.test(raw) };
    if (piece.space || (before && mayBreak(before, piece))) width = 0;
    if (!piece.space) width += piece.width;
    if (width >= most) return most;
    widest = Math.max(widest, width);
    before = piece;
  }
  return widest;
}

/** Where the line is best ended: the index of the first piece of the next one. */
function lastBreak(line: readonly Piece[]): number {
  for (let i = line.length - 1; i > 0; i--) if (mayBreak(line[i - 1]!, line[i]!)) return i;
  return line.length - 1;
}

function mayBreak(before: Piece, after: Piece): boolean {
  if (after.space) return false;
  if (before.space) return true;
  if (NOT_FIRST.test(after.text) || NOT_LAST.test(before.text)) return false;
  return AFTER.test(before.text) || isWide(before.text) || isWide(after.text);
}

function isWide(text: string): boolean {
  return eastAsianWidth(text.codePointAt(0)!) === 2;
}

function shorten(line: readonly Piece[], style: TextStyle, width: number): string {
  const room = width - graphemeWidth(ELLIPSIS, style);
  let filled = 0;
  let kept = '';
  for (const piece of line) {
    filled += piece.width;
    if (filled > room) break;
    kept += piece.text;
  }
  return kept.trimEnd() + ELLIPSIS;
}
