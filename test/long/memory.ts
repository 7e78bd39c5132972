/** R11: memory stays flat while somebody types. */
import { memory as grown } from '../faults/endurance.ts';
import { count, type Part } from './part.ts';

/** In percent, from a tenth of the edits to all of them. */
const MOST_GROWTH = 10;

export const memory: Part = {
  what: 'edits with a picture open: what the server holds', runs: 10_000, lanes: 1, threads: false,
  async attempt(runs) {
    const { before, after, errors: [error] } = await grown(runs / 10, runs), growth = (after / before - 1) * 100;
    return {
      sums: { edits: runs, before, after },
      failures: [
        ...growth < MOST_GROWTH ? [] : [{ found: `The server holds ${growth.toFixed(1)} % more after ${runs} edits than after ${runs / 10}: ${(after / 1e6).toFixed(1)} MB for ${(before / 1e6).toFixed(1)} MB` }],
        ...error === undefined ? [] : [{ found: `The server logged: ${error}` }],
      ],
    };
  },
  tell: ({ edits, before, after }) => `${(before! / 1e6).toFixed(1)} MB after ${count(edits! / 10)} edits, ${(after! / 1e6).toFixed(1)} MB after ${count(edits!)}: ${after! >= before! ? '+' : '−'}${Math.abs((after! / before! - 1) * 100).toFixed(1)} %`,
};
