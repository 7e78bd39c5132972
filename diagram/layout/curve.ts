import type { Curve, CurvePoint } from '../scene/scene.ts';
import { overlap, rounded, type Point, type Rect } from './geometry.ts';
import { CURVE } from './measures.ts';
import { setText, type TextBlock } from './texts.ts';

/** A point of a curve with its dot's middle and, where there is room for it, its words. */
export interface DotShape {
  readonly point: CurvePoint;
  readonly x: number;
  readonly y: number;
  readonly text?: TextBlock;
}

/** A stretch of a curve that is known throughout, or supposed throughout, as an SVG path. */
export interface Run {
  readonly path: string;
  readonly known: boolean;
}

export interface CurveShape {
  readonly curve: Curve;
  readonly dots: readonly DotShape[];
  readonly runs: readonly Run[];
  /** The room between the curve and the neutral line, as an SVG path. */
  readonly area: string;
}

/** Half of the way from one point to the next, a cubic. */
interface Half {
  readonly points: readonly [Point, Point, Point, Point];
  readonly known: boolean;
}

export const CURVE_HEIGHT = 4 * CURVE.step + 2 * CURVE.pad;

/** The height of a score below the lane's top. */
export const scoreY = (score: number): number => rounded(CURVE.pad + (2 - score) * CURVE.step);

/** Lays the curves out: `xs` are the middles of the touchpoints' columns; all words stay between `left` and `right`. */
export function shapeCurves(curves: readonly Curve[], xs: readonly number[], left: number, right: number): CurveShape[] {
  const at = Map.groupBy(curves.flatMap((curve, i) => curve.points.map(point => ({ curve: i, point }))), ({ point }) => point.touchpoint);
  const placed = curves.map((curve, i) => ({
    curve,
    dots: curve.points.map(point => ({ point, x: xs[point.touchpoint]! + besideOthers(at.get(point.touchpoint)!, i, point), y: scoreY(point.score) })),
  }));
  const halves = placed.map(({ dots }) => halvesOf(dots));
  const taken = new Taken();
  for (const { dots } of placed) for (const dot of dots) taken.add(dotRect(dot));
  const ink = halves.flat().flatMap(samples).sort((a, b) => a.x - b.x);
  return placed.map(({ curve, dots }, i) => ({
    curve,
    dots: dots.map((dot, at) => {
      const text = dot.point.text === undefined ? undefined : placeText(dot.point.text, dot, dots[at - 1], dots[at + 1], taken, ink, left, right);
      return { ...dot, ...(text && { text }) };
    }),
    runs: runsOf(halves[i]!),
    area: areaOf(dots),
  }));
}

/** Room that is taken, found by where it is from left to right: a long curve has thousands of dots, and few of them are near. */
class Taken {
  private readonly columns = new Map<number, Rect[]>();

  add(rect: Rect): void {
    for (const column of this.reach(rect, 0)) {
      const list = this.columns.get(column);
      if (list) list.push(rect);
      else this.columns.set(column, [rect]);
    }
  }

  /** Whether something is nearer than `gap`. */
  isNear(rect: Rect, gap: number): boolean {
    return this.reach(rect, gap).some(column => this.columns.get(column)?.some(other => overlap(other, rect, gap)));
  }

  private reach({ x, width }: Rect, gap: number): number[] {
    const from = Math.floor((x - gap) / COLUMN), to = Math.floor((x + width + gap) / COLUMN);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }
}

/** About as wide as what a dot and its words take. */
const COLUMN = 240;

/** Where several personas feel the same their dots stand side by side. */
function besideOthers(here: readonly { readonly curve: number; readonly point: CurvePoint }[], index: number, point: CurvePoint): number {
  const same = [...new Set(here.filter(other => Math.abs(other.point.score - point.score) < 0.75).map(({ curve }) => curve))];
  return (same.indexOf(index) - (same.length - 1) / 2) * (2 * CURVE.dot + 2);
}

function dotRect({ x, y }: Point): Rect {
  return { x: x - CURVE.dot, y: y - CURVE.dot, width: 2 * CURVE.dot, height: 2 * CURVE.dot };
}

type Dot = Point & { readonly point: CurvePoint };

const orderOf = ({ point }: Dot): number => point.order ?? point.touchpoint;
const follows = (a: Dot, b: Dot): boolean => orderOf(b) === orderOf(a) + 1;

function halvesOf(dots: readonly Dot[]): Half[] {
  return dots.flatMap((dot, i): Half[] => {
    const next = dots[i + 1];
    if (!next || !follows(dot, next)) return [];
    const x = (dot.x + next.x) / 2, y = (dot.y + next.y) / 2;
    const middle = { x, y };
    return [
      { points: [dot, { x: (dot.x + x) / 2, y: dot.y }, { x: (dot.x + 3 * x) / 4, y: (3 * dot.y + next.y) / 4 }, middle], known: dot.point.known },
      { points: [middle, { x: (3 * x + next.x) / 4, y: (dot.y + 3 * next.y) / 4 }, { x: (x + next.x) / 2, y: next.y }, next], known: next.point.known },
    ];
  });
}

