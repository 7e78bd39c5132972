import { simplified, type Line, type Rect } from './geometry.ts';
import type { Size } from './graph.ts';
import { GUTTER } from './measures.ts';
import { orderTurns, packTracks, type Turn } from './tracks.ts';

/** Boxes in columns and rows: one column each, any row, with the ways between them. */
export interface Grid {
  /** Each column's row, where its box stands; −1 for a column without a box. */
  readonly rows: readonly number[];
  /** Each column's group, in ascending order. */
  readonly groups: readonly number[];
  /** How many rows there are. */
  readonly rowCount: number;
  /** All boxes are of this size, and ways come and go at `port` below the top. */
  readonly box: Size & { readonly port: number };
  /** The least room between a column and the next, by the column's index. */
  readonly gaps: readonly number[];
  /** `said` ways were written by the author; all others lead to the next column. */
  readonly ways: readonly { readonly from: number; readonly to: number; readonly said: boolean; readonly label?: Size }[];
  /** Room above and below the boxes of a row. */
  readonly pad: number;
}

export interface GridShape {
  /** In the order of the columns; where there is no box, the room for one. */
  readonly boxes: readonly Rect[];
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  /** In the order of the ways. */
  readonly lines: readonly Line[];
  readonly width: number;
}

const TRACK = 12;
/** What a label beside a box keeps free on both sides. */
const LABEL = { before: 24, after: 10 } as const;

interface Way {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly said: boolean;
  readonly label?: Size;
  /** Goes to the next column, with nothing in between. */
  readonly near: boolean;
}

/**
 * Leads ways between boxes where no box can be: up and down in the gutters beside the columns, and sideways in a corridor above the row that they lead to.
 * Every way that the author says has a track in its corridor, whether it needs one or not, shared only with ways between other groups:
 * so a new box between two others, whose ways simply follow, moves no row.
 */
export function layoutGrid({ rows, groups, rowCount, box, gaps, ways, pad }: Grid): GridShape {
  const all = ways.map((way, index): Way => ({ ...way, index, near: way.to === way.from + 1 }));

  const corridors = Array.from({ length: rowCount }, (_, row) => {
    const said = all.filter(way => way.said && rows[way.to] === row);
    const tracks = packTracks(said.map(({ from, to }) => ({ from: Math.min(groups[from]!, groups[to]!), to: Math.max(groups[from]!, groups[to]!) })), 0.5);
    const labels = Math.max(0, ...said.map(way => way.label?.height ?? 0));
    const pitch = labels > 0 ? labels + 6 : TRACK;
    return { said, tracks, pitch, height: pitch * Math.max(0, ...tracks.map(track => track + 1)) };
  });
  let y = 0;
  const bands = corridors.map(corridor => {
    const band = { y, top: y + pad + corridor.height, height: 2 * pad + corridor.height + box.height };
    y += band.height;
    return band;
  });
  const portOf = (column: number): number => bands[rows[column]!]!.top + box.port;
  const trackY = (way: Way): number => {
    const row = rows[way.to]!, { said, tracks, pitch } = corridors[row]!;
    return bands[row]!.y + pad / 2 + (tracks[said.indexOf(way)]! + 1) * pitch - 2;
  };

  // What turns in the gutter before each column, and behind the last one.
  const turns = Array.from({ length: rows.length + 1 }, (): { way: Way; end: 'leave' | 'arrive'; turn: Turn }[] => []);
  for (const way of all) {
    if (way.near) {
      if (rows[way.from] !== rows[way.to]) turns[way.to]!.push({ way, end: 'leave', turn: { left: [portOf(way.from)], right: [portOf(way.to)] } });
      continue;
    }
    const forward = way.to > way.from, from = portOf(way.from), to = portOf(way.to), track = trackY(way);
    turns[way.from + 1]!.push({ way, end: 'leave', turn: forward ? { left: [from], right: [track] } : { left: [from, track], right: [] } });
    turns[way.to]!.push({ way, end: 'arrive', turn: forward ? { left: [track], right: [to] } : { left: [], right: [track, to] } });
  }
  const orders = turns.map(list => orderTurns(list.map(({ turn }) => turn), 10));
  const labelled = (column: number): number => Math.max(0, ...all.filter(way => way.near && way.to === column && way.label).map(way => way.label!.width + LABEL.before + LABEL.after));
  const gutters = turns.map((list, column) => {
    const outer = column === 0 || column === rows.length;
    const tracks = list.length === 0 ? 0 : GUTTER.first + list.length * GUTTER.track + 8;
    return outer ? tracks : Math.max(gaps[column - 1]!, tracks + 8) + labelled(column);
  });
  const xs: number[] = [];
  let x = gutters[0]!;
  rows.forEach((_, column) => {
    xs.push(x);
    x += box.width + gutters[column + 1]!;
  });
  const gutterEnd = (gutter: number): number => gutter < rows.length ? xs[gutter]! : x;
  const turnX = (way: Way, end: 'leave' | 'arrive'): number => {
    const gutter = end === 'leave' ? way.from + 1 : way.to;
    const list = turns[gutter]!, at = orders[gutter]![list.findIndex(turn => turn.way === way && turn.end === end)]!;
    // Turns stand close to the column on the right, so that labels have the room on the left.
    return gutterEnd(gutter) - 14 - (list.length - 1 - at) * GUTTER.track;
  };

  const lines = all.map((way): Line => {
    const from = { x: xs[way.from]! + box.width, y: portOf(way.from) }, to = { x: xs[way.to]!, y: portOf(way.to) };
    if (way.near) {
      const label = way.label && { x: from.x + LABEL.before, y: from.y - way.label.height - 2, ...way.label };
      const turn = from.y === to.y ? [] : [{ x: turnX(way, 'leave'), y: from.y }, { x: turnX(way, 'leave'), y: to.y }];
      return { points: simplified([from, ...turn, to]), ...(label && { label }) };
    }
    const out = turnX(way, 'leave'), into = turnX(way, 'arrive'), track = trackY(way);
    const label = way.label && { x: Math.round(xs[middleOf(way)]! + (box.width - way.label.width) / 2), y: track - way.label.height - 2, ...way.label };
    return { points: simplified([from, { x: out, y: from.y }, { x: out, y: track }, { x: into, y: track }, { x: into, y: to.y }, to]), ...(label && { label }) };
  });
  return {
    boxes: rows.map((row, column) => ({ x: xs[column]!, y: row < 0 ? 0 : bands[row]!.top, width: box.width, height: box.height })),
    rows: bands.map(band => ({ y: band.y, height: band.height })),
    lines,
    width: x,
  };
}

/** The column in the middle of a way's track: above it the label keeps clear of the gutters. */
function middleOf({ from, to }: Way): number {
  return to > from ? Math.ceil((from + to) / 2) : Math.floor((from + to) / 2);
}
