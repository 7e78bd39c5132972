/** R9: after any edits everything is said as by a workspace that has just begun. */
import { elkEngine } from '../diagram/engine.ts';
import { holds, sequenceOf, type Edit } from '../property/sequences.ts';
import { cases, failureOf, smallest } from './cases.ts';
import { count, ENOUGH, type Failure, type Part } from './part.ts';

const EDITS = 200;

export const edits: Part = {
  what: `sequences of ${EDITS} edits: read again, or made anew`, runs: 1000, lanes: 2, threads: true,
  async attempt(runs, seed, tell) {
    const engine = elkEngine(), failures: Failure[] = [];
    let sequences = 0;
    try {
      for (const sequence of cases(sequenceOf(EDITS), runs, seed)) {
        if (failures.length >= ENOUGH) break;
        if (++sequences % 10 === 0) tell?.(sequences);
        const found = await failureOf(() => holds(sequence, engine));
        if (found === undefined) continue;
        const example = await smallest(sequence, shorter => failureOf(() => holds(shorter, engine)).then(Boolean));
        failures.push({ found: await failureOf(() => holds(example, engine)) ?? found, example });
      }
    } finally {
      engine.dispose();
    }
    return { sums: { sequences }, failures };
  },
  tell: ({ sequences }) => `${count(sequences!)} sequences, ${count(sequences! * EDITS)} edits: models, findings, lines, symbols and pictures as those of a fresh workspace`,
  async again(example: readonly Edit[]) {
    const engine = elkEngine();
    try {
      await holds(example, engine);
    } finally {
      engine.dispose();
    }
  },
};
