/** R2, R3, R4, R9, R10: whatever happens around it, the server is back within ten seconds and says what a fresh one says. */
import * as fc from 'fast-check';
import { test } from 'vitest';
import { runsOf } from '../support/long.ts';
import { schedule, survives } from './schedule.ts';

const { runs, seed } = runsOf('schedules of faults', { short: 6, long: 500 });

test('schedules of faults', async () => {
  let count = 0, requests = 0, restarts = 0;
  await fc.assert(fc.asyncProperty(schedule, async steps => {
    const done = await survives(steps);
    count++;
    requests += done.requests;
    restarts += done.restarts;
  }), { numRuns: runs, seed, endOnFailure: runs < 100 });
  console.log(`${count} schedules of faults, ${requests} requests and ${restarts} restarts in them: each time the same answers as a fresh server's, and all files as they were left`);
});
