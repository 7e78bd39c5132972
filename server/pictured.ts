/** What belongs to a picture beside its drawing: where its things stand, what was found about them, which line keeps it from being whole. */
import type { Drawing, Element } from '../diagram/drawing.ts';
import type { Finding } from '../language/findings.ts';
import type { Thing } from '../language/model/model.ts';
import type { Place, Project } from '../language/names/project.ts';
import type { FileReading } from '../language/read.ts';
import { compare, contains } from '../language/service/places.ts';
import type { Picture, PlaceInText } from './protocol.ts';

/** Findings that leave something out of the picture. */
const LEFT_OUT = /^J00[1-4]$|^J21[01]$/;

/** The first line that can't be read. */
export function brokenOf(reading: FileReading | undefined): Pick<Picture, 'broken'> {
  const first = reading?.findings.filter(finding => LEFT_OUT.test(finding.code) || finding.code === 'J009')
    .sort((a, b) => a.range.start.line - b.range.start.line)[0];
  return first ? { broken: { message: first.message, range: first.range } } : {};
}

const BY_ID = Symbol('places by id');

/** The thing with this id: in the file itself, else the first of the project. */
export function placeOfId(project: Project, uri: string, id: string): Place | undefined {
  const found = project.grouped(BY_ID, ({ thing }) => thing.id).get(id);
  return found?.find(place => place.uri === uri) ?? found?.[0];
}

/** Where each thing of a drawing stands in the text. @param spelled the address of another file as the editor spells it */
export function placesOf(drawing: Drawing, project: Project, uri: string, spelled: (uri: string) => string): Record<string, PlaceInText> {
  const places: Record<string, PlaceInText> = {};
  for (const id of idsOf(drawing.content)) {
    const place = placeOfId(project, uri, id);
    if (place) places[id] = place.uri === uri ? place.thing.range : { ...place.thing.range, uri: spelled(place.uri) };
  }
  return places;
}

function idsOf(elements: readonly (Element | string)[]): Set<string> {
  const ids = new Set<string>();
  for (const element of elements) if (typeof element !== 'string') for (const id of idsIn(element)) ids.add(id);
  return ids;
}

/** What a picture shows as it did before is the same elements. */
const idsByElement = new WeakMap<Element, readonly string[]>();

function idsIn(element: Element): readonly string[] {
  const known = idsByElement.get(element);
  if (known) return known;
  const id = element.attributes['data-id'], ids: string[] = id === undefined ? [] : [String(id)];
  for (const child of element.children) if (typeof child !== 'string') for (const each of idsIn(child)) ids.push(each);
  idsByElement.set(element, ids);
  return ids;
}

/** Kinds that pictures have an element for: what is found inside of others counts for the block around it. */
const SHOWN: ReadonlySet<Thing['kind']> = new Set(['journey', 'stage', 'touchpoint', 'pain', 'opportunity', 'metric', 'team', 'partner', 'persona', 'channel', 'system']);

/** The findings of a file by the id of the innermost thing that each is in. */
export function findingsById(project: Project, uri: string, findings: readonly Finding[]): Map<string, Finding[]> {
  const things = project.placesIn(uri).map(({ thing }) => thing).filter(({ kind }) => SHOWN.has(kind))
    .sort((a, b) => compare(a.range.start, b.range.start) || compare(b.range.end, a.range.end));
  const byId = new Map<string, Finding[]>();
  for (const finding of findings) {
    // Blocks lie in each other or apart: the last that begins before the finding and holds it is the innermost.
    const thing = things.findLast(({ range }) => contains(range, finding.range.start));
    if (!thing) continue;
    const list = byId.get(thing.id);
    if (list) list.push(finding);
    else byId.set(thing.id, [finding]);
  }
  return byId;
}
