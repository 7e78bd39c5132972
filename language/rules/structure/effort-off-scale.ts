import { replacement, touchpointsOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const effortOffScale: Rule = {
  code: 'J221', name: 'effort-off-scale', severity: 'error',
  what: 'Effort goes from 0 (nothing) to 5 (a lot), so that touchpoints and journeys can be compared.',
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
    effort ⟪8⟫`,
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
    effort 4`,
  *check(file) {
    for (const { effort } of touchpointsOf(file)) {
      if (!effort || (effort.value >= 0 && effort.value <= 5)) continue;
      const halved = effort.value > 5 && effort.value <= 10 ? `${effort.value / 2}` : undefined;
      yield {
        range: effort.range, message: `Effort goes from 0 to 5; ${effort.value} is off that scale.`,
        fixes: [...halved ? [replacement(`Read it as ${effort.value} of 10: ${halved}`, effort.range, halved, true)] : [], replacement(`Change to ${effort.value < 0 ? 0 : 5}`, effort.range, effort.value < 0 ? '0' : '5')],
      };
    }
  },
};
