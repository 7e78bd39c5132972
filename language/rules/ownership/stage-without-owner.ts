import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { ownerFixes } from './owners.ts';

export const stageWithoutOwner: Rule = {
  code: 'J501', name: 'stage-without-owner', severity: 'warning',
  what: 'A stage that no team answers for, and not all of whose touchpoints have an owner either: nobody will mend what goes wrong there. The journey\'s owner keeps the map, not the stage.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
  owner Care
stage ⟪Ask⟫
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
  owner Care
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  *check(file, project) {
    const teams = project.ofKind('team').map(place => place.thing).filter(thing => thing.name !== '');
    for (const journey of file.journeys) for (const stage of journey.stages) {
      if (stage.owners.length > 0 || !isWhole(stage) || stage.touchpoints.some(touchpoint => !isWhole(touchpoint))) continue;
      if (stage.touchpoints.length > 0 && stage.touchpoints.every(touchpoint => touchpoint.owners.length > 0)) continue;
      yield {
        range: stage.nameRange,
        message: `No team owns the stage ${callOf(stage)}. Add a line such as \`owner ${teams[0]?.name ?? 'CustomerService'}\`.`,
        fixes: ownerFixes(stage, file, project),
      };
    }
  },
};
