import type { Fix } from '../../findings.ts';
import type { Text } from '../../model/model.ts';
import { replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const noSuchDay: Rule = {
  code: 'J222', name: 'no-such-day', severity: 'error',
  what: 'A date that is in no calendar. Dates are written as year-month-day.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
  reviewed ⟪2026-02-30⟫
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
  reviewed 2026-02-28
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  *check(file) {
    const dates: (Text | undefined)[] = [
      ...file.sources.map(source => source.date), ...file.metrics.map(metric => metric.date), ...file.journeys.map(journey => journey.reviewed),
    ];
    for (const date of dates) {
      if (!date || isDay(date.value)) continue;
      yield { range: date.range, message: `There is no day ${date.value}. Dates are written as year-month-day, such as 2026-04-20.`, fixes: lastOfMonth(date) };
    }
  },
};

/** The 30th of February is meant as the month's last day more often than as a day of the next. */
function lastOfMonth({ value, range }: Text): Fix[] {
  const [year, month, day] = value.split('-').map(Number), last = new Date(Date.UTC(year!, month!, 0)).getUTCDate();
  const iso = `${value.slice(0, 8)}${last}`;
  return month! >= 1 && month! <= 12 && day! > last ? [replacement(`Change to the last day of that month: ${iso}`, range, iso)] : [];
}

/** Whether an ISO 8601 date names a day of the Gregorian calendar. */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
