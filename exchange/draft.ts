/** A journey file while it is put together: things are asked for by their titles and get names that don't collide. */
import type { BlockKind } from '../language/plain/facts.ts';
import { nameOf } from '../language/plain/names.ts';
import type {
  PlainChannel, PlainCompetitor, PlainFile, PlainJourney, PlainOpportunity, PlainPain, PlainPersona, PlainSource, PlainStage, PlainSystem, PlainTeam, PlainThing, PlainTouchpoint,
} from '../language/plain/plain.ts';
import { assume, type Gathered } from './report.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] | undefined ? I[] : T[K] };
export type OpenTouchpoint = Open<PlainTouchpoint>;
export type OpenStage = Omit<Open<PlainStage>, 'touchpoints'> & { touchpoints: OpenTouchpoint[] };
export type OpenPain = Open<PlainPain>;
export type OpenOpportunity = Open<PlainOpportunity>;
export type OpenJourney = Omit<Open<PlainJourney>, 'stages' | 'opportunities'> & { stages: OpenStage[]; opportunities: OpenOpportunity[] };

interface Declared {
  readonly persona: PlainPersona;
  readonly team: PlainTeam;
  readonly channel: PlainChannel;
  readonly system: PlainSystem;
  readonly competitor: PlainCompetitor;
  readonly source: PlainSource;
}
const KEYS = { persona: 'personas', team: 'teams', channel: 'channels', system: 'systems', competitor: 'competitors', source: 'sources' } as const;

/** An untitled journey or stage has one of these names: by them it is known, when it goes out again, that it had none. */
export const UNTITLED = { journey: 'Journey', stage: 'Unnamed' } as const;
export const isUntitled = (kind: keyof typeof UNTITLED, { name, title }: PlainThing): boolean => title === undefined && new RegExp(`^${UNTITLED[kind]}\\d*$`).test(name);

export class Draft {
  readonly journeys: OpenJourney[] = [];
  private readonly names = new Map<string, Set<string>>();
  private readonly declared = new Map<string, Map<string, PlainThing>>();

  /** The names of one kind that are used in a journey, or (without one) in the file. */
  private taken(kind: BlockKind, within?: OpenJourney): Set<string> {
    const key = within ? `${within.name} ${kind}` : kind, of = this.names.get(key) ?? new Set<string>();
    this.names.set(key, of);
    return of;
  }

  private head(title: string, kind: BlockKind, within?: OpenJourney): { name: string; title?: string } {
    const text = title.trim(), name = nameOf(text, kind, this.taken(kind, within));
    return text === '' || text === name ? { name } : { name, title: text };
  }

  journey(title: string): OpenJourney {
    const head = title.trim() === '' ? { name: nameOf(UNTITLED.journey, 'journey', this.taken('journey')) } : this.head(title, 'journey');
    const journey: OpenJourney = { ...head, stages: [], opportunities: [] };
    this.journeys.push(journey);
    return journey;
  }

  stage(journey: OpenJourney, title: string): OpenStage {
    const head = title.trim() === '' ? { name: nameOf(UNTITLED.stage, 'stage', this.taken('stage', journey)) } : this.head(title, 'stage', journey);
    const stage: OpenStage = { ...head, touchpoints: [] };
    journey.stages.push(stage);
    return stage;
  }

  /** Names of stages, touchpoints, pains and opportunities are told apart inside the whole journey, so that each can be mentioned by its own. */
  touchpoint(journey: OpenJourney, stage: OpenStage, title: string): OpenTouchpoint {
    const touchpoint: OpenTouchpoint = this.head(title, 'touchpoint', journey);
    stage.touchpoints.push(touchpoint);
    return touchpoint;
  }

  pain(journey: OpenJourney, touchpoint: OpenTouchpoint, title: string): OpenPain {
    const pain: OpenPain = this.head(title, 'pain', journey);
    (touchpoint.pains ??= []).push(pain);
    return pain;
  }

  opportunity(journey: OpenJourney, title: string): OpenOpportunity {
    const opportunity: OpenOpportunity = this.head(title, 'opportunity', journey);
    journey.opportunities.push(opportunity);
    return opportunity;
  }

  /** The name of the persona, team, … with this title: declared when it is first asked for. */
  declare<K extends keyof Declared>(kind: K, title: string, more: Partial<Declared[K]> = {}): string {
    const things = this.declared.get(kind) ?? new Map<string, PlainThing>();
    this.declared.set(kind, things);
    const key = title.trim().normalize('NFC');
    let thing = things.get(key);
    if (!thing) things.set(key, thing = { ...this.head(key, kind), ...more });
    return thing.name;
  }

  /** The titles of what was declared, in order. */
  titles(kind: keyof Declared): string[] {
    return [...this.declared.get(kind)?.keys() ?? []];
  }

  /**
   * What was put together, with what a journey has to say and no source did: that it is current, and whose it is.
   *
   * @param said what the report says of it goes here
   */
  file(said: Gathered, what = 'source'): PlainFile {
    for (const journey of this.journeys) {
      if (journey.state === undefined) {
        journey.state = 'current';
        assume(said, 'That the journey is a current one (`state current`). Write `state future` where it is a plan.');
      }
      if ((journey.for ?? []).length === 0) {
        delete journey.for;
        journey.documentation = `journey-ignore missing-fact: the ${what} names nobody whose journey it is`;
        assume(said, 'Nothing about whose journey it is: the source names nobody. Declare a persona, add a `for` line below `journey`, and take the comment above it away.');
      }
    }
    const file: Record<string, unknown> = {};
    for (const [kind, key] of Object.entries(KEYS)) {
      const things = [...this.declared.get(kind)?.values() ?? []];
      if (things.length > 0) file[key] = things;
    }
    if (this.journeys.length > 0) file['journeys'] = this.journeys;
    return withoutEmpty(file) as PlainFile;
  }
}

/** Lists with nothing in them say nothing. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => Array.isArray(each) && each.length === 0 ? [] : [[key, withoutEmpty(each)]]));
}
