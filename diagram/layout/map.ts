import type { Chip, Lane, LaneId, Place, Scene, Stage } from '../scene/scene.ts';
import { shapeCard, type CardShape } from './card.ts';
import { CURVE_HEIGHT, scoreY, shapeCurves, type CurveShape } from './curve.ts';
import type { LayoutEngine } from './engine.ts';
import { layoutFlow, type FlowShape } from './flow.ts';
import { moved, rounded, type Line, type Rect } from './geometry.ts';
import { shapeItem, type ItemShape } from './item.ts';
import { CARD, CHIP, EDGE_LABEL, GUTTER, LANE, lineHeightOf, PAGE, STAGE } from './measures.ts';
import { setText, textWidth, type TextBlock } from './texts.ts';

/** Something at its place on the page. */
export interface Placed<T> {
  readonly x: number;
  readonly y: number;
  readonly shape: T;
}

export interface MapPlan {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly plain: boolean;
  readonly title: TextBlock;
  readonly subtitle: TextBlock;
  readonly chips: readonly { readonly chip: Chip; readonly box: Rect; readonly text: TextBlock }[];
  readonly stages: readonly StagePlan[];
  /** Where one stage ends and the next begins. */
  readonly separators: readonly number[];
  readonly lanes: readonly LanePlan[];
}

export interface StagePlan {
  readonly stage: Stage;
  readonly box: Rect;
  /** From the box's corner on, as is everything inside a box. */
  readonly title: TextBlock;
  readonly detail: TextBlock;
}

export interface LanePlan {
  readonly id: LaneId;
  readonly name: string;
  readonly box: Rect;
  /** From the lane's corner on. */
  readonly label: TextBlock;
  readonly folded: boolean;
  readonly cards: readonly Placed<CardShape>[];
  readonly edges: readonly EdgePlan[];
  readonly items: readonly Placed<ItemShape>[];
  readonly emotion?: EmotionPlan;
}

export interface EdgePlan {
  readonly key: string;
  readonly line: Line;
  readonly conditional: boolean;
  readonly text?: TextBlock;
}

/** The lane of the curves, from the lane's corner on. */
export interface EmotionPlan {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly scale: readonly { readonly y: number; readonly text: TextBlock }[];
  readonly legend: readonly { readonly x: number; readonly y: number; readonly text: TextBlock }[];
  readonly curves: readonly CurveShape[];
}

const CONTENT = PAGE.margin + PAGE.label;
const SCALE = [[2, '+2 delighted'], [1, '+1'], [0, '0 neutral'], [-1, '−1'], [-2, '−2 angry']] as const;

/** Gives everything in a scene its place. `folded` lanes keep only their name. */
export async function layoutMap(scene: Scene, engine: LayoutEngine, folded: ReadonlySet<string> = new Set()): Promise<MapPlan> {
  const cards = scene.stages.map(stage => stage.cards.map(shapeCard));
  const flow = await layoutFlow(cards.map(list => list.map(card => ({ width: CARD.width, height: card.height, port: CARD.port }))), scene.edges, sizeOfLabel, engine);
  const header = layoutHeader(scene);
  const width = Math.ceil(Math.max(CONTENT + flow.width + PAGE.margin, header.least));
  const stages = layoutStages(scene, flow, header.bottom);
  const slots = slotsOf(flow);

  let y = Math.max(header.bottom, ...stages.map(({ box }) => box.y + box.height)) + 12;
  const lanes = scene.lanes.map(lane => {
    const plan = layoutLane(lane, scene, cards, flow, slots, y, width, folded.has(lane.id));
    y += plan.box.height + LANE.gap;
    return plan;
  });
  return {
    scene, width,
    height: Math.ceil(y - LANE.gap + 16),
    plain: flow.plain,
    title: header.title,
    subtitle: header.subtitle,
    chips: header.chips(width),
    stages,
    separators: flow.stages.slice(1).map(stage => CONTENT + stage.x - GUTTER.line),
    lanes,
  };
}

