/** R9: edited step by step in the workspace that the server has; the long run tries many more, of 200 edits each. */
import * as fc from 'fast-check';
import { afterAll, test } from 'vitest';
import { elkEngine } from '../diagram/engine.ts';
import { holds, sequenceOf } from './sequences.ts';

const engine = elkEngine();
afterAll(() => engine.dispose());

test('R9: after any edits a workspace says what one says that has just begun', async () => {
  await fc.assert(fc.asyncProperty(sequenceOf(60), sequence => holds(sequence, engine)), { numRuns: 6 });
});
