import type { Source } from '../../model/model.ts';
import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const onlyAssumptions: Rule = {
  code: 'J602', name: 'only-assumptions', severity: 'warning',
  what: 'All that a map of how things are rests on is assumed: no customer was asked, and nothing was counted. A map whose status is draft may rest on assumptions.',
  fails: `
channel Web
persona Ann
team Care
source Workshop "What we believe"
  kind assumption
journey ⟪Help⟫
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    emotion -1 "too long"
    evidence Workshop`,
  passes: `
channel Web
persona Ann
team Care
source Workshop "What we believe"
  kind assumption
journey Help
  state current
  status draft
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    emotion -1 "too long"
    evidence Workshop`,
  *check(file, project) {
    for (const journey of file.journeys) {
      if (journey.state?.value !== 'current' || journey.status?.value === 'draft' || journey.name === '') continue;
      const touchpoints = journey.stages.flatMap(stage => stage.touchpoints), blocks = [...touchpoints, ...touchpoints.flatMap(touchpoint => touchpoint.pains)];
      if (![journey, ...journey.stages, ...blocks].every(isWhole)) continue;
      const sources = blocks.flatMap(block => block.evidence.map(ref => project.resolve(ref, block) as Source | undefined));
      if (sources.length === 0 || !sources.every(source => source?.sourceKind?.value === 'assumption')) continue;
      yield {
        range: journey.nameRange,
        message: `Everything in ${callOf(journey)} rests on assumptions. Ask a few customers, or look at what is counted, and name that as evidence; until then say \`status draft\`.`,
      };
    }
  },
};
