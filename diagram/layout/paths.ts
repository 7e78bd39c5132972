import { byObject } from '../../language/model/memo.ts';
import { lastByObject } from '../memo.ts';
import type { Card, Edge, Lead, Place, Scene } from '../scene/scene.ts';
import { shapeCardOfPaths, type CardShape } from './card.ts';
import { edgePlans, sizeOfLabel } from './edge.ts';
import type { LayoutEngine } from './engine.ts';
import { layoutFlow } from './flow.ts';
import { rounded, type Rect } from './geometry.ts';
import type { Box } from './graph.ts';
import { layoutHeading } from './heading.ts';
import { legendOf, placeLegend } from './legend.ts';
import { CARD, GUTTER, LANE, lineHeightOf, PAGE, PILL, STAGE } from './measures.ts';
import { place, type LanePlan, type PagePlan, type PillShape, type Placed } from './page.ts';
import { heightOfStages, layoutStages, separatorsOf } from './stages.ts';
import { setText } from './texts.ts';

/** Where the picture begins: there are no lanes, so nothing needs room for their names. */
const CONTENT = PAGE.margin;

/** Lays the paths out: every stage's touchpoints by where their ways lead, so that alternatives stand under each other and loops lead back. */
export async function layoutPaths(scene: Pick<Scene, 'heading' | 'stages' | 'edges'>, engine: LayoutEngine): Promise<PagePlan> {
  const { stages, edges } = scene;
  const parts = stages.map(stage => partOf(stage.cards));
  const ways = waysOf(edges, stages.map(stage => stage.cards.flatMap(card => [card.key, card.leads])));
  const flow = await layoutFlow(parts.map(({ boxes }) => boxes), ways, sizeOfLabel, engine, 'layers');
  const heading = layoutHeading(scene.heading, CONTENT + stages.length * (CARD.width + 2 * STAGE.inset + GUTTER.width));
  const width = Math.ceil(Math.max(CONTENT + flow.width + PAGE.margin, heading.least));
  const stagePlans = layoutStages(stages, flow.stages, CONTENT, heading.bottom);
  const laneTop = heading.bottom + (stages.length > 0 ? heightOfStages(stages).height : 0) + 10;
  const dx = CONTENT - PAGE.margin / 2, top = LANE.padTop + 8;
  const placed = parts.map((part, s) => placePart(part, flow.stages[s]!.cards, dx, top));
  const lane: LanePlan = {
    id: 'flow', name: 'Paths', folded: false, items: [],
    label: setText('', 'lane', { x: 0, y: 0, width: 100, lines: 1 }),
    box: { x: PAGE.margin / 2, y: laneTop, width: width - PAGE.margin, height: Math.ceil(top + flow.height + LANE.padBottom + 6) },
    cards: placed.flatMap(({ cards }) => cards),
    pills: placed.flatMap(({ pills }) => pills),
    edges: edgePlans(flow.lines, dx, top, true),
  };
  const lanes = stages.length > 0 ? [lane] : [];
  const legend = placeLegend(legendOf({ stages, edges, curves: [] }, true), CONTENT, laneTop + (stages.length > 0 ? lane.box.height : 0) + 12, width - PAGE.margin);
  return {
    heading: heading.place(width), width,
    height: Math.ceil(legend.bottom + 14),
    plain: flow.plain,
    rows: [], stages: stagePlans, separators: separatorsOf(flow, CONTENT), lanes, edges: [], links: [],
    legend: legend.entries,
  };
}

/** What stands in a stage: its cards, each with its ways out of the journey behind it. */
interface Part {
  readonly shapes: readonly (CardShape | PillShape)[];
  readonly boxes: readonly Box[];
}

const partOf = byObject((cards: readonly Card[]): Part => {
  const shapes = cards.flatMap(card => [shapeCardOfPaths(card), ...card.leads.map(shapePill)]);
  return { shapes, boxes: shapes.map((shape): Box => isPill(shape) ? { width: shape.width, height: shape.height, port: shape.height / 2 } : { width: CARD.width, height: shape.height, port: CARD.port }) };
});

const placePart = lastByObject(({ shapes }: Part, boxes: readonly Rect[], dx: number, top: number) => {
  const cards: Placed<CardShape>[] = [], pills: Placed<PillShape>[] = [];
  shapes.forEach((shape, i) => {
    const x = rounded(dx + boxes[i]!.x), y = rounded(top + boxes[i]!.y);
    if (isPill(shape)) pills.push({ x, y, shape });
    else cards.push(place(shape, x, y));
  });
  return { cards, pills };
});

function isPill(shape: CardShape | PillShape): shape is PillShape {
  return 'lead' in shape;
}

/**
 * The ways between the nodes of the stages, where those out of the journey are nodes, too.
 *
 * @param cards of each stage each card's key and leads in turn, which is all that they hang on
 */
const waysOf = lastByObject((edges: readonly Edge[], cards: readonly (readonly (string | readonly Lead[])[])[]): readonly Edge[] => {
  const indices = cards.map(() => [] as number[]), out: Edge[] = [];
  cards.forEach((list, stage) => {
    let node = 0;
    for (let i = 0; i < list.length; i += 2) {
      const key = list[i] as string, from = { stage, card: node++ };
      indices[stage]!.push(from.card);
      for (const lead of list[i + 1] as readonly Lead[]) out.push({ key: `${key} → ${lead.key}`, from, to: { stage, card: node++ }, said: true });
    }
  });
  const nodeOf = ({ stage, card }: Place): Place => ({ stage, card: indices[stage]![card]! });
  return [...edges.map(edge => ({ ...edge, from: nodeOf(edge.from), to: nodeOf(edge.to) })), ...out];
});

const shapePill = byObject((lead: Lead): PillShape => {
  const text = setText(lead.text, 'cardLine', { x: PILL.left, y: PILL.pad, width: PILL.width - PILL.left - PILL.right, lines: 2 });
  return { lead, width: Math.ceil(PILL.left + text.width + PILL.right), height: Math.max(1, text.lines.length) * lineHeightOf('cardLine') + 2 * PILL.pad, text };
});
