import type { Metric, MetricInput, Quantity, Target } from '../../language/model/model.ts';
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
  const value = metric.value?.value ?? computed(metric);
  const target = metric.target?.value;
  const comparable = value && target && value.unit === target.unit && value.per === target.per;
  return {
    ...(value && { value }),
    ...(target && { target }),
    ...(comparable && { onTarget: meets(value.number, target, metric.metricKind?.value === 'duration') }),
    text: [value ? quantityText(value) : 'no value', target && `target ${SIGN[target.comparison]}${quantityText(target)}`].filter(Boolean).join(', '),
    ...(value && { bar: barOf(value, comparable ? target : undefined) }),
  };
}

const SIGN = { '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ', '=': '' } as const;

/** A target without a sign is a floor, for a duration a ceiling. */
function meets(value: number, target: Target, lessIsBetter: boolean): boolean {
  switch (target.comparison) {
    case '>=': return value >= target.number;
    case '<=': return value <= target.number;
    case '>': return value > target.number;
    case '<': return value < target.number;
    case '=': return lessIsBetter ? value <= target.number : value >= target.number;
  }
}

function computed(metric: Metric): Quantity | undefined {
  const input = (name: MetricInput): number | undefined => metric.inputs[name]?.value.number;
  const kind = metric.metricKind?.value;
  if (kind === 'conversion') {
    const exposed = input('exposed'), completed = input('completed');
    return exposed && completed !== undefined ? { number: completed / exposed * 100, unit: '%' } : undefined;
  }
  if (kind === 'nps') {
    const promoters = input('promoters'), detractors = input('detractors');
    return promoters !== undefined && detractors !== undefined ? { number: promoters - detractors } : undefined;
  }
  if (kind === 'clv') {
    const revenue = metric.inputs['annual-revenue']?.value, lifespan = input('lifespan'), cost = input('acquisition-cost');
    if (!revenue || lifespan === undefined || cost === undefined) return undefined;
    return { number: revenue.number * lifespan - cost, ...(revenue.unit && { unit: revenue.unit }) };
  }
  return undefined;
}

/** Percentages fill a bar of 100; other numbers one that has room for value and target. */
function barOf(value: Quantity, target: Target | undefined): { value: number; target?: number } {
  const most = Math.max(value.number, target?.number ?? 0);
  const full = value.unit === '%' && most <= 100 ? 100 : most * 1.25;
  const share = (number: number): number => full > 0 ? Math.min(1, Math.max(0, number / full)) : 0;
  return { value: share(value.number), ...(target && { target: share(target.number) }) };
}
