/** What several rules need. */
import type { Fix } from '../findings.ts';
import type { FileModel, Range, Thing } from '../model/model.ts';

/** A thing some of whose lines could not be read may have said what a rule misses: rules keep silent about it. */
export function isWhole(thing: Thing): boolean {
  return thing.broken.length === 0;
}

/** How a thing is called in a message: its title, else its name, else its kind with a capital, since it begins the sentence. */
export function callOf(thing: Thing): string {
  return thing.title ? `“${thing.title.value}”` : thing.name !== '' ? `\`${thing.name}\`` : `This ${thing.kind}`;
}

/** A repair that puts another text in a place of the finding's own file. */
export function replacement(title: string, range: Range, newText: string, preferred = false): Fix {
  return { title, edits: [{ range, newText }], ...(preferred && { preferred }) };
}

/** A new line below a thing's first one, indented as its facts are. */
export function factBelow(title: string, thing: Thing, fact: string): Fix {
  const first = thing.facts[0];
  const indent = first && first.range.start.line > thing.range.start.line ? first.range.start.character : thing.range.start.character + 2;
  // After the name, or after the title where there is one.
  const end = thing.title?.range.end ?? thing.nameRange.end;
  return { title, edits: [{ range: { start: end, end }, newText: `\n${' '.repeat(indent)}${fact}` }] };
}

/** A thing's whole lines, the line break after them included. */
export function wholeLines(thing: Thing): Range {
  return { start: { line: thing.range.start.line, character: 0 }, end: { line: thing.range.end.line + 1, character: 0 } };
}

/** All touchpoints of a file, in text order. */
export function touchpointsOf(file: FileModel) {
  return file.journeys.flatMap(journey => journey.stages.flatMap(stage => stage.touchpoints));
}

/** Adds to the list under a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
