import { callOf, factBelow } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { isClear } from './journeys.ts';

export const systemWithoutPeople: Rule = {
  code: 'J435', name: 'system-without-people', severity: 'warning',
  what: 'A stage works with systems, and the map shows no people in it: no owner, no partner, nobody in front of the customer or behind. A system serves people who do something with it; alone it is a purchase.',
  fails: `
channel Web
persona Ann
team Care
system Crm
journey Help
  state current
  for Ann
  owner Care
stage Ask
  touchpoint Form
    via Web
    uses ⟪Crm⟫`,
  passes: `
channel Web
persona Ann
team Care
system Crm
journey Help
  state current
  for Ann
  owner Care
stage Ask
  owner Care
  touchpoint Form
    via Web
    uses Crm`,
  *check(file, project) {
    const teams = project.ofKind('team').map(place => place.thing).filter(team => team.name !== '');
    for (const journey of file.journeys) for (const stage of journey.stages) {
      if (stage.owners.length > 0 || !isClear(stage) || !stage.touchpoints.every(isClear)) continue;
      const system = stage.touchpoints.flatMap(touchpoint => touchpoint.uses)[0];
      if (!system || stage.touchpoints.some(({ owners, provider, frontstage, backstage, support }) => provider || owners.length + frontstage.length + backstage.length + support.length > 0)) continue;
      yield {
        range: system.range,
        message: `${callOf(stage)} works with systems, and nobody is in it: no owner, no partner, no staff in front or behind. Add a line such as \`owner ${teams[0]?.name ?? 'CustomerService'}\` to the stage.`,
        fixes: teams.slice(0, 6).map(team => factBelow(`Add \`owner ${team.name}\`${team.title ? ` (${team.title.value})` : ''}`, stage, `owner ${team.name}`)),
      };
    }
  },
};
