import type { Text } from '../../model/model.ts';
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
      yield { range: date.range, message: `There is no day ${date.value}. Dates are written as year-month-day, such as 2026-04-20.` };
    }
  },
};

/** Whether an ISO 8601 date names a day of the Gregorian calendar. */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
