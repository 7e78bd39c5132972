/** The repairs that are offered for the findings at a place. */
import type { Finding, Fix } from '../findings.ts';
import type { Range } from '../model/model.ts';
import { overlap } from './places.ts';

export interface Repair {
  readonly fix: Fix;
  readonly finding: Finding;
}

/** The repairs of all findings that touch the range, and for punctuation of another kind one that converts all of the file. */
export function repairsAt(findings: readonly Finding[], range: Range): Repair[] {
  const here = findings.filter(finding => overlap(finding.range, range));
  const repairs = here.flatMap(finding => (finding.fixes ?? []).map(fix => ({ fix, finding })));
  const foreign = findings.filter(finding => finding.code === 'J202');
  const first = here.find(finding => finding.code === 'J202');
  if (first && foreign.length > 1) {
    repairs.push({ finding: first, fix: { title: `Convert all ${foreign.length} such characters of this file`, edits: foreign.flatMap(finding => finding.fixes?.[0]?.edits ?? []) } });
  }
  return repairs;
}
