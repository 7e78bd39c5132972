/** Who answers for what. */
import type { Fix } from '../../findings.ts';
import type { Ref, Stage, Thing, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { factBelow } from '../helpers.ts';

/** The owners of a touchpoint; where it names none, those of its stage. */
export function ownersOf(touchpoint: Touchpoint, stage: Stage): readonly Ref[] {
  return touchpoint.owners.length > 0 ? touchpoint.owners : stage.owners;
}

/** A repair for each of the first teams: the line that makes it the owner. Teams in `first` come first. */
export function ownerFixes(thing: Thing, project: Project, first: readonly Thing[] = []): Fix[] {
  const teams = project.ofKind('team').map(place => place.thing).filter(team => team.name !== '');
  return [...new Set([...first.filter(team => teams.includes(team)), ...teams])].slice(0, 6)
    .map(team => factBelow(`Add \`owner ${team.name}\`${team.title ? ` (${team.title.value})` : ''}`, thing, `owner ${team.name}`));
}
