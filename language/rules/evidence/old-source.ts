import { callOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { daysBetween } from './days.ts';

export const oldSource: Rule = {
  code: 'J603', name: 'old-source', severity: 'hint',
  what: 'A source that is older than a source should be (`maxSourceAge`, in months): what customers did then needn\'t be what they do now. Silent where no day is given to go by.',
  fails: `
channel Web
persona Ann
  evidence Statistics
team Care
source Statistics "Figures from the web"
  kind report
  date ⟪2022-05-01⟫
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
  evidence Statistics
team Care
source Statistics "Figures from the web"
  kind report
  date 2026-05-01
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  exampleSettings: { today: '2026-06-01' },
  *check(file, _project, { today, thresholds }) {
    if (today === undefined) return;
    for (const source of file.sources) {
      const age = source.date && daysBetween(source.date.value, today);
      if (age === undefined || age <= thresholds.maxSourceAge * 30) continue;
      yield {
        range: source.date!.range,
        message: `${callOf(source)} is about ${Math.floor(age / 30)} months old; up to ${thresholds.maxSourceAge} are fine. Look whether it still holds, or name a newer source.`,
      };
    }
  },
};
