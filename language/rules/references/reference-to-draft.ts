import type { Journey } from '../../model/model.ts';
import { callOf } from '../helpers.ts';
import { mentionsIn } from '../part.ts';
import type { Rule } from '../rule.ts';

export const referenceToDraft: Rule = {
  code: 'J105', name: 'reference-to-draft', severity: 'warning',
  what: 'An approved journey rests on one that is still a draft: whoever relies on the approval relies on something unfinished.',
  fails: `
channel Web
persona Ann
team Care
journey Buy
  state current
  status approved
  for Ann
stage End
  owner Care
  touchpoint Pay
    via Web
    continues ⟪Help⟫
journey Help
  state current
  status draft
  for Ann
stage Start
  owner Care
  touchpoint Enrol
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Buy
  state current
  status approved
  for Ann
stage End
  owner Care
  touchpoint Pay
    via Web
    continues Help
journey Help
  state current
  status reviewed
  for Ann
stage Start
  owner Care
  touchpoint Enrol
    via Web`,
  *check(file, project) {
    for (const mention of mentionsIn(file, project)) {
      const from = mention.in && (project.placeOf(mention.in)?.journey ?? mention.in);
      if (from?.kind !== 'journey' || (from as Journey).status?.value !== 'approved') continue;
      const place = project.look(mention.ref, mention.in).target;
      const to = place && (place.journey ?? place.thing);
      if (to?.kind !== 'journey' || to === from || (to as Journey).status?.value !== 'draft') continue;
      yield {
        range: mention.ref.range,
        message: `The journey ${callOf(from)} is approved, but ${callOf(to)}, which it refers to here, is still a draft. Review that one first, or take the approval back.`,
      };
    }
  },
};
