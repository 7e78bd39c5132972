import { checkRoom } from './check.ts';
import type { LayoutEngine } from './engine.ts';
import { rounded, simplified, type Line, type Point, type Rect } from './geometry.ts';
import { doorsOf, elkGraphOf, type StageGraph } from './graph.ts';
import { CARD, STAGE } from './measures.ts';

/** A stage laid out on its own: x from its left side on, y from the top of the lane's room on. */
export interface StageShape {
  readonly width: number;
  readonly height: number;
  /** Every card's place. */
  readonly cards: readonly Rect[];
  /** In the order of the input; undefined where this way has to go below the cards. */
  readonly inner: readonly (Line | undefined)[];
  /** By card: from the left side to the card. */
  readonly entries: ReadonlyMap<number, Line>;
  /** In the order of the input, from a card to the right side; undefined as above. */
  readonly exits: readonly (Line | undefined)[];
  readonly plain: boolean;
}

/** How much of the free room at a stage's sides can go. */
const TRIM = CARD.gap - STAGE.inset;

/** Lays a stage out by ELK, unless it is a row, which needs none; in one plain row where ELK fails. Never rejects. */
export async function layoutStage(input: StageGraph, engine: LayoutEngine): Promise<StageShape> {
  if (input.boxes.length === 0) return emptyStage();
  if (isRow(input)) return { ...plainStage(input), plain: false };
  try {
    const shape = await layOut(input, engine);
    const order = orderOfExits(shape);
    if (order.every((exit, i) => exit === i)) return shape;
    // ELK was told the order in which ways leave before anyone could know it: told the right one, it has nothing to cross.
    const better = await layOut({ ...input, exits: order.map(exit => input.exits[exit]!) }, engine);
    return { ...better, exits: input.exits.map((_, exit) => better.exits[order.indexOf(exit)]) };
  } catch {
    return plainStage(input);
  }
}

/**
 * Whether one card leads to the next and to nothing else, without a word on the way: then ELK's answer is the plain row, to the last digit
 * (`test/diagram/row.test.ts` asks it), and loading it, which takes longer than all else in a short run, can be saved.
 */
export function isRow({ boxes, inner, entries, exits }: StageGraph): boolean {
  return inner.length === boxes.length - 1 && inner.every(({ from, to, label }, i) => from === i && to === i + 1 && !label)
    && entries.every(card => card === 0) && exits.length < 2 && exits.every(({ from, label }) => from === boxes.length - 1 && !label);
}

/** @returns ELK's layout; rejects where it fails */
export function layOut(input: StageGraph, engine: LayoutEngine): Promise<StageShape> {
  return engine.layout(elkGraphOf(input), answer => readAnswer(answer, input));
}

/** The exits by the height at which they pass the last card, the highest first. */
function orderOfExits({ cards, exits }: StageShape): number[] {
  const side = Math.max(...cards.map(card => card.x + card.width));
  const heights = exits.map(line => {
    const points = line?.points ?? [];
    const turn = points.findLastIndex((point, i) => i > 0 && point.x > side && point.x === points[i - 1]!.x);
    return turn > 0 ? points[turn - 1]!.y : points.at(-1)?.y ?? 0;
  });
  return [...exits.keys()].sort((a, b) => heights[a]! - heights[b]! || a - b);
}

function emptyStage(): StageShape {
  return { width: CARD.width + 2 * STAGE.inset, height: 0, cards: [], inner: [], entries: new Map(), exits: [], plain: false };
}

/** All boxes in one row. Only the ways along the row are drawn straight; all others go below. */
export function plainStage({ boxes, inner, exits }: StageGraph): StageShape {
  const port = Math.max(...boxes.map(box => box.port));
  let x: number = STAGE.inset;
  const cards = boxes.map((box): Rect => {
    const rect = { x, y: port - box.port, width: box.width, height: box.height };
    x += box.width + CARD.gap;
    return rect;
  });
  const width = x - CARD.gap + STAGE.inset;
  const straight = (from: number, to: number): Line => ({ points: [{ x: from, y: port }, { x: to, y: port }] });
  return {
    width,
    height: Math.max(...cards.map(card => card.y + card.height)),
    cards,
    inner: inner.map(({ from, to, label }) => to === from + 1 && !label ? straight(cards[from]!.x + cards[from]!.width, cards[to]!.x) : undefined),
    entries: new Map([[0, straight(0, cards[0]!.x)]]),
    exits: exits.map(({ from, label }) => from === cards.length - 1 && !label ? straight(cards[from]!.x + cards[from]!.width, width) : undefined),
    plain: true,
  };
}

interface Laid {
  readonly width: number;
  readonly children: readonly (Rect & { readonly id: string })[];
  readonly edges: readonly {
    readonly id: string;
    readonly sections?: readonly { readonly startPoint: Point; readonly bendPoints?: readonly Point[]; readonly endPoint: Point }[];
    readonly labels?: readonly Rect[];
  }[];
}

