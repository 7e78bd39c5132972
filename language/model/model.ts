/**
 * The model: what a `.journey` file says, as plain, immutable, serialisable data.
 *
 * Everything outside `language/` sees journeys only in this form; nobody else knows the syntax tree.
 * Every thing carries its id and where it stands in the text, so that a finding, a card or a change can lead back to its line.
 */

/** A place in a text: zero-based line, and zero-based column counted in UTF-16 units, as editors count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, but not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What can be declared under a name. */
export type Kind =
  | 'persona' | 'segment' | 'team' | 'partner' | 'channel' | 'system' | 'competitor' | 'source' | 'metric'
  | 'phases' | 'phase' | 'journey' | 'stage' | 'touchpoint' | 'pain' | 'opportunity';

/** A value and the place where it is said. */
export interface Said<T> {
  readonly value: T;
  readonly range: Range;
}

export type Text = Said<string>;

/** A mention of something by its name, as written (in NFC), possibly qualified with dots; or, in quotes, by its title. */
export interface Ref {
  readonly text: string;
  /** The kinds of thing that may be meant here. */
  readonly kinds: readonly Kind[];
  readonly range: Range;
}

/** A mention with a word of explanation: `rival SameClass "cheaper"`, `drops Consider "merged"`. */
export interface ExplainedRef extends Ref {
  /** The words after it. */
  readonly why?: Text;
}

/** One fact's line: the word that it starts with and the range of the line without its indentation. */
export interface FactLine {
  readonly word: string;
  readonly range: Range;
}

/** What all declared things have. */
export interface Thing {
  readonly kind: Kind;
  /** The name, qualified from the outside in: `HcpAdoption.Weigh.Question.SlowAnswer`. Unique where names are. */
  readonly id: string;
  /** As written, in NFC; empty where the author left it out. */
  readonly name: string;
  readonly title?: Text;
  /** The whole block, from its keyword to the end of its last line. */
  readonly range: Range;
  /** The name; where it is missing, the keyword. */
  readonly nameRange: Range;
  /** The comment right above it. */
  readonly documentation?: string;
  /** The block's own lines in text order, without those of the blocks in it. */
  readonly facts: readonly FactLine[];
  /** First words of lines of this block that couldn't be read. Rules keep silent about what these may have said. */
  readonly broken: readonly string[];
  readonly notes: readonly Text[];
}

export type Level = 'low' | 'medium' | 'high';

/** A length of time, in minutes, with the words it was given in. */
export interface Duration {
  readonly minutes: number;
  readonly number: number;
  readonly unit: string;
}

/** A number with its unit as written: `%`, a currency, or nothing. */
export interface Quantity {
  readonly number: number;
  readonly unit?: string;
  /** `240 EUR per year`: the period's word. */
  readonly per?: string;
}

export interface Target extends Quantity {
  /** What the value should be to the number; `=` where nothing was written. */
  readonly comparison: '>=' | '<=' | '>' | '<' | '=';
}

export interface Persona extends Thing {
  readonly kind: 'persona';
  /** One of customer, employee, supplier, patient, professional, or the author's own words. */
  readonly role?: Text;
  readonly segment?: Ref;
  readonly goals: readonly Text[];
  readonly needs: readonly Text[];
  readonly quotes: readonly Text[];
  readonly prefers: readonly Ref[];
  readonly size?: Said<number>;
  readonly evidence: readonly Ref[];
}

export interface Segment extends Thing {
  readonly kind: 'segment';
  readonly size?: Said<number>;
  readonly criteria: readonly Text[];
}

export interface Team extends Thing {
  readonly kind: 'team' | 'partner';
  /** A person, a mailbox, or a handle as in a CODEOWNERS file. */
  readonly contact?: Text;
  readonly partOf?: Ref;
}

export interface Channel extends Thing {
  readonly kind: 'channel';
  readonly channelKind?: Said<'in-person' | 'remote' | 'digital'>;
  readonly fits: readonly Ref[];
  readonly cost?: Said<Level>;
  readonly device?: Said<'phone' | 'desktop' | 'any'>;
}

