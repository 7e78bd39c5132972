/** What a report is made of: a project, narrowed to some journeys and personas, with what all reports ask of it. */
import type { Settings } from '../../language/config/settings.ts';
import type { Channel, Journey, Metric, Opportunity, Pain, Persona, Phase, Phases, Ref, Source, Stage, Team, Thing, Touchpoint } from '../../language/model/model.ts';
import type { Project } from '../../language/names/project.ts';
import type { Column, Item, Mark, TextPlace } from './report.ts';

/** How many were counted in a phase on a day. */
export interface PhaseCount {
  /** Name or title of a phase, as it stood in the table. */
  readonly phase: string;
  /** ISO 8601. */
  readonly date: string;
  readonly count: number;
}

export interface ReportInput {
  readonly project: Project;
  readonly settings: Settings;
  /** Only journeys of these files; of all where it is left out. */
  readonly files?: ReadonlySet<string>;
  /** Only the journeys of these names. */
  readonly journeys?: readonly string[];
  /** Only journeys for the personas of these names, and in them only their steps. */
  readonly personas?: readonly string[];
  /** What the report `phases` counts. */
  readonly counts?: readonly PhaseCount[];
}

export interface Step {
  readonly journey: Journey;
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
}

export interface StageScope {
  readonly stage: Stage;
  readonly steps: readonly Step[];
}

export interface JourneyScope {
  readonly journey: Journey;
  readonly uri: string;
  readonly stages: readonly StageScope[];
  readonly steps: readonly Step[];
  readonly personas: readonly Persona[];
}

export interface Scope {
  readonly project: Project;
  readonly settings: Settings;
  readonly counts: readonly PhaseCount[];
  readonly journeys: readonly JourneyScope[];
  /** Those that don't say how things shall be. */
  readonly current: readonly JourneyScope[];
  readonly steps: readonly Step[];
  /** The personas that are asked for; all where none are. */
  readonly personas: readonly Persona[];
  readonly opportunities: readonly { readonly opportunity: Opportunity; readonly journey: Journey }[];
  /** What a mention means; undefined where nothing, or no one thing. */
  find<T extends Thing>(ref: Ref | undefined, within: Thing): T | undefined;
  all<T extends Thing>(refs: readonly Ref[], within: Thing): readonly T[];
  /** The teams that answer for a step: its own, or else its stage's. */
  owners(step: Step): readonly Team[];
  channel(step: Step): Channel | undefined;
  metrics(within: Thing & { readonly measures: readonly Ref[] }): readonly Metric[];
  sources(within: Thing & { readonly evidence: readonly Ref[] }): readonly Source[];
  /** The feelings at a step that count for the personas that are asked for. */
  scores(touchpoint: Touchpoint): readonly number[];
  /** A thing by its title, with the place that leads to it. */
  item(thing: Thing, mark?: Mark): Item;
  /** Another text in place of the title. */
  itemAs(text: string, thing: Thing, mark?: Mark): Item;
  items(refs: readonly Ref[], within: Thing): readonly Item[];
  /** The opportunities that address a pain. */
  addressing(pain: Pain): readonly Opportunity[];
}

/** The title, else the name. */
export function labelOf(thing: Thing): string {
  return thing.title?.value.replace(/\s+/g, ' ').trim() || thing.name || `(${thing.kind} without a name)`;
}

