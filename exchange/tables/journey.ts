/** One table → one journey. */
import type { Draft, OpenStage } from '../draft.ts';
import { assume, type Gathered } from '../report.ts';
import { Fates, type Grid } from './grid.ts';
import { placeAbout, placeRecords, settlePersonas } from './place.ts';
import { recordsOf, type StepRecord } from './records.ts';

/** @param title where the table itself says none @returns false where the table tells of no journey; nothing is taken then */
export function journeyOfGrid(grid: Grid, title: string, draft: Draft, fates: Fates, said: Gathered): boolean {
  const found = recordsOf(grid, fates);
  if (!found || found.records.length === 0) return false;
  const head = found.about.find(({ lane }) => lane === 'title');
  const journey = draft.journey(head ? head.cell.text : title);
  if (head) fates.mark(head.cell, 'facts');
  const target = { journey, draft, fates, said };
  placeAbout(found.about.filter(field => field !== head), target);
  placeRecords(found.records, target, stages());
  settlePersonas(journey);
  for (const row of grid.rows) for (const cell of row) fates.leaveOut(cell, 'stands outside the table\'s lanes');
  return true;

  /** Steps that follow each other under one stage's title are that stage's. */
  function stages(): (record: StepRecord) => OpenStage {
    let last: string | undefined | null = null, stage: OpenStage | undefined;
    return record => {
      if (stage && last === record.stage) return stage;
      if (record.stage === undefined) assume(said, 'A stage without a title around the steps for which the source names none.');
      last = record.stage;
      return stage = draft.stage(journey, record.stage ?? '');
    };
  }
}
