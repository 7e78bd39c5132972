/** Where a name is declared, and where it is mentioned. */
import type { Position, Range } from '../model/model.ts';
import type { Project } from '../names/project.ts';
import { mentionAt, segmentsOf, thingAt } from './places.ts';

export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** The declaration of what is named at the position; all that it may mean where that isn't clear. */
export function definitions(project: Project, uri: string, position: Position): (Location & { readonly block: Range; readonly origin: Range })[] {
  const found = thingAt(project, uri, position);
  if (found) return [{ uri: found.place.uri, range: found.place.thing.nameRange, block: found.place.thing.range, origin: found.range }];
  const mention = mentionAt(project, uri, position);
  if (!mention) return [];
  return project.look(mention.ref, mention.in).candidates
    .map(place => ({ uri: place.uri, range: place.thing.nameRange, block: place.thing.range, origin: mention.ref.range }));
}

/** All places that name the thing at the position, its declaration first. */
export function references(project: Project, uri: string, position: Position, withDeclaration: boolean): Location[] {
  const found = thingAt(project, uri, position);
  if (!found) return [];
  const { thing } = found.place;
  const mentions = project.mentions.flatMap(mention => {
    const segment = segmentsOf(project, mention).find(part => part.thing === thing);
    if (segment) return [{ uri: mention.uri, range: segment.range }];
    return project.resolve(mention.ref, mention.in) === thing ? [{ uri: mention.uri, range: mention.ref.range }] : [];
  });
  return [...withDeclaration ? [{ uri: found.place.uri, range: thing.nameRange }] : [], ...mentions];
}
