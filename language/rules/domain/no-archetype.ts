import { callOf, factBelow } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { hasStages, improvedBy, isAllClear, isInside, touchpointsIn } from './journeys.ts';

export const noArchetype: Rule = {
  code: 'J401', name: 'no-archetype', severity: 'hint',
  what: 'A journey of several stages that doesn\'t say of what archetype it is. What a good journey is depends on it: a routine wants to be the same and easy each time, a joyride ever new, a trek its goals on the way, an odyssey variety and tracking. Parts of a larger journey, and future maps of one that has an archetype, need none of their own.',
  fails: `
channel Web
channel Phone
persona Ann
team Care
journey ⟪Help⟫
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Search
    via Web
  touchpoint Call
    via Phone
stage Mend
  owner Care
  touchpoint Advice
    via Phone`,
  passes: `
channel Web
channel Phone
persona Ann
team Care
journey Help
  state current
  archetype routine
  for Ann
stage Ask
  owner Care
  touchpoint Search
    via Web
  touchpoint Call
    via Phone
stage Mend
  owner Care
  touchpoint Advice
    via Phone`,
  *check(file, project) {
    for (const journey of file.journeys) {
      if (journey.archetypes.length > 0 || journey.partOf || !isAllClear(journey) || isInside(journey, project)) continue;
      if (!hasStages(journey) || touchpointsIn(journey).length < 3) continue;
      if (improvedBy(journey, project)?.archetypes.length) continue;
      if (project.mentionsOf(journey).some(mention => mention.word === 'includes')) continue;
      yield {
        range: journey.nameRange,
        message: `${callOf(journey)} doesn't say of what archetype it is. Add a line such as \`archetype routine\`: it decides what good steps are here.`,
        fixes: ARCHETYPES.map(([word, help]) => factBelow(`Add \`archetype ${word}\` (${help})`, journey, `archetype ${word}`)),
      };
    }
  },
};

const ARCHETYPES = [
  ['routine', 'effortless and the same each time'], ['joyride', 'effortless and ever new'], ['trek', 'hard and predictable, with goals on the way'], ['odyssey', 'hard and ever new'],
] as const;
