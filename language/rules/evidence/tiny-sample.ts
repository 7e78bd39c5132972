import { callOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const tinySample: Rule = {
  code: 'J604', name: 'tiny-sample', severity: 'hint',
  what: 'A source that rests on a handful of people or cases (`minSample`): good for ideas, too few to say how things are for everybody.',
  fails: `
channel Web
persona Ann
  evidence Talks
team Care
source Talks "Interviews with customers"
  kind interview
  sample ⟪3⟫
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
  evidence Talks
team Care
source Talks "Interviews with customers"
  kind interview
  sample 12
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  *check(file, _project, { thresholds }) {
    for (const source of file.sources) {
      if (!source.sample || source.sample.value >= thresholds.minSample || source.sourceKind?.value === 'assumption') continue;
      yield {
        range: source.sample.range,
        message: `${callOf(source)} rests on ${source.sample.value}; from ${thresholds.minSample} on a sample says more. Ask some more people, or take what it says as a first idea.`,
      };
    }
  },
};
