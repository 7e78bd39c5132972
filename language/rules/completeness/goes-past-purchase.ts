import { callOf, isWhole, replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { isAfterSale, stageKindsOf } from '../words/stages.ts';

export const goesPastPurchase: Rule = {
  code: 'J306', name: 'goes-past-purchase', severity: 'hint',
  what: 'A buyer\'s journey goes up to the purchase. One with stages after it is a customer\'s.',
  fails: `
channel Web
persona Ann
team Care
journey Shop
  state current
  kind buyer
  for Ann
stage Buy "Purchase"
  owner Care
  touchpoint Pay
    via Web
stage ⟪Tell⟫ "Advocacy"
  owner Care
  touchpoint Rate
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Shop
  state current
  kind customer
  for Ann
stage Buy "Purchase"
  owner Care
  touchpoint Pay
    via Web
stage Tell "Advocacy"
  owner Care
  touchpoint Rate
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) {
      if (journey.journeyKind?.value !== 'buyer' || !isWhole(journey)) continue;
      const kinds = journey.stages.map(stage => stageKindsOf(stage, project));
      const purchase = kinds.findLastIndex(found => found.has('purchase'));
      const stage = journey.stages.find((_, i) => i > purchase && isAfterSale(kinds[i]!));
      if (!stage) continue;
      yield {
        range: stage.nameRange,
        message: `${callOf(stage)} lies after the purchase, but ${callOf(journey)} is a buyer's journey. Write \`kind customer\`, or move what comes after the purchase to a journey of its own.`,
        fixes: [replacement('Write `kind customer`', journey.journeyKind.range, 'customer')],
      };
    }
  },
};
