/** Days of the calendar, as rules count them. */
import { isDay } from '../structure/no-such-day.ts';

const MILLISECONDS = 86_400_000;

/** How many days `to` lies after `from`, both in ISO 8601; undefined where one of them is no day. */
export function daysBetween(from: string, to: string): number | undefined {
  return isDay(from) && isDay(to) ? Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS) : undefined;
}

/** `1 day`, `407 days`. */
export const daysOf = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;
