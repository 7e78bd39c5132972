import { gap, share, table } from './report.ts';
import type { ReportKind } from './kind.ts';

export const summary: ReportKind = {
  name: 'summary', title: 'Summary',
  question: 'What is each journey about: for whom, to what end, from where to where, and where does it stand?',
  make(scope) {
    const clear = scope.journeys.filter(({ journey }) => journey.goal && journey.from && journey.until);
    return {
      figures: [
        { label: 'journeys', text: String(scope.journeys.length) },
        { label: 'with a goal, a beginning and an end', text: share(clear.length, scope.journeys.length), ...(clear.length < scope.journeys.length && { mark: 'look' }) },
      ],
      tables: [
        table('journeys', 'Journeys', ['Journey', 'For', 'Goal', 'From', 'Until', 'State', 'Status', 'Reviewed', 'Owner'], scope.journeys.map(({ journey }) => [
          scope.item(journey), scope.items(journey.for, journey), journey.goal?.value ?? gap('no goal'), journey.from?.value ?? gap('open'), journey.until?.value ?? gap('open'), journey.state?.value, journey.status?.value, journey.reviewed?.value,
          scope.items(journey.owners, journey),
        ]), { empty: 'There is no journey yet.' }),
        table('stages', 'Stages', ['Journey', 'Stage', 'Goal', 'Milestones', 'Owner', 'Touchpoints'], scope.journeys.flatMap(({ journey, stages }) => stages.map(({ stage, steps }) => [
          scope.item(journey), scope.item(stage), stage.goal?.value, stage.milestones.map(({ value }) => ({ text: value })), scope.items(stage.owners, stage), steps.map(({ touchpoint }) => scope.item(touchpoint)),
        ])), { empty: 'There is no stage yet.' }),
      ],
    };
  },
};
