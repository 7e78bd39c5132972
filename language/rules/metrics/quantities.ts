/** The quantities of a metric, each with its line. */
import type { Metric, MetricInput, Quantity, Range } from '../../model/model.ts';

/** A line of a metric that says a quantity: its word, its place, and what it says. */
export interface QuantityLine {
  readonly word: MetricInput | 'value' | 'target';
  readonly quantity: Quantity;
  readonly range: Range;
}

/** A metric's quantities in text order, each with its line. */
export function quantitiesOf(metric: Metric): QuantityLine[] {
  return metric.facts.flatMap((fact, i) => {
    const word = fact.word as QuantityLine['word'];
    if (metric.facts.findIndex(other => other.word === word) !== i) return [];
    const quantity = word === 'value' ? metric.value?.value : word === 'target' ? metric.target?.value : metric.inputs[word]?.value;
    return quantity ? [{ word, quantity, range: fact.range }] : [];
  });
}

/** The line as it is written, with another number or unit. */
export function lineOf({ word, quantity }: QuantityLine, changes: Partial<Quantity>): string {
  const { number, unit, per } = { ...quantity, ...changes };
  const comparison = 'comparison' in quantity && quantity.comparison !== '=' ? `${String(quantity.comparison)} ` : '';
  return `${word} ${comparison}${number}${unit === undefined ? '' : ` ${unit}`}${per === undefined ? '' : ` per ${per}`}`;
}

/** A number with no more than this many digits after the point. */
export const rounded = (number: number, places = 2): number => Math.round(number * 10 ** places) / 10 ** places;
