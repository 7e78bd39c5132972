/** Brings two states of journeys together, from git or from the disk, and compares them project by project. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ChangeLevel } from '../language/model/change-levels.ts';
import type { Journey } from '../language/model/model.ts';
import { Project } from '../language/names/project.ts';
import { ENDING } from '../files/discover.ts';
import { defaultBranch, findRepository, mergeBase, pathIn, resolveRevision, type Repository } from '../files/git.ts';
import { stateOfRevision, stateOfWorkspace, type State } from '../files/states.ts';
import { addressOf, pathOf, Workspace } from '../files/workspace.ts';
import type { Change } from '../review/diff/change.ts';
import { diffSides } from '../review/diff/diff.ts';
import type { Side } from '../review/diff/items.ts';
import { journeyOf, type ComparedSide, type Comparison, type JourneyPair } from './comparison.ts';
import { isFolder, isInside, nameOf, rootOfFile, rootsOf } from './paths.ts';
import { printableLine } from './terminal.ts';
import { UsageError } from './usage.ts';

export interface Revisions {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly base: string | undefined;
  /** What to look at; the current folder where there are none. */
  readonly paths: readonly string[];
}

/**
 * @throws GitError where a revision can't be told or read
 * @throws UsageError where a path or a configuration can't be read
 */
export async function compareRevisions({ from, to, base, paths }: Revisions): Promise<Comparison> {
  const asked = (paths.length > 0 ? paths : ['.']).map(path => resolve(path));
  // A path may be gone by now, and is looked at in the older state then.
  const roots = [...new Set(asked.map(path => existsSync(path) ? rootsOf([path])[0]! : rootOfFile(path)))];
  const repository = await findRepository(existing(roots[0]!));
  const newer: ComparedSide = to === undefined ? { label: 'the working tree' } : { label: to, commit: await resolveRevision(repository, to) };
  const older = await olderOf(repository, newer, from, base);
  const parts: Comparison[] = [];
  for (const root of roots) {
    const workspace = await loaded(root), { settings, ignore } = workspace.settingsOf(addressOf(resolve(root, `x${ENDING}`)));
    const inside = await pathIn(repository, root);
    if (inside === undefined) throw new UsageError(`${nameOf(root)} is not in the repository ${printableLine(repository.root)}. Compare it by a call of its own.`);
    const before = await stateOfRevision(repository, older.commit!, root, inside, ignore);
    const after = newer.commit === undefined ? stateOfWorkspace(workspace, root) : await stateOfRevision(repository, newer.commit, root, inside, ignore);
    parts.push(compareStates(before, after, { older, newer, levels: settings.levels, isAsked: uri => asked.some(path => isInside(pathOf(uri) ?? '', path)) }));
  }
  const all = joined(parts);
  // What was asked for by name and is on neither side was misspelt.
  for (const path of asked) {
    if (!existsSync(path) && all.files.before + all.files.after === 0) {
      const then = from === undefined ? older.label : `in ${older.label}`;
      throw new UsageError(`${nameOf(path)} is not there, neither ${printableLine(then)} nor in ${printableLine(newer.label)}.${await meantAsRevisions(paths)}`);
    }
  }
  return all;
}

async function olderOf(repository: Repository, newer: ComparedSide, from: string | undefined, base: string | undefined): Promise<ComparedSide> {
  if (from !== undefined) return { label: from, commit: await resolveRevision(repository, from) };
  const branch = base === undefined ? await defaultBranch(repository) : { name: base, id: await resolveRevision(repository, base) };
  return { label: `where the branch left ${branch.name}`, commit: await mergeBase(repository, branch.id, newer.commit ?? await resolveRevision(repository, 'HEAD')) };
}

function existing(folder: string): string {
  let path = folder;
  while (!existsSync(path) && dirname(path) !== path) path = dirname(path);
  return path;
}

/** A hint for whoever writes revisions as git takes them; empty where what isn't there is no revision either. */
async function meantAsRevisions(words: readonly string[]): Promise<string> {
  const repository = await findRepository('.').catch(() => undefined), options = ['--from', '--to'];
  if (!repository) return '';
  const parts = await Promise.all(words.map(async word => existsSync(word) ? { word } : { word, commit: await resolveRevision(repository, word).catch(() => undefined) }));
  const call = parts.map(({ word, commit }) => commit === undefined ? word : `${options.shift() ?? '--to'} ${word}`);
  return parts.some(({ commit }) => commit !== undefined) ? ` For a revision of the git repository write \`journey diff ${printableLine(call.join(' '))}\`.` : '';
}

/** Two files, or two folders, on the disk. @throws UsageError where one can't be read */
export async function compareFolders(old: string, now: string): Promise<Comparison> {
  const paths = [old, now].map(path => resolve(path));
  for (const [i, path] of paths.entries()) if (!existsSync(path)) throw new UsageError(`${printableLine([old, now][i]!)} can't be read: there is no such file or folder.${await meantAsRevisions([old, now])}`);
  if (isFolder(paths[0]!) !== isFolder(paths[1]!)) throw new UsageError('One of the two is a folder, the other one is a file: compare files with files and folders with folders.');
  const [older, newer] = [old, now].map((label): ComparedSide => ({ label }));
  if (!isFolder(paths[0]!)) {
    for (const path of paths) if (!path.endsWith(ENDING)) throw new UsageError(`${nameOf(path)} is no journey file: their names end with ${ENDING}.`);
    const [before, after] = await Promise.all([stateOfFile(paths[0]!, paths[1]!), stateOfFile(paths[1]!, paths[0]!)]);
    return compareStates(before!, after!, { older: older!, newer: newer!, levels: after!.levels, isAsked: () => true, sides: { before: before!.side, after: after!.side } });
  }
  const [before, after] = await Promise.all(paths.map(async path => ({ path, workspace: await loaded(path) })));
  const { settings } = after!.workspace.settingsOf(addressOf(resolve(after!.path, `x${ENDING}`)));
  return compareStates(stateOfWorkspace(before!.workspace, before!.path), stateOfWorkspace(after!.workspace, after!.path), { older: older!, newer: newer!, levels: settings.levels, isAsked: () => true });
}

