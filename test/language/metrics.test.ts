/** What a metric's value comes to against its target. */
import { expect, test } from 'vitest';
import { meetsTarget } from '../../language/model/metrics.ts';
import { readFile } from '../../language/read.ts';

test.each([
  ['value 71 %', 'target >= 80 %', false], ['value 80 %', 'target >= 80 %', true], ['value 81 %', 'target 80 %', true], ['value 79 %', 'target 80 %', false],
  ['value 9 days', 'target <= 1 day', false], ['value 1 day', 'target <= 24 hours', true], ['value 90 min', 'target < 1 hour', false], ['value 3 週', 'target <= 30 days', true],
  ['value 12', 'target >= 10 %', true], ['value 12 EUR', 'target >= 10 days', undefined], ['value 12 EUR', 'target >= 10 USD', undefined], ['value 12 EUR', 'target >= 10 €', true],
  ['value 12', '', undefined], ['', 'target >= 10', undefined], ['exposed 200\n  completed 50', 'target >= 25 %', true],
])('%s, %s: met %s', (value, target, met) => {
  const [metric] = readFile('x', `metric M\n  kind ${value.startsWith('exposed') ? 'conversion' : 'rate'}\n  ${value}\n  ${target}\n`).model.metrics;
  expect(meetsTarget(metric!)).toBe(met);
});
