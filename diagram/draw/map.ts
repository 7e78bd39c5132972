import type { Drawing, Element } from '../drawing.ts';
import type { LanePlan, MapPlan, StagePlan } from '../layout/map.ts';
import { STAGE } from '../layout/measures.ts';
import { drawCard } from './card.ts';
import { drawEdge, drawEdgeLabel } from './edge.ts';
import { at, classes, h } from './element.ts';
import { drawEmotion, type Ground } from './emotion.ts';
import { drawItem } from './item.ts';
import { drawText, tooltip } from './text.ts';

/** Draws a map that has been laid out. */
export function drawMap(plan: MapPlan): Drawing {
  const { scene, width, height } = plan;
  return {
    width, height,
    title: scene.title,
    description: scene.description,
    plain: plan.plain,
    content: [h('g', { key: 'map', class: 'journey-map' },
      h('rect', { key: 'page', class: 'jm-page', width, height }),
      h('g', { key: 'bands' }, plan.lanes.map((lane, i) => drawBand(lane, i))),
      drawSeparators(plan),
      drawHeader(plan),
      h('g', { key: 'stages' }, plan.stages.map(drawStage)),
      plan.lanes.map((lane, i) => drawLane(lane, groundOf(i))))],
  };
}

function drawHeader({ scene, title, subtitle, chips }: MapPlan): Element {
  return h('g', { key: 'header' },
    h('g', { key: 'title', class: classes('jm-thing', scene.broken && 'broken'), 'data-id': scene.id, 'data-kind': 'journey' },
      title.whole && tooltip(title.whole),
      drawText(title, 'jm-text')),
    h('g', { key: 'subtitle' }, subtitle.whole && tooltip(subtitle.whole), drawText(subtitle, 'jm-muted')),
    chips.map(({ chip, box, text }) => h('g', { key: `chip ${chip.key}`, transform: at(box.x, box.y) },
      h('rect', { key: 'box', class: 'jm-chip jm-box', width: box.width, height: box.height, rx: box.height / 2 }),
      drawText(text, chip.tone === 'bad' ? 'jm-bad' : 'jm-text'))));
}

/** A stage's header: an arrow that points to the next one. */
function drawStage({ stage, box, title, detail }: StagePlan, index: number): Element {
  const { width, height } = box;
  const notch = index === 0 ? 0 : STAGE.point;
  const d = `M0 0 H${round(width - STAGE.point)} L${width} ${height / 2} L${round(width - STAGE.point)} ${height} H0 ${notch > 0 ? `L${notch} ${height / 2} ` : ''}Z`;
  return h('g', {
    key: stage.key, class: classes('jm-thing', stage.broken && 'broken'), 'data-id': stage.id, 'data-kind': 'stage', role: 'group',
    'aria-label': ['Stage ' + stage.title, stage.detail].filter(Boolean).join(', '), transform: at(box.x, box.y),
  },
  tooltip([stage.title, stage.detail].filter(Boolean).join('\n')),
  h('path', { key: 'arrow', class: 'jm-stage', d }),
  drawText(title, 'jm-stage-text'),
  drawText(detail, 'jm-stage-detail'));
}

function drawBand(lane: LanePlan, index: number): Element {
  const { x, y, width, height } = lane.box;
  return h('rect', { key: lane.id, class: `jm-${groundOf(index)}`, x, y, width, height, rx: 6 });
}

function drawSeparators({ separators, lanes }: MapPlan): Element {
  const first = lanes[0]!.box, last = lanes.at(-1)!.box;
  return h('g', { key: 'separators' }, separators.map((x, i) => h('path', { key: `separator${i}`, class: 'jm-separator', d: `M${round(x)} ${first.y} V${last.y + last.height}` })));
}

/** Every other lane stands on a band. */
function groundOf(index: number): Ground {
  return index % 2 === 0 ? 'band' : 'page';
}

function drawLane(lane: LanePlan, ground: Ground): Element {
  return h('g', { key: `lane ${lane.id}`, 'data-lane': lane.id, transform: at(lane.box.x, lane.box.y) },
    h('g', { key: 'label', class: 'jm-lane', 'data-kind': 'lane' },
      lane.label.whole && tooltip(lane.label.whole),
      drawText(lane.label, 'jm-muted')),
    lane.edges.length > 0 && h('g', { key: 'ways' }, lane.edges.map(drawEdge)),
    lane.cards.length > 0 && h('g', { key: 'cards' }, lane.cards.map(drawCard)),
    lane.edges.length > 0 && h('g', { key: 'labels' }, lane.edges.map(drawEdgeLabel)),
    lane.emotion && h('g', { key: 'emotion' }, drawEmotion(lane.emotion, ground)),
    lane.items.length > 0 && h('g', { key: 'items' }, lane.items.map(drawItem)));
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
