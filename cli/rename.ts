/** A new name in all files of a project: found, tried out, and only then written. */
import { lineEndOf, textLinesOf } from '../language/format/columns.ts';
import { applyEdits } from '../language/format/edits.ts';
import { nearest } from '../language/lines/distance.ts';
import type { Kind } from '../language/model/model.ts';
import { namesOf, type Place, type Project } from '../language/names/project.ts';
import { rename } from '../language/service/rename.ts';
import { compare } from '../language/service/places.ts';
import { readText } from '../files/read-text.ts';
import { pathOf, type Workspace } from '../files/workspace.ts';
import { nameOf } from './paths.ts';
import { printableLine } from './terminal.ts';
import { UsageError } from './usage.ts';

export interface Renamed {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How many places. */
  readonly count: number;
}

/** @param uris where to look for it @throws UsageError where nothing or several things are named so */
export function thingNamed(workspace: Workspace, uris: readonly string[], said: string, kind: Kind | undefined): Place {
  const name = said.normalize('NFC'), places = projectsOf(workspace, uris).flatMap(project => project.places)
    .filter(place => place.thing.name !== '' && uris.includes(place.uri) && (kind === undefined || place.thing.kind === kind));
  const found = places.filter(place => namesOf(place).includes(name));
  if (found.length === 1) return found[0]!;
  if (found.length === 0) {
    const names = new Set(places.flatMap(place => [place.thing.name, place.thing.id])), meant = nearest(name, names);
    throw new UsageError(`Nothing${kind === undefined ? '' : ` of the kind ${kind}`} is named \`${printableLine(said)}\` here.${meant === undefined ? '' : ` Did you mean \`${printableLine(meant)}\`?`}`);
  }
  const list = found.map(({ thing, uri }) => `  ${thing.kind} ${printableLine(thing.id)}  ${nameOf(pathOf(uri)!)}:${thing.nameRange.start.line + 1}`).join('\n');
  const ids = new Set(found.map(({ thing }) => thing.id)), kinds = new Set(found.map(({ thing }) => thing.kind));
  const advice = ids.size > 1 ? 'Write the whole name.' : kinds.size > 1 ? `Say which one: \`--kind ${[...kinds].join('` or `--kind ')}\`.`
    : 'Nobody can say which of them a line means: give one of them another name by hand, or name its file after the new name.';
  throw new UsageError(`\`${printableLine(said)}\` can be one of ${found.length} things. ${advice}\n${list}`);
}

function projectsOf(workspace: Workspace, uris: readonly string[]): Project[] {
  return [...new Set(uris.map(uri => workspace.projectOf(uri)))];
}

/**
 * The texts of all files with the new name. It is tried out: where any mention would mean another thing than before, nothing is done.
 *
 * @throws UsageError that says why it can't be
 */
export async function renamed(workspace: Workspace, { thing, uri }: Place, newName: string): Promise<Renamed[]> {
  const project = workspace.projectOf(uri), name = newName.trim().normalize('NFC');
  if (project.isUnread(thing.name)) throw new UsageError(`A line that can't be read names \`${printableLine(thing.name)}\`, so it isn't known what it means. Mend it first; \`journey validate\` tells which.`);
  for (const file of workspace.files) {
    if (workspace.projectOf(file) === project && workspace.reading(file)!.findings.some(({ code }) => code === 'J008' || code === 'J009')) {
      throw new UsageError(`${nameOf(pathOf(file)!)} can't be read and may hold the name, so nothing was renamed. \`journey validate\` tells why.`);
    }
  }
  const edits = rename(project, uri, thing.nameRange.start, newName);
  if (typeof edits === 'string') throw new UsageError(printableLine(edits));
  const result: Renamed[] = [], before = meaningsOf(project);
  for (const file of [...new Set(edits.map(edit => edit.uri))].sort()) {
    const path = pathOf(file), read = path === undefined ? undefined : await readText(path);
    if (path === undefined || !read || !('text' in read)) throw new UsageError(`${path === undefined ? file : nameOf(path)} can't be read, so nothing was renamed.`);
    const own = edits.filter(edit => edit.uri === file).sort((a, b) => compare(a.range.start, b.range.start)), lines = textLinesOf(read.text), end = lineEndOf(lines);
    result.push({ path, before: read.text, after: applyEdits(lines.map(line => line.text + line.end), own.map(edit => ({ ...edit, newText: edit.newText.replaceAll('\n', end) }))), count: own.length });
    workspace.setOpen(file, result.at(-1)!.after);
  }
  const now = workspace.projectOf(uri), after = meaningsOf(now), id = thing.id.slice(0, thing.id.length - thing.name.length) + name;
  const expected = before.map(meaning => meaning && { ...meaning, id: idAfter(meaning, thing.kind, thing.id, id) });
  now.mentions.forEach(({ uri: file, ref }, i) => {
    const was = expected[i], is = after[i];
    if (was?.id === is?.id && was?.kind === is?.kind) return;
    throw new UsageError(`With that name, \`${printableLine(ref.text)}\` in ${nameOf(pathOf(file)!)}:${ref.range.start.line + 1} would mean ${is ? `the ${is.kind} \`${printableLine(is.id)}\`` : 'nothing for sure'} and no longer ${was ? `the ${was.kind} \`${printableLine(was.id)}\`` : 'what it means now'}. Nothing was renamed; choose another name.`);
  });
  if (after.length !== before.length) throw new UsageError('With that name the files would read differently, so nothing was renamed. Please report it: it is a defect in Journey.');
  return result;
}

interface Meaning { readonly kind: Kind; readonly id: string }

function meaningsOf(project: Project): (Meaning | undefined)[] {
  return project.mentions.map(({ ref, in: within }) => {
    const thing = project.resolve(ref, within);
    return thing && { kind: thing.kind, id: thing.id };
  });
}

const INNER: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  journey: ['stage', 'touchpoint', 'pain', 'opportunity'], stage: ['touchpoint', 'pain'], touchpoint: ['pain'], phases: ['phase'],
};

/** What is in a thing has its name in its own. */
function idAfter(meaning: Meaning, kind: Kind, from: string, to: string): string {
  if (meaning.kind === kind && meaning.id === from) return to;
  return INNER[kind]?.includes(meaning.kind) && meaning.id.startsWith(`${from}.`) ? to + meaning.id.slice(from.length) : meaning.id;
}
