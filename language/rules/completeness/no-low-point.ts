import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';

/** Of fewer feelings nobody expects a low. */
const ENOUGH = 3;

export const noLowPoint: Rule = {
  code: 'J307', name: 'no-low-point', severity: 'hint',
  what: 'A current map with three feelings or more and not one below 0. Journeys without any low are rare; maps that nobody dared to be frank in are not.',
  fails: `
channel Web
persona Ann
team Care
journey ⟪Help⟫
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    emotion +1 "quick"
  touchpoint Wait
    via Web
    emotion 0 "and now?"
  touchpoint Answer
    via Web
    emotion +2 "solved"`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    emotion +1 "quick"
  touchpoint Wait
    via Web
    emotion -1 "does anybody read this?"
  touchpoint Answer
    via Web
    emotion +2 "solved"`,
  *check(file) {
    for (const journey of file.journeys) {
      const steps = journey.stages.flatMap(stage => stage.touchpoints);
      if (journey.state?.value !== 'current' || !isWhole(journey) || !steps.every(isWhole)) continue;
      const felt = steps.filter(step => step.emotions.some(emotion => emotion.score !== undefined));
      if (felt.length < ENOUGH || felt.some(step => step.emotions.some(({ score }) => score !== undefined && score < 0))) continue;
      yield {
        range: journey.nameRange,
        message: `Nothing in ${callOf(journey)} feels worse than 0. Ask what is hard at each touchpoint, and say it with \`emotion -1\` or \`emotion -2\`.`,
      };
    }
  },
};
