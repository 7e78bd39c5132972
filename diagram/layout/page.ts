import { lastByObject } from '../memo.ts';
import type { Archetype, Chip, HeaderRow, Heading, Lead, Owner, Stage } from '../scene/scene.ts';
import type { CardShape } from './card.ts';
import type { CurveShape } from './curve.ts';
import type { Line, Rect } from './geometry.ts';
import type { ItemShape } from './item.ts';
import type { LegendEntry } from './legend.ts';
import type { TextBlock } from './texts.ts';

/** Something at its place on the page. */
export interface Placed<T> {
  readonly x: number;
  readonly y: number;
  readonly shape: T;
}

/** The same object where the same shape stands where it stood: drawing looks at nothing else. */
export const place = lastByObject((shape: CardShape | ItemShape, x: number, y: number): Placed<typeof shape> => ({ x, y, shape })) as <T extends CardShape | ItemShape>(shape: T, x: number, y: number) => Placed<T>;

/** A picture with everything in its place. All views but the atlas are pages of this kind. */
export interface PagePlan {
  readonly heading: HeadingPlan;
  readonly width: number;
  readonly height: number;
  readonly plain: boolean;
  readonly rows: readonly RowPlan[];
  readonly stages: readonly StagePlan[];
  /** Where one stage ends and the next begins. */
  readonly separators: readonly number[];
  readonly lanes: readonly LanePlan[];
  /** Ways that lead from lane to lane. */
  readonly edges: readonly EdgePlan[];
  /** What belongs together in a column, from one lane to the next. */
  readonly links: readonly LinkPlan[];
  readonly legend: readonly LegendEntry[];
}

export interface HeadingPlan {
  readonly heading: Heading;
  readonly title: TextBlock;
  readonly subtitle: TextBlock;
  readonly goal?: TextBlock;
  readonly badge?: { readonly archetype: Archetype; readonly box: Rect; readonly text: TextBlock };
  readonly chips: readonly { readonly chip: Chip; readonly box: Rect; readonly text: TextBlock }[];
}

export interface RowPlan {
  readonly row: HeaderRow;
  readonly folded: boolean;
  readonly label: TextBlock;
  readonly box: Rect;
  /** From the row's corner on. */
  readonly cells: readonly { readonly key: string; readonly title: string; readonly box: Rect; readonly text: TextBlock }[];
}

export interface StagePlan {
  readonly stage: Stage;
  readonly box: Rect;
  /** From the box's corner on, as is everything inside a box. */
  readonly title: TextBlock;
  readonly detail: TextBlock;
}

export interface LanePlan {
  readonly id: string;
  readonly name: string;
  readonly box: Rect;
  /** From the lane's corner on. */
  readonly label: TextBlock;
  /** The lane is somebody's. */
  readonly owner?: Owner;
  readonly folded: boolean;
  /** The line above the lane, from the lane's corner on. */
  readonly line?: { readonly y: number; readonly text: TextBlock };
  readonly empty?: TextBlock;
  readonly cards: readonly Placed<CardShape>[];
  readonly pills: readonly Placed<PillShape>[];
  readonly edges: readonly EdgePlan[];
  readonly items: readonly Placed<ItemShape>[];
  readonly emotion?: EmotionPlan;
}

/** Where a way leaves the journey. */
export interface PillShape {
  readonly lead: Lead;
  readonly width: number;
  readonly height: number;
  readonly text: TextBlock;
}

export interface EdgePlan {
  readonly key: string;
  readonly line: Line;
  readonly conditional: boolean;
  readonly text?: TextBlock;
  /** Somebody else goes on: the mark's middle, whose it is before and after, and what is handed over. */
  readonly handover?: { readonly x: number; readonly y: number; readonly from?: Owner; readonly to?: Owner; readonly said?: string };
}

export interface LinkPlan {
  readonly key: string;
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** The lane of the curves, from the lane's corner on. */
export interface EmotionPlan {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly scale: readonly { readonly y: number; readonly text: TextBlock }[];
  readonly legend: readonly { readonly x: number; readonly y: number; readonly text: TextBlock }[];
  readonly curves: readonly CurveShape[];
}

