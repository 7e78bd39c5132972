/**
 * What a rule looks at: a file, or one block of it as if the file held no other. A rule finds in a file what it finds in its blocks one
 * by one, so that whoever writes in one block waits for no other. What it needs to know of the others it asks the project.
 */
import { BLOCK_LISTS, type FileModel } from '../model/model.ts';
import type { Place, Project } from '../names/project.ts';
import { blocksOf as outermostOf, everyThing, isThing, mentionsIn as saidIn, type Block, type Mention } from '../names/walk.ts';

export type { Block } from '../names/walk.ts';

const NOTHING: Omit<FileModel, 'uri'> = {
  personas: [], segments: [], teams: [], partners: [], channels: [], systems: [], competitors: [], sources: [], metrics: [],
  phaseLists: [], syncs: [], journeys: [], unread: [], unfinished: [],
};

/** Each block of a file by itself, declarations first, in the order in which rules look at a file. */
export function blocksOf(file: FileModel): { readonly block: Block; readonly part: () => FileModel }[] {
  return BLOCK_LISTS.flatMap(list => file[list].map(block => ({ block, part: () => ({ ...NOTHING, uri: file.uri, [list]: [block] }) })));
}

/** The whole file that a part is of. */
export function fileOf(part: FileModel, project: Project): FileModel {
  return project.file(part.uri) ?? part;
}

/** The things of a part with their places, in text order within their kinds. */
export function placesIn(part: FileModel, project: Project): readonly Place[] {
  const known = project.once(PLACES, () => new Map<FileModel, readonly Place[]>());
  let places = known.get(part);
  if (!places) {
    const found: Place[] = [];
    for (const block of outermostOf(part)) if (isThing(block)) everyThing(block, thing => {
      const place = project.placeOf(thing);
      if (place) found.push(place);
    });
    known.set(part, places = found);
  }
  return places;
}

const PLACES = Symbol('places of parts');

/** The mentions of a part, those of outer blocks before those of blocks in them. */
export function mentionsIn(part: FileModel, project: Project): readonly Mention[] {
  // Several rules look through the same ones.
  const known = project.once(MENTIONS, () => new Map<FileModel, readonly Mention[]>());
  let mentions = known.get(part);
  if (!mentions) {
    const found: Mention[] = [];
    for (const block of outermostOf(part)) {
      if (isThing(block)) everyThing(block, thing => { for (const mention of project.mentionsBy(thing)) found.push(mention); });
      else found.push(...saidIn(block));
    }
    known.set(part, mentions = found);
  }
  return mentions;
}

const MENTIONS = Symbol('mentions of parts');
