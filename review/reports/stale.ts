import type { Journey, Metric, Source } from '../../language/model/model.ts';
import { daysBetween } from '../../language/rules/evidence/days.ts';
import { bad, gap, good, look, number, share, shown, table, type Item } from './report.ts';
import { ageOf } from './evidence.ts';
import type { ReportKind } from './kind.ts';
import type { Scope } from './scope.ts';

export const stale: ReportKind = {
  name: 'stale', title: 'Stale maps',
  question: 'Which maps, sources and values are out of date, and who is to look at them again?',
  make(scope) {
    const rows = scope.journeys.map(({ journey }) => ({ journey, age: age(journey.reviewed?.value, scope), due: dueIn(journey, scope) }));
    const overdue = rows.filter(({ due }) => due !== undefined && due < 0), never = rows.filter(({ journey }) => !journey.reviewed);
    const sources = scope.project.ofKind('source').map(({ thing }) => thing as Source), metrics = scope.project.ofKind('metric').map(({ thing }) => thing as Metric);
    return {
      figures: [
        { label: 'maps with an overdue review', text: String(overdue.length), mark: overdue.length > 0 ? 'bad' : 'good' },
        { label: 'maps that say when they were reviewed', text: share(rows.length - never.length, rows.length), ...(never.length > 0 && { mark: 'look' }) },
        { label: 'day that ages are counted to', text: scope.settings.today ?? 'not given' },
      ],
      tables: [
        table('journeys', 'Maps, the most urgent first', ['Journey', 'State', 'Status', 'Reviewed', number('Days ago', 'age'), 'Every', 'Due', 'Owner'], rows.toSorted((a, b) => (a.due ?? 1e9) - (b.due ?? 1e9) || (b.age ?? 1e9) - (a.age ?? 1e9)).map(({ journey, age, due }) => [
          scope.item(journey), journey.state?.value, journey.status?.value, journey.reviewed?.value ?? gap('never'), age, journey.reviewEvery && `${journey.reviewEvery.value.number} ${journey.reviewEvery.value.unit}`, dueItem(journey, due),
          journey.owners.length > 0 ? scope.items(journey.owners, journey) : gap('nobody'),
        ]), { note: 'A map is due by its `review every` line.', empty: 'There is no journey yet.' }),
        table('sources', 'Sources, the oldest first', ['Source', 'Date', number('Age in months', 'age'), 'Still good'], sources.filter(source => source.date).map(source => ({ source, months: ageOf(source, scope) })).sort((a, b) => (b.months ?? 0) - (a.months ?? 0)).map(({ source, months }) => [
          scope.item(source), source.date?.value, months === undefined ? undefined : shown(String(months), months),
          months !== undefined && months > scope.settings.thresholds.maxSourceAge ? look(`older than ${scope.settings.thresholds.maxSourceAge} months`) : good('yes'),
        ]), { empty: 'No source has a date.' }),
        table('metrics', 'Values, the oldest first', ['Metric', 'Date', number('Days ago', 'age')], metrics.filter(metric => metric.date).map(metric => ({ metric, days: age(metric.date?.value, scope) })).sort((a, b) => (b.days ?? 0) - (a.days ?? 0)).map(({ metric, days }) => [
          scope.item(metric), metric.date?.value, days,
        ]), { empty: 'No metric’s value has a date.' }),
      ],
    };
  },
};

const age = (day: string | undefined, { settings: { today } }: Scope): number | undefined => day !== undefined && today !== undefined ? daysBetween(day, today) : undefined;

/** In days; undefined where the map doesn't say how often it is reviewed, or when it was. */
function dueIn(journey: Journey, scope: Scope): number | undefined {
  const days = age(journey.reviewed?.value, scope);
  return days === undefined || !journey.reviewEvery ? undefined : Math.floor(journey.reviewEvery.value.minutes / 1440) - days;
}

function dueItem(journey: Journey, due: number | undefined): Item {
  if (due !== undefined) return due < 0 ? bad(`${-due} days ago`) : good(`in ${due} days`);
  return journey.reviewed ? look('no rhythm') : gap('not known');
}
