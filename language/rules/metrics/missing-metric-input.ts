import type { Fix } from '../../findings.ts';
import type { Metric, MetricInput, MetricKind } from '../../model/model.ts';
import { callOf, isWhole } from '../helpers.ts';
import { factsBelow, placeFor } from '../writing.ts';
import type { Rule } from '../rule.ts';

/** What each kind is computed from. */
const INPUTS: Readonly<Partial<Record<MetricKind, readonly MetricInput[]>>> = {
  conversion: ['exposed', 'completed'], clv: ['annual-revenue', 'lifespan', 'acquisition-cost'], nps: ['promoters', 'detractors'],
};
/** Abbreviations in full, for people who don't live by them. */
const CALLED: Readonly<Partial<Record<MetricKind, string>>> = { clv: 'customer lifetime value', nps: 'net promoter score', csat: 'satisfaction score', ces: 'customer effort score' };

const ALL_INPUTS: readonly MetricInput[] = ['exposed', 'completed', 'annual-revenue', 'lifespan', 'acquisition-cost', 'promoters', 'passives', 'detractors'];

export const missingMetricInput: Rule = {
  code: 'J701', name: 'missing-metric-input', severity: 'error',
  what: 'A metric says some of what it is computed from and leaves out the rest, or says what another kind of metric is computed from. A metric that states its value, or nothing yet, needs no inputs.',
  fails: `
channel Web
persona Ann
team Care
metric ⟪Clv⟫ "Customer lifetime value"
  kind clv
  annual-revenue 240
  acquisition-cost 310
metric ⟪Paid⟫ "Paid, of those who began to"
  kind rate
  exposed 8000
  completed 5200
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Clv, Paid
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care
metric Clv "Customer lifetime value"
  kind clv
  annual-revenue 240
  lifespan 6
  acquisition-cost 310
metric Paid "Paid, of those who began to"
  kind conversion
  exposed 8000
  completed 5200
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Clv, Paid
  touchpoint Form
    via Web`,
  *check(file) {
    for (const metric of file.metrics) {
      const kind = metric.metricKind, given = ALL_INPUTS.filter(input => metric.inputs[input]);
      if (!kind || given.length === 0 || metric.name === '' || !isWhole(metric)) continue;
      const wanted = INPUTS[kind.value] ?? [], missing = wanted.filter(input => !given.includes(input));
      const other = given.some(input => wanted.includes(input)) ? undefined
        : (Object.keys(INPUTS) as MetricKind[]).find(candidate => INPUTS[candidate]!.every(input => given.includes(input)));
      if (other) {
        yield {
          range: metric.nameRange,
          message: `${callOf(metric)} says what a ${CALLED[other] ?? other} is computed from, but its kind is ${kind.value}. Say \`kind ${other}\`, or state the \`value\` alone.`,
          fixes: [{ title: `Change to \`kind ${other}\``, edits: [{ range: kind.range, newText: other }] }],
        };
      } else if (missing.length > 0 && given.some(input => wanted.includes(input) || input === 'passives')) {
        yield {
          range: metric.nameRange,
          message: `A ${CALLED[kind.value] ?? kind.value} is computed from ${list(wanted)}, and ${callOf(metric)} doesn't say ${list(missing)}. Add ${missing.length === 1 ? 'that line' : 'those lines'}, or state the \`value\` alone.`,
          fixes: [inputs(metric, missing)],
        };
      }
    }
  },
};

/** The numbers are the author's: the lines are written, and the cursor goes where the first number belongs. */
function inputs(metric: Metric, missing: readonly string[]): Fix {
  return { ...factsBelow(`Add ${list(missing)}`, metric, missing.map((input, i) => `${input} ${placeFor('0', i + 1)}`)), snippet: true };
}

const list = (words: readonly string[]): string => words.length < 2 ? words.map(code).join('') : `${words.slice(0, -1).map(code).join(', ')} and ${code(words.at(-1)!)}`;
const code = (word: string): string => `\`${word}\``;
