import type { Journey, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf } from '../helpers.ts';
import { pathsOf, reach } from '../paths.ts';
import type { Rule } from '../rule.ts';

export const futureCostsMoreEffort: Rule = {
  code: 'J314', name: 'future-costs-more-effort', severity: 'warning',
  what: 'In a routine, what replaces today\'s touchpoints costs more effort than they do, or takes more steps one after the other. A routine should become easier; in treks, joyrides and odysseys effort may be the point.',
  fails: `
channel Web
persona Ann
team Care
journey Shop
  state current
  archetype routine
  for Ann
stage Buy
  owner Care
  touchpoint Pay
    via Web
    effort 1
journey ShopNext
  state future
  improves Shop
  archetype routine
  for Ann
stage Buy
  owner Care
  touchpoint PayByApp
    via Web
    replaces Shop.Buy.Pay
    effort ⟪3⟫`,
  passes: `
channel Web
persona Ann
team Care
journey Shop
  state current
  archetype routine
  for Ann
stage Buy
  owner Care
  touchpoint Pay
    via Web
    effort 1
journey ShopNext
  state future
  improves Shop
  archetype routine
  for Ann
stage Buy
  owner Care
  touchpoint PayByApp
    via Web
    replaces Shop.Buy.Pay
    effort 0`,
  *check(file, project) {
    for (const journey of file.journeys) {
      if (journey.state?.value !== 'future' || !isRoutine(journey, project)) continue;
      for (const { today, later } of exchangesOf(journey, project)) {
        const now = effortOf(today, project), then = effortOf(later, project), heaviest = later.toSorted((a, b) => (b.effort?.value ?? 0) - (a.effort?.value ?? 0))[0]!;
        const names = listed(today);
        if (now !== undefined && then !== undefined && then > now) yield {
          range: heaviest.effort!.range,
          message: `${listed(later)} would cost more effort than ${names} today: ${then} instead of ${now}. A routine should become easier; lower the effort, or choose another archetype.`,
        };
        else if (later.length > today.length && (now === undefined || then === undefined || then >= now) && isOneWay(later, project)) yield {
          range: later.at(-1)!.nameRange,
          message: `${listed(later)} would take the place of ${names}: ${later.length} steps instead of ${today.length}. A routine should become shorter; merge the steps, or choose another archetype.`,
        };
      }
    }
  },
};

interface Exchange {
  readonly today: readonly Touchpoint[];
  readonly later: readonly Touchpoint[];
}

function isRoutine(journey: Journey, project: Project): boolean {
  const improved = journey.improves && project.resolve(journey.improves, journey) as Journey | undefined;
  const archetypes = journey.archetypes.length > 0 ? journey.archetypes : improved?.archetypes ?? [];
  return archetypes.length > 0 && archetypes.every(archetype => archetype.value === 'routine');
}

/** What takes the place of what: touchpoints that replace the same ones belong together. In text order. */
function exchangesOf(journey: Journey, project: Project): readonly Exchange[] {
  const exchanges: { today: Set<Touchpoint>; later: Touchpoint[] }[] = [];
  for (const step of pathsOf(journey, project).steps) {
    const replaced = step.replaces.map(ref => project.resolve(ref, step) as Touchpoint | undefined);
    if (replaced.length === 0 || replaced.includes(undefined)) continue;
    const own = { today: new Set(replaced as Touchpoint[]), later: [step] };
    for (const other of exchanges.filter(({ today }) => [...own.today].some(touchpoint => today.has(touchpoint)))) {
      exchanges.splice(exchanges.indexOf(other), 1);
      own.today = new Set([...other.today, ...own.today]);
      own.later = [...other.later, ...own.later];
    }
    exchanges.push(own);
  }
  return exchanges.map(({ today, later }) => ({ today: [...today], later }));
}

/** The effort of all of them, or of the hardest where they are alternatives; undefined where one doesn't say. */
function effortOf(steps: readonly Touchpoint[], project: Project): number | undefined {
  const efforts = steps.map(step => step.effort?.value);
  if (efforts.includes(undefined)) return undefined;
  const numbers = efforts as number[];
  return isOneWay(steps, project) ? numbers.reduce((sum, effort) => sum + effort, 0) : Math.max(...numbers);
}

/** Whether everybody takes these steps one after the other: each leads to the next one without any condition. */
function isOneWay(steps: readonly Touchpoint[], project: Project): boolean {
  return steps.slice(1).every((step, i) => {
    const journey = project.placeOf(step)?.journey;
    if (!journey) return false;
    const paths = pathsOf(journey, project);
    return reach([steps[i]!], at => paths.out(at).filter(edge => edge.when === undefined && paths.out(at).length === 1).map(edge => edge.to)).has(step);
  });
}

const listed = (steps: readonly Touchpoint[]): string => steps.map(callOf).join(' and ');
