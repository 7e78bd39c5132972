/** What the quantities of a metric count: money, time, a share, or something else. */
import type { Metric, MetricInput, Quantity, Range } from '../../model/model.ts';
import { CURRENCIES, TIMES } from '../words/units.ts';

export type Unit =
  | { readonly of: 'share' }
  /** The currencies that may be meant: `$` is that of several countries. */
  | { readonly of: 'money'; readonly currencies: ReadonlySet<string> }
  | { readonly of: 'time'; readonly minutes: number }
  | { readonly of: 'things'; readonly word: string };

export function unitOf(written: string | undefined): Unit | undefined {
  if (written === undefined) return undefined;
  if (written === '%') return { of: 'share' };
  const words = formsOf(written);
  const currencies = Object.entries(CURRENCIES).filter(([, names]) => words.some(word => names.includes(word))).map(([code]) => code);
  if (currencies.length > 0) return { of: 'money', currencies: new Set(currencies) };
  const minutes = periodOf(written);
  return minutes === undefined ? { of: 'things', word: words.at(-1)! } : { of: 'time', minutes };
}

/** The length of a period that a word names, in minutes. */
export function periodOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const words = formsOf(written);
  return TIMES.find(([, names]) => words.some(word => names.includes(word)))?.[0];
}

/** A word in small letters, and without the s of a plural. */
const formsOf = (written: string): string[] => [written.toLowerCase(), ...written.length > 2 && /s$/i.test(written) ? [written.toLowerCase().slice(0, -1)] : []];

/** Whether two quantities count the same, as far as they say; where one names no unit they may. */
export function areAlike(a: Quantity, b: Quantity): boolean {
  const periods = [periodOf(a.per), periodOf(b.per)];
  if (periods[0] !== undefined && periods[1] !== undefined && periods[0] !== periods[1]) return false;
  const one = unitOf(a.unit), other = unitOf(b.unit);
  if (!one || !other) return true;
  if (one.of === 'money' && other.of === 'money') return [...one.currencies].some(code => other.currencies.has(code));
  if (one.of === 'time' && other.of === 'time') return one.minutes === other.minutes;
  return one.of === other.of;
}

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
