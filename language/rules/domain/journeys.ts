/** What the rules about archetypes, phases and channels share. */
import type { FlowEdge } from '../../model/flow.ts';
import type { Channel, Emotion, Journey, Persona, Phase, Phases, Ref, Stage, Team, Thing, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { isWhole } from '../helpers.ts';
import { pathsOf, type Paths } from '../paths.ts';

/** Whether a thing has a name and all its lines could be read: only then does it mean something that a line is missing, and can it be spoken of. */
export function isClear(thing: Thing): boolean {
  return thing.name !== '' && isWhole(thing);
}

/** Whether that holds for a journey and for everything that happens in it. */
export function isAllClear(journey: Journey): boolean {
  return isClear(journey) && journey.stages.every(stage => isClear(stage) && stage.touchpoints.every(isClear));
}

export function touchpointsIn(journey: Journey): readonly Touchpoint[] {
  return journey.stages.flatMap(stage => stage.touchpoints);
}

/** A map of one stage has only just begun, or shows a part: what it lacks may be elsewhere. */
export function hasStages(journey: Journey): boolean {
  return journey.stages.filter(stage => stage.touchpoints.length > 0).length > 1;
}

/** Whether people of the company or its suppliers go this way, and no customers. */
export function isInside(journey: Journey, project: Project): boolean {
  return isOf(journey, project, ['employee', 'supplier']);
}

/** Whether something is bought here by the one whose journey it is: not so for patients, employees and suppliers. */
export function isBuyers(journey: Journey, project: Project): boolean {
  return !isOf(journey, project, ['employee', 'supplier', 'patient']);
}

function isOf(journey: Journey, project: Project, roles: readonly string[]): boolean {
  if (journey.journeyKind) return roles.includes(journey.journeyKind.value);
  const personas = journey.for.map(ref => project.resolve(ref, journey) as Persona | undefined);
  return personas.length > 0 && personas.every(persona => persona?.role !== undefined && roles.includes(persona.role.value));
}

/** The journey that a future map improves. Such a map says what changes, not all over again what stays. */
export function improvedBy(journey: Journey, project: Project): Journey | undefined {
  return journey.improves && project.resolve(journey.improves, journey) as Journey | undefined;
}

/** The future maps that improve this journey. */
export function futuresOf(journey: Journey, project: Project): readonly Journey[] {
  return project.mentionsOf(journey).flatMap(mention => mention.word === 'improves' && mention.in?.kind === 'journey' ? [mention.in as Journey] : []);
}

/** The journeys that are told as parts of this one. */
export function partsOf(journey: Journey, project: Project): readonly Journey[] {
  const included = touchpointsIn(journey).flatMap(touchpoint => touchpoint.includes.map(ref => project.resolve(ref, touchpoint) as Journey | undefined));
  const parts = project.mentionsOf(journey).map(mention => mention.word === 'part' ? mention.in as Journey : undefined);
  return [...included, ...parts].filter(part => part !== undefined && part !== journey) as Journey[];
}

/** The ways through a journey, ready to be asked. */
export interface Ways {
  readonly edges: readonly FlowEdge[];
  to(touchpoint: Touchpoint): readonly FlowEdge[];
  from(touchpoint: Touchpoint): readonly FlowEdge[];
  /** What comes after any of these, on any way; they themselves only where a way leads back to them. */
  after(starts: Iterable<Touchpoint>): ReadonlySet<Touchpoint>;
  /** What comes before any of these, likewise. */
  before(starts: Iterable<Touchpoint>): ReadonlySet<Touchpoint>;
}

const WAYS = Symbol('ways through journeys');

/** The ways through this journey, made once. */
export function waysOf(journey: Journey, project: Project): Ways {
  const known = project.once(WAYS, () => new Map<Journey, Ways>());
  let ways = known.get(journey);
  if (!ways) known.set(journey, ways = buildWays(pathsOf(journey, project)));
  return ways;
}

function buildWays({ edges, out, into }: Paths): Ways {
  return {
    edges, from: out, to: into,
    after: starts => reached(starts, step => out(step).map(edge => edge.to)),
    before: starts => reached(starts, step => into(step).map(edge => edge.from)),
  };
}

function reached(starts: Iterable<Touchpoint>, next: (step: Touchpoint) => readonly Touchpoint[]): ReadonlySet<Touchpoint> {
  const found = new Set<Touchpoint>(), open = [...starts];
  for (let step = open.pop(); step; step = open.pop()) for (const other of next(step)) {
    if (found.has(other)) continue;
    found.add(other);
    open.push(other);
  }
  return found;
}

/** The things that the lines beginning with `word` mean; undefined where one can't be found, or a line says more than could be read: nobody knows then. */
export function resolveAll(word: string, refs: readonly Ref[], within: Thing, project: Project): readonly Thing[] | undefined {
  for (const { word: said, range: { end } } of within.facts) {
    if (said === word && !refs.some(({ range }) => range.end.line === end.line && range.end.character === end.character)) return undefined;
  }
  const things: Thing[] = [];
  for (const ref of refs) {
    const thing = project.resolve(ref, within);
    if (!thing) return undefined;
    things.push(thing);
  }
  return things;
}

/** The teams that answer for a touchpoint: its own, or else its stage's. Undefined where they aren't known. */
export function ownersOf(touchpoint: Touchpoint, stage: Stage, project: Project): readonly Team[] | undefined {
  if (!isWhole(touchpoint) || !isWhole(stage)) return undefined;
  const owners = touchpoint.owners.length > 0 ? resolveAll('owner', touchpoint.owners, touchpoint, project) : resolveAll('owner', stage.owners, stage, project);
  return owners && owners.length > 0 ? owners as Team[] : undefined;
}

/** The channel of a touchpoint, where it is known and all its lines could be read. */
export function channelOf(touchpoint: Touchpoint, project: Project): Channel | undefined {
  const channel = touchpoint.via && project.resolve(touchpoint.via, touchpoint);
  return channel && isClear(channel) ? channel as Channel : undefined;
}

/** Whether somebody may have both steps. */
export function shareSomebody(one: Touchpoint, other: Touchpoint, project: Project): boolean {
  if (one.for.length === 0 || other.for.length === 0) return true;
  const first = resolveAll('for', one.for, one, project), second = resolveAll('for', other.for, other, project);
  return !first || !second || first.some(persona => second.includes(persona));
}

export function scoresOf(touchpoint: Touchpoint): readonly number[] {
  return touchpoint.emotions.flatMap((emotion: Emotion) => emotion.score ?? []);
}

/** A phase with the list that it is in. */
export interface PhaseInList {
  readonly phase: Phase;
  readonly list: Phases;
}

/** The phase that is meant, where it is known and all lines of its list could be read. */
export function phaseOf(ref: Ref | undefined, within: Thing | undefined, project: Project): PhaseInList | undefined {
  const phase = ref && project.resolve(ref, within);
  const list = phase && project.placeOf(phase)?.within;
  return list?.kind === 'phases' && isClear(list) && phase!.name !== '' ? { phase: phase as Phase, list: list as Phases } : undefined;
}

/** Where a phase stands in its list, from 0. */
export function positionOf({ phase, list }: PhaseInList): number {
  return list.phases.indexOf(phase);
}

const FREE = Symbol('phases that belong beside none');

/** Whether a phase is said to belong beside none: a frame of its own, outside the order of the others. */
export function isFree(phase: Phase, project: Project): boolean {
  return project.once(FREE, () => new Set(project.models.flatMap(model => model.syncs).flatMap(sync => sync.free).map(ref => project.resolve(ref)))).has(phase);
}

/** A text as it is written between quotes. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`).replace(/\r\n|\r|\n/g, String.raw`\n`)}"`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A name as it stands in a message. */
export function marked(thing: Thing): string {
  return `\`${thing.name}\``;
}

/** The column of a thing's facts. */
export function factColumn(thing: Thing): number {
  const first = thing.facts[0];
  return first && first.range.start.line > thing.range.start.line ? first.range.start.character : thing.range.start.character + 2;
}
