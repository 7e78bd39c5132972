import { callOf, factBelow } from '../helpers.ts';
import { TO_FILL_IN } from '../writing.ts';
import type { Rule } from '../rule.ts';
import { purchaseOf } from './cues.ts';

export const purchaseWithoutCue: Rule = {
  code: 'J410', name: 'purchase-without-cue', severity: 'warning',
  what: 'Something is bought, and no step of that stage, nor of the one that leads to it, has a cue: nothing on the map prompts people to buy at the right time. Future maps that improve another are left alone: they say what changes.',
  fails: `
channel Web
persona Ann
team Shop
journey Buying
  state current
  for Ann
stage Look "Awareness"
  owner Shop
  touchpoint Advert
    via Web
stage ⟪Buy⟫ "Purchase"
  owner Shop
  touchpoint Pay
    via Web`,
  passes: `
channel Web
persona Ann
team Shop
journey Buying
  state current
  for Ann
stage Look "Awareness"
  owner Shop
  touchpoint Advert
    via Web
stage Buy "Purchase"
  owner Shop
  touchpoint Pay
    via Web
    cue "In stock in your store today"`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const purchase = purchaseOf(journey, project);
      // A cue that comes too late is a finding of its own (J411).
      if (!purchase || purchase.isCued || purchase.late) continue;
      const stage = purchase.stages[0];
      yield {
        range: stage.nameRange,
        message: `${callOf(stage)} is where people buy, and nothing prompts them to: no step here, nor in the stage before, has a cue. Add a \`cue\` line to the step at which they make up their mind.`,
        fixes: stage.touchpoints.slice(0, 6).map(touchpoint => factBelow(`Add a cue to ${callOf(touchpoint)}`, touchpoint, `cue "${TO_FILL_IN.prompts}"`)),
      };
    }
  },
};