/** The title's part of the page. Whether the chips have room beside it hangs on the title and the number of stages only, so that no card moves it. */
function layoutHeader(scene: Scene) {
  const title = setText(scene.title, 'title', { x: PAGE.margin, y: PAGE.top - 4, width: PAGE.title, lines: 2 });
  const subtitle = setText(scene.subtitle, 'subtitle', { x: PAGE.margin, y: PAGE.top + title.height, width: PAGE.title, lines: 2 });
  const row = 3 * CHIP.nominal + 2 * CHIP.gap;
  const texts = Math.max(title.width, subtitle.width);
  const column = CARD.width + 2 * STAGE.inset + GUTTER.width;
  const beside = CONTENT + scene.stages.length * column >= PAGE.margin + texts + 40 + row;
  const textBottom = PAGE.top + title.height + subtitle.height;
  const chipY = beside ? PAGE.top - 2 : textBottom + 8;
  return {
    title, subtitle,
    least: 2 * PAGE.margin + Math.max(texts, row),
    bottom: (beside || scene.chips.length === 0 ? Math.max(textBottom, PAGE.top + CHIP.height) : chipY + CHIP.height) + 20,
    chips: (width: number): MapPlan['chips'] => {
      const widths = scene.chips.map(chip => Math.ceil(textWidth(chipText(chip), 'chip')) + 2 * CHIP.pad);
      let x = beside ? width - PAGE.margin - widths.reduce((sum, each) => sum + each + CHIP.gap, -CHIP.gap) : PAGE.margin;
      return scene.chips.map((chip, i) => {
        const box = { x, y: chipY, width: widths[i]!, height: CHIP.height };
        x += widths[i]! + CHIP.gap;
        const text = setText(chipText(chip), 'chip', { x: box.width / 2, y: (CHIP.height - lineHeightOf('chip')) / 2, width: 400, lines: 1, anchor: 'middle' });
        return { chip, box, text };
      });
    },
  };
}

/** What is amiss has a mark before it, so that it shows without colour too. */
function chipText(chip: Chip): string {
  return chip.tone === 'bad' ? `▲ ${chip.text}` : chip.text;
}

function layoutStages(scene: Scene, flow: FlowShape, y: number): StagePlan[] {
  const least = CARD.width + 2 * STAGE.inset - STAGE.padLeft - STAGE.padRight - STAGE.point;
  // The header is as high as its titles need in the narrowest stage, so that a stage that grows or shrinks doesn't move what is below.
  const lines = Math.max(1, ...scene.stages.map(stage => setText(stage.title, 'stage', { x: 0, y: 0, width: least, lines: 2 }).lines.length));
  const details = scene.stages.some(stage => stage.detail !== '');
  const textHeight = lines * lineHeightOf('stage') + (details ? lineHeightOf('stageDetail') + 2 : 0);
  const height = textHeight + 2 * STAGE.padY;
  return scene.stages.map((stage, i) => {
    const { x, width } = flow.stages[i]!;
    const next = flow.stages[i + 1];
    const left = i === 0 ? x : x - GUTTER.line + STAGE.gap / 2;
    const right = next ? next.x - GUTTER.line - STAGE.gap / 2 : x + width;
    const box = { x: rounded(CONTENT + left), y, width: rounded(right - left), height };
    const room = box.width - STAGE.padLeft - STAGE.padRight - STAGE.point / 2;
    const title = setText(stage.title, 'stage', { x: STAGE.padLeft, y: 0, width: room, lines });
    // Room that the title leaves goes to what stands below it.
    const detailLines = 1 + lines - Math.max(1, title.lines.length);
    const used = title.height + (details ? setText(stage.detail, 'stageDetail', { x: 0, y: 0, width: room, lines: detailLines }).height + 2 : 0);
    const top = Math.round((height - used) / 2);
    const detail = setText(stage.detail, 'stageDetail', { x: STAGE.padLeft, y: top + title.height + 2, width: room, lines: detailLines });
    return { stage, box, title: { ...title, y: title.y + top }, detail };
  });
}

/** The left end of each column of the lanes: one for each card, one for a stage without cards. */
function slotsOf(flow: FlowShape): (at: Place) => number {
  return ({ stage, card }) => CONTENT + (flow.stages[stage]!.cards[card]?.x ?? flow.stages[stage]!.x + STAGE.inset);
}

