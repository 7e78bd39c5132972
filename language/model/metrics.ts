/** The values that follow from a metric's inputs. */
import type { Metric, Quantity } from './model.ts';
import { inOneMeasure } from './units.ts';

/**
 * conversion: completed ÷ exposed × 100, in per cent; nps: promoters − detractors, in points;
 * clv: annual revenue × lifespan − acquisition cost, in the currency of the inputs.
 * Undefined where the kind has no formula or an input is missing.
 */
export function computedValue(metric: Metric): { readonly number: number; readonly unit?: string; readonly formula: string } | undefined {
  const input = (name: keyof Metric['inputs']): number | undefined => metric.inputs[name]?.value.number;
  switch (metric.metricKind?.value) {
    case 'conversion': {
      const exposed = input('exposed'), completed = input('completed');
      return exposed === undefined || completed === undefined || exposed === 0 ? undefined
        : { number: completed / exposed * 100, unit: '%', formula: `${completed} ÷ ${exposed} × 100` };
    }
    case 'nps': {
      const promoters = input('promoters'), detractors = input('detractors');
      return promoters === undefined || detractors === undefined ? undefined : { number: promoters - detractors, formula: `${promoters} − ${detractors}` };
    }
    case 'clv': {
      const revenue = input('annual-revenue'), lifespan = input('lifespan'), cost = input('acquisition-cost');
      const unit = metric.inputs['annual-revenue']?.value.unit;
      return revenue === undefined || lifespan === undefined || cost === undefined ? undefined
        : { number: revenue * lifespan - cost, ...(unit !== undefined && { unit }), formula: `${revenue} × ${lifespan} − ${cost}` };
    }
    default: return undefined;
  }
}

/** The stated value; where there is none, the computed one. */
export function valueOf(metric: Metric): Quantity | undefined {
  return metric.value?.value ?? computedValue(metric);
}

/** Whether the value is where the target wants it; a bare target means at least so much. Undefined where either is missing or they count different things. */
export function meetsTarget(metric: Metric): boolean | undefined {
  const value = valueOf(metric), target = metric.target?.value;
  const measured = value && target && inOneMeasure(value, target);
  if (!measured) return undefined;
  const [is, wanted] = measured;
  switch (target.comparison) {
    case '<=': return is <= wanted;
    case '<': return is < wanted;
    case '>': return is > wanted;
    default: return is >= wanted;
  }
}
