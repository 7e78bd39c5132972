import type { Team } from '../../model/model.ts';
import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { ownerFixes, ownersOf } from './owners.ts';

export const partnerWithoutOwner: Rule = {
  code: 'J507', name: 'partner-without-owner', severity: 'warning',
  what: 'Somebody outside provides a step, and no team of one\'s own answers for it, neither at the touchpoint nor at its stage: customers see one brand, and complaints about the partner reach nobody.',
  fails: `
channel Door
persona Ann
team Care
partner Parcel "Parcel service"
journey Help
  state current
  for Ann
stage Get
  touchpoint Sign
    via Door
    owner Care
  touchpoint Delivery
    via Door
    provider ⟪Parcel⟫`,
  passes: `
channel Door
persona Ann
team Care
partner Parcel "Parcel service"
journey Help
  state current
  for Ann
stage Get
  touchpoint Sign
    via Door
    owner Care
  touchpoint Delivery
    via Door
    provider Parcel
    owner Care`,
  *check(file, project) {
    for (const journey of file.journeys) for (const stage of journey.stages) for (const touchpoint of stage.touchpoints) {
      if (!touchpoint.provider || ownersOf(touchpoint, stage).length > 0 || !isWhole(touchpoint) || !isWhole(stage)) continue;
      const partner = project.resolve(touchpoint.provider, touchpoint) as Team | undefined;
      // A partner that is a part of a team is answered for by that team.
      if (!partner || partner.partOf || !isWhole(partner)) continue;
      yield {
        range: touchpoint.provider.range,
        message: `${callOf(partner)} provides this step, and no team of your own answers for it. Add an \`owner\` line to the touchpoint or its stage.`,
        fixes: ownerFixes(touchpoint, file, project),
      };
    }
  },
};
