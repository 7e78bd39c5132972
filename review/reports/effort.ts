import { bad, good, number, shown, table, type Said } from './report.ts';
import type { ReportKind } from './kind.ts';
import { sumOf, timeOf, type Scope, type Step } from './scope.ts';

export const effort: ReportKind = {
  name: 'effort', title: 'Effort and waits',
  question: 'What does each stage cost people in steps, effort and time, and where do they wait too long?',
  make(scope) {
    const waits = scope.steps.filter(({ touchpoint }) => touchpoint.wait).toSorted((a, b) => minutes(b) - minutes(a)), long = waits.filter(step => isLong(step, scope));
    return {
      figures: [
        { label: 'touchpoints', text: String(scope.steps.length) }, { label: 'effort in all', text: String(sumOf(scope.steps.map(efforts))) },
        { label: 'waits that are too long', text: String(long.length), mark: long.length > 0 ? 'bad' : 'good' },
      ],
      tables: [
        table('stages', 'Interaction cost of each stage', ['Journey', 'Stage', number('Touchpoints'), number('Effort'), number('Most effort', 'most'), number('Waiting')], scope.journeys.flatMap(({ journey, stages }) => [
          ...stages.map(({ stage, steps }) => [scope.item(journey), scope.item(stage), ...costs(steps)]),
          ...stages.length > 1 ? [[scope.item(journey), 'All stages', ...costs(stages.flatMap(({ steps }) => steps))]] : [],
        ]), { note: 'Effort is said per touchpoint, from 0 to 5; what isn’t said counts nothing.', empty: 'There is no stage yet.' }),
        table('waits', 'Waits, the longest first', ['Touchpoint', 'Journey', number('Wait'), 'Limit', 'Pain', 'Owner'], waits.map(step => [
          scope.item(step.touchpoint), scope.item(step.journey), shown(timeOf(minutes(step)), minutes(step)), isLong(step, scope) ? bad(`more than ${scope.settings.thresholds.maxWait} min`) : minutes(step) >= 1440 ? undefined : good('kept'),
          step.touchpoint.pains.map(pain => scope.item(pain)), scope.owners(step).map(team => scope.item(team)),
        ]), { note: 'The limit is for waits of less than a day.', empty: 'No touchpoint says how long people wait.' }),
      ],
    };
  },
};

const minutes = ({ touchpoint }: Step): number => touchpoint.wait?.value.minutes ?? 0;
const efforts = ({ touchpoint }: Step): number => touchpoint.effort?.value ?? 0;

/** As the rule about waits (J434) counts: days are another matter. */
const isLong = (step: Step, { settings: { thresholds } }: Scope): boolean => minutes(step) > thresholds.maxWait && minutes(step) < 1440;

function costs(steps: readonly Step[]): Said[] {
  const said = steps.filter(({ touchpoint }) => touchpoint.effort), waiting = sumOf(steps.map(minutes));
  return [steps.length, said.length > 0 ? sumOf(said.map(efforts)) : undefined, said.length > 0 ? Math.max(...said.map(efforts)) : undefined, waiting > 0 ? shown(timeOf(waiting), waiting) : undefined];
}
