import { callOf, factBelow } from '../helpers.ts';
import { TO_FILL_IN } from '../writing.ts';
import type { Rule } from '../rule.ts';
import { hasStages, isAllClear, partsOf } from './journeys.ts';

export const trekWithoutMilestone: Rule = {
  code: 'J402', name: 'trek-without-milestone', severity: 'warning',
  what: 'A trek without a milestone in any stage. A trek is long and hard; people keep going because they see what they have reached already.',
  fails: `
channel App
persona Mei
team Care
journey Support
  state current
  archetype ⟪trek⟫
  for Mei
stage Start
  owner Care
  touchpoint Enrol
    via App
stage Keep
  owner Care
  touchpoint Log
    via App`,
  passes: `
channel App
persona Mei
team Care
journey Support
  state current
  archetype trek
  for Mei
stage Start
  owner Care
  touchpoint Enrol
    via App
stage Keep
  owner Care
  milestone "Seven days logged"
  touchpoint Log
    via App`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const archetype = journey.archetypes[0];
      if (archetype?.value !== 'trek' || journey.archetypes.length > 1 || !isAllClear(journey) || !hasStages(journey)) continue;
      if ([journey, ...partsOf(journey, project)].some(part => part.stages.some(stage => stage.milestones.length > 0))) continue;
      yield {
        range: archetype.range,
        message: `${callOf(journey)} is a trek, and none of its stages has a milestone. Add a \`milestone\` line where people can see what they have reached.`,
        fixes: journey.stages.filter(stage => stage.touchpoints.length > 0).slice(0, 6)
          .map(stage => factBelow(`Add a milestone to ${callOf(stage)}`, stage, `milestone "${TO_FILL_IN.reached}"`)),
      };
    }
  },
};
