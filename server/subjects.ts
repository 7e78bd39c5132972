/** What a panel's picture is a picture of: a journey, all journeys of the project, or two journeys beside each other. */
import type { Change } from '../diagram/changes.ts';
import type { Subject } from '../diagram/picture.ts';
import { isViewId, VIEWS, type View } from '../diagram/views.ts';
import type { Steadied } from '../language/model/last-good.ts';
import type { Journey, Names } from '../language/model/model.ts';
import type { Project } from '../language/names/project.ts';
import type { CompareWith, Picture, PictureOf } from './protocol.ts';

/** A journey with whoever knows the names in it. */
export interface Named {
  readonly journey: Journey;
  readonly names: Names;
}

/** The journey of a file as a revision had it, and what became of it since; undefined where there was none. Rejects with what to do about it. */
export type Earlier = (uri: string, journey: string, revision: string) => Promise<Named & { readonly changes?: readonly Change[] } | undefined>;

export interface SubjectOf {
  readonly subject?: Subject;
  /** Why there is none. */
  readonly notice?: string;
  readonly comparison?: NonNullable<Picture['comparison']>;
}

export interface Asked {
  readonly shown: PictureOf;
  readonly project: Project;
  /** The journey as it is, and as it is to be drawn; left out where the file has none. */
  readonly journey?: { readonly now: Journey; readonly steadied: Steadied };
  readonly earlier: Earlier | undefined;
  readonly toEditor: (uri: string) => string;
}

/** The view that is asked for; the first one where there is none of that name. */
export function viewOf({ view }: PictureOf): View {
  const id = view !== undefined && isViewId(view) ? view : undefined;
  return VIEWS.find(each => each.id === id) ?? VIEWS[0]!;
}

export async function subjectOf(asked: Asked): Promise<SubjectOf> {
  const { project, journey } = asked, { id } = viewOf(asked.shown);
  if (id === 'atlas') {
    const journeys = project.ofKind('journey').map(({ thing }) => thing as Journey);
    return journeys.length === 0 ? {} : { subject: { view: id, journeys, names: project } };
  }
  if (!journey) return {};
  const { steadied } = journey;
  return id === 'compare' ? compareSubject(asked, journey.now, steadied) : { subject: { view: id, journey: steadied.journey, names: steadied.names } };
}

/** A branch or a tag by the name that people gave it, without git's folder for those. */
const called = (revision: string): string => revision.replace(/^(heads|tags)\//, '');

const NOTHING = 'There is nothing to compare this journey with yet. Write a journey that says “improves” with this one’s name, or put the folder under Git and compare with an earlier state.';

async function compareSubject({ shown, project, earlier, toEditor }: Asked, journey: Journey, steadied: Steadied): Promise<SubjectOf> {
  const others = project.ofKind('journey').filter(({ thing }) => thing !== journey);
  const improves = (one: Journey, other: Journey) => one.improves !== undefined && project.resolve(one.improves, one) === other;
  const choices = [
    ...shown.with?.revision === undefined ? [] : [{ name: `revision ${shown.with.revision}`, label: called(shown.with.revision), with: shown.with }],
    ...others.map(({ uri, thing }) => ({
      name: `${uri} ${thing.name}`, label: [thing.title?.value ?? thing.name, (thing as Journey).state?.value].filter(Boolean).join(' · '),
      with: { uri: toEditor(uri), journey: thing.name } satisfies CompareWith,
    })),
  ];
  const { revision } = shown.with ?? {};
  if (revision !== undefined) {
    const comparison = { choices, chosen: `revision ${revision}` };
    try {
      const found = await earlier?.(shown.uri, journey.name, revision);
      if (found) {
        const { changes, ...was } = found, older = { ...was, label: called(revision) };
        return { comparison, subject: { view: 'compare', journey: steadied.journey, names: steadied.names, older, ...changes && { changes } } };
      }
      return { comparison, notice: `${called(revision)} has no journey of this name in this file, so there is nothing to compare with.` };
    } catch (error) {
      return { comparison, notice: error instanceof Error ? error.message : String(error) };
    }
  }
  const related = others.find(({ thing }) => improves(journey, thing as Journey)) ?? others.find(({ thing }) => improves(thing as Journey, journey));
  const chosen = others.find(({ uri, thing }) => thing.name === shown.with?.journey && (shown.with.uri === undefined || uri === shown.with.uri)) ?? related ?? others[0];
  if (!chosen) return { notice: NOTHING };
  const other = chosen.thing as Journey, comparison = { choices, chosen: `${chosen.uri} ${other.name}` };
  const mine: Named = { journey: steadied.journey, names: steadied.names }, theirs: Named = { journey: other, names: project };
  // What improves the other is the newer one, whichever of them is in front.
  const [newer, older] = improves(other, journey) ? [theirs, mine] : [mine, theirs];
  return { comparison, subject: { view: 'compare', ...newer, older } };
}
