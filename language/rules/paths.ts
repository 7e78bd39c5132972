/** What rules ask about the ways through a journey: where they begin, what lies before and behind a touchpoint, on what consent one stands there. */
import { flowOf, type FlowEdge } from '../model/flow.ts';
import type { Journey, Touchpoint } from '../model/model.ts';
import type { Project } from '../names/project.ts';
import { isWhole, push } from './helpers.ts';
import { byObject } from '../model/memo.ts';

export interface Paths {
  /** All touchpoints in text order. */
  readonly steps: readonly Touchpoint[];
  /** Where somebody can enter: the first touchpoint, each persona's own first one, and those that other journeys lead to. */
  readonly entries: ReadonlySet<Touchpoint>;
  /** False where a line can't be read, a `next` leads nowhere or two touchpoints have one name: what the author meant isn't known then. */
  readonly certain: boolean;
  /** All ways from one touchpoint to another, in text order. */
  readonly edges: readonly FlowEdge[];
  out(touchpoint: Touchpoint): readonly FlowEdge[];
  into(touchpoint: Touchpoint): readonly FlowEdge[];
}

const PATHS = Symbol('the ways through each journey');

export function pathsOf(journey: Journey, project: Project): Paths {
  const known = project.once<Map<Journey, Paths>>(PATHS, () => new Map());
  let paths = known.get(journey);
  if (!paths) known.set(journey, paths = findPaths(journey, project));
  return paths;
}

function findPaths(journey: Journey, project: Project): Paths {
  const steps = journey.stages.flatMap(stage => stage.touchpoints), edges = flowOf(journey, project);
  const out = new Map<Touchpoint, FlowEdge[]>(), into = new Map<Touchpoint, FlowEdge[]>();
  for (const edge of edges) {
    push(out, edge.from, edge);
    push(into, edge.to, edge);
  }
  return {
    steps, edges, entries: entriesOf(journey, steps, project),
    certain: new Set(steps.map(step => step.id)).size === steps.length && steps.every(step => isWhole(step) && step.next.every(next => next.targets.length > 0 && next.targets.every(ref => project.resolve(ref, step)))),
    out: step => out.get(step) ?? NONE, into: step => into.get(step) ?? NONE,
  };
}

const NONE: readonly FlowEdge[] = [];

function entriesOf(journey: Journey, steps: readonly Touchpoint[], project: Project): ReadonlySet<Touchpoint> {
  const entries = new Set<Touchpoint>(steps.slice(0, 1)), seen = new Set<unknown>();
  for (const step of steps) for (const ref of step.for) {
    const persona = project.resolve(ref, step);
    if (!persona || seen.has(persona)) continue;
    seen.add(persona);
    entries.add(step);
  }
  if (!project.once(CONTINUED, isAnyContinued)) return entries;
  for (const stage of journey.stages) if (stage.touchpoints[0] && isEntered(stage, project)) entries.add(stage.touchpoints[0]);
  for (const step of steps) if (isEntered(step, project)) entries.add(step);
  return entries;
}

const CONTINUED = Symbol('whether any journey goes on in another one');

const isAnyContinued = (project: Project): boolean => project.models.some(({ journeys }) => journeys.some(goesOn));

const goesOn = byObject((journey: Journey) => journey.stages.some(stage => stage.touchpoints.some(touchpoint => touchpoint.continues.length > 0)));

const isEntered = (thing: Parameters<Project['mentionsOf']>[0], project: Project): boolean => project.mentionsOf(thing).some(mention => mention.word === 'continues');

/** Everything that `next` leads to from these, themselves included. */
export function reach(from: Iterable<Touchpoint>, next: (step: Touchpoint) => Iterable<Touchpoint>): ReadonlySet<Touchpoint> {
  const found = new Set(from);
  for (const step of found) for (const other of next(step)) found.add(other);
  return found;
}

/** All that lies behind a touchpoint, without itself unless there is a way back. */
export function behind(paths: Paths, step: Touchpoint): ReadonlySet<Touchpoint> {
  const next = (at: Touchpoint): Touchpoint[] => paths.out(at).map(edge => edge.to);
  return reach(next(step), next);
}

/** All that lies before a touchpoint. */
export function before(paths: Paths, step: Touchpoint): ReadonlySet<Touchpoint> {
  const last = (at: Touchpoint): Touchpoint[] => paths.into(at).map(edge => edge.from);
  return reach(last(step), last);
}

const CONSENTED = Symbol('touchpoints that nobody reaches without a consent');

/**
 * The touchpoints that have a consent, or that every way leads to past a touchpoint that has one; also from a journey
 * that continues into theirs, or includes it. A touchpoint with a line that can't be read may have said one.
 */
export function withConsent(project: Project): ReadonlySet<Touchpoint> {
  return project.once(CONSENTED, findConsented);
}

function findConsented(project: Project): ReadonlySet<Touchpoint> {
  const into = new Map<Touchpoint, Touchpoint[]>(), free = new Set<Touchpoint>(), all: Touchpoint[] = [];
  const link = (from: Touchpoint, to: Touchpoint | undefined): unknown => to && (into.has(to) ? into.get(to)!.push(from) : into.set(to, [from]));
  for (const file of project.models) for (const journey of file.journeys) {
    const { steps, out } = pathsOf(journey, project);
    all.push(...steps);
    for (const step of steps) {
      for (const edge of out(step)) link(step, edge.to);
      for (const ref of [...step.continues, ...step.includes]) {
        const target = project.resolve(ref, step);
        link(step, target && firstOf(target as Touchpoint | Journey | Journey['stages'][number]));
      }
    }
    // A journey begins for somebody at its first touchpoint, unless others lead there.
    const first = steps[0];
    if (first && !isContinued(journey, first, project)) free.add(first);
  }
  const has = (step: Touchpoint): boolean => step.consent !== undefined || !isWhole(step);
  // Whoever can be reached without passing a consent has none; what no way leads to has only its own.
  const bare = new Set(all.filter(step => !has(step) && (free.has(step) || !into.has(step))));
  const onwards = new Map<Touchpoint, Touchpoint[]>();
  for (const [to, froms] of into) for (const from of froms) onwards.set(from, [...onwards.get(from) ?? [], to]);
  for (const step of bare) for (const to of onwards.get(step) ?? []) if (!has(to)) bare.add(to);
  // A circle that nothing leads into.
  const reached = reach(all.filter(step => free.has(step) || !into.has(step)), step => onwards.get(step) ?? []);
  return new Set(all.filter(step => has(step) || (reached.has(step) && !bare.has(step))));
}

function isContinued(journey: Journey, first: Touchpoint, project: Project): boolean {
  const stage = journey.stages.find(({ touchpoints }) => touchpoints[0] === first);
  return [journey, stage, first].some(thing => thing && project.mentionsOf(thing).some(({ word }) => word === 'continues' || word === 'includes'));
}

function firstOf(thing: Touchpoint | Journey | Journey['stages'][number]): Touchpoint | undefined {
  switch (thing.kind) {
    case 'touchpoint': return thing;
    case 'stage': return thing.touchpoints[0];
    default: return thing.stages.flatMap(stage => stage.touchpoints)[0];
  }
}
