import { feeling, gap, look, share, table } from './report.ts';
import type { ReportKind } from './kind.ts';
import { meanOf } from './scope.ts';
import { metricItem } from './quantities.ts';

export const moments: ReportKind = {
  name: 'moments', title: 'Moments of truth',
  question: 'Where is it decided whether people stay, who answers for that moment, and is it measured?',
  make(scope) {
    const found = scope.steps.filter(({ touchpoint }) => touchpoint.momentOfTruth);
    const owned = found.filter(step => scope.owners(step).length > 0), measured = found.filter(({ touchpoint, stage }) => touchpoint.measures.length + stage.measures.length > 0);
    return {
      figures: [
        { label: 'moments of truth', text: String(found.length) }, { label: 'with an owner', text: share(owned.length, found.length), ...(owned.length < found.length && { mark: 'bad' }) },
        { label: 'measured', text: share(measured.length, found.length), ...(measured.length < found.length && { mark: 'look' }) },
      ],
      tables: [table('moments', 'Moments of truth', ['Touchpoint', 'Stage', 'Journey', { key: 'feeling', title: 'Feeling', align: 'right' }, 'Owner', 'Metric', 'Pain', 'Opportunity'], found.map(step => {
        const { touchpoint, stage, journey } = step, metrics = [...new Set([...scope.metrics(touchpoint), ...scope.metrics(stage)])], owners = scope.owners(step);
        const opportunities = [...new Set(touchpoint.pains.flatMap(pain => scope.addressing(pain)))];
        return [
          scope.item(touchpoint), scope.item(stage), scope.item(journey), feeling(meanOf(scope.scores(touchpoint))), owners.length > 0 ? owners.map(team => scope.item(team)) : gap('nobody'),
          metrics.length > 0 ? metrics.map(metric => metricItem(metric, scope)) : look('not measured'), touchpoint.pains.map(pain => scope.item(pain)), opportunities.map(each => scope.item(each)),
        ];
      }), { empty: 'No touchpoint is marked as a moment of truth.' })],
    };
  },
};
