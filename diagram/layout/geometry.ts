export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A way drawn in straight pieces, with the place of its label. */
export interface Line {
  readonly points: readonly Point[];
  readonly label?: Rect;
}

export function moved(line: Line, dx: number, dy: number): Line {
  return {
    points: line.points.map(point => ({ x: point.x + dx, y: point.y + dy })),
    ...(line.label && { label: { ...line.label, x: line.label.x + dx, y: line.label.y + dy } }),
  };
}

export function overlap(a: Rect, b: Rect, gap = 0): boolean {
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}

/** Without points that say nothing: doubles, and those in the middle of a straight piece. */
export function simplified(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1), before = kept.at(-2);
    if (last && last.x === point.x && last.y === point.y) continue;
    if (last && before && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** To a tenth of a pixel, so that no machine's arithmetic shows. */
export function rounded(number: number): number {
  return Math.round(number * 10) / 10 || 0;
}
