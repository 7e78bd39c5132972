import { eastAsianWidth } from 'get-east-asian-width';
import { RUNS } from './widths.ts';

/** How a text is set: its size in pixels and its weight. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
}

/** What a character that no table knows takes, in hundredths of the size: as wide as the widest common letter. */
const UNKNOWN = 100;
const WIDE = 100;
const EMOJI = 130;

const PLAIN = /^[\x20-\x7e]*$/;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const NO_ADVANCE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const PICTURE = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}|\p{Regional_Indicator}|\u{20E3}/u;

/** The graphemes of a text, one at a time: a long text costs only what is read of it. */
export function* graphemes(text: string): Generator<string> {
  // Most texts are plain, and the segmenter is slow.
  if (PLAIN.test(text)) yield* text;
  else for (const { segment } of segmenter.segment(text)) yield segment;
}

/** The width of one grapheme in pixels. */
export function graphemeWidth(grapheme: string, style: TextStyle): number {
  return hundredths(grapheme, style.bold === true) * style.size / 100;
}

/** The width of a text on one line, in pixels: the same on every machine, and never less than what a font of the stack takes. */
export function widthOf(text: string, style: TextStyle): number {
  let sum = 0;
  for (const grapheme of graphemes(text)) sum += hundredths(grapheme, style.bold === true);
  return sum * style.size / 100;
}

const seen: readonly Map<string, number>[] = [new Map(), new Map()];

function hundredths(grapheme: string, bold: boolean): number {
  const known = seen[bold ? 1 : 0]!;
  let width = known.get(grapheme);
  if (width === undefined) {
    width = measure(grapheme, bold);
    // Texts bring few different graphemes; a hostile one must not fill the memory.
    if (known.size < 20_000) known.set(grapheme, width);
  }
  return width;
}

function measure(grapheme: string, bold: boolean): number {
  if (PICTURE.test(grapheme)) return EMOJI;
  let sum = 0;
  let wide = false;
  for (const character of grapheme) {
    if (NO_ADVANCE.test(character)) continue;
    const code = character.codePointAt(0)!;
    const listed = lookUp(code, bold);
    if (listed !== undefined) sum += listed;
    else if (eastAsianWidth(code) === 2) wide = true;
    else sum += UNKNOWN;
  }
  // The parts of a Hangul syllable are drawn as one square.
  return wide ? Math.max(WIDE, sum) : sum;
}

function lookUp(code: number, bold: boolean): number | undefined {
  for (const run of RUNS) {
    if (code < run.from) return undefined;
    const at = (code - run.from) * 2;
    const digits = bold ? run.bold : run.regular;
    if (at < digits.length) return parseInt(digits.slice(at, at + 2), 36);
  }
  return undefined;
}
