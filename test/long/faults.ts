/** R1 to R4, R9, R10: whatever happens around the real server, it is back within ten seconds and says what a fresh one says. */
import { schedule, survives, type Step } from '../faults/schedule.ts';
import { cases, failureOf, smallest } from './cases.ts';
import { count, type Failure, type Part } from './part.ts';

/** A schedule takes seconds, one that fails up to half a minute. */
const TRIES = 25;

export const faults: Part = {
  what: 'schedules of faults around the real server', runs: 500, lanes: 4, threads: false,
  async attempt(runs, seed) {
    const failures: Failure[] = [];
    let schedules = 0, requests = 0, restarts = 0;
    for (const steps of cases(schedule, runs, seed)) {
      schedules++;
      const found = await failureOf(async () => {
        const done = await survives(steps);
        requests += done.requests;
        restarts += done.restarts;
      });
      if (found === undefined) continue;
      failures.push({ found, example: await smallest(steps, shorter => failureOf(() => survives(shorter)).then(Boolean), TRIES) });
      break;
    }
    return { sums: { schedules, requests, restarts }, failures };
  },
  tell: ({ schedules, requests, restarts }) => `${count(schedules!)} schedules with ${count(requests!)} requests and ${count(restarts!)} killed servers: each recovered, with the answers of a fresh server and all files as they were left`,
  async again(example: readonly Step[]) { await survives(example); },
};
