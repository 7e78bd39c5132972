import { replacement, touchpointsOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const emotionOffScale: Rule = {
  code: 'J213', name: 'emotion-off-scale', severity: 'error',
  what: 'Feelings go from -2 (angry) over 0 (neither) to +2 (delighted). Scores from other scales, such as 1 to 5, have to be converted.',
  fails: `
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
    emotion ⟪4⟫ "quick"`,
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
    emotion +1 "quick"`,
  *check(file) {
    for (const touchpoint of touchpointsOf(file)) for (const { score, scoreRange } of touchpoint.emotions) {
      if (score === undefined || (score >= -2 && score <= 2)) continue;
      const nearest = score > 0 ? '+2' : '-2';
      const ofFive = score > 2 && score <= 5 ? signed(score - 3) : undefined;
      yield {
        range: scoreRange,
        message: `A feeling goes from -2 to +2; ${score} is off that scale.` + (ofFive ? ` As ${score} of 5 it would be ${ofFive}.` : ''),
        fixes: [
          ...ofFive ? [replacement(`Read it as ${score} of 5: ${ofFive}`, scoreRange, ofFive, true)] : [],
          replacement(`Change to ${nearest}`, scoreRange, nearest),
        ],
      };
    }
  },
};

const signed = (n: number): string => n > 0 ? `+${n}` : `${n}`;
