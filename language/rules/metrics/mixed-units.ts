import type { Metric, Quantity } from '../../model/model.ts';
import { callOf, isWhole, replacement } from '../helpers.ts';
import type { Hit, Rule } from '../rule.ts';
import { areAlike, periodOf, unitOf } from '../../model/units.ts';
import { lineOf, quantitiesOf, rounded, type QuantityLine } from './quantities.ts';

export const mixedUnits: Rule = {
  code: 'J712', name: 'mixed-units', severity: 'error',
  what: 'Quantities of one metric are in different currencies, periods or units of time, or one is a share and the other is not: they can\'t be compared or reckoned with. A customer lifetime value takes its revenue per year and its lifespan in years.',
  fails: `
channel Web
persona Ann
team Care
metric Clv "Customer lifetime value"
  kind clv
  annual-revenue 240 EUR per year
  ⟪lifespan 72 months⟫
  ⟪acquisition-cost 310 USD⟫
metric AnswerTime "From question to answer"
  kind duration
  value 90 min
  ⟪target <= 2 hours⟫
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Clv, AnswerTime
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care
metric Clv "Customer lifetime value"
  kind clv
  annual-revenue 240 EUR per year
  lifespan 6 years
  acquisition-cost 310 €
metric AnswerTime "From question to answer"
  kind duration
  value 9 days
  target <= 1 day
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Clv, AnswerTime
  touchpoint Form
    via Web`,
  *check(file) {
    for (const metric of file.metrics) if (isWhole(metric)) yield* mixturesOf(metric);
  },
};

/** What is mixed in a metric, in text order. */
export function* mixturesOf(metric: Metric): Generator<Hit> {
  const lines = quantitiesOf(metric);
  for (const [i, line] of lines.entries()) {
    const hit = metric.metricKind?.value === 'clv' ? periodOfClv(line, metric) : undefined;
    if (hit) { yield hit; continue; }
    const other = lines.slice(0, i).find(before => areCompared(before, line) && !areAlike(before.quantity, line.quantity));
    if (other) yield mixture(other, line, metric);
  }
}

/** Sums and targets are compared; a lifespan is multiplied, and who is exposed needn't be called as who completes. */
function areCompared(a: QuantityLine, b: QuantityLine): boolean {
  if (a.word === 'lifespan' || b.word === 'lifespan') return false;
  const results = [a, b].filter(({ word }) => word === 'value' || word === 'target').length;
  if (results === 2) return true;
  // Of inputs, and of an input and a result, only sums of money are in the same unit; two counts are of the same period.
  const money = [a, b].every(({ quantity }) => unitOf(quantity.unit)?.of === 'money');
  return money ? true : results === 0 && [a, b].every(({ word }) => word === 'exposed' || word === 'completed') && !isSamePeriod(a.quantity, b.quantity);
}

function isSamePeriod(a: Quantity, b: Quantity): boolean {
  const periods = [periodOf(a.per), periodOf(b.per)];
  return periods.includes(undefined) || periods[0] === periods[1];
}

function mixture(a: QuantityLine, b: QuantityLine, metric: Metric): Hit {
  const one = unitOf(a.quantity.unit), other = unitOf(b.quantity.unit);
  const convertible = one?.of === 'time' && other?.of === 'time' && isSamePeriod(a.quantity, b.quantity);
  const line = convertible ? lineOf(b, { number: rounded(b.quantity.number * other.minutes / one.minutes, 4), unit: a.quantity.unit! }) : undefined;
  return {
    range: b.range,
    message: `In ${callOf(metric)} \`${a.word}\` is in ${unitText(a.quantity)} and \`${b.word}\` in ${unitText(b.quantity)}, so they can't be compared. Give both in the same unit.`,
    fixes: line === undefined ? [] : [replacement(`Change to \`${line}\``, b.range, line, true)],
  };
}

const unitText = ({ unit, per }: Quantity): string => [unit ?? 'numbers', ...per === undefined ? [] : ['per', per]].join(' ');

const YEAR = periodOf('year')!;

/** Annual revenue that is per month, a lifespan that isn't in years. */
function periodOfClv(line: QuantityLine, metric: Metric): Hit | undefined {
  const { word, quantity, range } = line;
  const period = word === 'annual-revenue' ? periodOf(quantity.per) : word === 'lifespan' ? periodOf(quantity.unit) : undefined;
  if (period === undefined || period === YEAR) return undefined;
  // Twelve months make a year, though a month is reckoned as 30 days elsewhere.
  const perYear = period === periodOf('month') ? 12 : period === periodOf('quarter') ? 4 : YEAR / period;
  const mended = word === 'lifespan' ? lineOf(line, { number: rounded(quantity.number / perYear), unit: 'years' }) : lineOf(line, { number: rounded(quantity.number * perYear), per: 'year' });
  return {
    range, fixes: [replacement(`Change to \`${mended}\``, range, mended, true)],
    message: word === 'lifespan' ? `The lifespan in ${callOf(metric)} is in ${quantity.unit}; it is multiplied by the revenue of a year. Give it in years.`
      : `The annual revenue in ${callOf(metric)} is per ${quantity.per}. Give the revenue of a year.`,
  };
}
