import { byObject } from '../../language/model/memo.ts';
import { lastByObject } from '../memo.ts';
import type { Card, Lane, Scene } from '../scene/scene.ts';
import { shapeCard, type CardShape } from './card.ts';
import { edgePlans, sizeOfLabel } from './edge.ts';
import { layoutEmotion } from './emotion.ts';
import type { LayoutEngine } from './engine.ts';
import { layoutFlow, type FlowShape } from './flow.ts';
import { rounded, type Rect } from './geometry.ts';
import type { Box } from './graph.ts';
import { layoutHeading } from './heading.ts';
import { bareLane, placeItems, type Columns } from './lane.ts';
import { legendOf, placeLegend } from './legend.ts';
import { CARD, GUTTER, LANE, LINE, PAGE, ROW, STAGE } from './measures.ts';
import { place, type LanePlan, type LinkPlan, type PagePlan } from './page.ts';
import { heightOfStages, layoutRows, layoutStages, separatorsOf } from './stages.ts';
import { setText } from './texts.ts';

const CONTENT = PAGE.margin + PAGE.label;
const DX = -PAGE.margin / 2;

/** Gives everything of a map, or of another picture of stages and lanes, its place. `folded` lanes keep only their name. */
export async function layoutMap(scene: Scene, engine: LayoutEngine, folded: ReadonlySet<string> = new Set()): Promise<PagePlan> {
  const cards = scene.stages.map(stage => shapesOf(stage.cards));
  const flow = await layoutFlow(cards.map(boxesOf), scene.edges, sizeOfLabel, engine);
  const column = CARD.width + 2 * STAGE.inset + GUTTER.width;
  const heading = layoutHeading(scene.heading, CONTENT + scene.stages.length * column);
  const width = Math.ceil(Math.max(CONTENT + flow.width + PAGE.margin, heading.least));
  const stageTop = heading.bottom + scene.rows.length * (ROW.height + ROW.gap);
  const stages = layoutStages(scene.stages, flow.stages, CONTENT, stageTop);
  const columns = columnsOf(flow);

  let y = stageTop + (stages.length > 0 ? heightOfStages(scene.stages).height : 0) + 10;
  const lanes = scene.lanes.map(lane => {
    if (lane.line !== undefined) y += LINE.above;
    const plan = layoutLane(lane, scene, cards, flow, columns, y, width, folded.has(lane.id));
    y += plan.box.height + LANE.gap;
    return plan;
  });
  const legend = placeLegend(legendOf(scene), CONTENT, y + 8, width - PAGE.margin);
  return {
    heading: heading.place(width), width,
    height: Math.ceil(legend.bottom + 14),
    plain: flow.plain,
    rows: layoutRows(scene.rows, stages, heading.bottom, folded),
    stages,
    separators: separatorsOf(flow, CONTENT),
    lanes,
    edges: [],
    links: scene.linked ? linksOf(lanes, columns) : [],
    legend: legend.entries,
  };
}

// A stage that is as it was is passed by with all its cards.
const shapesOf = byObject((cards: readonly Card[]): readonly CardShape[] => cards.map(shapeCard));

const boxesOf = byObject((shapes: readonly CardShape[]): readonly Box[] => shapes.map(({ height }) => ({ width: CARD.width, height, port: CARD.port })));

const placeCards = lastByObject((shapes: readonly CardShape[], boxes: readonly Rect[], top: number) => shapes.map((shape, i) => place(shape, rounded(CONTENT + boxes[i]!.x + DX), rounded(top + boxes[i]!.y))));

const columnsOf = byObject(({ stages }: FlowShape): Columns => stages.map(stage => stage.cards.length > 0 ? stage.cards.map(card => CONTENT + card.x) : [CONTENT + stage.x + STAGE.inset]));

const middlesOf = byObject(({ stages }: FlowShape): readonly number[] => stages.flatMap(stage => stage.cards.map(card => rounded(CONTENT + card.x + card.width / 2 + DX))));

function layoutLane(lane: Lane, scene: Scene, cards: readonly (readonly CardShape[])[], flow: FlowShape, columns: Columns, y: number, width: number, folded: boolean): LanePlan {
  const { plan: bare, least } = bareLane(lane.id, lane.label, folded, y, width);
  const plan: LanePlan = lane.line === undefined ? bare : {
    ...bare, line: { y: -LINE.above / 2 - LANE.gap / 2, text: setText(lane.line, 'line', { x: bare.box.width - 8, y: -LINE.above - LANE.gap / 2, width: 400, lines: 1, anchor: 'end' }) },
  };
  const of = (height: number): LanePlan => ({ ...plan, box: { ...plan.box, height: Math.ceil(Math.max(least, height)) } });
  if (folded) return plan;
  if (lane.id === 'touchpoints') {
    const top = LANE.padTop + 6;
    return {
      ...of(top + flow.height + LANE.padBottom + 4),
      cards: cards.flatMap((shapes, stage) => placeCards(shapes, flow.stages[stage]!.cards, top)),
      edges: edgePlans(flow.lines, CONTENT + DX, top, false),
    };
  }
  if (lane.id === 'emotion') {
    const emotion = layoutEmotion(scene.curves, middlesOf(flow), CONTENT + DX, rounded(CONTENT + flow.width + DX));
    return { ...of(emotion.height), emotion: emotion.plan };
  }
  if (lane.cells.length === 0) {
    return { ...of(0), empty: setText(lane.empty ?? '', 'cardLine', { x: CONTENT + DX + STAGE.inset, y: LANE.padTop - 2, width: width - CONTENT - PAGE.margin - STAGE.inset, lines: 1 }) };
  }
  const { items, bottom } = placeItems(lane, columns, DX, !scene.linked);
  return { ...of(bottom + LANE.padBottom), items };
}

/** Lines down each column, from the card to the first thing in each lane below it. */
function linksOf(lanes: readonly LanePlan[], columns: Columns): LinkPlan[] {
  return columns.flat().flatMap((left, column) => {
    const x = rounded(left + CARD.width / 2);
    const stations = lanes.flatMap(lane => {
      const boxes = [...lane.cards.map(card => ({ x: card.x, y: card.y, width: CARD.width, height: card.shape.height })), ...lane.items.map(item => ({ x: item.x, y: item.y, width: item.shape.width, height: item.shape.height }))]
        .filter(box => box.x + lane.box.x < x && x < box.x + lane.box.x + box.width);
      return boxes.length === 0 ? [] : [{ top: lane.box.y + Math.min(...boxes.map(box => box.y)), bottom: lane.box.y + Math.max(...boxes.map(box => box.y + box.height)) }];
    });
    return stations.slice(1).map((station, i): LinkPlan => ({ key: `link ${column}/${i}`, x, from: rounded(stations[i]!.bottom), to: rounded(station.top) }));
  });
}

