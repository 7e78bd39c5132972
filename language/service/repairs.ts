/** The repairs that are offered for the findings at a place, and those of a whole file. */
import type { Finding, Fix, TextEdit } from '../findings.ts';
import type { Range } from '../model/model.ts';
import { compare, overlap } from './places.ts';

export interface Repair {
  readonly fix: Fix;
  readonly finding: Finding;
}

/**
 * The repairs of all findings that touch the range, themselves or by a place where their mistake stands too; for a kind that the file has
 * several of also one that repairs all of them.
 *
 * @param elsewhere findings of other files that have such places in this one
 */
export function repairsAt(findings: readonly Finding[], range: Range, uri = findings[0]?.uri, elsewhere: readonly Finding[] = []): Repair[] {
  const isEcho = ({ related }: Finding) => related?.some(place => place.echo && place.uri === uri && overlap(place.range, range)) ?? false;
  const here = findings.filter(finding => overlap(finding.range, range) || isEcho(finding));
  const repairs = [...here, ...elsewhere.filter(isEcho)].flatMap(finding => (finding.fixes ?? []).map(fix => ({ fix, finding })));
  for (const finding of new Map(here.map(finding => [finding.code, finding])).values()) {
    const { edits, count } = preferredEdits(findings.filter(other => other.code === finding.code));
    if (count < 2) continue;
    const title = finding.code === 'J202' ? `Convert all ${count} such characters of this file` : `Fix all ${count} of this kind in this file (${finding.name})`;
    repairs.push({ finding, fix: { title, edits } });
  }
  return repairs;
}

/** All repairs of the file that are right in nearly every case, as one; undefined where there is none. Other files stay as they are. */
export function repairAll(findings: readonly Finding[]): Fix | undefined {
  const { edits, count } = preferredEdits(findings);
  return count > 0 ? { title: `Repair ${count} finding${count === 1 ? '' : 's'} of this file`, edits } : undefined;
}

/** The preferred repairs that can be made together: of two that change the same place the first is made, the other one is offered again after it. */
function preferredEdits(findings: readonly Finding[]): { edits: TextEdit[]; count: number } {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes?.find(({ preferred }) => preferred);
    if (!fix || fix.edits.length === 0 || fix.edits.some(edit => edit.uri !== undefined && edit.uri !== finding.uri)) continue;
    if (fix.edits.some(edit => edits.some(made => inTheWay(made, edit)))) continue;
    edits.push(...fix.edits);
    count++;
  }
  return { edits: edits.sort((a, b) => compare(a.range.start, b.range.start)), count };
}

/** Whether two edits change one place, or write into one: which text would come first is anybody's guess. */
function inTheWay({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  const touches = compare(a.start, b.start) === 0;
  return touches || (compare(a.start, b.end) < 0 && compare(b.start, a.end) < 0);
}
