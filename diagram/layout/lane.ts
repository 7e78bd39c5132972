import { lastByObject } from '../memo.ts';
import type { Cell, Lane, Place } from '../scene/scene.ts';
import { widestWord } from '../text/wrap.ts';
import { rounded } from './geometry.ts';
import { shapeItem, type ItemShape } from './item.ts';
import { CARD, LANE, lineHeightOf, PAGE, TYPE } from './measures.ts';
import { place, type LanePlan, type Placed } from './page.ts';
import { setText } from './texts.ts';

/** The columns of the lanes: for each stage the left ends of its columns, one for each card, one for a stage without cards. */
export type Columns = readonly (readonly number[])[];

/** Between a lane's name and what is in the lane. */
const AFTER_NAME = 18;

/** How wide the column of the lanes' names is, so that their words stay whole, as far as `PAGE.widestLabel` goes. `indent` is what stands before a name. */
export function labelColumn(names: readonly string[], indent: number): number {
  const taken = indent + AFTER_NAME;
  return Math.max(PAGE.label, ...names.map(name => Math.ceil(widestWord(name, TYPE.lane, PAGE.widestLabel - taken)) + taken));
}

/** A lane without anything in it yet, and the least height that its name needs. `x` is the corner's own place on the page. */
export function bareLane(id: string, name: string, folded: boolean, y: number, width: number, indent = 0, column: number = PAGE.label): { readonly plan: LanePlan; readonly least: number } {
  const label = setText(name, 'lane', {
    x: PAGE.margin / 2 + indent, y: folded ? (LANE.folded - lineHeightOf('lane')) / 2 : LANE.padTop - 2, width: folded ? 400 : column - AFTER_NAME - indent, lines: folded ? 1 : 3,
  });
  return {
    plan: { id, name, label, folded, cards: [], pills: [], edges: [], items: [], box: { x: PAGE.margin / 2, y, width: width - PAGE.margin, height: LANE.folded } },
    least: label.height + 2 * LANE.padTop - 4,
  };
}

/**
 * Places a lane's things under each other in their columns. Where the column to the right is empty a thing takes its room, too (`wide`):
 * long texts need fewer lines then. x and y are from the lane's corner on.
 */
export const placeItems = lastByObject((lane: Lane, columns: Columns, dx: number, wide: boolean): { readonly items: readonly Placed<ItemShape>[]; readonly bottom: number } => {
  const tops = new Map<string, number>();
  const keyOf = (stage: number, column: number): string => `${stage}/${column}`;
  const taken = new Set(lane.cells.flatMap(cell => columnsOf(cell).map(column => keyOf(cell.at.stage, column))));
  const items = lane.cells.flatMap(cell => {
    const { stage, card } = cell.at;
    const own = columnsOf(cell);
    const width = widthOf(cell.at, own.length, columns, wide && !taken.has(keyOf(stage, card + own.length)));
    let top = Math.max(...own.map(column => tops.get(keyOf(stage, column)) ?? LANE.padTop));
    const placed = cell.items.map((item, i) => {
      const shape = shapeItem(item, width);
      if (i > 0 && item.relief) top += LANE.pairGap - LANE.itemGap;
      const at = place(shape, rounded(columns[stage]![card]! + dx), top);
      top += shape.height + LANE.itemGap;
      return at;
    });
    for (const column of own) tops.set(keyOf(stage, column), top);
    return placed;
  });
  return { items, bottom: items.reduce((most, { y, shape }) => Math.max(most, y + shape.height), 0) };
});

function columnsOf(cell: Cell): number[] {
  return Array.from({ length: cell.span ?? 1 }, (_, i) => cell.at.card + i);
}

function widthOf({ stage, card }: Place, span: number, columns: Columns, mayGrow: boolean): number {
  const left = columns[stage]![card]!;
  const end = (column: number): number => columns[stage]![column]! + CARD.width - left;
  const own = end(card + span - 1);
  const next = columns[stage]![card + span];
  return rounded(next !== undefined && mayGrow ? Math.max(own, Math.min(LANE.widest, end(card + span))) : own);
}
