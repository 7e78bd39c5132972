import type { Stage, Thing, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole } from '../helpers.ts';
import { ownersOf } from '../ownership/owners.ts';
import { misspellings } from '../references/misspelt.ts';
import { freeName, TO_FILL_IN } from '../writing.ts';
import { placesIn } from '../part.ts';
import type { Rule } from '../rule.ts';

export const severePainUnaddressed: Rule = {
  code: 'J320', name: 'severe-pain-unaddressed', severity: 'warning',
  what: 'A severe pain that no opportunity addresses and no touchpoint of a future map resolves: it was found, and nobody has an answer.',
  fails: `
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Call
    via Phone
    pain ⟪OnHold⟫ "More than ten minutes on hold"
      severity high`,
  passes: `
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Call
    via Phone
    pain OnHold "More than ten minutes on hold"
      severity high
opportunity CallBack
  addresses OnHold`,
  *check(file, project) {
    const { suspected } = misspellings(project);
    for (const { thing, journey } of placesIn(file, project)) {
      if (thing.kind !== 'pain' || !('severity' in thing) || (thing.severity as { value: string }).value !== 'high') continue;
      if (isAddressed(thing, project) || !isWhole(thing) || thing.name === '' || project.isUnread(thing.name) || suspected.has(thing)) continue;
      const end = journey!.range.end;
      yield {
        range: thing.nameRange,
        message: `The pain ${callOf(thing)} is severe, and no opportunity addresses it. Add one, or say in a future map which touchpoint \`resolves\` it.`,
        fixes: [{ title: 'Add an opportunity', edits: [{ range: { start: end, end }, newText: `\n\nopportunity ${freeName(`Mend${thing.name}`, project)} "${TO_FILL_IN.could}"\n  addresses ${thing.name}${ownersOfStep(thing, project)}` }] }],
      };
    }
  },
};

/** Who owns the step that hurts is asked first. */
function ownersOfStep(pain: Thing, project: Project): string {
  const step = project.placeOf(pain)?.within as Touchpoint | undefined, stage = step && project.placeOf(step)?.within as Stage | undefined;
  const owners = step && stage ? ownersOf(step, stage) : [];
  return owners.length > 0 ? `\n  owner ${owners.map(({ text }) => text).join(', ')}` : '';
}

/** A mention that fits several pains is reported itself; none of them is called forgotten meanwhile. */
function isAddressed(pain: Thing, project: Project): boolean {
  return project.mentionsThatFit(pain).some(({ word }) => word === 'addresses' || word === 'resolves');
}
