import type { Element } from '../drawing.ts';
import { byObject } from '../../language/model/memo.ts';
import type { ItemShape } from '../layout/item.ts';
import type { Placed } from '../layout/page.ts';
import { LANE } from '../layout/measures.ts';
import { at, classes, h } from './element.ts';
import { drawCorner } from './marks.ts';
import { drawMark } from './signs.ts';
import { drawText, tooltip } from './text.ts';

const ROUND = { step: 5, handoff: 5, source: 4, system: 12, pain: 6, opportunity: 6, action: 0, thought: 0, milestone: 0, metric: 0 } as const;

const SAID = { added: 'new', removed: 'gone', changed: 'changed', moved: 'moved' } as const;

export const drawItem = byObject(({ x, y, shape }: Placed<ItemShape>): Element => {
  const { item, width, height } = shape;
  const gone = item.mark?.kind === 'removed';
  const words = [item.title, item.detail, item.mark && SAID[item.mark.kind], item.mark?.text].filter(Boolean).join('\n');
  return h('g', {
    key: item.key,
    class: classes('jm-thing', item.broken && 'broken'),
    'data-id': item.id,
    'data-gone': gone ? 'true' : undefined,
    'data-kind': item.id === undefined ? undefined : item.kind,
    role: 'group',
    'aria-label': `${item.kind}: ${words.replaceAll('\n', ', ')}`,
    transform: at(x, y),
  },
  tooltip(words),
  h('rect', { key: 'box', class: classes('jm-item', `jm-item-${item.kind}`, item.mark && `jm-was-${item.mark.kind}`, 'jm-box'), width, height, rx: ROUND[item.kind] }),
  ornaments(shape),
  drawText(shape.title, gone ? 'jm-muted' : 'jm-text', 'title-'),
  shape.detail && drawText(shape.detail, item.kind === 'metric' && item.tone !== 'plain' ? `jm-${item.tone}` : 'jm-muted', 'detail-'),
  drawBar(shape),
  item.finding && drawCorner(item.finding, width));
});

function ornaments({ item, height }: ItemShape): (Element | undefined)[] {
  switch (item.kind) {
    case 'pain': return [drawMark(item.kind, 9, 10)];
    case 'opportunity': return [drawMark(item.kind, 9, 10), item.relief ? h('path', { key: 'link', class: 'jm-link', d: `M15 ${-LANE.pairGap} V0` }) : undefined];
    case 'handoff': return [drawMark(item.kind, 9, 8)];
    case 'milestone': return [drawMark(item.kind, 2, 4)];
    case 'action': case 'thought': return [h('path', { key: 'quote', class: 'jm-quote', d: `M4 3 V${height - 3}` })];
    case 'system': return [h('path', { key: 'mark', class: 'jm-sign jm-stroke-plain', d: 'M1 2.5 A5 1.8 0 0 1 11 2.5 A5 1.8 0 0 1 1 2.5 V9.5 A5 1.8 0 0 0 11 9.5 V2.5 M1 6 A5 1.8 0 0 0 11 6', transform: at(9, 7) })];
    default: return [];
  }
}

/** The value as a bar, the target as a stroke across it. */
function drawBar({ item, width, barY }: ItemShape): Element[] {
  if (!item.bar || barY === undefined) return [];
  const { value, target } = item.bar;
  const length = Math.round(value * width * 10) / 10;
  return [
    h('rect', { key: 'track', class: 'jm-bar', y: barY, width, height: 6, rx: 3 }),
    ...length > 0 ? [h('rect', { key: 'value', class: `jm-bar-${item.tone}`, y: barY, width: length, height: 6, rx: Math.min(3, length / 2) })] : [],
    ...target === undefined ? [] : [h('path', { key: 'target', class: 'jm-target', d: `M${Math.round(Math.min(width - 1, Math.max(1, target * width)) * 10) / 10} ${barY - 3} v12` })],
  ];
}
