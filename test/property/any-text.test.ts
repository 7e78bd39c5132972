/** R5, R6: any text, however mangled, gives a model and findings inside the text. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS, verify } from './any-text.ts';

/** Large texts take longer. */
const RUNS: Readonly<Record<string, number>> = { 'large texts': 25, 'one map over and over': 15 };

test.each(KINDS)('$kind', ({ kind, texts }) => {
  let count = 0, found = 0;
  fc.assert(fc.property(texts, text => { found += verify(text); count++; }), { numRuns: RUNS[kind] ?? 1500 });
  expect(found).toBeGreaterThan(count);
  console.log(`${kind}: ${count} texts, ${found} findings, none of them a defect`);
});
