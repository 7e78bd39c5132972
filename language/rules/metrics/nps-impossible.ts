import type { Fix } from '../../findings.ts';
import type { Metric, Quantity, Said } from '../../model/model.ts';
import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { rounded } from './quantities.ts';

/** What rounding may add or take away where three parts are rounded. */
const ROUNDING = 1;

export const npsImpossible: Rule = {
  code: 'J703', name: 'nps-impossible', severity: 'error',
  what: 'A net promoter score outside -100 to 100, or promoters, passives and detractors that aren\'t shares of the same 100 %.',
  fails: `
channel Web
persona Ann
team Care
metric Nps "Would recommend us"
  kind nps
  value ⟪140⟫
metric NpsOfShop "Would recommend the shop"
  kind nps
  promoters ⟪120⟫
  passives 50
  detractors 30
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Nps, NpsOfShop
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care
metric Nps "Would recommend us"
  kind nps
  value 40
metric NpsOfShop "Would recommend the shop"
  kind nps
  promoters 60 %
  passives 25 %
  detractors 15 %
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Nps, NpsOfShop
  touchpoint Form
    via Web`,
  *check(file) {
    for (const metric of file.metrics) {
      if (metric.metricKind?.value !== 'nps' || !isWhole(metric)) continue;
      const { value } = metric;
      if (value && Math.abs(value.value.number) > 100) {
        yield { range: value.range, message: `A net promoter score goes from -100 to 100; ${value.value.number} can't be one. It is the share of promoters less the share of detractors.` };
      }
      const parts = partsOf(metric), sum = parts.reduce((total, part) => total + part.value.number, 0);
      const negative = parts.find(part => part.value.number < 0);
      if (negative) yield { range: negative.range, message: `A share can't be below 0, and ${callOf(metric)} has one of ${negative.value.number}. Give the share of those asked, in per cent.` };
      else if (parts.length === 3 ? Math.abs(sum - 100) > ROUNDING : parts.length === 2 && sum > 100 + ROUNDING) {
        yield {
          range: parts[0]!.range, fixes: sharesOf(parts, sum),
          message: `The parts of ${callOf(metric)} make ${rounded(sum)}, not 100 %. Give the shares of promoters, passives and detractors in per cent of those asked.`,
        };
      }
    }
  },
};

/** Those of the three parts that are said, in the order of the formula. */
function partsOf({ inputs: { promoters, passives, detractors } }: Metric): Said<Quantity>[] {
  return promoters && detractors ? [promoters, ...passives ? [passives] : [], detractors] : [];
}

/** Numbers of people can be read as shares once all three are known. */
function sharesOf(parts: readonly Said<Quantity>[], sum: number): Fix[] {
  if (parts.length < 3 || sum <= 100 || parts.some(part => part.value.unit !== undefined || !Number.isInteger(part.value.number))) return [];
  return [{
    title: `Read them as numbers of people: ${parts.map(part => `${share(part, sum)} %`).join(', ')}`,
    edits: parts.map(part => ({ range: part.range, newText: `${share(part, sum)}` })),
  }];
}

const share = (part: Said<Quantity>, sum: number): number => rounded(part.value.number / sum * 100, 1);
