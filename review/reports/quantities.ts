/** How reports say a metric's numbers. */
import { computedValue, meetsTarget, valueOf } from '../../language/model/metrics.ts';
import type { Metric, Quantity, Target } from '../../language/model/model.ts';
import { bad, cell, good, numeral, rounded, shown, type Cell, type Item } from './report.ts';
import type { Scope } from './scope.ts';

export function quantityOf({ number, unit, per }: Quantity): string {
  return [numeral(number), unit, per && `per ${per}`].filter(part => part !== undefined).join(' ');
}

const COMPARISONS: Readonly<Record<Target['comparison'], string>> = { '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than', '=': 'at least' };

export const targetOf = (target: Target): string => `${COMPARISONS[target.comparison]} ${quantityOf(target)}`;

/** The stated value, else the computed one; nothing where there is neither. */
export function valueCell(metric: Metric): Cell {
  const value = valueOf(metric);
  return value ? shown(quantityOf(value), rounded(value.number)) : cell(undefined);
}

export function verdictOf(metric: Metric): Item | undefined {
  const meets = meetsTarget(metric);
  return meets === undefined ? undefined : meets ? good('met') : bad('not met');
}

/** A metric with its value and, behind it, the target that it misses or meets. */
export function metricItem(metric: Metric, scope: Scope): Item {
  const value = valueOf(metric), { text } = scope.item(metric), meets = meetsTarget(metric);
  const said = [value && quantityOf(value), metric.target && `target ${targetOf(metric.target.value)}`].filter(Boolean).join(', ');
  return scope.itemAs(said ? `${text}: ${said}` : text, metric, meets === undefined ? undefined : meets ? 'good' : 'bad');
}

export { computedValue };
