import type * as M from '../../language/model/model.ts';
import type { Cell, Item, Lane, LaneId, Place } from './scene.ts';

/** Where a lane's things come from. */
export interface Sources {
  of?(touchpoint: M.Touchpoint): Item[];
  /** A stage's own stand above those of its first touchpoint. */
  ofStage?(stage: M.Stage): Item[];
}

/** Gathers a lane's things, column by column. What is the same in neighbouring columns of a stage (`same`) becomes one that reaches over them. */
export function laneOf(journey: M.Journey, id: LaneId, label: string, { of, ofStage }: Sources): Lane {
  const cells: Cell[] = [];
  journey.stages.forEach((stage, s) => {
    const own = ofStage?.(stage) ?? [];
    const slots = stage.touchpoints.map(touchpoint => of?.(touchpoint) ?? []);
    const columns = slots.length > 0 ? slots.map((items, t) => t === 0 ? [...own, ...items] : items) : [own];
    cells.push(...joined(columns, s));
  });
  return { id, label, cells };
}

function joined(columns: readonly (readonly Item[])[], stage: number): Cell[] {
  const cells: Cell[] = [];
  columns.forEach((items, card) => {
    const here: Item[] = [];
    for (const item of items) {
      if (item.same !== undefined && here.some(other => other.same === item.same)) continue;
      if (item.same !== undefined && columns[card - 1]?.some(other => other.same === item.same)) continue;
      const span = item.same === undefined ? 1 : columns.slice(card).findIndex(list => !list.some(other => other.same === item.same));
      const columnsTaken = span < 0 ? columns.length - card : span;
      if (columnsTaken > 1) cells.push({ at: { stage, card }, span: columnsTaken, items: [item] });
      else here.push(item);
    }
    if (here.length > 0) cells.push({ at: { stage, card }, items: here });
  });
  return cells;
}

/** Things that belong to no column stand from the left, one for each slot, and again from the left. */
export function looseLane(journey: M.Journey, id: LaneId, label: string, items: readonly Item[]): Lane {
  const slots = journey.stages.flatMap((stage, s): Place[] => stage.touchpoints.length > 0 ? stage.touchpoints.map((_, card) => ({ stage: s, card })) : [{ stage: s, card: 0 }]);
  const cells = slots.map((at, i): Cell => ({ at, items: items.filter((_, index) => index % slots.length === i) }));
  return { id, label, cells: cells.filter(cell => cell.items.length > 0) };
}
