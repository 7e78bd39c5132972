/** Reads a drawing's geometry back from its elements: what is measured is what is drawn. */
import type { Drawing, Element } from '../../diagram/drawing.ts';
import type { Rect } from '../../diagram/layout/geometry.ts';
import { widthOf } from '../../diagram/text/measure.ts';

export interface Text {
  readonly text: string;
  readonly box: Rect;
  /** The box that it has to stay in. */
  readonly room?: Box;
}

export interface Box extends Rect {
  readonly kind: string;
  readonly id: string;
  /** The box around it. */
  readonly outer?: Box;
}

export interface Way {
  readonly key: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Geometry {
  readonly texts: readonly Text[];
  readonly boxes: readonly Box[];
  readonly ways: readonly Way[];
}

const number = (value: unknown): number => {
  const result = Number(value ?? 0);
  if (!Number.isFinite(result)) throw new Error(`${String(value)} is no number.`);
  return result;
};

export function readGeometry(drawing: Drawing): Geometry {
  const texts: Text[] = [], boxes: Box[] = [], ways: Way[] = [];
  const walk = (element: Element, dx: number, dy: number, room: Box | undefined): void => {
    const { tag, attributes, children } = element;
    const move = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(String(attributes['transform'] ?? 'translate(0 0)'));
    if (!move) throw new Error(`Unexpected transform ${attributes['transform']}`);
    const x = dx + number(move[1]), y = dy + number(move[2]);
    const own = children.find((child): child is Element => typeof child !== 'string' && String(child.attributes['class'] ?? '').split(' ').includes('jm-box'));
    if (tag === 'g' && own) {
      const { x: left, y: top, width, height } = own.attributes;
      room = {
        x: x + number(left), y: y + number(top), width: number(width), height: number(height), kind: String(attributes['data-kind'] ?? attributes['class'] ?? ''), id: element.key ?? '',
        ...(room && { outer: room }),
      };
      boxes.push(room);
    } else if (tag === 'g' && attributes['data-kind'] === 'stage') {
      // A stage's arrow: its box is the path's hull.
      const arrow = children.find((child): child is Element => typeof child !== 'string' && child.tag === 'path')!;
      const [, right, , height] = /L([\d.]+) [\d.]+ L([\d.]+) ([\d.]+) H0/.exec(String(arrow.attributes['d']))!;
      room = { x, y, width: number(right), height: number(height), kind: 'stage', id: element.key ?? '' };
      boxes.push(room);
    }
    if (tag === 'text') {
      const text = children.filter(child => typeof child === 'string').join('');
      const size = number(attributes['font-size']);
      const width = widthOf(text, { size, bold: attributes['font-weight'] === 700 });
      const share = attributes['text-anchor'] === 'middle' ? 0.5 : attributes['text-anchor'] === 'end' ? 1 : 0;
      texts.push({
        text, ...(room && { room }),
        box: { x: x + number(attributes['x']) - share * width, y: y + number(attributes['y']) - size * 0.8, width, height: size },
      });
    }
    if (tag === 'g' && attributes['class'] === 'jm-way') {
      const line = children.find((child): child is Element => typeof child !== 'string' && child.key === 'line')!;
      const head = children.find((child): child is Element => typeof child !== 'string' && child.key === 'head')!;
      // Round corners: the control point is where the way would turn without them.
      const points = [...String(line.attributes['d']).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)(?: Q(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+))?/g)]
        .flatMap(([, a, b, c, d]) => c === undefined ? [[a, b]] : [[a, b], [c, d]]);
      const [, tipX, tipY] = /^M(-?[\d.]+) (-?[\d.]+)/.exec(String(head.attributes['d']))!;
      ways.push({ key: element.key ?? '', points: [...points, [tipX, tipY]].map(([a, b]) => ({ x: x + number(a), y: y + number(b) })) });
    }
    for (const child of children) if (typeof child !== 'string') walk(child, x, y, room);
  };
  for (const element of drawing.content) walk(element, 0, 0, undefined);
  return { texts, boxes, ways };
}

/** Whether two rectangles share more than a hair's breadth. */
export function collide(a: Rect, b: Rect): boolean {
  const hair = 0.2;
  return a.x + hair < b.x + b.width && b.x + hair < a.x + a.width && a.y + hair < b.y + b.height && b.y + hair < a.y + a.height;
}

export function inside(inner: Rect, outer: Rect): boolean {
  const hair = 0.2;
  return inner.x >= outer.x - hair && inner.y >= outer.y - hair && inner.x + inner.width <= outer.x + outer.width + hair && inner.y + inner.height <= outer.y + outer.height + hair;
}
