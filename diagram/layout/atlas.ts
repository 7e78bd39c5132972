import type { AtlasScene, JourneyCard } from '../scene/atlas.ts';
import { netGraph, readNet, type NetGraph, type NetShape } from './atlas-graph.ts';
import { edgePlan, sizeOfLabel } from './edge.ts';
import type { LayoutEngine } from './engine.ts';
import { moved, rounded } from './geometry.ts';
import { layoutGrid } from './grid.ts';
import { layoutHeading } from './heading.ts';
import { sourcesFirst } from './order.ts';
import { ATLAS, lineHeightOf, PAGE } from './measures.ts';
import type { EdgePlan, HeadingPlan, Placed } from './page.ts';
import { setText, type TextBlock } from './texts.ts';

export interface AtlasPlan {
  readonly heading: HeadingPlan;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly plain: boolean;
  readonly cards: readonly Placed<JourneyShape>[];
  readonly edges: readonly (EdgePlan & { readonly said: string })[];
  /** Over the journeys that hang together with no other. */
  readonly loose?: TextBlock;
}

/** A journey's card, from its upper left corner on. */
export interface JourneyShape {
  readonly card: JourneyCard;
  /** The same for all cards of an atlas. */
  readonly height: number;
  /** Where no feeling at all is, good or bad. */
  readonly zero: number;
  readonly texts: readonly (TextBlock & { readonly role: 'title' | 'line' | 'state' })[];
  readonly badge?: { readonly x: number; readonly y: number; readonly width: number; readonly text: TextBlock };
  /** The feelings in small: one path for each stretch without a gap. */
  readonly paths: readonly string[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly score: number }[];
  /** The stages as pieces of a bar. */
  readonly pieces: readonly { readonly x: number; readonly width: number }[];
}

/**
 * Journeys that hang together by ELK, what leads to another left of it; the others in rows below. Where ELK fails all stand in one row.
 * Never rejects.
 */
export async function layoutAtlas(scene: AtlasScene, engine: LayoutEngine): Promise<AtlasPlan> {
  const tied = sourcesFirst(scene.cards.length, scene.edges).filter(i => scene.edges.some(edge => edge.from === i || edge.to === i));
  const loose = [...scene.cards.keys()].filter(i => !tied.includes(i));
  const height = heightOf(scene.cards);
  const net: NetGraph = {
    box: { width: ATLAS.width, height }, count: tied.length,
    ways: scene.edges.map(edge => ({ from: tied.indexOf(edge.from), to: tied.indexOf(edge.to), label: sizeOfLabel(edge.label) })),
  };
  const { plain, ...shape } = await arrange(net, engine);
  const heading = layoutHeading(scene.heading, 0);
  const perRow = Math.max(ATLAS.perRow, Math.floor((shape.width + ATLAS.gap) / (ATLAS.width + ATLAS.gap)));
  const looseWidth = Math.min(loose.length, perRow) * (ATLAS.width + ATLAS.gap) - ATLAS.gap;
  const width = Math.ceil(Math.max(2 * PAGE.margin + Math.max(shape.width, looseWidth, 0), heading.least));
  const top = heading.bottom + 8;
  const looseTop = top + (tied.length > 0 ? shape.height + 44 : 0);
  const titled = tied.length > 0 && loose.length > 0;
  const cardTop = looseTop + (titled ? lineHeightOf('lane') + 10 : 0);
  const places = new Map<number, { x: number; y: number }>([
    ...tied.map((card, i): [number, { x: number; y: number }] => [card, { x: PAGE.margin + shape.boxes[i]!.x, y: top + shape.boxes[i]!.y }]),
    ...loose.map((card, i): [number, { x: number; y: number }] => [card, {
      x: PAGE.margin + i % perRow * (ATLAS.width + ATLAS.gap), y: cardTop + Math.floor(i / perRow) * (height + ATLAS.gap),
    }]),
  ]);
  const bottom = Math.max(top, ...[...places.values()].map(({ y }) => y + height), tied.length > 0 ? top + shape.height : 0);
  return {
    heading: heading.place(width),
    description: scene.heading.description,
    width, height: Math.ceil(bottom + PAGE.margin), plain,
    cards: scene.cards.map((card, i) => ({ ...places.get(i)!, shape: shapeJourney(card, height) })),
    edges: scene.edges.map((edge, i) => ({
      ...edgePlan({ key: edge.key, label: edge.label }, moved(shape.lines[i]!, PAGE.margin, top), false), conditional: edge.kinds.every(kind => kind === 'improves'), said: edge.said,
    })),
    ...(titled && { loose: setText('On their own', 'lane', { x: PAGE.margin, y: looseTop, width: 300, lines: 1 }) }),
  };
}

