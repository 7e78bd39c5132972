/**
 * What can differ in each block, as data: how a field reads to a person, whether it holds one value or a set, and what a change of it means.
 *
 * The types ask for every field of the model, and a test holds the words against the grammar's table of lines: no new fact is ever passed over.
 */
import type {
  Channel, Competitor, FileModel, Journey, Kind, Metric, Opportunity, Pain, Persona, Phase, Phases, Segment, Source, Stage, Sync, System, Team, Thing, Touchpoint,
} from '../../language/model/model.ts';

/** What a review compares: everything with a name, and what keeps two lists of phases together. */
export type ItemKind = Kind | 'sync';

/** What a change of a field is about; with `-changed` or `-lost` behind it, the reason of a change's level. */
export type Topic =
  | 'owner' | 'consent' | 'evidence' | 'feeling' | 'path' | 'channel' | 'people' | 'data' | 'number' | 'state' | 'process' | 'pain' | 'service' | 'solution' | 'measure'
  | 'scope' | 'story' | 'title' | 'wording' | 'comment' | 'link' | 'review';

export interface Field {
  /** The first words of the lines that say it. */
  readonly words: readonly string[];
  /** What a person calls it: the owner, the feeling. */
  readonly label: string;
  readonly topic: Topic;
  /** Several values, whose order means nothing. Without it, there is one value or none. */
  readonly set?: true;
  /** What tells the values of a set apart, where one of them can change while the others stay: a feeling's persona. */
  readonly by?: 'persona' | 'self' | 'word' | 'process';
}

const one = (words: string, label: string, topic: Topic): Field => ({ words: words.split('|'), label, topic });
const some = (words: string, label: string, topic: Topic, by?: Field['by']): Field => ({ ...one(words, label, topic), set: true, ...(by && { by }) });

/** What `Thing` has and no author writes as a fact of its own. */
type Structure = 'kind' | 'id' | 'name' | 'range' | 'nameRange' | 'facts' | 'broken';
type FieldsOf<T, Inner extends keyof T = never> = Readonly<Record<Exclude<keyof T, Structure | Inner>, Field>>;

const THING: FieldsOf<Thing> = {
  title: one('', 'title', 'title'), documentation: one('', 'comment', 'comment'), notes: some('note', 'note', 'wording'),
};
const OWNERS = some('owner', 'owner', 'owner'), EVIDENCE = some('evidence', 'evidence', 'evidence'), MEASURES = some('measures', 'metric', 'measure');
const GOAL = one('goal', 'goal', 'scope'), DROPS = some('drops', 'dropped stage', 'solution', 'self'), CONSENT = one('consent', 'consent', 'consent');