export function scopeOf(input: ReportInput): Scope {
  const { project, settings } = input;
  const everyPersona = project.ofKind('persona').map(place => place.thing as Persona);
  const personas = input.personas ? everyPersona.filter(({ name }) => input.personas!.includes(name)) : everyPersona;
  const find = <T extends Thing>(ref: Ref | undefined, within: Thing): T | undefined => ref && project.resolve(ref, within) as T | undefined;
  const all = <T extends Thing>(refs: readonly Ref[], within: Thing): readonly T[] => [...new Set(refs.flatMap(ref => find<T>(ref, within) ?? []))];
  const isMeant = (refs: readonly Ref[], within: Thing): boolean => !input.personas || refs.length === 0 || all<Persona>(refs, within).some(persona => personas.includes(persona));

  const journeys = project.ofKind('journey').flatMap(({ thing, uri }): JourneyScope[] => {
    const journey = thing as Journey;
    if ((input.files && !input.files.has(uri)) || (input.journeys && !input.journeys.includes(journey.name)) || !isMeant(journey.for, journey)) return [];
    const stages = journey.stages.map((stage): StageScope => ({
      stage, steps: stage.touchpoints.filter(touchpoint => isMeant(touchpoint.for, touchpoint)).map(touchpoint => ({ journey, stage, touchpoint })),
    }));
    return [{ journey, uri, stages, steps: stages.flatMap(({ steps }) => steps), personas: all<Persona>(journey.for, journey).filter(persona => personas.includes(persona)) }];
  });
  const meant = new Set(journeys.map(({ journey }) => journey));
  const opportunities = project.ofKind('opportunity').flatMap(({ thing, journey }) => journey && meant.has(journey) ? [{ opportunity: thing as Opportunity, journey }] : []);

  const placeOf = (thing: Thing): TextPlace | undefined => {
    const place = project.placeOf(thing);
    return place && { uri: place.uri, range: thing.nameRange };
  };
  const itemAs = (text: string, thing: Thing, mark?: Mark): Item => {
    const place = placeOf(thing);
    return { text, ...(place && { place }), ...(mark && { mark }) };
  };
  const item = (thing: Thing, mark?: Mark): Item => itemAs(labelOf(thing), thing, mark);
  return {
    project, settings, counts: input.counts ?? [], journeys, personas, opportunities, find, all, item, itemAs,
    current: journeys.filter(({ journey }) => journey.state?.value !== 'future'),
    steps: journeys.flatMap(({ steps }) => steps),
    owners: ({ touchpoint, stage }) => touchpoint.owners.length > 0 ? all<Team>(touchpoint.owners, touchpoint) : all<Team>(stage.owners, stage),
    channel: ({ touchpoint }) => find<Channel>(touchpoint.via, touchpoint),
    metrics: within => all<Metric>(within.measures, within),
    sources: within => all<Source>(within.evidence, within),
    scores: touchpoint => touchpoint.emotions.flatMap(emotion => emotion.score === undefined || (input.personas && emotion.persona && !personas.includes(find<Persona>(emotion.persona, touchpoint)!)) ? [] : [emotion.score]),
    items: (refs, within) => refs.map(ref => {
      const thing = find(ref, within);
      return thing ? item(thing) : { text: `${ref.text} (not declared)`, mark: 'bad', ...(project.placeOf(within) && { place: { uri: project.placeOf(within)!.uri, range: ref.range } }) };
    }),
    addressing: pain => project.mentionsOf(pain).flatMap(mention => mention.word === 'addresses' && mention.in?.kind === 'opportunity' ? [mention.in as Opportunity] : []),
  };
}

/** The lists of phases that stages of these journeys name by `process`, or by `phase`, in order of first mention. */
export function listsOf(scope: Scope, journeys: readonly JourneyScope[], word: 'process' | 'phase'): readonly Phases[] {
  const lists = journeys.flatMap(({ stages }) => stages.flatMap(({ stage }) => {
    const phase = scope.find<Phase>(stage[word], stage), list = phase && scope.project.placeOf(phase)?.within;
    return list ? [list as Phases] : [];
  }));
  return [...new Set(lists)];
}

/** A column about a thing. Its kind is in the key, so that no name meets a column of the report's own. */
export const headOf = (thing: Thing, scope: Scope, align: 'right' | 'centre'): Column => ({ key: `${thing.kind}.${thing.id}`, title: scope.item(thing).text, align });

/** The mean; undefined of nothing. */
export const meanOf = (numbers: readonly number[]): number | undefined => numbers.length === 0 ? undefined : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** Minutes in the largest unit that fits, such as `12 min`, `1.5 hours`, `9 days`. */
export function timeOf(minutes: number): string {
  const [size, one, many] = ([[1440, 'day', 'days'], [60, 'hour', 'hours'], [1, 'min', 'min']] as const).find(([size]) => minutes >= size) ?? [1 / 60, 'sec', 'sec'];
  const number = Math.round(minutes / size * 10) / 10;
  return `${number} ${number === 1 ? one : many}`;
}