async function arrange(net: NetGraph, engine: LayoutEngine): Promise<NetShape & { plain: boolean }> {
  if (net.count === 0) return { boxes: [], lines: [], width: 0, height: 0, plain: false };
  try {
    return { ...await engine.layout(netGraph(net), answer => readNet(answer, net)), plain: false };
  } catch {
    const columns = Array.from({ length: net.count }, (_, i) => i);
    const grid = layoutGrid({
      rows: columns.map(() => 0), groups: columns, rowCount: 1, box: { ...net.box, port: net.box.height / 2 }, gaps: columns.slice(1).map(() => ATLAS.gap), pad: 12,
      ways: net.ways.map(way => ({ ...way, said: true })),
    });
    return { boxes: grid.boxes, lines: grid.lines, width: grid.width, height: grid.rows[0]!.height, plain: true };
  }
}

function titleOf(card: JourneyCard): TextBlock {
  // The corner's room is kept free whether there is a finding or not: a finding must not move a card.
  return setText(card.title, 'card', { x: ATLAS.pad, y: ATLAS.pad, width: ATLAS.width - 2 * ATLAS.pad - 8, lines: 2 });
}

/** Low where no title needs a second line. */
function heightOf(cards: readonly JourneyCard[]): number {
  return ATLAS.height + Math.max(0, ...cards.map(card => titleOf(card).lines.length - 1)) * lineHeightOf('card');
}

function shapeJourney(card: JourneyCard, height: number): JourneyShape {
  const room = ATLAS.width - 2 * ATLAS.pad;
  const title = titleOf(card);
  const second = ATLAS.pad + title.height + 5;
  const badgeText = card.archetype && setText(card.archetype, 'badge', { x: 0, y: second + 2, width: 90, lines: 1 });
  const badge = badgeText && { x: ATLAS.pad, y: second, width: Math.ceil(badgeText.width) + 33, text: { ...badgeText, x: ATLAS.pad + 24 } };
  const left = badge ? badge.x + badge.width + 8 : ATLAS.pad;
  const state = card.state === undefined ? undefined : setText(card.state, 'badge', { x: left, y: second + 2, width: 80, lines: 1 });
  const personasAt = rounded(state ? left + state.width + 8 : left);
  const personas = setText(card.personas, 'cardLine', { x: personasAt, y: second + 1, width: ATLAS.width - ATLAS.pad - personasAt, lines: 1 });
  const facts = setText(card.facts, 'cardLine', { x: ATLAS.pad, y: badge || state || card.personas ? second + 21 : second, width: room, lines: 1 });
  const columns = card.stages.map(count => Math.max(1, count)), total = columns.reduce((sum, each) => sum + each, 0);
  const step = total > 0 ? room / total : 0;
  let column = 0;
  const pieces: { x: number; width: number }[] = [], xs: number[] = [];
  card.stages.forEach((count, i) => {
    pieces.push({ x: rounded(ATLAS.pad + column * step), width: rounded(Math.max(1, columns[i]! * step - 2)) });
    for (let t = 0; t < count; t++) xs.push(rounded(ATLAS.pad + (column + t + 0.5) * step));
    column += columns[i]!;
  });
  const zero = height - ATLAS.zero;
  const dots = card.feelings.map(({ touchpoint, score }) => ({ touchpoint, x: xs[touchpoint]!, y: rounded(zero - score * ATLAS.score), score }));
  return {
    card, height, zero, pieces, dots: dots.map(({ x, y, score }) => ({ x, y, score })),
    texts: [{ ...title, role: 'title' }, ...state ? [{ ...state, role: 'state' as const }] : [], { ...personas, role: 'line' }, { ...facts, role: 'line' }],
    ...(badge && { badge }),
    paths: dots.flatMap((dot, i) => {
      const next = dots[i + 1];
      if (!next || next.touchpoint !== dot.touchpoint + 1) return [];
      const x = rounded((dot.x + next.x) / 2);
      return [`M${dot.x} ${dot.y} C${x} ${dot.y} ${x} ${next.y} ${next.x} ${next.y}`];
    }),
  };
}
