import { callOf, replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { daysBetween, daysOf } from './days.ts';

export const reviewOverdue: Rule = {
  code: 'J620', name: 'review-overdue', severity: 'warning',
  what: 'A journey says how often it is reviewed, and its last review is longer ago: outdated maps mislead. Silent where no day is given to go by.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
  reviewed ⟪2025-04-20⟫
  review every 180 days
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
  reviewed 2026-04-20
  review every 180 days
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  exampleSettings: { today: '2026-06-01' },
  *check(file, _project, { today }) {
    if (today === undefined) return;
    for (const journey of file.journeys) {
      const age = journey.reviewed && daysBetween(journey.reviewed.value, today), every = journey.reviewEvery && journey.reviewEvery.value.minutes / 1440;
      if (age === undefined || every === undefined || age <= every) continue;
      const { number, unit } = journey.reviewEvery!.value;
      yield {
        range: journey.reviewed!.range,
        message: `${callOf(journey)} was reviewed ${daysOf(age)} ago and is reviewed every ${number} ${unit}. Go through it with its owner, then set the date.`,
        fixes: [replacement(`It was reviewed today: set ${today}`, journey.reviewed!.range, today)],
      };
    }
  },
};
