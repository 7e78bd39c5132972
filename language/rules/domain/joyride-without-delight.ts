import type { Fix } from '../../findings.ts';
import type { Journey, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, factBelow, replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { futuresOf, hasStages, isAllClear, scoresOf, touchpointsIn, waysOf } from './journeys.ts';

export const joyrideWithoutDelight: Rule = {
  code: 'J404', name: 'joyride-without-delight', severity: 'warning',
  what: 'A joyride in which nobody is ever delighted (`emotion +2`), or in which there is one delight only and it is the same for everybody each time. People come back to a joyride because it is ever new: several delights, ways that fork, or a step that is made for the person.',
  fails: `
channel App
persona Ann
team Fun
journey Listen
  state current
  archetype ⟪joyride⟫
  for Ann
stage Find
  owner Fun
  touchpoint Search
    via App
    emotion +1 "found it"
stage Enjoy
  owner Fun
  touchpoint Play
    via App
    emotion +1 "nice"`,
  passes: `
channel App
persona Ann
team Fun
journey Listen
  state current
  archetype joyride
  for Ann
stage Find
  owner Fun
  touchpoint Search
    via App
    emotion +1 "found it"
stage Enjoy
  owner Fun
  touchpoint Play
    via App
    data personal
    emotion +2 "a mix that I had never heard"`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const archetype = journey.archetypes[0];
      if (archetype?.value !== 'joyride' || journey.archetypes.length > 1 || !isAllClear(journey) || !hasStages(journey)) continue;
      // Where whole stages have no feelings yet, the delight may still be to come.
      if (journey.stages.some(stage => stage.touchpoints.length > 0 && stage.touchpoints.every(touchpoint => scoresOf(touchpoint).length === 0))) continue;
      const delights = touchpointsIn(journey).filter(isDelight), only = delights[0];
      const routine = replacement('Change to `archetype routine` (the same each time)', archetype.range, 'routine');
      if (!only) {
        if (futuresOf(journey, project).some(future => touchpointsIn(future).some(isDelight))) continue;
        yield {
          range: archetype.range, fixes: [...planned(journey, project), routine],
          message: `${callOf(journey)} is a joyride, and nobody is ever delighted in it: no feeling is +2. Find or plan what delights people, or choose another archetype.`,
        };
      } else if (delights.length === 1 && !isEverNew(only, journey, project)) {
        const segments = project.ofKind('segment').map(place => place.thing).filter(segment => segment.name !== '').slice(0, 4);
        yield {
          range: only.emotions.find(emotion => emotion.score !== undefined && emotion.score >= 2)!.scoreRange,
          message: `${callOf(only)} is the only delight of a joyride, and it is the same each time. Add others, let the ways fork, or say what it is made for the person by (\`personalised by\`, \`data\`).`,
          fixes: [...segments.map(segment => factBelow(`Add \`personalised by ${segment.name}\``, only, `personalised by ${segment.name}`)), routine],
        };
      }
    }
  },
};

/** What people feel today can't be decided, but what they shall feel can: in a future map the best step may become a delight. */
function planned(journey: Journey, project: Project): Fix[] {
  if (journey.state?.value !== 'future') return [];
  const best = touchpointsIn(journey).flatMap(touchpoint => touchpoint.emotions.map(emotion => ({ touchpoint, emotion }))).filter(({ touchpoint, emotion }) => emotion.score === 1 && isEverNew(touchpoint, journey, project));
  return best.slice(0, 3).map(({ touchpoint, emotion }) => replacement(`Plan a delight at ${callOf(touchpoint)}: \`emotion +2\``, emotion.scoreRange, '+2'));
}

function isDelight(touchpoint: Touchpoint): boolean {
  return scoresOf(touchpoint).some(score => score >= 2);
}

function isEverNew(touchpoint: Touchpoint, journey: Journey, project: Project): boolean {
  const ways = waysOf(journey, project);
  return touchpoint.personalisedBy.length > 0 || touchpoint.data.length > 0 || touchpoint.includes.length > 0
    || ways.from(touchpoint).length > 1 || ways.to(touchpoint).some(edge => ways.from(edge.from).length > 1);
}
