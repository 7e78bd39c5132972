/** R10: every request is answered or taken back. */
import { ask, busyDesk, errorsOf } from '../faults/endurance.ts';
import { count, type Part } from './part.ts';

export const requests: Part = {
  what: 'requests while somebody types, half of them cancelled', runs: 10_000, lanes: 2, threads: false,
  async attempt(runs, seed) {
    const desk = await busyDesk();
    try {
      const { asked, unanswered } = await ask(desk, runs, seed % 10_000), [error] = errorsOf(desk);
      return { sums: { asked }, failures: [...unanswered > 0 ? [{ found: `${unanswered} of ${asked} requests are without an answer after a minute` }] : [], ...error === undefined ? [] : [{ found: `The server logged: ${error}` }]] };
    } finally {
      await desk.stop();
    }
  },
  tell: ({ asked }) => `${count(asked!)} requests, half of them cancelled: none without an answer`,
};
