/** What makes a journey good of its kind: the design principles of the four archetypes, and whether a map shows them. */
import { flowOf } from '../../language/model/flow.ts';
import type { Thing } from '../../language/model/model.ts';
import type { Item } from './report.ts';
import type { JourneyScope, Scope } from './scope.ts';

export type Archetype = 'routine' | 'joyride' | 'trek' | 'odyssey';
export const ARCHETYPES: readonly Archetype[] = ['routine', 'joyride', 'trek', 'odyssey'];

export interface Verdict {
  readonly principle: string;
  readonly met: boolean;
  /** What speaks for it, or against it. */
  readonly because: readonly Item[];
}

type Look = (each: JourneyScope, scope: Scope) => Omit<Verdict, 'principle'>;

/** The facts that a map can show: none of them is asked of the author twice. */
const PRINCIPLES: Readonly<Record<Archetype, readonly { readonly principle: string; readonly look: Look }[]>> = {
  routine: [
    { principle: 'Easy: no step costs much effort', look: isEasy },
    { principle: 'The same each time: every fork says when', look: isSame },
  ],
  joyride: [
    { principle: 'Delightful: somebody is delighted (+2)', look: (each, scope) => some(delights(each, scope), 'nobody is delighted') },
    { principle: 'Ever new: several delights, forks, or made for the person', look: isVaried },
  ],
  trek: [
    { principle: 'Goals on the way: milestones', look: hasMilestones },
    { principle: 'Progress is seen: something is measured', look: isTracked },
  ],
  odyssey: [
    { principle: 'Variety: forks, or made for the person', look: (each, scope) => some([...forks(each, scope), ...personal(each, scope)], 'one way, the same for all') },
    { principle: 'Tracked: something is measured', look: isTracked },
  ],
};

/** The principles of a journey's one archetype; none where it has none, or several. */
export function principlesOf(each: JourneyScope, scope: Scope): readonly Verdict[] {
  const { archetypes } = each.journey;
  return archetypes.length === 1 ? PRINCIPLES[archetypes[0]!.value].map(({ principle, look }) => ({ principle, ...look(each, scope) })) : [];
}

const some = (found: readonly Item[], otherwise: string): Omit<Verdict, 'principle'> => found.length > 0 ? { met: true, because: found } : { met: false, because: [{ text: otherwise }] };

function isEasy({ steps }: JourneyScope, scope: Scope): Omit<Verdict, 'principle'> {
  const hard = steps.filter(({ touchpoint }) => touchpoint.effort && touchpoint.effort.value >= scope.settings.thresholds.maxRoutineEffort);
  return { met: hard.length === 0, because: hard.map(({ touchpoint }) => scope.itemAs(`${scope.item(touchpoint).text}: effort ${touchpoint.effort!.value}`, touchpoint)) };
}

function isSame({ steps }: JourneyScope, scope: Scope): Omit<Verdict, 'principle'> {
  const unsaid = steps.filter(({ touchpoint }) => touchpoint.next.filter(next => !next.when).flatMap(next => next.targets).length > 1);
  return { met: unsaid.length === 0, because: unsaid.map(({ touchpoint }) => scope.itemAs(`${scope.item(touchpoint).text}: nothing says when`, touchpoint)) };
}

function isVaried(each: JourneyScope, scope: Scope): Omit<Verdict, 'principle'> {
  const many = delights(each, scope);
  return some([...many.length > 1 ? many : [], ...forks(each, scope), ...personal(each, scope)], 'one way, the same for all');
}

function delights({ steps }: JourneyScope, scope: Scope): readonly Item[] {
  return steps.filter(({ touchpoint }) => scope.scores(touchpoint).some(score => score >= 2)).map(({ touchpoint }) => scope.item(touchpoint));
}

function forks({ journey }: JourneyScope, scope: Scope): readonly Item[] {
  const counts = new Map<Thing, number>();
  for (const { from } of flowOf(journey, scope.project)) counts.set(from, (counts.get(from) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([from]) => scope.itemAs(`${scope.item(from).text}: a fork`, from));
}

function personal({ steps }: JourneyScope, scope: Scope): readonly Item[] {
  return steps.filter(({ touchpoint }) => touchpoint.personalisedBy.length + touchpoint.data.length > 0).map(({ touchpoint }) => scope.itemAs(`${scope.item(touchpoint).text}: made for the person`, touchpoint));
}

function hasMilestones({ journey }: JourneyScope, scope: Scope): Omit<Verdict, 'principle'> {
  return some(journey.stages.flatMap(stage => stage.milestones.map(({ value }) => scope.itemAs(value, stage))), 'no milestone');
}

function isTracked({ journey, steps }: JourneyScope, scope: Scope): Omit<Verdict, 'principle'> {
  const measured = [...journey.stages, ...steps.map(({ touchpoint }) => touchpoint)].flatMap(thing => scope.metrics(thing));
  return some([...new Set(measured)].map(metric => scope.item(metric)), 'nothing is measured');
}
