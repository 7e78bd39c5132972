import type { OwnersScene } from '../scene/owners-view.ts';
import { COMPACT, shapeCompactCard } from './card.ts';
import { edgePlan, sizeOfLabel } from './edge.ts';
import { moved, rounded } from './geometry.ts';
import { layoutGrid } from './grid.ts';
import { layoutHeading } from './heading.ts';
import { bareLane, labelColumn } from './lane.ts';
import { legendOf, placeLegend } from './legend.ts';
import { CARD, GUTTER, LANE, PAGE, STAGE } from './measures.ts';
import { place, type LanePlan, type PagePlan } from './page.ts';
import { heightOfStages, layoutStages, separatorsOf } from './stages.ts';

/** What the owner's mark takes before the name. */
const MARK = 14;
/** Between the last card of a stage and the first of the next. */
const BETWEEN = 2 * STAGE.inset + GUTTER.width;

/**
 * Lays the lanes of owners out: every card in its own column, in text order, and in its owner's lane; the ways lead between them.
 * By hand and not by ELK: columns and lanes are given, and what is left, the ways, must not move a card.
 */
export function layoutOwners(scene: OwnersScene): PagePlan {
  const { stages, edges, lanes, laneOf } = scene;
  // A stage without a card has an empty column.
  const starts: number[] = [], rows: number[] = [], groups: number[] = [], gaps: number[] = [];
  stages.forEach((stage, s) => {
    if (s > 0) gaps.push(BETWEEN);
    starts.push(rows.length);
    const list = stage.cards.length > 0 ? laneOf[s]! : [-1];
    rows.push(...list);
    groups.push(...list.map(() => s));
    gaps.push(...list.slice(1).map(() => CARD.gap));
  });
  const columnOf = ({ stage, card }: { stage: number; card: number }): number => starts[stage]! + card;
  const grid = layoutGrid({
    rows, groups, gaps, rowCount: lanes.length, pad: LANE.padTop + 3,
    box: { width: CARD.width, height: COMPACT, port: CARD.port },
    ways: edges.map(edge => ({ from: columnOf(edge.from), to: columnOf(edge.to), said: edge.said, ...(edge.label && { label: sizeOfLabel(edge.label) }) })),
  });
  const extents = stages.map((stage, s) => {
    const first = grid.boxes[starts[s]!]!, last = grid.boxes[starts[s]! + Math.max(1, stage.cards.length) - 1]!;
    return { x: first.x - STAGE.inset, width: last.x + last.width - first.x + 2 * STAGE.inset };
  });
  const names = lanes.map(({ owner }) => owner ? owner.partner ? `${owner.title} · partner` : owner.title : 'Nobody');
  const column = labelColumn(names, MARK), content = PAGE.margin + column;
  const left = content + STAGE.inset;
  const shifted = extents.map(extent => ({ ...extent, x: extent.x + STAGE.inset }));
  const heading = layoutHeading(scene.heading, content + stages.length * (CARD.width + BETWEEN));
  const width = Math.ceil(Math.max(left + grid.width + STAGE.inset + PAGE.margin, heading.least));
  const stagePlans = layoutStages(stages, shifted, content, heading.bottom);
  const top = heading.bottom + (stages.length > 0 ? heightOfStages(stages).height : 0) + 10;
  const laneY = (row: number): number => top + grid.rows[row]!.y + row * LANE.gap;
  const plans = lanes.map(({ id, owner }, row): LanePlan => {
    const { plan } = bareLane(`owner ${id}`, names[row]!, false, laneY(row), width, owner ? MARK : 0, column);
    return {
      ...plan, box: { ...plan.box, height: grid.rows[row]!.height }, ...(owner && { owner }),
      cards: stages.flatMap((stage, s) => stage.cards.flatMap((card, c) => {
        if (laneOf[s]![c] !== row) return [];
        const box = grid.boxes[starts[s]! + c]!;
        return [place(shapeCompactCard(card), rounded(left + box.x - plan.box.x), rounded(box.y - grid.rows[row]!.y))];
      })),
    };
  });
  // A way's points lie in the lanes' bands, which have gaps between them on the page.
  const onPage = (y: number): number => {
    const row = grid.rows.findLastIndex(band => band.y <= y);
    return y + top + Math.max(0, row) * LANE.gap;
  };
  const bottom = plans.length > 0 ? plans.at(-1)!.box.y + plans.at(-1)!.box.height : top;
  const legend = placeLegend(legendOf({ stages, edges, curves: [] }, true), content, bottom + 12, width - PAGE.margin);
  return {
    heading: heading.place(width), width,
    height: Math.ceil(legend.bottom + 14),
    plain: false,
    rows: [],
    stages: stagePlans,
    separators: separatorsOf({ stages: shifted.map(extent => ({ ...extent, y: 0, height: 0, cards: [] })) }, content),
    lanes: plans,
    edges: edges.map((edge, i) => {
      const line = moved(grid.lines[i]!, left, 0);
      return edgePlan(edge, {
        points: line.points.map(point => ({ x: point.x, y: onPage(point.y) })),
        ...(line.label && { label: { ...line.label, y: onPage(line.label.y) } }),
      }, true);
    }),
    links: [],
    legend: legend.entries,
  };
}
