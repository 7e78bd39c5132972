import type { Edge, Lead, Scene } from '../scene/scene.ts';
import { shapeCard } from './card.ts';
import { edgePlan, sizeOfLabel } from './edge.ts';
import type { LayoutEngine } from './engine.ts';
import { layoutFlow } from './flow.ts';
import { moved, rounded } from './geometry.ts';
import type { Box } from './graph.ts';
import { layoutHeading } from './heading.ts';
import { legendOf, placeLegend } from './legend.ts';
import { CARD, GUTTER, LANE, lineHeightOf, PAGE, PILL, STAGE } from './measures.ts';
import type { LanePlan, PagePlan, PillShape } from './page.ts';
import { heightOfStages, layoutStages, separatorsOf } from './stages.ts';
import { setText } from './texts.ts';

/** Where the picture begins: there are no lanes, so nothing needs room for their names. */
const CONTENT = PAGE.margin;

/** A box of a stage: a card, or where one of its ways leaves the journey. */
type Node = { readonly card: number } | { readonly lead: Lead; readonly of: number };

/** Lays the paths out: every stage's touchpoints by where their ways lead, so that alternatives stand under each other and loops lead back. */
export async function layoutPaths(scene: Pick<Scene, 'heading' | 'stages' | 'edges'>, engine: LayoutEngine): Promise<PagePlan> {
  const { stages, edges } = scene;
  const shapes = stages.map(stage => stage.cards.map(card => shapeCard(card, { leads: false })));
  const nodes = stages.map(stage => stage.cards.flatMap((card, i): Node[] => [{ card: i }, ...card.leads.map(lead => ({ lead, of: i }))]));
  const pills = nodes.map(list => list.map(node => 'lead' in node ? shapePill(node.lead) : undefined));
  const boxes = nodes.map((list, s) => list.map((node, n): Box => {
    const pill = pills[s]![n];
    return pill ? { width: pill.width, height: pill.height, port: pill.height / 2 } : { width: CARD.width, height: shapes[s]![(node as { card: number }).card]!.height, port: CARD.port };
  }));
  const indexOf = ({ stage, card }: { stage: number; card: number }): number => nodes[stage]!.findIndex(node => 'card' in node && node.card === card);
  const ways: Edge[] = [
    ...edges.map(edge => ({ ...edge, from: { stage: edge.from.stage, card: indexOf(edge.from) }, to: { stage: edge.to.stage, card: indexOf(edge.to) } })),
    ...nodes.flatMap((list, stage) => list.flatMap((node, n): Edge[] => 'lead' in node
      ? [{ key: `${stages[stage]!.cards[node.of]!.key} → ${node.lead.key}`, from: { stage, card: indexOf({ stage, card: node.of }) }, to: { stage, card: n }, said: true }] : [])),
  ];
  const flow = await layoutFlow(boxes, ways, sizeOfLabel, engine, 'layers');
  const heading = layoutHeading(scene.heading, CONTENT + stages.length * (CARD.width + 2 * STAGE.inset + GUTTER.width));
  const width = Math.ceil(Math.max(CONTENT + flow.width + PAGE.margin, heading.least));
  const stagePlans = layoutStages(stages, flow.stages, CONTENT, heading.bottom);
  const laneTop = heading.bottom + (stages.length > 0 ? heightOfStages(stages).height : 0) + 10;
  const dx = CONTENT - PAGE.margin / 2, top = LANE.padTop + 8;
  const placed = flow.stages.map((stage, s) => stage.cards.map((box, n) => ({ x: rounded(dx + box.x), y: rounded(top + box.y), node: nodes[s]![n]!, pill: pills[s]![n], stage: s })));
  const lane: LanePlan = {
    id: 'flow', name: 'Paths', folded: false, items: [],
    label: setText('', 'lane', { x: 0, y: 0, width: 100, lines: 1 }),
    box: { x: PAGE.margin / 2, y: laneTop, width: width - PAGE.margin, height: Math.ceil(top + flow.height + LANE.padBottom + 6) },
    cards: placed.flat().flatMap(({ x, y, node, stage }) => 'card' in node ? [{ x, y, shape: shapes[stage]![node.card]! }] : []),
    pills: placed.flat().flatMap(({ x, y, pill }) => pill ? [{ x, y, shape: pill }] : []),
    edges: flow.lines.map(({ edge, line }) => edgePlan(edge, moved(line, dx, top), true)),
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

function shapePill(lead: Lead): PillShape {
  const text = setText(lead.text, 'cardLine', { x: PILL.left, y: PILL.pad, width: PILL.width - PILL.left - PILL.right, lines: 2 });
  return { lead, width: Math.ceil(PILL.left + text.width + PILL.right), height: Math.max(1, text.lines.length) * lineHeightOf('cardLine') + 2 * PILL.pad, text };
}