function runsOf(halves: readonly Half[]): Run[] {
  const runs: { path: string; known: boolean; end: Point }[] = [];
  for (const { points: [start, a, b, end], known } of halves) {
    const last = runs.at(-1);
    const piece = ` C${pair(a)} ${pair(b)} ${pair(end)}`;
    if (last && last.known === known && last.end.x === start.x && last.end.y === start.y) {
      last.path += piece;
      last.end = end;
    } else runs.push({ path: `M${pair(start)}${piece}`, known, end });
  }
  return runs.map(({ path, known }) => ({ path, known }));
}

/** Closed along the neutral line, piece by piece where the curve has gaps. */
function areaOf(dots: readonly Dot[]): string {
  const zero = scoreY(0);
  return dots.flatMap((dot, i) => {
    const next = dots[i + 1];
    if (!next || !follows(dot, next)) return [];
    const x = rounded((dot.x + next.x) / 2);
    return [`M${rounded(dot.x)},${zero} V${dot.y} C${x},${dot.y} ${x},${next.y} ${pair(next)} V${zero} Z`];
  }).join(' ');
}

const pair = ({ x, y }: Point): string => `${rounded(x)},${rounded(y)}`;

function samples({ points: [a, b, c, d] }: Half): Point[] {
  return Array.from({ length: 13 }, (_, i) => {
    const t = i / 12, u = 1 - t;
    const at = (axis: 'x' | 'y'): number => u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
    return { x: at('x'), y: at('y') };
  });
}

/**
 * Finds the best place for a point's words: on the outer side of the curve if it can be, clear of all dots and words and if possible of the curves.
 * Undefined where there is none; the words are then in the dot's tooltip only.
 */
function placeText(text: string, dot: Dot, before: Dot | undefined, after: Dot | undefined, taken: Taken, ink: readonly Point[], left: number, right: number): TextBlock | undefined {
  const size = setText(text, 'feeling', { x: 0, y: 0, width: CURVE.label, lines: CURVE.lines });
  const gap = CURVE.dot + 4;
  const slope = (before && follows(before, dot) ? before.y - dot.y : 0) + (after && follows(dot, after) ? after.y - dot.y : 0);
  const above = -gap - size.height, below = gap;
  const beside = size.width / 2 + gap - 2;
  // A peak has its words above it, a valley below; on a slope whichever side is freer.
  const sides = slope < 0 || (slope === 0 && dot.point.score < 0) ? [below, above] : [above, below];
  const candidates = sides.flatMap((dy, i) => [
    { dx: 0, dy, cost: i * 2 },
    { dx: beside * 0.55, dy, cost: i * 2 + 1.5 },
    { dx: -beside * 0.55, dy, cost: i * 2 + 1.5 },
    { dx: beside, dy: dy / 2 - size.height / 4, cost: i * 2 + 3 },
    { dx: -beside, dy: dy / 2 - size.height / 4, cost: i * 2 + 3 },
    { dx: 0, dy: dy < 0 ? dy - size.height - 3 : dy + size.height + 3, cost: i * 2 + 6 },
  ]);
  let best: { rect: Rect; cost: number } | undefined;
  for (const { dx, dy, cost } of candidates) {
    const x = Math.min(right - size.width, Math.max(left, dot.x + dx - size.width / 2));
    const rect = { x: rounded(x), y: rounded(dot.y + dy), width: size.width, height: size.height };
    if (rect.y < 2 || rect.y + rect.height > CURVE_HEIGHT - 2 || taken.isNear(rect, 4)) continue;
    const total = cost + 1.2 * inkIn(rect, ink);
    if (!best || total < best.cost) best = { rect, cost: total };
  }
  if (!best) return undefined;
  taken.add(best.rect);
  const { x, y, width } = best.rect;
  return setText(text, 'feeling', { x: rounded(x + width / 2), y, width: CURVE.label, lines: CURVE.lines, anchor: 'middle' });
}

/** How many of the curves' sample points (sorted by x) lie in a rectangle. */
function inkIn(rect: Rect, ink: readonly Point[]): number {
  let low = 0, high = ink.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ink[middle]!.x < rect.x) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (let i = low; i < ink.length && ink[i]!.x <= rect.x + rect.width; i++) {
    const { y } = ink[i]!;
    if (y > rect.y - 2 && y < rect.y + rect.height + 2) count++;
  }
  return count;
}
