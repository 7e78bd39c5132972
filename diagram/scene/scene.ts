/** What a journey map shows, in words and numbers, before anything has a place: plain data, texts resolved, nothing measured. */

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

export interface Card {
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
}

export interface Lead {
  readonly kind: 'exit' | 'continues' | 'includes';
  readonly text: string;
}

export interface Stage {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  /** Process, phase and owners. */
  readonly detail: string;
  readonly broken: boolean;
  readonly cards: readonly Card[];
}

/** A way from one card to another, by their places: the stage's index and the card's index in it. */
export interface Edge {
  readonly key: string;
  readonly from: Place;
  readonly to: Place;
  readonly label?: string;
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
  /** In text order; a touchpoint without a feeling has no point, and the curve a gap there. */
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  /** The index of the touchpoint in the journey. */
  readonly touchpoint: number;
  readonly id: string;
  /** From −2 to +2. */
  readonly score: number;
  readonly text?: string;
  /** Known, not supposed: there is evidence, and the map shows what is. */
  readonly known: boolean;
}

export type ItemKind = 'thought' | 'action' | 'step' | 'pain' | 'opportunity' | 'system' | 'metric' | 'milestone';

/** One thing in a lane. */
export interface Item {
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
  /** An opportunity that stands right under the pain that it addresses. */
  readonly relief?: boolean;
}

/** A lane's things by column: the stage's index, and in it the index of the slot (a card's, or 0 in a stage without cards). */
export interface Lane {
  readonly id: LaneId;
  readonly label: string;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly at: Place;
  readonly items: readonly Item[];
}

export type LaneId =
  | 'touchpoints' | 'actions' | 'thoughts' | 'emotion' | 'pains' | 'opportunities' | 'frontstage' | 'backstage' | 'support' | 'systems' | 'milestones' | 'metrics';

export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly broken: boolean;
  readonly chips: readonly Chip[];
  readonly stages: readonly Stage[];
  readonly edges: readonly Edge[];
  readonly curves: readonly Curve[];
  /** All lanes that have something, in the order in which they are drawn, `touchpoints` and `emotion` among them without cells. */
  readonly lanes: readonly Lane[];
}
