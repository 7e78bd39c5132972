import { callOf } from '../helpers.ts';
import { placesIn } from '../part.ts';
import type { Rule } from '../rule.ts';
import { namesSolution } from '../words/solutions.ts';

export const solutionAsPain: Rule = {
  code: 'J807', name: 'solution-as-pain', severity: 'hint',
  what: 'A pain is worded as a solution that is missing (“No app”). What hurts is what customers can\'t do without it; the solution is one of several opportunities.',
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
    pain NoApp ⟪"No app"⟫
    pain NoCard ⟪"沒有App"⟫
    pain NoFit "No way to check the ceiling's height"`,
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
    pain NoApp "Can't ask on the train"
    pain NoCard "出門在外查不到進度"
    pain NoFit "No way to check the ceiling's height"`,
  *check(file, project) {
    for (const { thing } of placesIn(file, project)) {
      const title = thing.kind === 'pain' ? thing.title?.value.trim() : undefined;
      if (title === undefined || !namesSolution(title)) continue;
      yield { range: thing.title!.range, message: `${callOf(thing)} names a solution that is missing, not what hurts. Say what the customer can't do or has to do instead, and make the solution an opportunity.` };
    }
  },
};
