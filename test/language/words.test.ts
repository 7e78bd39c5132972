import { expect, test } from 'vitest';
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import { WORDS } from '../../language/lines/words.ts';

test('every word of the grammar has its help, and no help is for a word that isn\'t there', () => {
  const words = (table: Readonly<Record<string, object>>) => Object.entries(table).map(([block, lines]) => [block, Object.keys(lines).sort()]).sort();
  expect(words(WORDS)).toEqual(words(LINE_TABLE));
});
