import { widthOf } from '../text/measure.ts';
import { wrap } from '../text/wrap.ts';
import { ascentOf, lineHeightOf, TYPE, type TypeName } from './measures.ts';

/** A text with its place: one baseline for each line. */
export interface TextBlock {
  readonly type: TypeName;
  readonly x: number;
  /** The first line's baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
  readonly lineHeight: number;
  /** The widest line, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The whole text where a part of it had to be left out. */
  readonly whole?: string;
}

export interface TextRoom {
  readonly x: number;
  /** The top of the first line. */
  readonly y: number;
  readonly width: number;
  readonly lines: number;
  readonly anchor?: TextBlock['anchor'];
}

/** Sets a text into the room it has. `x` is the left end, the middle or the right end, by the anchor. */
export function setText(text: string, type: TypeName, { x, y, width, lines, anchor = 'start' }: TextRoom): TextBlock {
  const wrapped = wrap(text, TYPE[type], width, lines);
  const lineHeight = lineHeightOf(type);
  return {
    type, x, y: y + ascentOf(type), anchor,
    lines: wrapped.lines,
    lineHeight,
    width: wrapped.width,
    height: wrapped.lines.length * lineHeight,
    ...(wrapped.cut && { whole: text }),
  };
}

export function textWidth(text: string, type: TypeName): number {
  return widthOf(text, TYPE[type]);
}
