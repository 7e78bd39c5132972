import { meetsTarget, valueOf } from '../../language/model/metrics.ts';
import type { Metric, Thing } from '../../language/model/model.ts';
import { cell, gap, look, number, numeral, percent, rounded, share, shown, table, type Said } from './report.ts';
import type { ReportKind } from './kind.ts';
import { computedValue, quantityOf, targetOf, valueCell, verdictOf } from './quantities.ts';
import type { JourneyScope, Scope } from './scope.ts';

export const metrics: ReportKind = {
  name: 'metrics', title: 'Metrics',
  question: 'What is measured, where does it stand against its target, and how many get from stage to stage?',
  make(scope) {
    const all = scope.project.ofKind('metric').map(({ thing }) => thing as Metric).filter(metric => isMeant(metric, scope));
    const judged = all.filter(metric => meetsTarget(metric) !== undefined), met = judged.filter(metric => meetsTarget(metric));
    return {
      figures: [
        { label: 'metrics', text: String(all.length) },
        { label: 'targets met', text: share(met.length, judged.length), ...(judged.length > 0 && { mark: met.length < judged.length ? 'look' : 'good' }) },
        { label: 'without a value', text: String(all.filter(metric => !valueOf(metric)).length) },
      ],
      tables: [
        table('metrics', 'Values and targets', ['Metric', 'Kind', number('Value'), 'Computed from', 'Target', 'Met', 'Date', 'Source', 'Measured at'], all.map(metric => [
          scope.item(metric), metric.metricKind?.value ?? gap('not said'), valueOf(metric) ? valueCell(metric) : gap('no value'), computedFrom(metric), metric.target && targetOf(metric.target.value), verdictOf(metric),
          metric.date?.value, metric.evidence.length > 0 ? scope.items(metric.evidence, metric) : metric.value ? look('no source') : undefined,
          measuredAt(metric, scope).length > 0 ? measuredAt(metric, scope).map(thing => scope.item(thing)) : look('nowhere'),
        ]), { note: 'Conversions, net promoter scores and lifetime values are computed where they aren’t stated. A bare target means at least so much.', empty: 'No metric is declared.' }),
        table('funnel', 'Funnel', ['Journey', 'Stage', 'Metric', number('Exposed'), number('Completed'), number('Rate')], scope.journeys.flatMap(each => funnelOf(each, scope)), {
          note: 'Conversions in the order of the stages: completed ÷ exposed × 100.', empty: 'No stage or touchpoint measures a conversion.',
        }),
        table('clv', 'Customer lifetime value', ['Metric', number('Annual revenue'), number('Lifespan'), number('Acquisition cost'), number('Value')], all.filter(metric => metric.metricKind?.value === 'clv').map(metric => [
          scope.item(metric), input(metric, 'annual-revenue'), input(metric, 'lifespan'), input(metric, 'acquisition-cost'), valueCell(metric),
        ]), { note: 'Annual revenue × lifespan − acquisition cost.', empty: 'No lifetime value is declared.' }),
      ],
    };
  },
};

/** Where the journeys are narrowed down, only what they measure. */
function isMeant(metric: Metric, scope: Scope): boolean {
  if (scope.journeys.length === scope.project.ofKind('journey').length) return true;
  return measuredAt(metric, scope).length > 0;
}

function measuredAt(metric: Metric, scope: Scope): readonly Thing[] {
  const meant = new Set(scope.journeys.map(({ journey }) => journey as Thing));
  return scope.project.mentionsOf(metric).flatMap(mention => mention.word === 'measures' && mention.in && meant.has(scope.project.placeOf(mention.in)?.journey ?? mention.in) ? [mention.in] : []);
}

function computedFrom(metric: Metric): Said {
  const computed = computedValue(metric);
  if (!computed) return undefined;
  const differs = metric.value && Math.abs(metric.value.value.number - computed.number) > 0.5;
  return differs ? look(`${computed.formula} = ${numeral(computed.number)}, stated otherwise`) : computed.formula;
}

function input(metric: Metric, name: keyof Metric['inputs']): Said {
  const said = metric.inputs[name]?.value;
  return said ? shown(quantityOf(said), rounded(said.number)) : gap('missing');
}

function funnelOf({ journey, stages }: JourneyScope, scope: Scope): Said[][] {
  return stages.flatMap(({ stage, steps }) => [...new Set([...scope.metrics(stage), ...steps.flatMap(({ touchpoint }) => scope.metrics(touchpoint))])]
    .filter(metric => metric.metricKind?.value === 'conversion')
    .map((metric): Said[] => {
      const exposed = metric.inputs.exposed?.value.number, completed = metric.inputs.completed?.value.number, value = valueOf(metric);
      return [scope.item(journey), scope.item(stage), scope.item(metric), exposed, completed, value ? shown(exposed && completed !== undefined ? percent(completed, exposed) : quantityOf(value), rounded(value.number)) : cell(undefined)];
    }));
}
