/** The order in which a line's letters stand: Unicode's bidirectional algorithm (UAX #9), the line as a whole from left to right, as SVG sets it. */
import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** A part of a line that is written in one direction. */
export interface Part {
  /** As it is read; for parts from right to left with brackets turned round. */
  readonly text: string;
  readonly fromRight: boolean;
}

/** Hebrew, Arabic and their like, and the signs that turn a line's direction. */
const FROM_RIGHT = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;

/** The parts of a line, from left to right as they stand on the page. */
export function inOrder(line: string): Part[] {
  if (!FROM_RIGHT.test(line)) return line === '' ? [] : [{ text: line, fromRight: false }];
  const { levels } = bidi.getEmbeddingLevels(line, 'ltr'), mirrored = bidi.getMirroredCharactersMap(line, levels);
  const parts: { text: string; level: number }[] = [];
  for (let i = 0; i < line.length; i++) {
    const last = parts.at(-1), text = mirrored.get(i) ?? line[i]!;
    if (last && last.level === levels[i]) last.text += text;
    else parts.push({ text, level: levels[i]! });
  }
  // Whatever stands at a level or deeper is turned round, from the deepest outwards (rule L2).
  for (let level = Math.max(...parts.map(part => part.level)); level > 0; level--) {
    for (let from = 0; from < parts.length; from++) {
      let to = from;
      while (to < parts.length && parts[to]!.level >= level) to++;
      if (to > from + 1) parts.splice(from, to - from, ...parts.slice(from, to).reverse());
      if (to > from) from = to;
    }
  }
  return parts.map(({ text, level }) => ({ text, fromRight: level % 2 === 1 }));
}
