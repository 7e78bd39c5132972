import type { Edge } from '../scene/scene.ts';
import type { LayoutEngine } from './engine.ts';
import { moved, overlap, simplified, type Line, type Point, type Rect } from './geometry.ts';
import type { Box, Size, StageGraph } from './graph.ts';
import { GUTTER, TRACK } from './measures.ts';
import { layoutStage, type StageShape } from './stage.ts';
import { orderTurns, packTracks, type Turn } from './tracks.ts';

/** The touchpoints' part of the map, laid out: x from the first stage's left side on, y from the top of the lane's room on. */
export interface FlowShape {
  readonly stages: readonly (Rect & { readonly cards: readonly Rect[] })[];
  readonly lines: readonly { readonly edge: Edge; readonly line: Line }[];
  readonly width: number;
  readonly height: number;
  readonly plain: boolean;
}

/** One edge on its way through the steps below. */
interface Way {
  readonly edge: Edge;
  readonly label?: Size;
  /** It leaves by the right side and comes in by the left one. Otherwise it goes below the cards. */
  readonly sideways: boolean;
  readonly inside: boolean;
}

/**
 * Lays each stage out for itself, puts the stages side by side, and leads the ways between them: through the gutters, where no card stands,
 * and below all cards where they jump over a stage or lead back. So a change moves its own stage, and those after it by what that grew.
 */
export async function layoutFlow(stages: readonly (readonly Box[])[], edges: readonly Edge[], sizeOfLabel: (label: string) => Size, engine: LayoutEngine, arrangement: StageGraph['arrangement'] = 'columns'): Promise<FlowShape> {
  let known = flows.get(engine);
  if (!known) flows.set(engine, known = new WeakMap());
  const before = known.get(edges);
  if (before && before.arrangement === arrangement && isSameBoxes(before.stages, stages)) return before.flow;
  const flow = await layoutAnew(stages, edges, sizeOfLabel, engine, arrangement);
  // Another time the engine may answer.
  if (!flow.plain) known.set(edges, { stages, arrangement, flow });
  return flow;
}

interface Known {
  readonly stages: readonly (readonly Box[])[];
  readonly arrangement: StageGraph['arrangement'];
  readonly flow: FlowShape;
}

/** What an engine laid out last of the same ways. */
const flows = new WeakMap<LayoutEngine, WeakMap<readonly Edge[], Known>>();

function isSameBoxes(before: readonly (readonly Box[])[], now: readonly (readonly Box[])[]): boolean {
  return before.length === now.length && before.every((boxes, s) => boxes === now[s] || boxes.length === now[s]!.length
    && boxes.every(({ width, height, port }, i) => { const box = now[s]![i]!; return width === box.width && height === box.height && port === box.port; }));
}

