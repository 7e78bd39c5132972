import { meetsTarget, valueOf } from '../../language/model/metrics.ts';
import type { Metric, Quantity, Target } from '../../language/model/model.ts';
import { inOneMeasure } from '../../language/model/units.ts';
import { quantityText } from './said.ts';

/** A metric as it stands. */
export interface Reading {
  /** Stated, or else computed from its inputs. */
  readonly value?: Quantity;
  readonly target?: Target;
  /** Undefined where it can't be said: no value, no target, or two different units. */
  readonly onTarget?: boolean;
  /** `23 %, target 20 %`. */
  readonly text: string;
  /** Value and target as shares of a bar. */
  readonly bar?: { readonly value: number; readonly target?: number };
}

export function readMetric(metric: Metric): Reading {
  const value = valueOf(metric), target = metric.target?.value, onTarget = meetsTarget(metric);
  return {
    ...(value && { value }),
    ...(target && { target }),
    ...(onTarget !== undefined && { onTarget }),
    text: [value ? quantityText(value) : 'no value', target && `target ${SIGN[target.comparison]}${quantityText(target)}`].filter(Boolean).join(', '),
    ...(value && { bar: barOf(value, target) }),
  };
}

const SIGN = { '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ', '=': '' } as const;

/** Percentages fill a bar of 100; other numbers one that has room for value and target. */
function barOf(value: Quantity, target: Target | undefined): { value: number; target?: number } {
  const [is, wanted] = (target && inOneMeasure(value, target)) ?? [value.number, undefined];
  const most = Math.max(is, wanted ?? 0);
  const full = value.unit === '%' && most <= 100 ? 100 : most * 1.25;
  const share = (number: number): number => full > 0 ? Math.min(1, Math.max(0, number / full)) : 0;
  return { value: share(is), ...(wanted !== undefined && { target: share(wanted) }) };
}
