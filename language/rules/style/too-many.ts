import { DEFAULTS } from '../../config/settings.ts';
import type { Thing } from '../../model/model.ts';
import { callOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const tooMany: Rule = {
  code: 'J803', name: 'too-many', severity: 'hint',
  what: 'More stages in a journey (`maxStages`), or more touchpoints in a stage (`maxTouchpoints`), than anybody takes in at a glance. A part of them makes a journey of its own, which a touchpoint `includes`.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage ⟪Ask⟫
  owner Care
  touchpoint Home
    via Web
  touchpoint Search
    via Web
  touchpoint Form
    via Web
  touchpoint Answer
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Look
  owner Care
  touchpoint Home
    via Web
  touchpoint Search
    via Web
stage Ask
  owner Care
  touchpoint Form
    via Web
  touchpoint Answer
    via Web`,
  exampleSettings: { thresholds: { ...DEFAULTS.thresholds, maxTouchpoints: 3 } },
  *check(file, _project, { thresholds }) {
    for (const journey of file.journeys) {
      if (journey.stages.length > thresholds.maxStages) yield hit(journey, journey.stages.length, 'stages', thresholds.maxStages);
      for (const stage of journey.stages) {
        if (stage.touchpoints.length > thresholds.maxTouchpoints) yield hit(stage, stage.touchpoints.length, 'touchpoints', thresholds.maxTouchpoints);
      }
    }
  },
};

function hit(thing: Thing, count: number, what: string, most: number) {
  return { range: thing.nameRange, message: `${callOf(thing)} has ${count} ${what}; up to ${most} can be taken in at a glance. Make a journey of its own of some of them, and include it.` };
}
