import type { Drawing, Element } from '../drawing.ts';
import type { AtlasPlan, JourneyShape } from '../layout/atlas.ts';
import { ATLAS, BADGE } from '../layout/measures.ts';
import type { Placed } from '../layout/page.ts';
import { drawEdge, drawEdgeLabel } from './edge.ts';
import { at, classes, h } from './element.ts';
import { drawFields, drawHeading } from './heading.ts';
import { drawCorner } from './marks.ts';
import { drawText, tooltip } from './text.ts';

export function drawAtlas(plan: AtlasPlan): Drawing {
  const { width, height, heading } = plan;
  return {
    width, height, title: heading.heading.title, description: plan.description, plain: plan.plain,
    content: [h('g', { key: 'map', class: 'journey-map' },
      h('rect', { key: 'page', class: 'jm-page', width, height }),
      drawHeading(heading),
      h('g', { key: 'ways' }, plan.edges.map(edge => drawEdge(edge))),
      plan.loose && drawText(plan.loose, 'jm-muted', 'loose-'),
      h('g', { key: 'journeys' }, plan.cards.map(drawJourneyCard)),
      h('g', { key: 'labels' }, plan.edges.map(edge => h('g', { key: edge.key }, tooltip(edge.said), drawEdgeLabel(edge)))))],
  };
}

const INK = { title: 'jm-text', line: 'jm-muted', state: 'jm-text' } as const;

function drawJourneyCard({ x, y, shape }: Placed<JourneyShape>): Element {
  const { card, badge } = shape;
  const words = [card.title, card.archetype, card.state && `${card.state} state`, card.personas && `for ${card.personas}`, card.facts, card.finding?.text].filter(Boolean).join('\n');
  return h('g', { key: card.key, class: classes('jm-thing', card.broken && 'broken'), 'data-id': card.id, 'data-kind': 'journey', role: 'group', 'aria-label': words.replaceAll('\n', ', '), transform: at(x, y) },
    tooltip(words),
    h('rect', { key: 'box', class: classes('jm-card', card.state === 'future' && 'jm-future', 'jm-box'), width: ATLAS.width, height: shape.height, rx: 7 }),
    badge && h('g', { key: 'archetype', transform: at(badge.x, badge.y) },
      h('rect', { key: 'box', class: 'jm-chip jm-box', width: badge.width, height: BADGE.height, rx: BADGE.height / 2 }),
      drawFields(card.archetype!)),
    badge && drawText(badge.text, 'jm-text', 'archetype-'),
    shape.texts.flatMap((text, i) => drawText(text, INK[text.role], `${i}-`)),
    h('path', { key: 'zero', class: 'jm-zero', d: `M${ATLAS.pad} ${shape.zero} H${ATLAS.width - ATLAS.pad}` }),
    shape.paths.map((path, i) => h('path', { key: `curve${i}`, class: classes('jm-curve jm-stroke-0', card.state === 'future' && 'jm-supposed'), d: path })),
    shape.dots.map((dot, i) => h('circle', { key: `dot${i}`, class: `jm-known-${dot.score > 0 ? 'good' : dot.score < 0 ? 'bad' : 'fair'}`, cx: dot.x, cy: dot.y, r: 3.2 })),
    shape.pieces.map((piece, i) => h('rect', { key: `stage${i}`, class: 'jm-stage', x: piece.x, y: shape.height - ATLAS.pad - 6, width: piece.width, height: 6, rx: 2 })),
    card.finding && drawCorner(card.finding, ATLAS.width));
}
