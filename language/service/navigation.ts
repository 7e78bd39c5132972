/** Where a name is declared, and where it is mentioned. */
import type { Position, Range, Thing } from '../model/model.ts';
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
  return [...withDeclaration ? [{ uri: found.place.uri, range: thing.nameRange }] : [], ...usesOf(project, thing)];
}

const USES = Symbol('uses');

/** All places that mention a thing, its part of a longer name (`Help` in `Help.Ask.Call`) included; in order of files and lines. */
export function usesOf(project: Project, thing: Thing): readonly Location[] {
  return project.once(USES, indexUses).get(thing) ?? [];
}

/** Looked up for each thing of a file, so all are gathered in one go. */
function indexUses(project: Project): ReadonlyMap<Thing, readonly Location[]> {
  const uses = new Map<Thing, Location[]>();
  const add = (thing: Thing, uri: string, range: Range) => {
    const list = uses.get(thing);
    if (list) list.push({ uri, range });
    else uses.set(thing, [{ uri, range }]);
  };
  for (const mention of project.mentions) {
    const segments = segmentsOf(project, mention);
    for (const segment of segments) add(segment.thing, mention.uri, segment.range);
    const target = segments.length > 0 ? undefined : project.resolve(mention.ref, mention.in);
    if (target) add(target, mention.uri, mention.ref.range);
  }
  return uses;
}
