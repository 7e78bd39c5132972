import type { Element } from '../drawing.ts';
import type { Sign } from '../layout/card.ts';
import type { ItemKind } from '../scene/scene.ts';
import { at, classes, h } from './element.ts';

/** Outlines in a square of 12, drawn with a stroke. */
const OUTLINES: Readonly<Record<Sign['name'], string>> = {
  phone: 'M4 1 H8 A1 1 0 0 1 9 2 V10 A1 1 0 0 1 8 11 H4 A1 1 0 0 1 3 10 V2 A1 1 0 0 1 4 1 Z M5.4 9.2 H6.6',
  lock: 'M2.5 5.5 H9.5 V11 H2.5 Z M4 5.5 V3.5 A2 2 0 0 1 8 3.5 V5.5',
  unlocked: 'M2.5 5.5 H9.5 V11 H2.5 Z M4 5.5 V3 A2 2 0 0 1 7.8 2.2',
  clock: 'M6 1.2 A4.8 4.8 0 1 1 5.99 1.2 Z M6 3.4 V6 L7.8 7.2',
  exit: 'M6.5 2 H2 V10 H6.5 M5 6 H11 M8.6 3.6 L11 6 L8.6 8.4',
  continues: 'M1 6 H10.5 M7.5 3 L10.5 6 L7.5 9',
  includes: 'M1.5 1.5 H10.5 V10.5 H1.5 Z M4 6 H8 M6 4 V8',
};

export function drawSign(sign: Sign, key: string): Element {
  return h('g', { key, class: classes('jm-sign', `jm-stroke-${sign.tone}`), transform: at(sign.x, sign.y) }, h('title', {}, sign.meaning), h('path', { d: OUTLINES[sign.name] }));
}

/** A sign without a group of its own meaning. */
export function drawSignAt(name: Sign['name'], x: number, y: number, key: string): Element {
  return h('path', { key, class: 'jm-sign jm-stroke-plain', d: OUTLINES[name], transform: at(x, y) });
}

/** Filled marks at the left of an item, in a square of 12. */
const MARKS: Partial<Record<ItemKind, string>> = {
  pain: 'M6 1 L11.5 10.5 H0.5 Z',
  opportunity: 'M6 0.5 L11.5 6 L6 11.5 L0.5 6 Z',
  handoff: 'M0.5 3 H6 V0.5 L11.5 6 L6 11.5 V9 H0.5 Z',
  milestone: 'M2 1 H3.4 V2 H10.5 L8.7 4.6 L10.5 7.2 H3.4 V11.5 H2 Z',
};

export function drawMark(kind: ItemKind, x: number, y: number): Element | undefined {
  const path = MARKS[kind];
  return path ? h('path', { key: 'mark', class: `jm-mark jm-mark-${kind}`, d: path, transform: at(x, y) }) : undefined;
}

/** An owner's mark: after the last colour the colours come again with another shape. */
export function drawOwnerMark(accent: number, colours: number, x: number, y: number, key: string): Element {
  const className = `jm-fill-${accent % colours}`;
  switch (Math.floor(accent / colours) % 4) {
    case 0: return h('circle', { key, class: className, cx: x, cy: y, r: 4 });
    case 1: return h('rect', { key, class: className, x: x - 3.5, y: y - 3.5, width: 7, height: 7 });
    case 2: return h('path', { key, class: className, d: `M${x} ${y - 4.6} l4.6 4.6 l-4.6 4.6 l-4.6 -4.6 Z` });
    default: return h('path', { key, class: className, d: `M${x} ${y - 4.4} l4.6 8 h-9.2 Z` });
  }
}
