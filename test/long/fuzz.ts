/** R5, R6: any text is read and checked, nothing throws, and none takes long. */
import { KINDS, verify } from '../property/any-text.ts';
import { cases, failureOf, smallest } from './cases.ts';
import { count, ENOUGH, type Failure, type Part } from './part.ts';

/** A text of at most 100 KB must never take the processor longer, in milliseconds. */
const MOST_TIME = 1000;

/** Thread's own work in milliseconds, so that what else the machine does doesn't count. */
function timeOf(work: () => void): number {
  const began = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}

/** @throws where a text fails, or takes long each of three times */
function inTime(text: string): { readonly findings: number; readonly time: number } {
  let findings = 0, time = Infinity;
  for (let i = 0; i < 3 && time > MOST_TIME; i++) time = Math.min(time, timeOf(() => { findings = verify(text); }));
  if (time > MOST_TIME) throw new Error(`${text.length} characters took ${time.toFixed(0)} ms`);
  return { findings, time };
}

export const fuzz: Part = {
  what: 'texts of any kind, up to 100 KB', runs: 100_000, lanes: 2, threads: true,
  async attempt(runs, seed, tell) {
    const failures: Failure[] = [];
    let texts = 0, findings = 0, slowest = 0;
    for (const { texts: kind, share } of KINDS) {
      for (const text of cases(kind, Math.ceil(runs * share / 100), seed)) {
        if (failures.length >= ENOUGH) break;
        if (++texts % 500 === 0) tell?.(texts);
        const found = await failureOf(() => {
          const one = inTime(text);
          findings += one.findings;
          slowest = Math.max(slowest, one.time);
        });
        if (found === undefined) continue;
        const lines = await smallest(text.split(/(?<=\n)/), shorter => failureOf(() => inTime(shorter.join(''))).then(Boolean));
        const letters = await smallest([...lines.join('')], shorter => failureOf(() => inTime(shorter.join(''))).then(Boolean));
        failures.push({ found, example: letters.join('') });
      }
    }
    return { sums: { texts, findings }, most: { slowest }, failures };
  },
  tell: ({ texts, findings }, { slowest }) => `${count(texts!)} texts with ${count(findings!)} findings: nothing threw, everything stands inside its text; the slowest took ${slowest!.toFixed(0)} ms`,
  again: (example: string) => { inTime(example); },
};