const PERSONA: FieldsOf<Persona> = {
  ...THING, role: one('role', 'role', 'people'), segment: one('segment', 'segment', 'people'), goals: some('goal', 'goal', 'people'), needs: some('need', 'need', 'people'),
  quotes: some('quote', 'quote', 'people'), prefers: some('prefers', 'preferred channel', 'channel'), size: one('size', 'size', 'number'), evidence: EVIDENCE,
};
const SEGMENT: FieldsOf<Segment> = { ...THING, size: one('size', 'size', 'number'), criteria: some('criterion', 'criterion', 'people') };
const TEAM: FieldsOf<Team> = { ...THING, contact: one('contact', 'contact', 'people'), partOf: one('part', 'part of', 'people') };
const CHANNEL: FieldsOf<Channel> = {
  ...THING, channelKind: one('kind', 'kind', 'channel'), fits: some('fits', 'fitting phase', 'channel'), cost: one('cost', 'cost', 'channel'), device: one('device', 'device', 'channel'),
};
const SYSTEM: FieldsOf<System> = { ...THING, owners: OWNERS };
const COMPETITOR: FieldsOf<Competitor> = THING;
const SOURCE: FieldsOf<Source> = {
  ...THING, sourceKind: one('kind', 'kind', 'evidence'), date: one('date', 'date', 'evidence'), sample: one('sample', 'sample', 'evidence'), link: one('link', 'link', 'link'),
  personalData: one('personal', 'personal data', 'data'), consent: CONSENT,
};
const METRIC: FieldsOf<Metric> = {
  ...THING, metricKind: one('kind', 'kind', 'number'), value: one('value', 'value', 'number'), target: one('target', 'target', 'number'), date: one('date', 'date', 'number'), evidence: EVIDENCE,
  inputs: some('exposed|completed|annual-revenue|lifespan|acquisition-cost|promoters|passives|detractors', 'number', 'number', 'word'),
};
/** Phases have no lines of their own, so no notes. */
const PHASE: FieldsOf<Phase> = { ...THING, notes: some('', 'note', 'wording') };
const PHASES: FieldsOf<Phases, 'phases'> = PHASE;
const JOURNEY: FieldsOf<Journey, 'stages' | 'opportunities'> = {
  ...THING, state: one('state', 'state', 'state'), for: some('for', 'persona', 'people'), journeyKind: one('kind', 'kind', 'state'), archetypes: some('archetype', 'archetype', 'state'),
  goal: GOAL, from: one('from', 'beginning', 'scope'), until: one('until', 'end', 'scope'), owners: OWNERS, improves: one('improves', 'improved journey', 'solution'),
  partOf: one('part', 'part of', 'path'), status: one('status', 'status', 'state'), reviewed: one('reviewed', 'review date', 'review'),
  reviewEvery: one('review', 'time between reviews', 'review'), lang: one('lang', 'language', 'wording'), drops: DROPS,
};
const STAGE: FieldsOf<Stage, 'touchpoints'> = {
  ...THING, owners: OWNERS, process: one('process', 'phase of the process', 'process'), phase: one('phase', 'phase of the behaviour', 'process'), goal: GOAL,
  milestones: some('milestone', 'milestone', 'story'), measures: MEASURES, drops: DROPS, notFor: some('not', 'not for', 'people', 'self'),
};
const TOUCHPOINT: FieldsOf<Touchpoint, 'pains'> = {
  ...THING, via: one('via', 'channel', 'channel'), for: some('for', 'persona', 'people'), owners: OWNERS, provider: one('provider', 'provider', 'service'),
  actions: some('action', 'action', 'story'), thoughts: some('thought', 'thought', 'story'), expects: some('expects', 'expectation', 'story'),
  emotions: some('emotion', 'feeling', 'feeling', 'persona'), effort: one('effort', 'effort', 'feeling'), wait: one('wait', 'wait', 'feeling'), cues: some('cue', 'cue', 'service'),
  momentOfTruth: one('moment', 'moment of truth', 'state'), frontstage: some('frontstage', 'frontstage', 'service'), backstage: some('backstage', 'backstage', 'service'),
  support: some('support', 'support', 'service'), uses: some('uses', 'system', 'service'), data: some('data', 'data', 'data'), consent: CONSENT,
  personalisedBy: some('personalised', 'personalised by', 'people'), rivals: some('rival', 'rival', 'story', 'self'), measures: MEASURES, evidence: EVIDENCE,
  handoff: one('handoff', 'handoff', 'service'), next: some('next', 'next step', 'path'), exits: some('exit', 'exit', 'path'), continues: some('continues', 'continues in', 'path'),
  includes: some('includes', 'included journey', 'path'), replaces: some('replaces', 'replaced step', 'solution'), resolves: some('resolves', 'resolved pain', 'solution'),
  link: one('link', 'link', 'link'),
};
const PAIN: FieldsOf<Pain> = { ...THING, severity: one('severity', 'severity', 'pain'), evidence: EVIDENCE };
const OPPORTUNITY: FieldsOf<Opportunity> = {
  ...THING, addresses: some('addresses', 'addressed pain', 'solution'), owners: OWNERS, impact: one('impact', 'impact', 'solution'), effort: one('effort', 'effort', 'solution'),
  status: one('status', 'status', 'state'), tickets: some('ticket', 'ticket', 'link'), measures: MEASURES,
};
const SYNC: FieldsOf<Sync> = {
  process: one('', 'process', 'process'), behaviour: one('', 'behaviour', 'process'), pairs: some('pair', 'pair', 'process', 'process'), free: some('free', 'free phase', 'process'),
};

/** Every field of every kind of block, by its name in the model, in the order in which people read them. */
export const FIELDS: Readonly<Record<ItemKind, Readonly<Record<string, Field>>>> = {
  persona: PERSONA, segment: SEGMENT, team: TEAM, partner: TEAM, channel: CHANNEL, system: SYSTEM, competitor: COMPETITOR, source: SOURCE, metric: METRIC, phases: PHASES, phase: PHASE,
  journey: JOURNEY, stage: STAGE, touchpoint: TOUCHPOINT, pain: PAIN, opportunity: OPPORTUNITY, sync: SYNC,
};

/** Blocks inside a block, by their list's name in the model. In some the order means something: it is the path. */
export interface Slot {
  readonly list: string;
  readonly kind: ItemKind;
  readonly ordered?: true;
}

export const SLOTS: Readonly<Partial<Record<ItemKind, readonly Slot[]>>> = {
  journey: [{ list: 'stages', kind: 'stage', ordered: true }, { list: 'opportunities', kind: 'opportunity' }],
  stage: [{ list: 'touchpoints', kind: 'touchpoint', ordered: true }],
  touchpoint: [{ list: 'pains', kind: 'pain' }],
  phases: [{ list: 'phases', kind: 'phase', ordered: true }],
};

type Lists = Exclude<keyof FileModel, 'uri' | 'unread' | 'unfinished'>;
const LISTS: Readonly<Record<Lists, ItemKind>> = {
  journeys: 'journey', personas: 'persona', segments: 'segment', teams: 'team', partners: 'partner', channels: 'channel', systems: 'system', competitors: 'competitor',
  sources: 'source', metrics: 'metric', phaseLists: 'phases', syncs: 'sync',
};
/** The blocks of a file, journeys first. */
export const ROOTS = Object.entries(LISTS).map(([list, kind]): Slot & { readonly list: Lists } => ({ list: list as Lists, kind }));