function layoutLane(lane: Lane, scene: Scene, cards: readonly (readonly CardShape[])[], flow: FlowShape, slots: (at: Place) => number, y: number, width: number, folded: boolean): LanePlan {
  const box = (height: number): Rect => ({ x: PAGE.margin / 2, y, width: width - PAGE.margin, height: Math.ceil(height) });
  const label = setText(lane.label, 'lane', { x: PAGE.margin / 2, y: folded ? (LANE.folded - lineHeightOf('lane')) / 2 : LANE.padTop - 2, width: folded ? 400 : PAGE.label - 18, lines: folded ? 1 : 3 });
  const plan = { id: lane.id, name: lane.label, label, folded, cards: [], edges: [], items: [] };
  if (folded) return { ...plan, box: box(LANE.folded) };
  const least = label.height + 2 * LANE.padTop - 6;
  const dx = -PAGE.margin / 2;

  if (lane.id === 'touchpoints') {
    const top = LANE.padTop + 6;
    return {
      ...plan,
      box: box(Math.max(least, top + flow.height + LANE.padBottom + 6)),
      cards: cards.flatMap((list, stage) => list.map((shape, card) => {
        const { x, y } = flow.stages[stage]!.cards[card]!;
        return { x: rounded(CONTENT + x + dx), y: rounded(top + y), shape };
      })),
      edges: flow.lines.map(({ edge, line }) => edgePlan(edge.key, edge.label, moved(line, CONTENT + dx, top))),
    };
  }
  if (lane.id === 'emotion') {
    const emotion = layoutEmotion(scene, flow, dx);
    return { ...plan, box: box(emotion.y + CURVE_HEIGHT), emotion };
  }
  const items = lane.cells.flatMap(cell => {
    let top: number = LANE.padTop;
    return cell.items.map((item, i) => {
      const shape = shapeItem(item);
      if (i > 0) top += item.relief ? LANE.pairGap : LANE.itemGap;
      const placed = { x: rounded(slots(cell.at) + dx), y: top, shape };
      top += shape.height;
      return placed;
    });
  });
  return { ...plan, items, box: box(Math.max(least, Math.max(0, ...items.map(({ y, shape }) => y + shape.height)) + LANE.padBottom)) };
}

function layoutEmotion(scene: Scene, flow: FlowShape, dx: number): EmotionPlan {
  const left = CONTENT + dx, right = rounded(CONTENT + flow.width + dx);
  const xs = flow.stages.flatMap(stage => stage.cards.map(card => rounded(CONTENT + card.x + card.width / 2 + dx)));
  const legend: { x: number; y: number; text: TextBlock }[] = [];
  let rows = 0;
  if (scene.curves.length > 1) {
    let x = left + STAGE.inset;
    rows = 1;
    for (const curve of scene.curves) {
      const text = setText(curve.persona ?? '', 'persona', { x: 26, y: 0, width: Math.min(240, right - left - 60), lines: 1 });
      if (x > left + STAGE.inset && x + 26 + text.width > right) {
        x = left + STAGE.inset;
        rows++;
      }
      legend.push({ x, y: 10 + (rows - 1) * 18, text });
      x = rounded(x + 26 + text.width + 24);
    }
  }
  const y = rows * 18;
  return {
    left, right, y, legend,
    scale: SCALE.map(([score, word]) => ({
      y: scoreY(score),
      text: setText(word, 'scale', { x: left - 10, y: scoreY(score) - lineHeightOf('scale') / 2, width: PAGE.label, lines: 1, anchor: 'end' }),
    })),
    curves: shapeCurves(scene.curves, xs, left + 4, right - 4),
  };
}

function sizeOfLabel(label: string): { width: number; height: number } {
  const text = labelText(label, 0, 0);
  return { width: Math.ceil(text.width) + 2 * EDGE_LABEL.padX, height: text.height + 2 * EDGE_LABEL.padY };
}

function labelText(label: string, x: number, y: number): TextBlock {
  return setText(label, 'edge', { x, y, width: EDGE_LABEL.width, lines: EDGE_LABEL.lines, anchor: 'middle' });
}

function edgePlan(key: string, label: string | undefined, line: Line): EdgePlan {
  const clean: Line = {
    points: line.points.map(point => ({ x: rounded(point.x), y: rounded(point.y) })),
    ...(line.label && { label: { ...line.label, x: rounded(line.label.x), y: rounded(line.label.y) } }),
  };
  return {
    key, line: clean,
    conditional: label !== undefined,
    ...(label && clean.label && { text: labelText(label, clean.label.x + clean.label.width / 2, clean.label.y + EDGE_LABEL.padY) }),
  };
}

