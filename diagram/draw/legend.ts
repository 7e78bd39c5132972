import type { Element } from '../drawing.ts';
import type { LegendEntry, LegendSign } from '../layout/legend.ts';
import { at, h } from './element.ts';
import { drawText } from './text.ts';

const SIGNS: Readonly<Record<LegendSign, () => Element[]>> = {
  evidence: () => [0, 1, 2].map(i => h('circle', { key: `dot${i}`, class: i < 1 ? 'jm-dot-filled' : 'jm-dot', cx: 5 + i * 7.5, cy: 7, r: 2.4 })),
  ownerless: () => [h('path', { key: 'stripe', class: 'jm-ownerless', d: 'M12 0 V14' })],
  condition: () => [h('path', { key: 'way', class: 'jm-edge jm-conditional', d: 'M0 7 H18' }), h('path', { key: 'head', class: 'jm-head', d: 'M24 7 L17 3.5 V10.5 Z' })],
  supposed: () => [h('path', { key: 'curve', class: 'jm-curve jm-stroke-0 jm-supposed', d: 'M1 7 H24' })],
  older: () => [h('path', { key: 'curve', class: 'jm-curve jm-older', d: 'M1 7 H24' })],
  handover: () => [h('circle', { key: 'mark', class: 'jm-handover', cx: 12, cy: 7, r: 5 }), h('path', { key: 'arrow', class: 'jm-handover-sign', d: 'M9.5 7 H14 M12.2 5 L14.4 7 L12.2 9' })],
  warning: () => [h('path', { key: 'corner', class: 'jm-corner-warning', d: 'M6 0 H14 A6 6 0 0 1 20 6 V14 Z' })],
  error: () => [h('path', { key: 'corner', class: 'jm-corner-error', d: 'M6 0 H14 A6 6 0 0 1 20 6 V14 Z' })],
};

export function drawLegend(entries: readonly LegendEntry[]): Element | undefined {
  if (entries.length === 0) return undefined;
  return h('g', { key: 'legend', class: 'jm-legend' }, entries.map(({ sign, x, y, text }) => h('g', { key: sign },
    h('g', { key: 'sign', 'aria-hidden': 'true', transform: at(x, y) }, SIGNS[sign]()),
    drawText(text, 'jm-muted'))));
}
