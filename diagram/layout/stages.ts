import { byObject } from '../../language/model/memo.ts';
import { lastByObject } from '../memo.ts';
import type { HeaderRow, Stage } from '../scene/scene.ts';
import type { FlowShape } from './flow.ts';
import { rounded } from './geometry.ts';
import { CARD, GUTTER, lineHeightOf, MARK, PAGE, ROW, STAGE } from './measures.ts';
import type { RowPlan, StagePlan } from './page.ts';
import { setText } from './texts.ts';

/** How far something reaches from left to right. */
interface Extent {
  readonly x: number;
  readonly width: number;
}

/** The rows above the stages, from `y` down. */
export function layoutRows(rows: readonly HeaderRow[], stages: readonly StagePlan[], y: number, folded: ReadonlySet<string>): RowPlan[] {
  return rows.map((row, i) => {
    const label = setText(row.label, 'lane', { x: PAGE.margin / 2, y: (ROW.height - lineHeightOf('lane')) / 2, width: PAGE.label - 18, lines: 1 });
    const last = stages.at(-1)!.box;
    const box = { x: PAGE.margin / 2, y: y + i * (ROW.height + ROW.gap), width: last.x + last.width - PAGE.margin / 2, height: ROW.height };
    const cells = folded.has(row.id) ? [] : row.cells.map(({ key, title, from, to }) => {
      const left = stages[from]!.box.x, right = stages[to]!.box.x + stages[to]!.box.width;
      const cell = { x: rounded(left - box.x), y: 0, width: rounded(right - left), height: ROW.height };
      return {
        key, title, box: cell,
        text: setText(title, 'row', { x: cell.x + ROW.pad, y: (ROW.height - lineHeightOf('row')) / 2, width: cell.width - 2 * ROW.pad, lines: 1 }),
      };
    });
    return { row, folded: folded.has(row.id), label, box, cells };
  });
}

/** The height of the stages' arrows: what their titles need in the narrowest stage, so that a stage that grows or shrinks doesn't move what is below. */
export function heightOfStages(stages: readonly Stage[]): { readonly lines: number; readonly height: number } {
  const lines = Math.max(1, ...stages.map(linesOfTitle));
  const details = stages.some(stage => stage.detail !== '');
  return { lines, height: lines * lineHeightOf('stage') + (details ? lineHeightOf('stageDetail') + 2 : 0) + 2 * STAGE.padY };
}

const linesOfTitle = byObject((stage: Stage) => {
  const least = CARD.width + 2 * STAGE.inset - STAGE.padLeft - STAGE.padRight - STAGE.point;
  return setText(stage.title, 'stage', { x: 0, y: 0, width: least - marksRoom(stage), lines: 2 }).lines.length;
});

/** A stage's header over each extent. `content` is where the first stage may begin. */
export function layoutStages(stages: readonly Stage[], extents: readonly Extent[], content: number, y: number): StagePlan[] {
  const { lines, height } = heightOfStages(stages);
  const details = stages.some(stage => stage.detail !== '');
  return stages.map((stage, i) => {
    const { x, width } = extents[i]!;
    const next = extents[i + 1];
    const left = i === 0 ? x : x - GUTTER.line + STAGE.gap / 2;
    const right = next ? next.x - GUTTER.line - STAGE.gap / 2 : x + width;
    return planStage(stage, rounded(content + left), y, rounded(right - left), height, lines, details);
  });
}

const planStage = lastByObject((stage: Stage, x: number, y: number, width: number, height: number, lines: number, details: boolean): StagePlan => {
  const room = width - STAGE.padLeft - STAGE.padRight - STAGE.point / 2 - marksRoom(stage);
  const title = setText(stage.title, 'stage', { x: STAGE.padLeft, y: 0, width: room, lines });
  // Room that the title leaves goes to what stands below it.
  const detailLines = 1 + lines - Math.max(1, title.lines.length);
  const used = title.height + (details ? setText(stage.detail, 'stageDetail', { x: 0, y: 0, width: room, lines: detailLines }).height + 2 : 0);
  const top = Math.round((height - used) / 2);
  const detail = setText(stage.detail, 'stageDetail', { x: STAGE.padLeft, y: top + title.height + 2, width: room, lines: detailLines });
  return { stage, box: { x, y, width, height }, title: { ...title, y: title.y + top }, detail };
});

function marksRoom(stage: Stage): number {
  return (stage.finding ? 18 : 0) + (stage.mark ? MARK.width + 6 : 0);
}

/** Where one stage ends and the next begins. */
export function separatorsOf(flow: Pick<FlowShape, 'stages'>, content: number): number[] {
  return flow.stages.slice(1).map(stage => content + stage.x - GUTTER.line);
}
