import { callOf, factBelow, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const opportunityWithoutPain: Rule = {
  code: 'J311', name: 'opportunity-without-pain', severity: 'warning',
  what: 'An opportunity that addresses no pain: an idea in search of a problem. One whose status is `dropped` may stay so.',
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
opportunity ⟪CallBack⟫ "Call back within two minutes"
  owner Care`,
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
opportunity CallBack "Call back within two minutes"
  addresses OnHold
  owner Care`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const pains = journey.stages.flatMap(stage => stage.touchpoints.flatMap(touchpoint => touchpoint.pains))
        .filter(pain => pain.name !== '' && project.resolve({ text: pain.name, kinds: ['pain'], range: pain.nameRange }, journey) === pain);
      for (const opportunity of journey.opportunities) {
        if (opportunity.addresses.length > 0 || !isWhole(opportunity) || opportunity.status?.value === 'dropped') continue;
        yield {
          range: opportunity.nameRange,
          message: `The opportunity ${callOf(opportunity)} addresses no pain. Add a line such as \`addresses ${pains[0]?.name ?? 'OnHold'}\`, so that everybody sees what it is good for.`,
          fixes: pains.slice(0, 6).map(pain => factBelow(`Add \`addresses ${pain.name}\`${pain.title ? ` (${pain.title.value})` : ''}`, opportunity, `addresses ${pain.name}`)),
        };
      }
    }
  },
};
