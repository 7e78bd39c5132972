/** What no picture may have, whatever is in it. */
import type { Drawing } from '../../diagram/drawing.ts';
import { collide, inside, readGeometry, type Box, type Geometry } from './geometry.ts';

/** Everything that is out of place, by what is wrong with it. */
export function faultsOf(drawing: Drawing): Record<string, string[]> {
  const geometry = readGeometry(drawing);
  const page = { x: 0, y: 0, width: drawing.width, height: drawing.height };
  const faults: Record<string, string[]> = {
    'texts out of their box': geometry.texts.filter(({ box, room }) => room && !inside(box, room)).map(({ text }) => text),
    'texts on each other': collidingTexts(geometry),
    'boxes on each other': pairs(geometry.boxes).filter(([a, b]) => !belong(a, b) && collide(a, b)).map(([a, b]) => `${a.kind} ${a.id} | ${b.kind} ${b.id}`),
    'off the page': [...geometry.texts.map(({ text, box }) => ({ id: text, ...box })), ...geometry.boxes].filter(box => !inside(box, page)).map(({ id }) => id),
    'ways off the page': geometry.ways.filter(({ points }) => points.some(point => !inside({ ...point, width: 0, height: 0 }, page))).map(({ key }) => key),
    'ways through cards': waysThroughCards(geometry),
    'ways on each other': waysOnEachOther(geometry),
    'ways aslant': geometry.ways.filter(({ points }) => points.some((point, i) => i > 0 && point.x !== points[i - 1]!.x && point.y !== points[i - 1]!.y)).map(({ key }) => key),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0));
}

/** A badge may stand over its own card's edge. */
function belong(a: Box, b: Box): boolean {
  return a.outer === b || b.outer === a;
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));
}

function collidingTexts({ texts, boxes }: Geometry): string[] {
  const sorted = [...texts].sort((a, b) => a.box.x - b.box.x);
  const found: string[] = [];
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.box.x < a.box.x + a.box.width; j++) if (collide(a.box, sorted[j]!.box)) found.push(`${a.text} | ${sorted[j]!.text}`);
  });
  for (const { text, box, room } of texts) for (const other of boxes) if (other !== room && other !== room?.outer && other.outer !== room && collide(box, other)) found.push(`${text} | box ${other.id}`);
  return found;
}

/** Ways that begin at the same card may share their beginning, ways that end at the same card their end; others would be taken for one. */
function waysOnEachOther({ ways }: Geometry): string[] {
  const pieces = ways.flatMap(({ key, points }) => points.slice(1).map((to, i) => ({ key, from: points[i]!, to })));
  const shared = (a: number, b: number, c: number, d: number): number => Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
  return pairs(pieces).filter(([a, b]) => {
    const [from, to] = a.key.split(' → '), [otherFrom, otherTo] = b.key.split(' → ');
    if (from === otherFrom || to === otherTo) return false;
    const level = a.from.y === a.to.y && b.from.y === b.to.y && Math.abs(a.from.y - b.from.y) < 3 && shared(a.from.x, a.to.x, b.from.x, b.to.x) > 2;
    const upright = a.from.x === a.to.x && b.from.x === b.to.x && Math.abs(a.from.x - b.from.x) < 3 && shared(a.from.y, a.to.y, b.from.y, b.to.y) > 2;
    return level || upright;
  }).map(([a, b]) => `${a.key} | ${b.key}`);
}

function waysThroughCards({ ways, boxes }: Geometry): string[] {
  const cards = boxes.filter(({ kind }) => kind === 'touchpoint' || kind === 'journey').map(box => ({ ...box, x: box.x + 0.3, y: box.y + 0.3, width: box.width - 0.6, height: box.height - 0.6 }));
  return ways.flatMap(({ key, points }) => points.slice(1).flatMap((point, i) => {
    const before = points[i]!;
    const x = Math.min(point.x, before.x), y = Math.min(point.y, before.y);
    const right = Math.max(point.x, before.x), bottom = Math.max(point.y, before.y);
    return cards.filter(card => x < card.x + card.width && right > card.x && y < card.y + card.height && bottom > card.y).map(card => `${key} through ${card.id}`);
  }));
}
