import type { Element } from '../drawing.ts';
import type { Point } from '../layout/geometry.ts';
import type { EdgePlan } from '../layout/page.ts';
import { classes, h } from './element.ts';
import { drawText, tooltip } from './text.ts';

const CORNER = 7;
const HEAD = { length: 8, half: 4 } as const;

export function drawEdge({ key, line, conditional, handover }: EdgePlan): Element {
  const points = line.points;
  const end = points.at(-1)!, before = points.at(-2) ?? end;
  const dx = Math.sign(end.x - before.x), dy = Math.sign(end.y - before.y);
  const neck = { x: end.x - dx * (HEAD.length - 1), y: end.y - dy * (HEAD.length - 1) };
  const base = { x: end.x - dx * HEAD.length, y: end.y - dy * HEAD.length };
  return h('g', { key, class: 'jm-way', 'aria-hidden': 'true' },
    h('path', { key: 'line', class: classes('jm-edge', conditional && 'jm-conditional'), d: roundedPath([...points.slice(0, -1), neck]) }),
    h('path', { key: 'head', class: 'jm-head', d: `M${end.x} ${end.y} L${base.x + dy * HEAD.half} ${base.y + dx * HEAD.half} L${base.x - dy * HEAD.half} ${base.y - dx * HEAD.half} Z` }),
    handover && drawHandover(handover));
}

function drawHandover({ x, y, from, to, said }: NonNullable<EdgePlan['handover']>): Element {
  const who = `${from?.title ?? 'nobody'} → ${to?.title ?? 'nobody'}`;
  return h('g', { key: 'handover' },
    tooltip(`${who}\n${said ?? 'nothing is said to be handed over'}`),
    h('circle', { key: 'mark', class: classes('jm-handover', !said && 'jm-handover-bare'), cx: x, cy: y, r: 6 }),
    h('path', { key: 'arrow', class: 'jm-handover-sign', d: `M${x - 2.8} ${y} H${x + 2.4} M${x + 0.2} ${y - 2.2} L${x + 2.6} ${y} L${x + 0.2} ${y + 2.2}` }));
}

/** Labels are drawn above all ways, each on a patch of ground. */
export function drawEdgeLabel({ key, line, text }: EdgePlan): Element | undefined {
  if (!line.label || !text) return undefined;
  const { x, y, width, height } = line.label;
  return h('g', { key: `${key} label`, class: 'jm-way-label' },
    text.whole && tooltip(text.whole),
    h('rect', { key: 'box', class: 'jm-halo jm-box', x, y, width, height, rx: 4 }),
    drawText(text, 'jm-muted'));
}

/** A path with round corners, as round as the pieces beside them are long. */
function roundedPath(points: readonly Point[]): string {
  const parts = [`M${points[0]!.x} ${points[0]!.y}`];
  for (let i = 1; i < points.length - 1; i++) {
    const before = points[i - 1]!, corner = points[i]!, after = points[i + 1]!;
    const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    const from = towards(corner, before, radius), to = towards(corner, after, radius);
    parts.push(`L${from.x} ${from.y} Q${corner.x} ${corner.y} ${to.x} ${to.y}`);
  }
  const end = points.at(-1)!;
  return [...parts, `L${end.x} ${end.y}`].join(' ');
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const round = (number: number): number => Math.round(number * 10) / 10;
  return { x: round(from.x + Math.sign(to.x - from.x) * by), y: round(from.y + Math.sign(to.y - from.y) * by) };
}
