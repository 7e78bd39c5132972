import { callOf, factBelow, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const momentOfTruthUnowned: Rule = {
  code: 'J315', name: 'moment-of-truth-unowned', severity: 'warning',
  what: 'A moment of truth with neither an owner nor a metric, of its own or of its stage: nobody answers for the moment that decides, and nobody would see it go wrong.',
  fails: `
channel Web
persona Ann
team Care
metric Solved
  kind csat
journey Help
  state current
  for Ann
stage Ask
  touchpoint Answer
    via Web
    ⟪moment of truth⟫
stage Tell
  owner Care
  measures Solved
  touchpoint Rate
    via Web`,
  passes: `
channel Web
persona Ann
team Care
metric Solved
  kind csat
journey Help
  state current
  for Ann
stage Ask
  touchpoint Answer
    via Web
    moment of truth
    measures Solved
stage Tell
  owner Care
  measures Solved
  touchpoint Rate
    via Web`,
  *check(file, project) {
    const metrics = project.ofKind('metric').map(place => place.thing).filter(thing => thing.name !== '');
    const teams = project.ofKind('team').map(place => place.thing).filter(thing => thing.name !== '');
    for (const journey of file.journeys) for (const stage of journey.stages) for (const touchpoint of stage.touchpoints) {
      if (!touchpoint.momentOfTruth || !isWhole(touchpoint) || !isWhole(stage)) continue;
      if ([touchpoint, stage].some(({ owners, measures }) => owners.length > 0 || measures.length > 0)) continue;
      yield {
        range: touchpoint.facts.find(fact => fact.word === 'moment')?.range ?? touchpoint.nameRange,
        message: `${callOf(touchpoint)} is a moment of truth, but has neither an owner nor a metric. Add a line such as \`owner ${teams[0]?.name ?? 'CustomerService'}\` or \`measures ${metrics[0]?.name ?? 'Satisfaction'}\`.`,
        fixes: [
          ...metrics.slice(0, 4).map(metric => factBelow(`Add \`measures ${metric.name}\`${metric.title ? ` (${metric.title.value})` : ''}`, touchpoint, `measures ${metric.name}`)),
          ...teams.slice(0, 4).map(team => factBelow(`Add \`owner ${team.name}\`${team.title ? ` (${team.title.value})` : ''}`, touchpoint, `owner ${team.name}`)),
        ],
      };
    }
  },
};
