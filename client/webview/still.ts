/** Whether two drawings differ in their words alone. */
import type { Element as Drawn } from '../../diagram/drawing.ts';

/** What is said to a screen reader changes with the words. */
const SAID = 'aria-label';

/** Whether everything that is drawn is there in both, and stands where it stood: only what is written may be different, and how it is broken into lines. */
export function isStill(before: Drawn['children'], after: Drawn['children']): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  return after.every((each, at) => isStillOne(before[at] as Drawn | string, each));
}

function isStillOne(before: Drawn | string, after: Drawn | string): boolean {
  if (before === after || typeof before === 'string' || typeof after === 'string') return typeof before === typeof after;
  if (before.tag !== after.tag || before.key !== after.key) return false;
  // A line of words is no thing that anybody leads to.
  if (after.tag === 'text') return true;
  return isSameBut(before.attributes, after.attributes) && isStill(before.children, after.children);
}

function isSameBut(before: Drawn['attributes'], after: Drawn['attributes']): boolean {
  for (const name in before) if (name !== SAID && before[name] !== after[name]) return false;
  for (const name in after) if (!(name in before)) return false;
  return true;
}
