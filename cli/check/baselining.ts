/** A run's findings through a baseline: read, matched, and written where that is asked for. */
import { existsSync } from 'node:fs';
import { identified, type ReportedFinding } from '../output/report.ts';
import { nameOf } from '../paths.ts';
import { entryOf, matchBaseline, readBaseline, writeBaseline } from './baseline.ts';

const tell = (message: string): void => { process.stderr.write(`journey: ${message}\n`); };
const plural = (n: number): string => `${n} finding${n === 1 ? '' : 's'}`;

/**
 * @param findings those that are to be told
 * @param all those that there are
 * @param isChecked whether a file (absolute) was checked
 * @throws UsageError where the baseline can't be read or written
 */
export async function throughBaseline(path: string, findings: readonly ReportedFinding[], all: readonly ReportedFinding[], isChecked: (path: string) => boolean, write: 'update' | 'prune' | undefined): Promise<{ told: readonly ReportedFinding[]; known: number }> {
  const entries = write === 'update' && !existsSync(path) ? [] : await readBaseline(path);
  const { told, known, stale } = matchBaseline(path, entries, await identified(findings), await identified(all), isChecked);
  const gone = new Set(stale), kept = entries.filter(entry => !gone.has(entry));
  if (write === 'update') {
    await writeBaseline(path, [...kept, ...told.map(finding => entryOf(path, finding))]);
    tell(`${nameOf(path)}: ${plural(told.length)} added, ${plural(stale.length)} taken out; ${plural(kept.length + told.length)} in all.`);
    return { told: [], known: findings.length };
  }
  if (write === 'prune') {
    await writeBaseline(path, kept);
    tell(`${nameOf(path)}: ${plural(stale.length)} taken out; ${plural(kept.length)} left.`);
  } else if (stale.length > 0) tell(`${plural(stale.length)} of the baseline ${stale.length === 1 ? 'is' : 'are'} gone; \`--prune-baseline\` takes ${stale.length === 1 ? 'it' : 'them'} out.`);
  return { told, known: known.length };
}
