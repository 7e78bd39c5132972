/** Which things of a picture a line of the text belongs to. */
import type { PlaceInText } from '../../server/protocol.ts';

/**
 * The ids of all places that hold the line, from the innermost outwards.
 * All of them, since the innermost may not be drawn (a folded lane, another view): then the next one is lit.
 *
 * @param line zero-based
 */
export function idsAtLine(places: Readonly<Record<string, PlaceInText>>, line: number): string[] {
  return Object.entries(places)
    .filter(([, place]) => place.uri === undefined && place.start.line <= line && line <= lastLine(place))
    // Smaller first; of two with the same lines the one that begins later is inside the other.
    .sort(([, a], [, b]) => (lastLine(a) - a.start.line) - (lastLine(b) - b.start.line)
      || b.start.line - a.start.line || b.start.character - a.start.character)
    .map(([id]) => id);
}

/** A range that ends at a line's very start doesn't hold that line. */
function lastLine({ start, end }: PlaceInText): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}
