/** Journeys made by chance. */
import * as fc from 'fast-check';

/** A journey by its stages' touchpoints, each with the touchpoints that it says to lead to, by number. */
export type Plan = readonly (readonly (readonly number[])[])[];

export const plans: fc.Arbitrary<Plan> = fc.array(fc.array(fc.array(fc.nat(11), { maxLength: 2 }), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });

/** The text of a plan; `added` is a stage that gets one more touchpoint at its end. */
export function textOf(plan: Plan, added?: number): string {
  const names = plan.flatMap((stage, s) => stage.map((_, t) => `S${s}T${t}`));
  const lines = ['journey J "J"', '  state current'];
  plan.forEach((stage, s) => {
    lines.push(`stage S${s} "Stage ${s} has a title of some length"`);
    stage.forEach((next, t) => {
      lines.push(`  touchpoint S${s}T${t} "Touchpoint ${t} of stage ${s}${t % 2 ? ' with a long title' : ''}"`);
      next.forEach((to, i) => lines.push(`    next ${names[to % names.length]}${i === 1 ? ' when "so it is"' : ''}`));
    });
    if (s === added) lines.push(`  touchpoint New "A new touchpoint, the last of its stage"`, `    exit "leaves"`);
  });
  return lines.join('\n') + '\n';
}
