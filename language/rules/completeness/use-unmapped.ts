import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { kindsByWords, stageKindsOf, type StageKind } from '../words/stages.ts';
import { goesOnElsewhere } from './ends-at-purchase.ts';
import { stageBelow } from '../writing.ts';

export const useUnmapped: Rule = {
  code: 'J317', name: 'use-unmapped', severity: 'hint',
  what: 'Between the purchase and loyalty or advocacy nobody uses what was bought: unpacking, use, keeping and throwing away are part of the product as customers know it. A stage whose words say nothing known may be the use.',
  fails: `
channel Web
persona Ann
team Care
journey Spread
  state current
  for Ann
stage ⟪Buy⟫ "Purchase"
  owner Care
  touchpoint Pay
    via Web
stage Tell "Advocacy"
  owner Care
  touchpoint Rate "Leaves a review"
    via Web`,
  passes: `
channel Web
channel Home
persona Ann
team Care
journey Spread
  state current
  for Ann
stage Buy "Purchase"
  owner Care
  touchpoint Pay
    via Web
stage Eat "Use"
  owner Care
  touchpoint Scrape "Scrapes the last out of the jar"
    via Home
stage Tell "Advocacy"
  owner Care
  touchpoint Rate "Leaves a review"
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) {
      if (!isWhole(journey) || !journey.stages.every(isWhole) || journey.status?.value === 'draft' || journey.journeyKind?.value === 'buyer') continue;
      const kinds = journey.stages.map(stage => stageKindsOf(stage, project));
      const bought = kinds.findLastIndex(found => found.has('purchase')), after = kinds.slice(bought + 1);
      if (bought < 0 || after.length === 0 || !after.every(found => found.size > 0) || !after.some(found => AT_THE_END.some(kind => found.has(kind)))) continue;
      const steps = journey.stages.slice(bought).flatMap(stage => stage.touchpoints);
      if ([kinds[bought]!, ...after, ...steps.map(kindsByWords)].some(found => IN_USE.some(kind => found.has(kind)))) continue;
      if (goesOnElsewhere(journey, project) || steps.some(step => step.includes.length > 0 || !isWhole(step))) continue;
      const stage = journey.stages[bought]!;
      yield {
        range: stage.nameRange,
        message: `${callOf(journey)} goes from ${callOf(stage)} to ${callOf(journey.stages[bought + 1]!)} without anybody using what was bought. Add the use: unpacking, the first time, every day, the last of it.`,
        fixes: [stageBelow('Add a stage for the use', stage, 'Use', 'Use', project)],
      };
    }
  },
};

const AT_THE_END: readonly StageKind[] = ['loyalty', 'advocacy'];
const IN_USE: readonly StageKind[] = ['use', 'onboarding'];
