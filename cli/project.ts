/** The one project that a call is about: its files, its settings, and the journeys that were asked for. */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { ENDING } from '../files/discover.ts';
import { readTextAtOnce } from '../files/read-text.ts';
import { addressOf, pathOf, Workspace } from '../files/workspace.ts';
import type { Settings } from '../language/config/settings.ts';
import type { Kind } from '../language/model/model.ts';
import type { Project } from '../language/names/project.ts';
import { nearest } from '../language/lines/distance.ts';
import { isDay } from '../language/rules/structure/no-such-day.ts';
import { isFolder, isInside, nameOf, rootsOf } from './paths.ts';
import { printableLine } from './terminal.ts';
import { UsageError } from './usage.ts';

export interface AskedProject {
  readonly workspace: Workspace;
  readonly project: Project;
  readonly settings: Settings;
  /** The files that were asked for, sorted. */
  readonly uris: readonly string[];
}

/**
 * @param paths files and folders, as they were said; the current folder where there are none
 * @param today as it was said
 * @throws UsageError where a path can't be read, no journey file is there, or several projects are
 */
export async function projectOf(paths: readonly string[], today: string | undefined): Promise<AskedProject> {
  if (today !== undefined && !isDay(today)) throw new UsageError('`--today` takes a day, such as 2026-04-20.');
  const asked = (paths.length > 0 ? paths : ['.']).map(said => ({ said, path: resolve(said) }));
  for (const { said, path } of asked) {
    if (!existsSync(path)) throw new UsageError(`${printableLine(said)} can't be read: there is no such file or folder.`);
    if (!isFolder(path) && !path.endsWith(ENDING)) throw new UsageError(`${printableLine(said)} is no journey file: their names end with ${ENDING}.`);
  }
  const workspace = new Workspace(readTextAtOnce);
  workspace.today = today;
  const { failures } = await workspace.load(rootsOf(asked.map(({ path }) => path)));
  for (const { path, reason } of failures) {
    if (asked.some(other => isInside(path, other.path))) throw new UsageError(`${nameOf(path)} can't be read: ${reason}.`);
  }
  for (const { path } of asked) if (!isFolder(path) && !workspace.reading(addressOf(path))) await workspace.refresh(addressOf(path), true);
  const uris = workspace.files.filter(uri => asked.some(({ path }) => isInside(pathOf(uri)!, path)));
  if (uris.length === 0) throw new UsageError(`No journey file was found in ${asked.map(({ said }) => printableLine(said)).join(', ')}. Their names end with ${ENDING}.`);
  for (const uri of uris) {
    const why = workspace.unreadable.get(uri);
    if (why !== undefined) throw new UsageError(`${nameOf(pathOf(uri)!)}: ${why}`);
  }
  const projects = new Set(uris.map(uri => workspace.projectOf(uri))), [project] = projects;
  if (projects.size > 1) {
    const folders = [...projects].map(each => nameOf(resolve(pathOf(each.models[0]!.uri)!, '..')));
    throw new UsageError(`There are ${projects.size} projects here, and names of one mean nothing in another: ${folders.join(', ')}. Name one of these folders.`);
  }
  for (const { uri, message } of workspace.configurationFindings) process.stderr.write(`journey: ${nameOf(pathOf(uri)!)}: ${printableLine(message)}\n`);
  const broken = uris.reduce((sum, uri) => sum + (workspace.reading(uri)?.findings.filter(({ code }) => code !== 'J201').length ?? 0), 0);
  if (broken > 0) process.stderr.write(`journey: ${broken} line${broken === 1 ? '' : 's'} can't be read, and what they say is missing; \`journey validate\` tells which.\n`);
  return { workspace, project: project!, settings: workspace.settingsOf(uris[0]!).settings, uris };
}

/** The names that were said, each checked. @throws UsageError that says which there are */
export function namesOf(kind: Kind, said: readonly string[] | undefined, project: Project): readonly string[] | undefined {
  if (!said) return undefined;
  const known = [...new Set(project.ofKind(kind).map(({ thing }) => thing.name).filter(name => name !== ''))];
  return said.flatMap(list => list.split(',')).map(name => name.trim().normalize('NFC')).map(name => {
    if (known.includes(name)) return name;
    const near = nearest(name, known);
    throw new UsageError(`There is no ${kind} \`${printableLine(name)}\`.${near === undefined ? '' : ` Did you mean \`${printableLine(near)}\`?`} ${known.length === 0 ? 'There is none.' : `There are ${known.map(each => `\`${printableLine(each)}\``).join(', ')}.`}`);
  });
}

/** A link from a text in `folder` to a line of a file, as Markdown takes it. */
export function linkFrom(folder: string, uri: string, line: number): string | undefined {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  return `${relative(folder, path).split(sep).map(part => encodeURIComponent(part).replace(/[()'*!]/g, c => `%${c.charCodeAt(0).toString(16)}`)).join('/')}#L${line}`;
}
