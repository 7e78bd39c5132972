import type { Element } from '../drawing.ts';
import type { HeadingPlan } from '../layout/page.ts';
import type { Archetype } from '../scene/scene.ts';
import { at, classes, h } from './element.ts';
import { drawText, tooltip } from './text.ts';

/** Which field of effort (down) and surprise (to the right) an archetype takes, and what that means. */
const ARCHETYPES: Readonly<Record<Archetype, { readonly x: number; readonly y: number; readonly means: string }>> = {
  routine: { x: 0, y: 0, means: 'little effort, few surprises' },
  joyride: { x: 1, y: 0, means: 'little effort, much delight' },
  trek: { x: 0, y: 1, means: 'much effort, towards goals on the way' },
  odyssey: { x: 1, y: 1, means: 'much effort, ever new' },
};

/** The four fields, with the archetype's own filled. */
export function drawFields(archetype: Archetype): Element[] {
  const own = ARCHETYPES[archetype];
  return [0, 1, 2, 3].map(i => h('rect', {
    key: `field${i}`, x: 9 + i % 2 * 5.5, y: 4 + Math.floor(i / 2) * 5.5, width: 4.5, height: 4.5, rx: 1,
    class: own.x === i % 2 && own.y === Math.floor(i / 2) ? 'jm-field-on' : 'jm-field',
  }));
}

export function drawHeading({ heading, title, subtitle, goal, badge, chips }: HeadingPlan): Element {
  return h('g', { key: 'header' },
    h('g', {
      key: 'title', class: classes('jm-thing', heading.broken && 'broken'), 'data-id': heading.kind === 'journey' ? heading.id : undefined, 'data-kind': heading.kind,
    },
    (title.whole ?? heading.finding) && tooltip([title.whole, heading.finding?.text].filter(Boolean).join('\n')),
    heading.finding && h('path', { key: 'finding', class: `jm-corner-${heading.finding.severity}`, d: 'M7 0 L14 12 H0 Z', transform: at(title.x - 18, title.y - 15) }),
    drawText(title, 'jm-text')),
    badge && h('g', { key: 'archetype', transform: at(badge.box.x, badge.box.y) },
      tooltip(`${badge.archetype}: ${ARCHETYPES[badge.archetype].means}`),
      h('rect', { key: 'box', class: 'jm-chip jm-box', width: badge.box.width, height: badge.box.height, rx: badge.box.height / 2 }),
      drawFields(badge.archetype),
      drawText(badge.text, 'jm-text')),
    h('g', { key: 'subtitle' }, subtitle.whole && tooltip(subtitle.whole), drawText(subtitle, 'jm-muted')),
    goal && h('g', { key: 'goal' }, goal.whole && tooltip(goal.whole), drawText(goal, 'jm-muted')),
    chips.map(({ chip, box, text }) => h('g', { key: `chip ${chip.key}`, transform: at(box.x, box.y) },
      h('rect', { key: 'box', class: 'jm-chip jm-box', width: box.width, height: box.height, rx: box.height / 2 }),
      drawText(text, chip.tone === 'bad' ? 'jm-bad' : 'jm-text'))));
}
