import type { Stage } from '../../model/model.ts';
import { callOf, factBelow } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { isAllClear, marked, phaseOf, waysOf } from './journeys.ts';

export const phaseChangeUnmeasured: Rule = {
  code: 'J425', name: 'phase-change-unmeasured', severity: 'hint',
  what: 'The customer goes from one phase of behaviour to the next, and neither of the two stages has a metric or a milestone: nobody will see whether the change happens.',
  fails: `
channel Web
persona Ann
team Sales
metric Visits
  kind count
phases Behaviour
  phase Unaware
  phase Curious
journey Adopt
  state current
  for Ann
stage Notice
  owner Sales
  phase ⟪Unaware⟫
  touchpoint Advert
    via Web
stage Ask
  owner Sales
  phase Curious
  touchpoint Question
    via Web`,
  passes: `
channel Web
persona Ann
team Sales
metric Visits
  kind count
phases Behaviour
  phase Unaware
  phase Curious
journey Adopt
  state current
  for Ann
stage Notice
  owner Sales
  phase Unaware
  measures Visits
  touchpoint Advert
    via Web
stage Ask
  owner Sales
  phase Curious
  touchpoint Question
    via Web`,
  *check(file, project) {
    const metrics = project.ofKind('metric').map(place => place.thing).filter(metric => metric.name !== '').slice(0, 5);
    for (const journey of file.journeys) {
      if (!isAllClear(journey) || journey.stages.filter(stage => stage.phase).length < 2) continue;
      const stageOf = new Map(journey.stages.flatMap(stage => stage.touchpoints.map(touchpoint => [touchpoint, stage] as const)));
      const told = new Set<Stage>();
      for (const edge of waysOf(journey, project).edges) {
        const from = stageOf.get(edge.from)!, to = stageOf.get(edge.to)!;
        if (from === to || told.has(from) || isSeen(from) || isSeen(to)) continue;
        const before = phaseOf(from.phase, from, project), after = phaseOf(to.phase, to, project);
        if (!before || !after || before.phase === after.phase || before.list !== after.list) continue;
        told.add(from);
        yield {
          range: from.phase!.range,
          message: `Nothing shows when people go from ${marked(before.phase)} to ${marked(after.phase)}. Add a \`measures\` line or a \`milestone\` to ${callOf(from)} or ${callOf(to)}.`,
          fixes: metrics.map(metric => factBelow(`Measure \`${metric.name}\` in ${callOf(from)}`, from, `measures ${metric.name}`)),
        };
      }
    }
  },
};

function isSeen(stage: Stage): boolean {
  return stage.measures.length > 0 || stage.milestones.length > 0 || stage.touchpoints.some(touchpoint => touchpoint.measures.length > 0);
}
