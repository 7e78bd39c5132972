/** What stands at a position of a file. */
import type { Position, Range, Thing } from '../model/model.ts';
import type { LocatedMention, Place, Project } from '../names/project.ts';

export function contains(range: Range, position: Position): boolean {
  return compare(range.start, position) <= 0 && compare(position, range.end) <= 0;
}

export function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

export function overlap(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

/** The mention at a position. */
export function mentionAt(project: Project, uri: string, position: Position): LocatedMention | undefined {
  return project.mentionsIn(uri).find(mention => contains(mention.ref.range, position));
}

/** The thing that the position is about: the one that is declared there, or the one that is mentioned there. */
export function thingAt(project: Project, uri: string, position: Position): { place: Place; range: Range } | undefined {
  const declared = project.placesIn(uri).find(({ thing }) => thing.name !== '' && contains(thing.nameRange, position));
  if (declared) return { place: declared, range: declared.thing.nameRange };
  const mention = mentionAt(project, uri, position);
  if (!mention) return undefined;
  const target = project.look(mention.ref, mention.in).target;
  if (!target) return undefined;
  // In `Journey.Stage.Touchpoint` each part is about another thing.
  const segment = segmentsOf(project, mention).find(part => contains(part.range, position));
  const place = segment && project.placeOf(segment.thing);
  return place ? { place, range: segment.range } : { place: target, range: mention.ref.range };
}

export interface Segment {
  readonly thing: Thing;
  readonly range: Range;
}

/** The parts of a qualified mention, from the outside in, each with the thing that it names; empty where nothing is named, or it is said by a title. */
export function segmentsOf(project: Project, mention: LocatedMention): Segment[] {
  const { ref } = mention;
  const target = project.look(ref, mention.in).target;
  const { start, end } = ref.range;
  // A name that isn't written in one piece, or not in NFC, has no parts that could be told by counting letters.
  if (!target || ref.text.startsWith('"') || start.line !== end.line || end.character - start.character !== ref.text.length) return [];
  const names = ref.text.split('.');
  const chain: Thing[] = [];
  for (let place: Place | undefined = target; place; place = place.within && project.placeOf(place.within)) chain.push(place.thing);
  // A pain may be named by its journey alone.
  const things = names.length === 2 && target.thing.kind === 'pain' && target.journey?.name === names[0] && chain[1]?.name !== names[0]
    ? [target.thing, target.journey] : chain;
  const segments: Segment[] = [];
  let at = end.character;
  for (let i = names.length - 1; i >= 0; i--) {
    const name = names[i]!, thing = things[names.length - 1 - i];
    if (thing) segments.unshift({ thing, range: { start: { line: start.line, character: at - name.length }, end: { line: start.line, character: at } } });
    at -= name.length + 1;
  }
  return segments;
}
