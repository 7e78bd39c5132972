/** S9: whatever text stands in a source of whichever format, it comes in as text, or the source is refused in a sentence; and it stays text in all that leaves Journey. */
import { expect, test, vi } from 'vitest';
import { through } from './readers.ts';
import { INPUTS, imported } from './inputs.ts';
import { editor, exports, reports, type Output } from './project.ts';

vi.setConfig({ testTimeout: 400_000 });

/** What needs a browser is looked at in the long run, and so are the other three fourths of the texts. */
const withoutBrowser = (outputs: readonly Output[]): readonly Output[] => outputs.filter(({ reader }) => reader !== 'page' && reader !== 'picture');

test.each(INPUTS)('$format', async input => {
  const { attacked, tried, read, outputs } = await imported(input, false), made = withoutBrowser([...outputs, ...reports(attacked), ...editor(attacked), ...await exports(attacked)]);
  // Most are a journey with an odd text in it.
  expect(read).toBeGreaterThan(tried * 0.8);
  expect(made.flatMap(through).slice(0, 10)).toEqual([]);
  console.log(`${input.format}: ${read} of ${tried} texts came in, in ${input.slots} places each, and nothing got through in ${made.length} outputs`);
});
