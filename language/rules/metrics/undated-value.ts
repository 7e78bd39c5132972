import { callOf, isWhole } from '../helpers.ts';
import { evidenceFixes } from '../evidence/sources.ts';
import type { Rule } from '../rule.ts';
import { quantitiesOf } from './quantities.ts';

export const undatedValue: Rule = {
  code: 'J707', name: 'undated-value', severity: 'warning',
  what: 'A metric says a number, and neither of which day nor from which source it is: nobody can tell whether it still holds. A source is enough, since it has a date of its own.',
  fails: `
channel Web
persona Ann
team Care
source Survey "Survey after the call"
  kind survey
  date 2026-03-05
metric ⟪Csat⟫ "Satisfied"
  kind csat
  value 71 %
metric Nps "Would recommend us"
  kind nps
  value 40
  evidence Survey
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Csat, Nps
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care
source Survey "Survey after the call"
  kind survey
  date 2026-03-05
metric Csat "Satisfied"
  kind csat
  value 71 %
  date 2026-03-05
metric Nps "Would recommend us"
  kind nps
  value 40
  evidence Survey
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Csat, Nps
  touchpoint Form
    via Web`,
  *check(file, project) {
    for (const metric of file.metrics) {
      // A target alone is a wish.
      const says = quantitiesOf(metric).some(({ word }) => word !== 'target');
      if (!says || metric.date || metric.evidence.length > 0 || metric.name === '' || !isWhole(metric)) continue;
      yield {
        range: metric.nameRange,
        message: `${callOf(metric)} says a number, but not of which day or from which source it is. Add a \`date\` or an \`evidence\` line.`,
        fixes: evidenceFixes(metric, project),
      };
    }
  },
};
