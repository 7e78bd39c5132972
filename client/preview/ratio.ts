/** How large a PNG may become. */

/** Pixels of a PNG for each of the picture's, so that it is sharp on fine screens. */
export const BEST_RATIO = 2;
/** Browsers paint no longer edge than this, in pixels. */
const LONGEST_EDGE = 16_384;
/** And more pixels than this are no use to anybody: four bytes each while it is painted. */
const MOST_PIXELS = 120_000_000;

/** The best ratio up to 2 for a picture of this size; undefined where it can't be painted even at 1. */
export function pixelRatio(width: number, height: number): number | undefined {
  const ratio = Math.min(BEST_RATIO, LONGEST_EDGE / width, LONGEST_EDGE / height, Math.sqrt(MOST_PIXELS / (width * height)));
  if (ratio < 1) return undefined;
  // Rounded down: half a pixel more would be over the edge.
  return Math.floor(ratio * 100) / 100;
}
