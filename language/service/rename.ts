/** A thing's new name, wherever it is named. Titles are for people and stay as they are. */
import type { TextEdit } from '../findings.ts';
import { TERMINALS } from '../generated/line-table.ts';
import { kindWord } from '../lines/wording.ts';
import type { Position, Range } from '../model/model.ts';
import type { Project } from '../names/project.ts';
import { segmentsOf, thingAt } from './places.ts';

/** The name that can be changed at the position, and its place; undefined where there is none. */
export function renameable(project: Project, uri: string, position: Position): { range: Range; name: string } | undefined {
  const found = thingAt(project, uri, position);
  return found && found.place.thing.name !== '' ? { range: found.range, name: found.place.thing.name } : undefined;
}

const NAME = new RegExp(`^(?:${TERMINALS.ID.source})$`, 'u');

/** @returns the changes in all files, or the sentence that says why there are none */
export function rename(project: Project, uri: string, position: Position, newName: string): readonly Required<TextEdit>[] | string {
  const found = thingAt(project, uri, position);
  if (!found || found.place.thing.name === '') return 'There is no name here that could be changed.';
  const name = newName.trim().normalize('NFC');
  if (!NAME.test(name)) return `“${newName}” can't be a name: a name begins with a letter and holds letters, digits, _ and - only. The title in quotes may hold anything.`;
  const { place } = found, { thing } = place;
  if (name === thing.name) return [];
  const taken = project.ofKind(thing.kind).find(other => other.thing !== thing && other.thing.name === name && other.within === place.within);
  if (taken) return `Another ${kindWord(thing.kind)} is named \`${name}\` already.`;
  const edits: Required<TextEdit>[] = [];
  for (const same of project.namesakes(place)) if (same.thing === thing) edits.push({ uri: same.uri, range: same.thing.nameRange, newText: name });
  for (const mention of project.mentions) {
    const segment = segmentsOf(project, mention).find(part => part.thing === thing);
    if (segment) edits.push({ uri: mention.uri, range: segment.range, newText: name });
    else if (!mention.ref.text.startsWith('"') && project.resolve(mention.ref, mention.in) === thing) {
      edits.push({ uri: mention.uri, range: mention.ref.range, newText: [...mention.ref.text.split('.').slice(0, -1), name].join('.') });
    }
  }
  return edits;
}