export interface System extends Thing {
  readonly kind: 'system';
  readonly owners: readonly Ref[];
}

export interface Competitor extends Thing {
  readonly kind: 'competitor';
}

export type SourceKind = 'interview' | 'survey' | 'observation' | 'analytics' | 'support' | 'crm' | 'report' | 'assumption';

export interface Source extends Thing {
  readonly kind: 'source';
  readonly sourceKind?: Said<SourceKind>;
  /** ISO 8601, `2026-04-20`. */
  readonly date?: Text;
  readonly sample?: Said<number>;
  readonly link?: Text;
  readonly personalData: boolean;
  readonly consent?: Text;
}

export type MetricKind = 'csat' | 'nps' | 'ces' | 'conversion' | 'clv' | 'count' | 'duration' | 'rate';

/** The inputs that a metric's formula may ask for, by the word that says them. */
export type MetricInput =
  | 'exposed' | 'completed' | 'annual-revenue' | 'lifespan' | 'acquisition-cost' | 'promoters' | 'passives' | 'detractors';

export interface Metric extends Thing {
  readonly kind: 'metric';
  readonly metricKind?: Said<MetricKind>;
  readonly inputs: Readonly<Partial<Record<MetricInput, Said<Quantity>>>>;
  readonly value?: Said<Quantity>;
  readonly target?: Said<Target>;
  readonly date?: Text;
  readonly evidence: readonly Ref[];
}

export interface Phases extends Thing {
  readonly kind: 'phases';
  readonly phases: readonly Phase[];
}

export interface Phase extends Thing {
  readonly kind: 'phase';
}

/** Which phase of the company's process belongs beside which phase of the customer's behaviour. */
export interface Sync {
  readonly process: Ref;
  readonly behaviour: Ref;
  readonly range: Range;
  readonly pairs: readonly { readonly process: Ref; readonly behaviour: Ref; readonly range: Range }[];
  readonly free: readonly Ref[];
}

export interface Journey extends Thing {
  readonly kind: 'journey';
  readonly state?: Said<'current' | 'future'>;
  readonly for: readonly Ref[];
  readonly journeyKind?: Said<'customer' | 'buyer' | 'patient' | 'professional' | 'employee' | 'supplier'>;
  /** More than one is a mistake that a rule reports. */
  readonly archetypes: readonly Said<'routine' | 'joyride' | 'trek' | 'odyssey'>[];
  readonly goal?: Text;
  readonly from?: Text;
  readonly until?: Text;
  readonly owners: readonly Ref[];
  readonly improves?: Ref;
  readonly partOf?: Ref;
  readonly status?: Said<'draft' | 'reviewed' | 'approved'>;
  /** ISO 8601. */
  readonly reviewed?: Text;
  readonly reviewEvery?: Said<Duration>;
  /** A BCP 47 tag. */
  readonly lang?: Text;
  readonly drops: readonly ExplainedRef[];
  readonly stages: readonly Stage[];
  readonly opportunities: readonly Opportunity[];
}

export interface Stage extends Thing {
  readonly kind: 'stage';
  readonly owners: readonly Ref[];
  readonly process?: Ref;
  readonly phase?: Ref;
  readonly goal?: Text;
  readonly milestones: readonly Text[];
  readonly measures: readonly Ref[];
  readonly drops: readonly ExplainedRef[];
  readonly notFor: readonly ExplainedRef[];
  readonly touchpoints: readonly Touchpoint[];
}

/** How a persona feels at a touchpoint. */
export interface Emotion {
  /** Whose feeling; everybody's where it is left out. */
  readonly persona?: Ref;
  /** From −2 to +2; `undefined` for `n/a` (not involved), and whatever was written where it is off the scale. */
  readonly score?: number;
  readonly scoreRange: Range;
  readonly text?: Text;
  readonly range: Range;
}