/** Takes from ELK's answer what is needed, and nothing on trust: throws where something is missing, no number, or in the way of something else. */
function readAnswer(answer: unknown, input: StageGraph): StageShape {
  const laid = answer as Laid;
  const nodes = new Map(laid.children.map(child => [child.id, child]));
  const edges = new Map(laid.edges.map(edge => [edge.id, edge]));
  const cards = input.boxes.map((box, i) => rectOf(nodes.get(`card${i}`), box.width, box.height));
  const lineOf = (id: string, labelled: boolean, free?: 'start' | 'end'): Line => {
    const section = edges.get(id)?.sections?.[0];
    if (!section) throw new Error(`The layout has no way ${id}.`);
    const points = simplified(withoutJogs([section.startPoint, ...section.bendPoints ?? [], section.endPoint].map(pointOf), free));
    const label = edges.get(id)?.labels?.[0];
    return labelled ? { points, label: rectOf(label, label?.width, label?.height) } : { points };
  };
  const inner = input.inner.map((edge, i) => lineOf(`inner${i}`, edge.label !== undefined));
  // One graph has one answer: stages that differ only in whether somebody comes in by the first door share it.
  const entries = new Map(doorsOf(input.entries).map(card => [card, lineOf(`enter${card}`, false, 'start')]));
  const exits = input.exits.map((exit, i) => lineOf(`leave${i}`, exit.label !== undefined, 'end'));
  const width = finite(laid.width);
  const lines = [...inner, ...entries.values(), ...exits];
  checkRoom(cards, lines);
  if (input.arrangement === 'columns' && cards.some((card, i) => i > 0 && card.x < cards[i - 1]!.x + cards[i - 1]!.width)) throw new Error('The layout has cards out of order.');
  // What comes in must begin, and what leaves must end, beside all cards: from there on it goes straight to the stage's side.
  if (exits.some(line => cards.some(card => line.points.at(-1)!.x < card.x + card.width))) throw new Error('The layout ends a way among the cards.');
  if ([...entries.values()].some(line => cards.some(card => line.points[0]!.x > card.x))) throw new Error('The layout begins a way among the cards.');
  return fitted(cards, inner, entries, exits, width);
}

/** Takes away free room at the sides, and room above, so that the stage begins at 0, 0. */
function fitted(cards: readonly Rect[], inner: readonly Line[], entries: ReadonlyMap<number, Line>, exits: readonly Line[], width: number): StageShape {
  const lines = [...inner, ...entries.values(), ...exits];
  const bends = lines.flatMap(line => line.points.slice(1, -1));
  const labels = lines.flatMap(line => line.label ? [line.label] : []);
  const left = Math.min(TRIM, ...bends.map(point => point.x - 10));
  const right = Math.min(TRIM, ...bends.map(point => width - point.x - 10), ...labels.map(label => width - label.x - label.width - 6),
    ...cards.map(card => width - card.x - card.width - STAGE.inset));
  const dx = -Math.max(0, rounded(left));
  // Where nothing leaves, ELK's drawing ends with the last card: then the room at the side is added instead.
  const newWidth = rounded(width + dx - (exits.length > 0 ? Math.max(0, right) : right));
  const top = Math.min(...cards.map(card => card.y), ...bends.map(point => point.y), ...labels.map(label => label.y));
  const bottom = Math.max(...cards.map(card => card.y + card.height), ...bends.map(point => point.y), ...labels.map(label => label.y + label.height),
    ...lines.flatMap(line => line.points.map(point => point.y)));
  const shift = (line: Line): Line => ({
    points: line.points.map(point => ({ x: rounded(Math.min(newWidth, Math.max(0, point.x + dx))), y: rounded(point.y - top) })),
    ...(line.label && { label: { ...line.label, x: rounded(line.label.x + dx), y: rounded(line.label.y - top) } }),
  });
  return {
    width: newWidth,
    height: rounded(bottom - top),
    cards: cards.map(card => ({ ...card, x: rounded(card.x + dx), y: rounded(card.y - top) })),
    inner: inner.map(shift),
    entries: new Map([...entries].map(([card, line]) => [card, shift(line)])),
    exits: exits.map(shift),
    plain: false,
  };
}

/** How small a step in a way is no step but ELK's rounding. */
const JOG = 3;

/**
 * Takes steps of a pixel or two out of a way, by moving the piece beside the step that is free to move: one between two others,
 * or one at the stage's side (`free`). A piece that ends at a card stays.
 */
function withoutJogs(points: readonly Point[], free: 'start' | 'end' | undefined): readonly Point[] {
  const result = [...points];
  const level = (from: number, to: number, y: number): void => { for (let i = from; i <= to; i++) result[i] = { x: result[i]!.x, y }; };
  for (let i = 1; i + 2 < result.length; i++) {
    const before = result[i]!, after = result[i + 1]!;
    if (before.x !== after.x || before.y === after.y || Math.abs(before.y - after.y) > JOG) continue;
    const mayMoveBefore = i - 1 > 0 || free === 'start';
    const mayMoveAfter = i + 2 < result.length - 1 || free === 'end';
    if (mayMoveBefore) level(i - 1, i, after.y);
    else if (mayMoveAfter) level(i + 1, i + 2, before.y);
  }
  return result;
}

function rectOf(rect: Partial<Rect> | undefined, width: number | undefined, height: number | undefined): Rect {
  return { x: finite(rect?.x), y: finite(rect?.y), width: finite(width), height: finite(height) };
}

function pointOf(point: Point): Point {
  return { x: finite(point.x), y: finite(point.y) };
}

function finite(number: number | undefined): number {
  if (typeof number !== 'number' || !Number.isFinite(number)) throw new Error('The layout has something without a place.');
  return rounded(number);
}
