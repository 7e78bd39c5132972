/** Rules for programs: what `journey rules --format json` and `journey explain --format json` print. */
import type { RulePage } from './page.ts';

export function asData({ code, name, severity, what, example, excusable, thresholds }: RulePage) {
  return { code, name, severity, what, excusable, thresholds: thresholds.map(({ name, value, help }) => ({ name, default: value, help })), ...(example && { example }) };
}