async function layoutAnew(stages: readonly (readonly Box[])[], edges: readonly Edge[], sizeOfLabel: (label: string) => Size, engine: LayoutEngine, arrangement: StageGraph['arrangement']): Promise<FlowShape> {
  const ways = edges.map((edge): Way => ({
    edge,
    ...(edge.label && { label: sizeOfLabel(edge.label) }),
    inside: edge.from.stage === edge.to.stage,
    // Where every card has a column for itself the way down is always free; where cards stand under each other only the sides are.
    sideways: arrangement === 'layers' || edge.to.stage > edge.from.stage || (edge.to.stage === edge.from.stage && edge.to.card > edge.from.card),
  }));
  const leaving = Map.groupBy(ways, way => way.edge.from.stage), arriving = Map.groupBy(ways, way => way.edge.to.stage);
  const leavingOf = (stage: number): readonly Way[] => leaving.get(stage) ?? [];
  const parts = stages.map((_, stage) => ({
    inner: leavingOf(stage).filter(way => way.sideways && way.inside),
    // A way from an earlier card passes below the later ones, so it leaves below their ways.
    exits: leavingOf(stage).filter(way => way.sideways && !way.inside).sort((a, b) => b.edge.from.card - a.edge.from.card),
    entries: [...new Set((arriving.get(stage) ?? []).filter(way => way.sideways && !way.inside).map(way => way.edge.to.card))].sort((a, b) => a - b),
  }));
  const shapes = await Promise.all(stages.map((boxes, stage) => {
    const { inner, exits, entries } = parts[stage]!;
    const labelOf = ({ label }: Way): { label?: Size } => label ? { label } : {};
    return layoutStage({
      boxes, arrangement,
      inner: inner.map(way => ({ from: way.edge.from.card, to: way.edge.to.card, ...labelOf(way) })),
      entries,
      exits: exits.map(way => ({ from: way.edge.from.card, ...labelOf(way) })),
    }, engine);
  }));

  const drawn = new Map<Way, Line>();
  const exitOf = new Map<Way, Line>();
  shapes.forEach((shape, stage) => {
    parts[stage]!.inner.forEach((way, i) => { const line = shape.inner[i]; if (line) drawn.set(way, line); });
    parts[stage]!.exits.forEach((way, i) => { const line = shape.exits[i]; if (line) exitOf.set(way, line); });
  });
  const labelsOf = (stage: number): Rect[] => [drawn, exitOf].flatMap(lines => leavingOf(stage).flatMap(way => lines.get(way)?.label ?? []));

  // Ways inside a stage that have to go below its cards have their tracks right there.
  const heights = shapes.map((shape, stage) => {
    const below = leavingOf(stage).filter(way => way.inside && !drawn.has(way));
    const labels = labelsOf(stage);
    const tracks = leadBelow(below.map(way => ({
      from: dropOf(shape, way.edge.from.card, labels, 'leave'),
      to: dropOf(shape, way.edge.to.card, labels, 'arrive'),
      ...(way.label && { label: way.label }),
    })), shape.height, 0, shape.width);
    below.forEach((way, i) => drawn.set(way, tracks.lines[i]!));
    return tracks.bottom;
  });

  // Which ways turn in which gutter: each lies before the stage of its number, and one behind the last stage.
  const between = ways.filter(way => !way.inside);
  const entryOf = (way: Way): Line | undefined => way.sideways ? shapes[way.edge.to.stage]!.entries.get(way.edge.to.card) : undefined;
  const heightsOf = (way: Way): { comes: number | undefined; goes: number | undefined } => ({ comes: exitOf.get(way)?.points.at(-1)!.y, goes: entryOf(way)?.points[0]!.y });
  // Of two ways that change places in a gutter one goes below: there they would run on top of each other.
  const detours = new Set<Way>();
  const isDirect = (way: Way): boolean => !detours.has(way) && way.edge.to.stage > way.edge.from.stage && exitOf.has(way) && entryOf(way) !== undefined
    && shapes.slice(way.edge.from.stage + 1, way.edge.to.stage).every(shape => shape.cards.length === 0);
  for (const [i, way] of between.entries()) {
    if (between.slice(0, i).some(other => other.edge.from.stage === way.edge.from.stage && isDirect(other) && isDirect(way) && changePlaces(heightsOf(way), heightsOf(other)))) detours.add(way);
  }
  const turns = Array.from({ length: shapes.length + 1 }, (): { way: Way; end: 'leave' | 'arrive'; turn: Turn }[] => []);
  for (const way of between) {
    const { comes, goes } = heightsOf(way);
    if (isDirect(way)) {
      if (comes !== goes) turns[way.edge.from.stage + 1]!.push({ way, end: 'leave', turn: { left: [comes!], right: [goes!] } });
      continue;
    }
    if (comes !== undefined) turns[way.edge.from.stage + 1]!.push({ way, end: 'leave', turn: { left: [comes], right: [] } });
    if (goes !== undefined) turns[way.edge.to.stage]!.push({ way, end: 'arrive', turn: { left: [], right: [goes] } });
  }
  const orders = turns.map(list => orderTurns(list.map(({ turn }) => turn), CLOSE));
  const gutters = turns.map((list, gutter) => list.length === 0 && (gutter === 0 || gutter === shapes.length) ? 0 : GUTTER.width + Math.max(0, list.length - 1) * GUTTER.track);

  const xs: number[] = [];
  let width = gutters[0]!;
  shapes.forEach((shape, stage) => {
    xs.push(width);
    width += shape.width + gutters[stage + 1]!;
  });
  const turnX = (way: Way, end: 'leave' | 'arrive'): number => {
    const gutter = end === 'leave' ? way.edge.from.stage + 1 : way.edge.to.stage;
    const at = turns[gutter]!.findIndex(turn => turn.way === way && turn.end === end);
    const left = gutter === 0 ? 0 : xs[gutter - 1]! + shapes[gutter - 1]!.width;
    return left + GUTTER.first + orders[gutter]![at]! * GUTTER.track;
  };

  // Below all cards: jumps over stages, and ways back to an earlier one.
  const bottom = Math.max(0, ...heights);
  const indirect = between.filter(way => !isDirect(way));
  const bus = leadBelow(indirect.map(way => {
    const from = way.edge.from, to = way.edge.to;
    const start = exitOf.has(way)
      ? { x: turnX(way, 'leave'), y: exitOf.get(way)!.points.at(-1)!.y }
      : shifted(dropOf(shapes[from.stage]!, from.card, labelsOf(from.stage), 'leave'), xs[from.stage]!);
    const end = entryOf(way)
      ? { x: turnX(way, 'arrive'), y: entryOf(way)!.points[0]!.y }
      : shifted(dropOf(shapes[to.stage]!, to.card, labelsOf(to.stage), 'arrive'), xs[to.stage]!);
    // A way that left by the side has its label there already.
    return { from: start, to: end, ...(way.label && !exitOf.has(way) && { label: way.label }) };
  }), bottom, 0, width);

  const lines = ways.flatMap(way => {
    const at = xs[way.edge.from.stage]!;
    const whole = (): Line => {
      if (way.inside) return moved(drawn.get(way)!, at, 0);
      const exit = exitOf.get(way) && moved(exitOf.get(way)!, at, 0);
      const entry = entryOf(way) && moved(entryOf(way)!, xs[way.edge.to.stage]!, 0);
      const middle = isDirect(way)
        ? directPoints(exit!.points.at(-1)!, entry!.points[0]!, () => turnX(way, 'leave'))
        : bus.lines[indirect.indexOf(way)]!.points;
      const label = exit?.label ?? (isDirect(way) ? undefined : bus.lines[indirect.indexOf(way)]!.label);
      return { points: simplified([...exit?.points ?? [], ...middle, ...entry?.points ?? []]), ...(label && { label }) };
    };
    return [{ edge: way.edge, line: whole() }];
  });

  return {
    stages: shapes.map((shape, i) => ({ x: xs[i]!, y: 0, width: shape.width, height: heights[i]!, cards: shape.cards.map(card => ({ ...card, x: card.x + xs[i]! })) })),
    lines,
    width,
    height: bus.bottom,
    plain: shapes.some(shape => shape.plain),
  };
}