/** One file, seen with the names of its project but for the other one's: they would be there twice. */
async function stateOfFile(path: string, other: string): Promise<State & { readonly side: Side; readonly levels: Readonly<Record<string, ChangeLevel>> }> {
  const root = rootOfFile(path), workspace = await loaded(root), uri = addressOf(path);
  if (!workspace.reading(uri)) await workspace.refresh(uri, true);
  const { files, unread } = stateOfWorkspace(workspace, root), reading = workspace.reading(uri);
  if (!reading || workspace.unreadable.has(uri)) throw new UsageError(`${nameOf(path)} can't be compared: ${printableLine(workspace.unreadable.get(uri) ?? 'it is not there any more.')}`);
  const names = new Project(), around = workspace.projectOf(uri);
  for (const model of around.models) if (model.uri !== addressOf(other)) names.set(model);
  const model = names.file(uri) ?? reading.model;
  if (!names.file(uri)) names.set(model);
  return { projects: new Map(), files: files.filter(file => file === uri), unread: unread.filter(line => line.uri === uri), side: { models: [model], names }, levels: workspace.settingsOf(uri).settings.levels };
}

async function loaded(root: string): Promise<Workspace> {
  const workspace = new Workspace(), failures: string[] = [];
  if (existsSync(root)) for (const { path, reason } of (await workspace.load([root])).failures) failures.push(`${nameOf(path)} can't be read: ${reason}.`);
  for (const { uri, range, message } of workspace.configurationFindings) failures.push(`${nameOf(pathOf(uri)!)}:${range.start.line + 1}:${range.start.character + 1}: ${printableLine(message)}`);
  if (failures.length > 0) throw new UsageError(failures.join('\n'));
  return workspace;
}

interface Plan {
  readonly older: ComparedSide;
  readonly newer: ComparedSide;
  readonly levels: Readonly<Record<string, ChangeLevel>>;
  readonly isAsked: (uri: string) => boolean;
  /** Instead of the states' projects. */
  readonly sides?: { readonly before: Side; readonly after: Side };
}

function compareStates(before: State, after: State, { older, newer, levels, isAsked, sides }: Plan): Comparison {
  const changes: Change[] = [], journeys: JourneyPair[] = [], known = new Set<string>();
  const folders = sides ? [''] : [...new Set([...before.projects.keys(), ...after.projects.keys()])].sort();
  for (const folder of folders) {
    const [was, is] = sides ? [sides.before, sides.after] : [before, after].map(({ projects }): Side => { const names = projects.get(folder) ?? new Project(); return { models: names.models, names }; });
    const own = diffSides(was!, is!, { levels }).changes.filter(({ places }) => [places.before, places.after].some(place => place && isAsked(place.uri)));
    changes.push(...own);
    const all = [was!, is!].map(({ models }) => new Map(models.flatMap(model => model.journeys).map(journey => [journey.id, journey])));
    for (const ids of all) for (const id of ids.keys()) known.add(id);
    journeys.push(...journeyPairs(own, all[0]!, all[1]!, was!, is!));
  }
  const unread = ([['before', before], ['after', after]] as const).flatMap(([side, state]) => state.unread.filter(({ uri }) => isAsked(uri)).map(line => ({ ...line, side })));
  return { before: older, after: newer, changes, journeys, known, unread, files: { before: before.files.filter(isAsked).length, after: after.files.filter(isAsked).length } };
}

/** All journeys of both sides, each with what it was and is, those with the most changes first. */
function journeyPairs(changes: readonly Change[], older: ReadonlyMap<string, Journey>, newer: ReadonlyMap<string, Journey>, was: Side, is: Side): JourneyPair[] {
  const renamed = new Map(changes.flatMap(({ change, kind, id, was }) => kind === 'journey' && change === 'renamed' ? [[id, was!] as const] : []));
  const counts = new Map([...newer.keys(), ...[...older.keys()].filter(id => ![...renamed.values()].includes(id))].map(id => [id, 0]));
  for (const change of changes) {
    const id = journeyOf(change);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => {
    const before = older.get(renamed.get(id) ?? id), after = newer.get(id);
    return { ...(before && { before: { ...was, journey: before } }), ...(after && { after: { ...is, journey: after } }) };
  });
}

function joined(parts: readonly Comparison[]): Comparison {
  const [first, ...others] = parts;
  return others.reduce((all, part) => ({
    ...all, changes: [...all.changes, ...part.changes], journeys: [...all.journeys, ...part.journeys], unread: [...all.unread, ...part.unread],
    known: new Set([...all.known, ...part.known]), files: { before: all.files.before + part.files.before, after: all.files.after + part.files.after },
  }), first!);
}

