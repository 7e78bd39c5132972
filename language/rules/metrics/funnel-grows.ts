import type { Journey, Metric, Quantity, Range, Ref, Thing, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole } from '../helpers.ts';
import { pathsOf, reach, type Paths } from '../paths.ts';
import type { Hit, Rule } from '../rule.ts';
import { areAlike } from '../../model/units.ts';

export const funnelGrows: Rule = {
  code: 'J708', name: 'funnel-grows', severity: 'warning',
  what: 'More people are counted at a step than at an earlier one that every way to it passes: where should they have come from? Compared are conversions that stages are measured by (the people exposed), and all conversions and counts that name the same unit (`value 400 visitors`), as far as they are from the same source or of the same day.',
  fails: `
channel Web
persona Ann
team Care
source Log "Analytics of the shop, March"
  kind analytics
metric Visited "Saw an offer, of all visitors"
  kind conversion
  exposed 400
  completed 92
  evidence Log
metric Paid "Paid, of those who began to"
  kind conversion
  exposed 900
  completed 50
  evidence Log
journey Buy
  state current
  for Ann
stage Look
  owner Care
  measures Visited
  touchpoint Search
    via Web
stage Order
  owner Care
  measures ⟪Paid⟫
  touchpoint Pay
    via Web`,
  passes: `
channel Web
persona Ann
team Care
source Log "Analytics of the shop, March"
  kind analytics
metric Visited "Saw an offer, of all visitors"
  kind conversion
  exposed 4000
  completed 920
  evidence Log
metric Paid "Paid, of those who began to"
  kind conversion
  exposed 900
  completed 50
  evidence Log
journey Buy
  state current
  for Ann
stage Look
  owner Care
  measures Visited
  touchpoint Search
    via Web
stage Order
  owner Care
  measures Paid
  touchpoint Pay
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) yield* growthIn(journey, project);
  },
};

/** A number of people, counted at one touchpoint, or in a stage at any of its touchpoints. */
interface Count {
  readonly at: Thing;
  readonly touchpoints: ReadonlySet<Touchpoint>;
  readonly metric: Metric;
  readonly quantity: Quantity;
  readonly range: Range;
}

function* growthIn(journey: Journey, project: Project): Generator<Hit> {
  const counts = countsOf(journey, project);
  if (counts.length < 2 || !isWhole(journey) || !journey.stages.every(isWhole)) return;
  const paths = pathsOf(journey, project), told = new Set<Metric>();
  if (!paths.certain) return;
  for (const [i, count] of counts.entries()) {
    const earlier = told.has(count.metric) ? undefined
      : counts.slice(0, i).findLast(other => other.quantity.number < count.quantity.number && areComparable(other, count, project) && isPassedBefore(other, count, paths));
    if (!earlier) continue;
    told.add(count.metric);
    const place = project.placeOf(earlier.metric);
    yield {
      range: count.range,
      message: `At ${callOf(count.at)} ${count.quantity.number} are counted, but only ${earlier.quantity.number} at ${callOf(earlier.at)}, which all of them have passed. Check the numbers, or show where the others come from.`,
      related: place ? [{ uri: place.uri, range: earlier.metric.nameRange, message: 'the earlier count' }] : [],
    };
  }
}

function countsOf(journey: Journey, project: Project): Count[] {
  const counts: Count[] = [];
  const add = (at: Thing, refs: readonly Ref[], touchpoints: readonly Touchpoint[]): void => {
    for (const ref of refs) {
      const metric = project.resolve(ref, at) as Metric | undefined;
      const quantity = metric && isWhole(metric) ? peopleIn(metric) : undefined;
      if (metric && quantity && touchpoints.length > 0) counts.push({ at, touchpoints: new Set(touchpoints), metric, quantity, range: ref.range });
    }
  };
  for (const stage of journey.stages) {
    add(stage, stage.measures, stage.touchpoints);
    for (const touchpoint of stage.touchpoints) add(touchpoint, touchpoint.measures, [touchpoint]);
  }
  return counts;
}

function peopleIn({ metricKind, inputs, value }: Metric): Quantity | undefined {
  return metricKind?.value === 'conversion' ? inputs.exposed?.value : metricKind?.value === 'count' && value?.value.unit !== undefined ? value.value : undefined;
}

/** Numbers of another source, another day, or of something else don't belong in one funnel. */
function areComparable(a: Count, b: Count, project: Project): boolean {
  if (a.metric === b.metric || (a.quantity.unit ?? '').toLowerCase() !== (b.quantity.unit ?? '').toLowerCase() || !areAlike(a.quantity, b.quantity)) return false;
  // A touchpoint may be measured by something that only some of the people do; a stage is measured by all who come to it.
  if (a.quantity.unit === undefined && [a, b].some(({ at }) => at.kind !== 'stage')) return false;
  const sources = new Set(a.metric.evidence.map(ref => project.resolve(ref, a.metric)));
  const shared = b.metric.evidence.some(ref => sources.has(project.resolve(ref, b.metric)));
  return shared ? !a.metric.date || !b.metric.date || a.metric.date.value === b.metric.date.value : a.metric.date !== undefined && a.metric.date.value === b.metric.date?.value;
}

/** Whether every way to `b`, from wherever people come in, passes `a`, and none leads back. */
function isPassedBefore(a: Count, b: Count, paths: Paths): boolean {
  if ([...a.touchpoints].some(touchpoint => b.touchpoints.has(touchpoint))) return false;
  const next = (step: Touchpoint): Touchpoint[] => paths.out(step).map(edge => edge.to);
  const past = reach([...paths.entries].filter(step => !a.touchpoints.has(step)), step => next(step).filter(to => !a.touchpoints.has(to)));
  const all = reach(paths.entries, next), behind = reach(b.touchpoints, next);
  return [...b.touchpoints].every(touchpoint => all.has(touchpoint) && !past.has(touchpoint)) && ![...a.touchpoints].some(touchpoint => behind.has(touchpoint));
}
