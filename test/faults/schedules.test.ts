/** R2, R3, R4, R9, R10: whatever happens around it, the server is back within ten seconds and says what a fresh one says. The long run tries many more. */
import * as fc from 'fast-check';
import { test } from 'vitest';
import { schedule, survives } from './schedule.ts';

test('schedules of faults', async () => {
  let count = 0, requests = 0, restarts = 0;
  await fc.assert(fc.asyncProperty(schedule, async steps => {
    const done = await survives(steps);
    count++;
    requests += done.requests;
    restarts += done.restarts;
  }), { numRuns: 6, endOnFailure: true });
  console.log(`${count} schedules of faults, ${requests} requests and ${restarts} restarts in them: each time the same answers as a fresh server's, and all files as they were left`);
});