/** Ways nearer to each other than this look like one. */
const CLOSE = 10;

function changePlaces(a: { comes: number | undefined; goes: number | undefined }, b: { comes: number | undefined; goes: number | undefined }): boolean {
  const near = (one: number | undefined, other: number | undefined): boolean => one !== undefined && other !== undefined && Math.abs(one - other) < CLOSE;
  return a.comes !== a.goes && near(a.comes, b.goes) && near(b.comes, a.goes);
}

function directPoints(from: Point, to: Point, turn: () => number): Point[] {
  if (from.y === to.y) return [from, to];
  const x = turn();
  return [from, { x, y: from.y }, { x, y: to.y }, to];
}

function shifted(point: Point, dx: number): Point {
  return { x: point.x + dx, y: point.y };
}

/** Where a way leaves or reaches a card by its lower side; every card has its column for itself, so the way down is free, and it keeps clear of labels. */
function dropOf(shape: StageShape, card: number, labels: readonly Rect[], end: 'leave' | 'arrive'): Point {
  const { x, y, width, height } = shape.cards[card]!;
  const bottom = y + height;
  const steps = [30, 18, 50, 80].filter(step => step < width).map(step => end === 'leave' ? width - step : step);
  const free = steps.find(step => !labels.some(label => overlap(label, { x: x + step, y: bottom, width: 0, height: shape.height - bottom }, 4)));
  return { x: x + (free ?? steps[0]!), y: bottom };
}

interface Below {
  readonly from: Point;
  readonly to: Point;
  readonly label?: Size;
}

/** Leads ways down, along a track of their own below `top`, and up again. Labels stand on the tracks, between `left` and `right`. */
function leadBelow(ways: readonly Below[], top: number, left: number, right: number): { lines: Line[]; bottom: number } {
  if (ways.length === 0) return { lines: [], bottom: top };
  const labelX = ways.map(({ from, to, label }) => {
    if (!label) return 0;
    const start = from.x <= to.x ? from.x + 8 : from.x - 8 - label.width;
    const room = Math.abs(to.x - from.x) - 16;
    const x = room >= label.width ? start : (from.x + to.x - label.width) / 2;
    return Math.round(Math.min(right - label.width, Math.max(left, x)));
  });
  const tracks = packTracks(ways.map(({ from, to, label }, i) => ({
    from: Math.min(from.x, to.x, label ? labelX[i]! : Infinity),
    to: Math.max(from.x, to.x, label ? labelX[i]! + label.width : -Infinity),
  })), 12);
  const count = Math.max(...tracks) + 1;
  const ys: number[] = [];
  let y = top + TRACK.top - TRACK.height;
  for (let track = 0; track < count; track++) {
    const tallest = Math.max(0, ...ways.map(({ label }, i) => tracks[i] === track && label ? label.height + 4 : 0));
    y += Math.max(TRACK.height, tallest + 2);
    ys.push(y);
  }
  return {
    bottom: y + 4,
    lines: ways.map(({ from, to, label }, i): Line => {
      const track = ys[tracks[i]!]!;
      return {
        points: simplified([from, { x: from.x, y: track }, { x: to.x, y: track }, to]),
        ...(label && { label: { x: labelX[i]!, y: track - label.height - 2, ...label } }),
      };
    }),
  };
}

