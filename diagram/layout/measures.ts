import type { TextStyle } from '../text/measure.ts';

/** Every text's size, by what it is. Sizes and lengths are pixels at 100 %. */
export const TYPE = {
  title: { size: 23, bold: true },
  subtitle: { size: 12.5 },
  goal: { size: 12 },
  chip: { size: 11.5 },
  row: { size: 11.5 },
  line: { size: 10.5 },
  legend: { size: 10.5 },
  lane: { size: 11.5, bold: true },
  stage: { size: 14, bold: true },
  stageDetail: { size: 11 },
  card: { size: 13, bold: true },
  cardLine: { size: 11.5 },
  badge: { size: 10.5, bold: true },
  mark: { size: 9.5, bold: true },
  edge: { size: 11 },
  scale: { size: 10.5 },
  feeling: { size: 11.5 },
  score: { size: 10, bold: true },
  persona: { size: 11 },
  item: { size: 12 },
  itemStrong: { size: 12, bold: true },
  itemDetail: { size: 10.5 },
} as const satisfies Record<string, TextStyle>;

export type TypeName = keyof typeof TYPE;

/** A line's height is the same share of every size, and so is where its letters stand in it. */
export const lineHeightOf = (type: TypeName): number => Math.round(TYPE[type].size * 1.32);
export const ascentOf = (type: TypeName): number => Math.round(TYPE[type].size * 0.98);

export const PAGE = { margin: 24, label: 118, widestLabel: 220, title: 600, top: 26 } as const;
/** The badge of the archetype. */
export const BADGE = { height: 18, left: 24 } as const;
/** The rows above the stages. */
export const ROW = { height: 22, gap: 4, pad: 12 } as const;
/** A line between lanes, with its name. */
export const LINE = { above: 20 } as const;
/** Where a way leaves the journey. */
export const PILL = { left: 28, right: 13, pad: 5, width: 210 } as const;
/** What became of something: a pill over its edge. */
export const MARK = { height: 16, width: 64 } as const;
export const CHIP = { height: 26, pad: 12, gap: 8, nominal: 235 } as const;
export const STAGE = { gap: 8, point: 14, padLeft: 24, padRight: 12, padY: 9, inset: 20 } as const;
export const CARD = {
  width: 216, gap: 44, rowGap: 26, padLeft: 17, padRight: 12, padTop: 11, padBottom: 11, row: 18,
  /** How far below a card's top its ways come and go, so that cards of different heights stand in line. */
  port: 36,
  titleLines: 3,
} as const;
export const LANE = { padTop: 13, padBottom: 13, gap: 4, itemGap: 9, pairGap: 7, folded: 28, widest: 340 } as const;
export const GUTTER = { width: 26, first: 8, track: 10, line: 7 } as const;
export const TRACK = { height: 14, labelled: 30, top: 20 } as const;
export const EDGE_LABEL = { width: 132, lines: 2, padX: 5, padY: 1 } as const;
export const CURVE = { step: 27, pad: 48, dot: 10, label: 172, lines: 2 } as const;
/** A journey's card in the atlas with a title of one line; `zero` is where its curve is level, from the lower end on, and `score` how far one more is above. */
export const ATLAS = { width: 300, height: 157, pad: 14, gap: 36, perRow: 3, zero: 50, score: 8.5 } as const;
