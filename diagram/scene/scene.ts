/** What a picture of a journey shows, in words and numbers, before anything has a place: plain data, texts resolved, nothing measured. */

/** Whoever does something: a team or a partner, with the colour that it keeps through the whole picture. */
export interface Owner {
  readonly id: string;
  readonly title: string;
  /** From 0; colours repeat after the last one, with another mark. */
  readonly accent: number;
  readonly partner: boolean;
}

/** A short statement about the whole journey. */
export interface Chip {
  readonly key: string;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
}

/** What a rule found at something. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** All of its messages, a line each. */
  readonly text: string;
}

/** What became of something since an older state. */
export interface Mark {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly text?: string;
}

/** What everything that can be marked has. */
export interface Marked {
  readonly finding?: Finding;
  readonly mark?: Mark;
}

export interface Card extends Marked {
  /** Unique in the picture. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly broken: boolean;
  readonly channel?: string;
  readonly phone: boolean;
  /** The touchpoint's own owners, or else its stage's. */
  readonly owners: readonly Owner[];
  /** Somebody outside who provides the step. */
  readonly provider?: Owner;
  readonly truth: boolean;
  readonly data?: { readonly consent: boolean };
  readonly wait?: { readonly text: string; readonly long: boolean };
  /** How many sources back it, 3 standing for more. */
  readonly evidence: number;
  /** Where the journey goes from here beside the next touchpoints. */
  readonly leads: readonly Lead[];
  /** What is handed over to whoever comes next. */
  readonly handoff?: string;
}

export interface Lead {
  readonly key: string;
  readonly kind: 'exit' | 'continues' | 'includes';
  readonly text: string;
}

export interface Stage extends Marked {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  /** Who it belongs to. */
  readonly detail: string;
  readonly broken: boolean;
  readonly cards: readonly Card[];
}

/** A row above the stages: which phase of a process belongs to which of them. Neighbours of one phase share a cell. */
export interface HeaderRow {
  readonly id: 'process' | 'phase';
  readonly label: string;
  readonly cells: readonly { readonly key: string; readonly title: string; readonly from: number; readonly to: number }[];
}

/** A way from one card to another, by their places: the stage's index and the card's index in it. */
export interface Edge {
  readonly key: string;
  readonly from: Place;
  readonly to: Place;
  /** The author wrote it; otherwise one simply follows the other. */
  readonly said: boolean;
  readonly label?: string;
  /** Somebody else goes on from here. */
  readonly handover?: Handover;
}

export interface Handover {
  readonly from?: Owner;
  readonly to?: Owner;
  /** What the author says is handed over. */
  readonly said?: string;
}

export interface Place {
  readonly stage: number;
  readonly card: number;
}

/** A persona's feelings along the journey. */
export interface Curve {
  readonly key: string;
  /** Whose; undefined where the journey names nobody. */
  readonly persona?: string;
  /** The curve of an older state, for comparison. */
  readonly older?: boolean;
  /** In text order; a touchpoint without a feeling has no point, and the curve a gap there. */
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  /** The index of the touchpoint's column. */
  readonly touchpoint: number;
  /** Where the touchpoint stands on the path, if that isn't its column: points that follow each other are joined. */
  readonly order?: number;
  readonly id: string;
  /** From −2 to +2. */
  readonly score: number;
  readonly text?: string;
  /** Known, not supposed: there is evidence, and the map shows what is. */
  readonly known: boolean;
}

export type ItemKind = 'thought' | 'action' | 'step' | 'handoff' | 'pain' | 'opportunity' | 'system' | 'metric' | 'milestone' | 'source';

/** One thing in a lane. */
export interface Item extends Marked {
  readonly kind: ItemKind;
  readonly key: string;
  /** The id of the thing that it stands for, where there is one of its own. */
  readonly id?: string;
  readonly title: string;
  readonly detail?: string;
  readonly tone: 'plain' | 'good' | 'bad';
  /** Value and target as shares of a bar's length, from 0 to 1. */
  readonly bar?: { readonly value: number; readonly target?: number };
  readonly broken: boolean;
  /** What is the same in neighbouring columns is shown once. */
  readonly same?: string;
  /** An opportunity that stands right under the pain that it addresses. */
  readonly relief?: boolean;
}

/** A lane's things by column: the stage's index, and in it the index of the slot (a card's, or 0 in a stage without cards). */
export interface Lane {
  readonly id: LaneId;
  readonly label: string;
  readonly cells: readonly Cell[];
  /** The name of the line above it that divides what is seen from what is not. */
  readonly line?: string;
  /** Shown where nothing is in it; a lane without one is left out then. */
  readonly empty?: string;
}

export interface Cell {
  readonly at: Place;
  /** How many columns of the stage it takes, from `at` on; 1 where it is left out. */
  readonly span?: number;
  readonly items: readonly Item[];
}

export type LaneId =
  | 'process' | 'phase' | 'evidence' | 'flow' | 'touchpoints' | 'actions' | 'thoughts' | 'emotion' | 'pains' | 'opportunities' | 'frontstage' | 'backstage' | 'support' | 'systems' | 'milestones' | 'metrics';

/** What stands at the top of a page. */
export interface Heading extends Marked {
  readonly id: string;
  readonly kind: 'journey' | 'project';
  readonly title: string;
  readonly subtitle: string;
  readonly goal?: string;
  readonly archetype?: Archetype;
  /** The whole picture in words. */
  readonly description: string;
  readonly broken: boolean;
  readonly chips: readonly Chip[];
}

export type Archetype = 'routine' | 'joyride' | 'trek' | 'odyssey';

export interface Scene {
  readonly heading: Heading;
  readonly rows: readonly HeaderRow[];
  readonly stages: readonly Stage[];
  readonly edges: readonly Edge[];
  readonly curves: readonly Curve[];
  /** All lanes that have something, in the order in which they are drawn, `touchpoints` and `emotion` among them without cells. */
  readonly lanes: readonly Lane[];
  /** What stands in one column belongs together, from lane to lane. */
  readonly linked?: boolean;
}
