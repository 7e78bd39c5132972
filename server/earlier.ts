/** Journeys as a revision of their repository had them, for pictures that compare. The same safe way to git as the command's. */
import { dirname } from 'node:path';
import { defaultBranch, findRepository, mergeBase, namedRevisions, pathIn, resolveRevision, type Repository } from '../files/git.ts';
import { insideOf, stateOfRevision, type State } from '../files/states.ts';
import { pathOf, type Workspace } from '../files/workspace.ts';
import { Project } from '../language/names/project.ts';
import { marksOf, olderJourney } from '../review/diff/marks.ts';
import type { Revision } from './protocol.ts';
import type { Earlier } from './subjects.ts';

/** How long a branch is taken to mean the same commit, in milliseconds: pictures are drawn while somebody types. */
const FRESH = 3000;
/** Older states that are kept; each holds a whole project. */
const MOST_STATES = 3;
/** Branches that are offered, and tags. */
const MOST_NAMED = 12;

export interface EarlierStates {
  readonly earlier: Earlier;
  /** Revisions to offer for a file. Rejects with why there are none. */
  revisions(uri: string): Promise<Revision[]>;
}

export function earlierStates(workspace: Workspace): EarlierStates {
  const states = new Map<string, Promise<State>>();
  const resolved = new Map<string, { readonly at: number; readonly commit: Promise<string> }>();

  const commitOf = (repository: Repository, revision: string): Promise<string> => {
    const key = `${repository.root}\0${revision}`, known = resolved.get(key);
    if (known && Date.now() - known.at < FRESH) return known.commit;
    const commit = resolveRevision(repository, revision);
    // A revision that is not there may be there the next time.
    commit.catch(() => resolved.delete(key));
    resolved.set(key, { at: Date.now(), commit });
    return commit;
  };

  const stateOf = (repository: Repository, commit: string, root: string, inside: string, ignore: readonly string[]): Promise<State> => {
    const key = `${root}\0${commit}\0${ignore.join('\0')}`;
    let state = states.get(key);
    if (!state) {
      states.set(key, state = stateOfRevision(repository, commit, root, inside, ignore));
      state.catch(() => states.delete(key));
      for (const old of [...states.keys()].slice(0, -MOST_STATES)) states.delete(old);
    }
    return state;
  };

  const repositories = new Map<string, { readonly at: number; readonly repository: Promise<Repository> }>();
  const repositoryOf = (uri: string): { path: string; root: string; repository: Promise<Repository> } => {
    const path = pathOf(uri);
    if (path === undefined) throw new Error('This text is not saved as a file yet, so it has no earlier state.');
    const root = workspace.rootOf(uri), folder = insideOf(root, path) === undefined ? dirname(path) : root, known = repositories.get(folder);
    if (known && Date.now() - known.at < FRESH) return { path, root: folder, repository: known.repository };
    const repository = findRepository(folder);
    repository.catch(() => repositories.delete(folder));
    repositories.set(folder, { at: Date.now(), repository });
    return { path, root: folder, repository };
  };

  return {
    async earlier(uri, name, revision) {
      const { root, repository: found } = repositoryOf(uri), repository = await found;
      const [commit, inside] = await Promise.all([commitOf(repository, revision), pathIn(repository, root)]);
      if (inside === undefined) throw new Error('This file is not in the repository around it.');
      const state = await stateOf(repository, commit, root, inside, workspace.settingsOf(uri).ignore);
      const names = state.projects.get('') ?? new Project(), older = { models: names.models, names };
      const now = workspace.projectOf(uri), journey = now.file(uri)?.journeys.find(journey => journey.name === name);
      if (!journey) return undefined;
      const newer = { models: now.models, names: now, journey }, was = olderJourney(older, newer);
      return was && { journey: was, names, changes: marksOf({ ...older, journey: was }, newer) };
    },
    async revisions(uri) {
      const repository = await repositoryOf(uri).repository, head = await resolveRevision(repository, 'HEAD');
      const offers: Revision[] = [{ revision: 'HEAD', label: 'HEAD', detail: 'What is not committed yet' }];
      const parent = await resolveRevision(repository, 'HEAD~1').catch(() => undefined);
      if (parent !== undefined) offers.push({ revision: 'HEAD~1', label: 'HEAD~1', detail: 'The last commit, and what is not committed yet' });
      const base = await defaultBranch(repository).then(async ({ name, id }) => ({ name, id: await mergeBase(repository, id, head) })).catch(() => undefined);
      if (base && base.id !== head) offers.push({ revision: base.id.slice(0, 12), label: `Where the branch left ${base.name}`, detail: 'All that this branch changes' });
      for (const { name, kind, date } of await namedRevisions(repository, MOST_NAMED).catch(() => [])) {
        // By its whole name: a tag may be called like a branch.
        offers.push({ revision: kind === 'tag' ? `tags/${name}` : `heads/${name}`, label: name, detail: [kind === 'tag' ? 'Tag' : 'Branch', date].filter(Boolean).join(' · ') });
      }
      return offers;
    },
  };
}
