import type { Journey } from '../../model/model.ts';
import { callOf, factBelow } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { hasStages, improvedBy, isAllClear, partsOf, touchpointsIn } from './journeys.ts';

export const odysseyUntracked: Rule = {
  code: 'J405', name: 'odyssey-untracked', severity: 'warning',
  what: 'An odyssey in which nothing is measured. It is hard and goes another way each time, so that people, and the company, see how far they have come only where it is tracked.',
  fails: `
channel App
persona Ann
team Coach
metric Progress
  kind count
journey Fitness
  state current
  archetype ⟪odyssey⟫
  for Ann
stage Begin
  owner Coach
  touchpoint First
    via App
stage Train
  owner Coach
  touchpoint Session
    via App`,
  passes: `
channel App
persona Ann
team Coach
metric Progress
  kind count
journey Fitness
  state current
  archetype odyssey
  for Ann
stage Begin
  owner Coach
  touchpoint First
    via App
stage Train
  owner Coach
  measures Progress
  touchpoint Session
    via App`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const archetype = journey.archetypes[0];
      if (archetype?.value !== 'odyssey' || journey.archetypes.length > 1 || !isAllClear(journey) || !hasStages(journey)) continue;
      const improved = improvedBy(journey, project);
      if ([journey, ...improved ? [improved] : [], ...partsOf(journey, project)].some(isTracked)) continue;
      const last = journey.stages.findLast(stage => stage.touchpoints.length > 0)!;
      const metrics = project.ofKind('metric').map(place => place.thing).filter(metric => metric.name !== '').slice(0, 5);
      yield {
        range: archetype.range,
        message: `${callOf(journey)} is an odyssey, and nothing is measured in it. Add a \`measures\` line with a metric that shows how far people have come.`,
        fixes: metrics.map(metric => factBelow(`Measure \`${metric.name}\` in ${callOf(last)}`, last, `measures ${metric.name}`)),
      };
    }
  },
};

function isTracked(journey: Journey): boolean {
  return [...journey.stages, ...touchpointsIn(journey), ...journey.opportunities].some(thing => thing.measures.length > 0);
}
