import type { Element } from '../drawing.ts';
import { lineHeightOf, MARK } from '../layout/measures.ts';
import { setText } from '../layout/texts.ts';
import type { Finding, Mark } from '../scene/scene.ts';
import { at, h } from './element.ts';
import { drawText, tooltip } from './text.ts';

/** The corner of a box where a rule has a finding. `width` is the box's; its corners are round by 7. */
export function drawCorner({ severity, text }: Finding, width: number): Element {
  return h('g', { key: 'finding' },
    tooltip(text),
    h('path', { key: 'corner', class: `jm-corner-${severity}`, d: `M${width - 15} 0 H${width - 7} A7 7 0 0 1 ${width} 7 V15 Z` }));
}

const WORDS: Readonly<Record<Mark['kind'], string>> = { added: '+ new', removed: '− gone', changed: '≠ changed', moved: '⇄ moved' };

/** What became of something, as a pill. */
export function drawMarkPill({ kind, text }: Mark, x: number, y: number): Element {
  const words = setText(WORDS[kind], 'mark', { x: MARK.width / 2, y: (MARK.height - lineHeightOf('mark')) / 2, width: MARK.width, lines: 1, anchor: 'middle' });
  return h('g', { key: 'change', class: 'jm-badge', transform: at(x, y) },
    tooltip([WORDS[kind].slice(2), text].filter(Boolean).join(': ')),
    h('rect', { key: 'box', class: `jm-change jm-change-${kind} jm-box`, width: MARK.width, height: MARK.height, rx: MARK.height / 2 }),
    drawText(words, `jm-change-text-${kind}`));
}
