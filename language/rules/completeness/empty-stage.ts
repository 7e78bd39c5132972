import { callOf, isWhole } from '../helpers.ts';
import { freeName, TO_FILL_IN } from '../writing.ts';
import type { Rule } from '../rule.ts';

export const emptyStage: Rule = {
  code: 'J302', name: 'empty-stage', severity: 'warning',
  what: 'A stage in which nothing happens: either a part of the journey hasn\'t been looked at, or the stage isn\'t one.',
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
stage ⟪Loyalty⟫
  owner Care`,
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
stage Loyalty
  owner Care
  touchpoint Greeting
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) for (const stage of journey.stages) {
      if (stage.touchpoints.length > 0 || !isWhole(stage)) continue;
      const end = stage.range.end;
      yield {
        range: stage.nameRange,
        message: `Nothing happens in the stage ${callOf(stage)}: it has no touchpoint. Add one, or remove the stage.`,
        fixes: [{ title: 'Add a touchpoint', edits: [{ range: { start: end, end }, newText: `\n\n  touchpoint ${freeName(`First${stage.name}`, project)} "${TO_FILL_IN.happens}"` }] }],
      };
    }
  },
};
