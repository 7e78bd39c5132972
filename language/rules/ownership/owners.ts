/** Who answers for what. */
import type { Fix } from '../../findings.ts';
import type { FileModel, Ref, Stage, Thing, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { factBelow } from '../helpers.ts';
import { declareAndName } from '../writing.ts';

/** The owners of a touchpoint; where it names none, those of its stage. */
export function ownersOf(touchpoint: Touchpoint, stage: Stage): readonly Ref[] {
  return touchpoint.owners.length > 0 ? touchpoint.owners : stage.owners;
}

/** A repair for each of the first teams: the line that makes it the owner; in a project without any, a team to fill in. Teams in `first` come first. */
export function ownerFixes(thing: Thing, file: FileModel, project: Project, first: readonly Thing[] = []): Fix[] {
  const teams = project.ofKind('team').map(place => place.thing).filter(team => team.name !== '');
  if (teams.length === 0) return [declareAndName('Declare a team, and make it the owner', 'team', 'Team', thing, 'owner', file, project)];
  return [...new Set([...first.filter(team => teams.includes(team)), ...teams])].slice(0, 6)
    .map(team => factBelow(`Add \`owner ${team.name}\`${team.title ? ` (${team.title.value})` : ''}`, thing, `owner ${team.name}`));
}
