import type { Metric, Quantity, Range } from '../../model/model.ts';
import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { SCALE } from '../words/units.ts';

export const metricOffScale: Rule = {
  code: 'J704', name: 'metric-off-scale', severity: 'error',
  what: 'A satisfaction or a conversion outside 0 to 100 %, or a customer effort score that is off its scale or doesn\'t say on which scale it is (1 to 5 and 1 to 7 are both in use). The scale is said in the title or in a note.',
  fails: `
channel Web
persona Ann
team Care
metric Csat "Satisfied"
  kind csat
  value ⟪140⟫ %
metric Ces "How easy it was"
  kind ces
  value ⟪5.6⟫
metric CesOfShop "How easy it was in the shop, 1 to 5"
  kind ces
  value ⟪5.6⟫
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Csat, Ces, CesOfShop
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care
metric Csat "Satisfied"
  kind csat
  value 71 %
metric Ces "How easy it was, 1 to 7"
  kind ces
  value 5.6
metric CesOfShop "Found it easy in the shop"
  kind ces
  value 62 %
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Csat, Ces, CesOfShop
  touchpoint Form
    via Web`,
  *check(file) {
    for (const metric of file.metrics) {
      if (!isWhole(metric)) continue;
      const kind = metric.metricKind?.value;
      const said = [...metric.value ? [{ range: metric.value.range, quantity: metric.value.value }] : [], ...metric.target ? [{ range: metric.target.range, quantity: metric.target.value }] : []];
      if (kind === 'csat' || kind === 'conversion') {
        for (const { range, quantity } of said) {
          if (quantity.number >= 0 && quantity.number <= 100) continue;
          yield { range, message: `A ${kind === 'csat' ? 'satisfaction' : 'conversion'} goes from 0 to 100 %; ${quantity.number} is off that scale.` };
        }
      } else if (kind === 'ces') yield* effortScore(metric, said);
    }
  },
};

function* effortScore(metric: Metric, said: readonly { range: Range; quantity: Quantity }[]): Generator<{ range: Range; message: string }> {
  const scale = [metric.title, ...metric.notes].map(text => text && SCALE.exec(text.value)).find(match => match);
  const top = scale && Number(scale.slice(1).findLast(number => number !== undefined));
  for (const { range, quantity: { number, unit } } of said) {
    const most = unit === '%' ? 100 : top;
    if (most === undefined || most === null) {
      if (unit !== undefined) continue;
      yield { range, message: `${number} on which scale? Say it in the title or a note of ${callOf(metric)}, such as “1 to 7”, or give the share who found it easy in per cent.` };
      return;
    }
    if (number < 0 || number > most) yield { range, message: `The scale of ${callOf(metric)} ends at ${most}; ${number} is off it.` };
  }
}
