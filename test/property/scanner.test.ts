/** What the scanner takes for words and texts is what the grammar's terminals match. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TERMINALS } from '../../language/generated/line-table.ts';
import { scan } from '../../language/lines/scanner.ts';
import { runsOf } from '../support/long.ts';

const pieces = fc.array(fc.oneof(fc.constantFrom('a', 'Z', '_', '-', '9', 'é', 'e\u0301', '陳', '"', '\\', '\n', '\r\n', ' ', '\t', ',', '.', 'n/a', 'n', '😀', '\u00a0', '२'), fc.string({ maxLength: 3 })), { maxLength: 12 }).map(parts => parts.join(''));

test('words and texts', () => {
  const { runs, seed } = runsOf('words and texts', { short: 2000, long: 200_000 });
  let words = 0, texts = 0;
  fc.assert(fc.property(pieces, text => {
    for (const token of scan(text, () => false)) {
      expect(text.startsWith(token.image, token.start)).toBe(true);
      if (token.instead !== undefined) continue;
      const terminal = token.kind === 'word' ? TERMINALS.ID : token.kind === 'text' ? TERMINALS.TEXT : undefined;
      if (!terminal) continue;
      if (token.kind === 'word') words++;
      else texts++;
      const matched = new RegExp(terminal.source, `${terminal.flags}y`).exec(text.slice(token.start))![0];
      // A text that was left open ends with its last letter, whatever spaces follow.
      expect(token.image).toBe(token.open ? matched.trimEnd() : matched);
    }
  }), { numRuns: runs, seed });
  expect(Math.min(words, texts)).toBeGreaterThan(runs / 20);
});
