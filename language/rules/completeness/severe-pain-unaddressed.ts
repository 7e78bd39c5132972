import type { Stage, Thing, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole } from '../helpers.ts';
import { ownersOf } from '../ownership/owners.ts';
import { misspellings } from '../references/misspelt.ts';
import { freeName, TO_FILL_IN } from '../writing.ts';
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
    const addressed = project.once(KEY, addressedPains);
    for (const { thing, journey } of project.placesIn(file.uri)) {
      if (thing.kind !== 'pain' || !('severity' in thing) || (thing.severity as { value: string }).value !== 'high') continue;
      if (addressed.has(thing) || !isWhole(thing) || thing.name === '' || project.isUnread(thing.name) || suspected.has(thing)) continue;
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

const KEY = Symbol('pains that something is done about');

function addressedPains(project: Project): ReadonlySet<Thing> {
  const pains = new Set<Thing>();
  for (const mention of project.mentions) {
    if (mention.word !== 'addresses' && mention.word !== 'resolves') continue;
    // A mention that fits several pains is reported itself; none of them is called forgotten meanwhile.
    for (const place of project.look(mention.ref, mention.in).candidates) pains.add(place.thing);
  }
  return pains;
}
