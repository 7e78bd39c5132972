/** Something that takes a stretch of a row for itself. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Gives each stretch the first track where it has room, in the order given. Returns each one's track, counted from 0. */
export function packTracks(stretches: readonly Stretch[], gap: number): number[] {
  const tracks: Stretch[][] = [];
  return stretches.map(stretch => {
    let at = tracks.findIndex(track => track.every(other => stretch.to + gap <= other.from || other.to + gap <= stretch.from));
    if (at < 0) at = tracks.push([]) - 1;
    tracks[at]!.push(stretch);
    return at;
  });
}

/** A way's turn in a gutter: the heights at which it leads away from it to the left, and to the right. */
export interface Turn {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * Orders the turns of a gutter from left to right so that no way runs on top of another: one that leads to the left at the height where another
 * leads to the right has to turn before it. Returns each one's track. Where two ways change places there is no such order, and text order decides.
 */
export function orderTurns(turns: readonly Turn[], close: number): number[] {
  const before = (a: Turn, b: Turn): boolean => a.left.some(left => b.right.some(right => Math.abs(left - right) < close));
  const left = new Set(turns.keys());
  const tracks = turns.map(() => 0);
  for (let track = 0; left.size > 0; track++) {
    const ready = [...left].find(i => ![...left].some(other => other !== i && before(turns[other]!, turns[i]!))) ?? [...left][0]!;
    tracks[ready] = track;
    left.delete(ready);
  }
  return tracks;
}
