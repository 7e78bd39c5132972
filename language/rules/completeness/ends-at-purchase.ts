import type { Journey } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole, replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { AFTER_SALE, kindsByWords, stageKindsOf } from '../words/stages.ts';
import { stageBelow } from '../writing.ts';

export const endsAtPurchase: Rule = {
  code: 'J305', name: 'ends-at-purchase', severity: 'warning',
  what: 'A customer\'s journey whose last stage is the purchase: what brings customers back (use, service, care) lies after it. A journey up to the purchase is a buyer\'s, `kind buyer`; one that goes on elsewhere says `continues` or is `part of` another.',
  fails: `
channel Web
persona Ann
team Care
journey Shop
  state current
  kind customer
  for Ann
stage Look "Consideration"
  owner Care
  touchpoint Compare
    via Web
stage ⟪Buy⟫ "Purchase"
  owner Care
  touchpoint Pay
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Shop
  state current
  kind customer
  for Ann
stage Look "Consideration"
  owner Care
  touchpoint Compare
    via Web
stage Buy "Purchase"
  owner Care
  touchpoint Pay
    via Web
stage Wear "Use and care"
  owner Care
  touchpoint FirstWash
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const last = journey.stages.at(-1);
      if (!last || journey.journeyKind?.value !== 'customer' || journey.stages.length < 2 || !isWhole(journey) || journey.stages.some(stage => !isWhole(stage))) continue;
      const kinds = journey.stages.map(stage => stageKindsOf(stage, project)), first = kinds.findIndex(found => found.has('purchase'));
      // Only purchase from the first such stage on, and nothing before or in it that comes after a sale: leaving a hotel is a checkout too.
      if (first < 0 || kinds.slice(first).some(found => !found.has('purchase')) || kinds.some(found => [...found].some(kind => AFTER_SALE.has(kind)))) continue;
      if (last.touchpoints.some(touchpoint => [...kindsByWords(touchpoint)].some(kind => AFTER_SALE.has(kind))) || goesOnElsewhere(journey, project)) continue;
      yield {
        range: last.nameRange,
        message: `The customer's journey ${callOf(journey)} ends at the purchase, ${callOf(last)}. Add what comes after the sale, or write \`kind buyer\` if it is to end here.`,
        fixes: [
          stageBelow('Add a stage after the sale', last, 'AfterSale', 'After the sale', project),
          replacement('Write `kind buyer`', journey.journeyKind.range, 'buyer'),
        ],
      };
    }
  },
};

/** Whether another journey takes this one up: it continues there, or is a part of it. */
export function goesOnElsewhere(journey: Journey, project: Project): boolean {
  return journey.partOf !== undefined || project.mentionsOf(journey).some(mention => mention.word === 'includes')
    || journey.stages.some(stage => stage.touchpoints.some(touchpoint => touchpoint.continues.length > 0 || touchpoint.broken.includes('continues')));
}
