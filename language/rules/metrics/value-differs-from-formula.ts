import { computedValue } from '../../model/metrics.ts';
import { callOf, isWhole, replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { completesTooMany } from './completed-exceeds-exposed.ts';
import { mixturesOf } from './mixed-units.ts';
import { rounded } from './quantities.ts';

/** Nobody states a lifetime value to the cent: a difference up to this share is rounding. */
const ROUNDING = 0.005;

export const valueDiffersFromFormula: Rule = {
  code: 'J705', name: 'value-differs-from-formula', severity: 'warning',
  what: 'A metric states a value that doesn\'t follow from its inputs, beyond rounding. One of the numbers wasn\'t brought up to date; a value that is computed needn\'t be stated.',
  fails: `
channel Web
persona Ann
team Care
metric Clv "Customer lifetime value"
  kind clv
  annual-revenue 240
  lifespan 6
  acquisition-cost 310
  value ⟪1200⟫
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Clv
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
  value 1130
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Clv
  touchpoint Form
    via Web`,
  *check(file) {
    for (const metric of file.metrics) {
      const computed = computedValue(metric), value = metric.value;
      if (!computed || !value || !isWhole(metric) || completesTooMany(metric) || !mixturesOf(metric).next().done) continue;
      const stated = value.value.number, decimals = `${stated}`.split('.')[1]?.length ?? 0;
      // 23 stands for all from 22.5 to 23.5, and 1100 for about that.
      if (Math.abs(stated - computed.number) <= Math.max(0.5 * 10 ** -decimals, ROUNDING * Math.abs(computed.number)) + 1e-9) continue;
      const right = rounded(computed.number, Math.max(decimals, 1));
      yield {
        range: value.range,
        message: `${callOf(metric)} states ${stated}, but ${computed.formula} makes ${right}. Correct the value or the inputs.`,
        fixes: [
          replacement(`Change to ${right}`, value.range, `${right}`),
          { title: 'Remove the value: it is computed', edits: [{ range: { start: { line: value.range.start.line, character: 0 }, end: { line: value.range.start.line + 1, character: 0 } }, newText: '' }] },
        ],
      };
    }
  },
};
