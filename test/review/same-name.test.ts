/** Several journeys of one name: each is known by its number, and what moves into one that is new finds it. Found by `applied to the older state, the changes give the newer one`. */
import { describe, expect, test } from 'vitest';
import { applyDiff } from '../../review/diff/apply.ts';
import { diffSides } from '../../review/diff/diff.ts';
import { meaningOf, sideOf, sideOfModels } from './sides.ts';

const journey = (title: string): string => `journey J "${title}"\n  state current\n`;
const ASK = 'stage Ask "Asks"\n  touchpoint Call "Calls"\n    emotion -1 "hm"\n', BUY = 'stage Buy "Buys"\n  touchpoint Pay "Pays"\n';
const OTHER = 'journey K "Another"\n  state future\n';

describe.each([
  ['a stage moves into a second journey of the name', journey('One') + ASK + BUY, journey('One') + BUY + journey('One') + ASK, ['J.Ask → J.Ask in J#2']],
  ['all that there is moves into it', journey('One') + ASK, journey('One') + journey('One') + ASK, ['J.Ask → J.Ask in J#2']],
  ['stages of two journeys move into it', journey('One') + ASK + OTHER + BUY, journey('One') + OTHER + journey('One') + ASK + BUY, ['J.Ask → J.Ask in J#2', 'K.Buy → J.Buy in J#2']],
  ['one moves into the first, one into the third', journey('One') + ASK + journey('One') + BUY, journey('One') + BUY + journey('One') + journey('One') + ASK, ['J.Ask → J.Ask in J#3', 'J.Buy → J.Buy in J']],
  ['each goes into one that is new', journey('One') + ASK + BUY, journey('One') + journey('Two') + BUY + journey('Three') + ASK, ['J.Ask → J.Ask in J#3', 'J.Buy → J.Buy in J#2']],
  ['the journey around it is gone', OTHER + ASK, journey('One') + 'stage Wait "Waits"\n' + journey('One') + ASK, ['K.Ask → J.Ask in J#2']],
])('%s', (_, before, after, moved) => {
  const [a, b] = [sideOf(before), sideOf(after)], diff = diffSides(a, b);
  test('and is told so', () => {
    expect(diff.changes.filter(({ change }) => change === 'moved').map(({ was, id, spot, after: to }) => `${was} → ${id} in ${(spot ?? to as typeof spot)?.in}`).sort()).toEqual(moved);
  });
  test('and the changes, applied, give the newer state', () => {
    expect(meaningOf(sideOfModels(applyDiff(a, diff)))).toBe(meaningOf(b));
  });
});
