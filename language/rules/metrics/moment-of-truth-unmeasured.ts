import type { Journey, Opportunity, Thing, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, factBelow, isWhole } from '../helpers.ts';
import { declareAndName } from '../writing.ts';
import type { Rule } from '../rule.ts';

export const momentOfTruthUnmeasured: Rule = {
  code: 'J711', name: 'moment-of-truth-unmeasured', severity: 'hint',
  what: 'A moment of truth in a map of how things are that no metric watches: neither its touchpoint nor its stage nor an opportunity for one of its pains is measured. Nobody would notice if it got worse.',
  fails: `
channel Phone
persona Ann
team Care
metric Csat "Satisfied"
  kind csat
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Phone
    measures Csat
  touchpoint ⟪Call⟫
    via Phone
    moment of truth`,
  passes: `
channel Phone
persona Ann
team Care
metric Csat "Satisfied"
  kind csat
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Phone
  touchpoint Call
    via Phone
    moment of truth
    measures Csat`,
  *check(file, project) {
    for (const journey of file.journeys) for (const stage of journey.state?.value === 'current' ? journey.stages : []) for (const touchpoint of stage.touchpoints) {
      if (!touchpoint.momentOfTruth || touchpoint.measures.length > 0 || stage.measures.length > 0 || touchpoint.name === '') continue;
      if (!isWhole(touchpoint) || !isWhole(stage) || isMeasuredByOpportunity(touchpoint, project)) continue;
      const metrics = metricsFor(journey, project);
      yield {
        range: touchpoint.nameRange,
        message: `${callOf(touchpoint)} is a moment of truth, and no metric watches it. ${metrics[0] ? `Add a line such as \`measures ${metrics[0].name}\`` : 'Declare a `metric` for it, and name it in a `measures` line'}.`,
        fixes: metrics.slice(0, 6).map(metric => factBelow(`Add \`measures ${metric.name}\`${metric.title ? ` (${metric.title.value})` : ''}`, touchpoint, `measures ${metric.name}`))
          .concat(metrics.length > 0 ? [] : [declareAndName('Declare a metric, and measure it here', 'metric', `${touchpoint.name}Metric`, touchpoint, 'measures', file, project)]),
      };
    }
  },
};

/** The metrics that are used in this journey, and those that are used nowhere yet; in order of files and lines. */
function metricsFor(journey: Journey, project: Project): Thing[] {
  const metrics = project.once(KEY, metricsByUse);
  return [...metrics.get(journey) ?? [], ...metrics.get(undefined) ?? []].sort((a, b) => a.at - b.at).map(({ metric }) => metric);
}

const KEY = Symbol('metrics by the journeys that use them');

/** A metric, and which of all metrics it is. */
interface Numbered {
  readonly metric: Thing;
  readonly at: number;
}

/** Journeys → the metrics that they use; undefined → those that nothing uses. */
function metricsByUse(project: Project): ReadonlyMap<Journey | undefined, readonly Numbered[]> {
  const byUse = new Map<Journey | undefined, Numbered[]>();
  for (const [at, { thing: metric }] of project.ofKind('metric').entries()) {
    if (metric.name === '') continue;
    const mentions = project.mentionsOf(metric);
    const journeys = mentions.length === 0 ? [undefined] : new Set(mentions.flatMap(mention => mention.in && project.placeOf(mention.in)?.journey || []));
    for (const journey of journeys) {
      const list = byUse.get(journey);
      if (list) list.push({ metric, at });
      else byUse.set(journey, [{ metric, at }]);
    }
  }
  return byUse;
}

function isMeasuredByOpportunity(touchpoint: Touchpoint, project: Project): boolean {
  return touchpoint.pains.some(pain => project.mentionsOf(pain).some(mention => mention.in?.kind === 'opportunity' && (mention.in as Opportunity).measures.length > 0));
}