/** One `next` line: all its targets share the condition. */
export interface Next {
  readonly targets: readonly Ref[];
  readonly when?: Text;
  readonly range: Range;
}

/** The journey ends here for some: `exit "gives up" 12 %`. */
export interface Exit {
  readonly text?: Text;
  readonly percent?: number;
  readonly range: Range;
}

export interface Touchpoint extends Thing {
  readonly kind: 'touchpoint';
  readonly via?: Ref;
  readonly for: readonly Ref[];
  readonly owners: readonly Ref[];
  readonly provider?: Ref;
  readonly actions: readonly Text[];
  readonly thoughts: readonly Text[];
  readonly expects: readonly Text[];
  readonly emotions: readonly Emotion[];
  /** From 0 to 5. */
  readonly effort?: Said<number>;
  readonly wait?: Said<Duration>;
  readonly cues: readonly Text[];
  readonly momentOfTruth: boolean;
  readonly frontstage: readonly Text[];
  readonly backstage: readonly Text[];
  readonly support: readonly Text[];
  readonly uses: readonly Ref[];
  readonly data: readonly Said<'personal' | 'health'>[];
  readonly consent?: Text;
  readonly personalisedBy: readonly Ref[];
  readonly rivals: readonly ExplainedRef[];
  readonly measures: readonly Ref[];
  readonly evidence: readonly Ref[];
  readonly handoff?: Text;
  readonly next: readonly Next[];
  readonly exits: readonly Exit[];
  readonly continues: readonly Ref[];
  readonly includes: readonly Ref[];
  readonly replaces: readonly Ref[];
  readonly resolves: readonly Ref[];
  readonly link?: Text;
  readonly pains: readonly Pain[];
}

export interface Pain extends Thing {
  readonly kind: 'pain';
  readonly severity?: Said<Level>;
  readonly evidence: readonly Ref[];
}

export interface Opportunity extends Thing {
  readonly kind: 'opportunity';
  readonly addresses: readonly Ref[];
  readonly owners: readonly Ref[];
  readonly impact?: Said<Level>;
  readonly effort?: Said<Level>;
  readonly status?: Said<'idea' | 'planned' | 'doing' | 'done' | 'dropped'>;
  readonly tickets: readonly Text[];
  readonly measures: readonly Ref[];
}

/** Everything that one file says. */
export interface FileModel {
  readonly uri: string;
  readonly personas: readonly Persona[];
  readonly segments: readonly Segment[];
  readonly teams: readonly Team[];
  readonly partners: readonly Team[];
  readonly channels: readonly Channel[];
  readonly systems: readonly System[];
  readonly competitors: readonly Competitor[];
  readonly sources: readonly Source[];
  readonly metrics: readonly Metric[];
  readonly phaseLists: readonly Phases[];
  readonly syncs: readonly Sync[];
  readonly journeys: readonly Journey[];
  /** The words of the lines that could not be read: rules keep silent about what they may have said. */
  readonly unread: readonly string[];
  /** What lines that stop too early would have named. */
  readonly unfinished: readonly Kind[];
}

/** The lists of a file's outermost blocks. */
export const BLOCK_LISTS = [
  'personas', 'segments', 'teams', 'partners', 'channels', 'systems', 'competitors', 'sources', 'metrics', 'phaseLists', 'syncs', 'journeys',
] as const satisfies readonly (keyof FileModel)[];

/** Looks a mention up among the project's names. */
export interface Names {
  /** The one thing that `ref` means when it stands in `within` (the innermost block around it), or undefined where none or several fit. */
  resolve(ref: Ref, within?: Thing): Thing | undefined;
  /** The same object for as long as what was mentioned before still means what it meant, though that may say something else by now. Left out where nobody keeps account of it. */
  readonly standing?: object;
  /** Whether this is a thing as it is now, not as it was once. */
  isCurrent?(thing: Thing): boolean;
}
