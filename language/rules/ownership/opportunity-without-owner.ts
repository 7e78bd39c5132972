import type { Opportunity, Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { ownerFixes, ownersOf } from './owners.ts';

export const opportunityWithoutOwner: Rule = {
  code: 'J503', name: 'opportunity-without-owner', severity: 'warning',
  what: 'An opportunity that no team has taken on: ideas without an owner are found again at the next workshop. What is done or dropped needs none any more.',
  fails: `
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Call
    via Phone
    pain OnHold "More than ten minutes on hold"
opportunity ⟪CallBack⟫
  addresses OnHold`,
  passes: `
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Call
    via Phone
    pain OnHold "More than ten minutes on hold"
opportunity CallBack
  addresses OnHold
  owner Care`,
  *check(file, project) {
    const teams = project.ofKind('team');
    for (const journey of file.journeys) for (const opportunity of journey.opportunities) {
      const status = opportunity.status?.value;
      if (opportunity.owners.length > 0 || opportunity.name === '' || !isWhole(opportunity) || status === 'done' || status === 'dropped') continue;
      yield {
        range: opportunity.nameRange,
        message: `No team owns the opportunity ${callOf(opportunity)}. Add a line such as \`owner ${teams[0]?.thing.name || 'CustomerService'}\`.`,
        fixes: ownerFixes(opportunity, file, project, likelyOwners(opportunity, project)),
      };
    }
  },
};

/** The teams where the pains are felt. */
function likelyOwners(opportunity: Opportunity, project: Project): Thing[] {
  return opportunity.addresses.flatMap(ref => {
    const place = project.look(ref, opportunity).target;
    const stage = place?.journey?.stages.find(other => other.touchpoints.some(touchpoint => touchpoint === place.within));
    const touchpoint = stage?.touchpoints.find(other => other === place?.within);
    return stage && touchpoint ? ownersOf(touchpoint, stage).flatMap(owner => project.resolve(owner, touchpoint) ?? []) : [];
  });
}
