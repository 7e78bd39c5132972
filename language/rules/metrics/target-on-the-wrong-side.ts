import { meetsTarget, valueOf } from '../../model/metrics.ts';
import type { Metric, Opportunity, Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole, replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { LOSS } from '../words/units.ts';
import { mixturesOf } from './mixed-units.ts';
import { lineOf, quantitiesOf } from './quantities.ts';

export const targetOnTheWrongSide: Rule = {
  code: 'J706', name: 'target-on-the-wrong-side', severity: 'hint',
  what: 'A target that wants satisfaction or conversion low, or that says only how long something takes, so that longer is better. Or a target that is met already, though an opportunity that isn\'t done yet is measured by it.',
  fails: `
channel Web
persona Ann
team Care
metric Csat "Satisfied"
  kind csat
  value 71 %
  ⟪target <= 80 %⟫
metric AnswerTime "From question to answer"
  kind duration
  value 9 days
  ⟪target 1 day⟫
metric Paid "Paid, of those who began to"
  kind conversion
  exposed 400
  completed 92
  ⟪target >= 20 %⟫
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Csat, AnswerTime
  touchpoint Form
    via Web
    pain TooLong "Twelve fields"
opportunity ShortForm
  addresses TooLong
  measures Paid
  status planned`,
  passes: `
channel Web
persona Ann
team Care
metric Csat "Satisfied"
  kind csat
  value 71 %
  target >= 80 %
metric AnswerTime "From question to answer"
  kind duration
  value 9 days
  target <= 1 day
metric Paid "Paid, of those who began to"
  kind conversion
  exposed 400
  completed 92
  target >= 40 %
metric Lost "Left at the form"
  kind conversion
  value 30 %
  target <= 20 %
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Csat, AnswerTime, Lost
  touchpoint Form
    via Web
    pain TooLong "Twelve fields"
opportunity ShortForm
  addresses TooLong
  measures Paid
  status planned`,
  *check(file, project) {
    for (const metric of file.metrics) {
      const line = quantitiesOf(metric).find(({ word }) => word === 'target'), target = metric.target?.value;
      if (!line || !target || !isWhole(metric)) continue;
      const range = line.range, wanted = wantedSide(metric);
      const comparison = wanted === 'high' && target.comparison.startsWith('<') ? '>=' : wanted === 'low' && target.comparison === '=' ? '<=' : undefined;
      if (comparison) {
        const mended = lineOf({ ...line, quantity: { ...target, comparison } as typeof target }, {});
        yield {
          range, fixes: [replacement(`Change to \`${mended}\``, range, mended, true)],
          message: wanted === 'low' ? `This target wants ${callOf(metric)} to take at least so long. Say \`${comparison}\` if shorter is better.` : `This target wants ${callOf(metric)} to be low. Say \`${comparison}\` if higher is better.`,
        };
      } else if (mixturesOf(metric).next().done && meetsTarget(metric)) {
        const waiting = opportunitiesOf(metric, project).find(({ status }) => status?.value !== 'done' && status?.value !== 'dropped');
        if (waiting) yield { range, message: `${callOf(metric)} meets this target already (${valueText(metric)}), so the opportunity ${callOf(waiting)} has nothing to reach. Raise the target, or measure the opportunity by something else.` };
      }
    }
  },
};

/** Where more, or less, is better as far as kind and title tell. */
function wantedSide({ metricKind, title }: Metric): 'high' | 'low' | undefined {
  switch (metricKind?.value) {
    case 'csat': case 'nps': case 'clv': return 'high';
    case 'conversion': return title && LOSS.test(title.value) ? undefined : 'high';
    case 'duration': return 'low';
    default: return undefined;
  }
}

function opportunitiesOf(metric: Metric, project: Project): Opportunity[] {
  return project.mentionsOf(metric).map(mention => mention.in).filter((thing): thing is Thing => thing?.kind === 'opportunity') as Opportunity[];
}

function valueText(metric: Metric): string {
  const { number, unit } = valueOf(metric)!;
  return `${Math.round(number * 10) / 10}${unit === undefined ? '' : ` ${unit}`}`;
}
