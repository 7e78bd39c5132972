import type { Element } from '../drawing.ts';
import { byObject } from '../../language/model/memo.ts';
import { TRUTH, type CardShape } from '../layout/card.ts';
import type { Placed } from '../layout/page.ts';
import { CARD, lineHeightOf, MARK } from '../layout/measures.ts';
import { setText } from '../layout/texts.ts';
import { at, classes, h } from './element.ts';
import { drawCorner, drawMarkPill } from './marks.ts';
import { drawOwnerMark, drawSign } from './signs.ts';
import { OWNER_COLOURS } from './style.ts';
import { drawText, tooltip } from './text.ts';

const INK = { title: 'jm-text', line: 'jm-muted', missing: 'jm-faint', wait: 'jm-muted', late: 'jm-bad', change: 'jm-fair' } as const;

export const drawCard = byObject(({ x, y, shape }: Placed<CardShape>): Element => {
  const { card, height } = shape;
  const gone = card.mark?.kind === 'removed';
  return h('g', {
    key: card.key,
    class: classes('jm-thing', card.broken && 'broken'),
    'data-id': card.id,
    'data-kind': 'touchpoint',
    'data-gone': gone ? 'true' : undefined,
    role: 'group',
    'aria-label': shape.label.replaceAll('\n', ', '),
    transform: at(x, y),
  },
  tooltip(shape.label),
  h('rect', { key: 'box', class: classes('jm-card', card.mark && `jm-was-${card.mark.kind}`, 'jm-box'), width: CARD.width, height, rx: 7 }),
  gone ? [] : stripes(shape),
  card.provider && h('path', { key: 'provider', class: `jm-provider jm-stroke-${card.provider.accent % OWNER_COLOURS}`, d: `M${CARD.width - 3.5} ${card.finding ? 18 : 8} V${height - 8}` }),
  shape.texts.flatMap((text, i) => drawText(text, gone && text.role === 'title' ? 'jm-muted' : INK[text.role], `${i}-`)),
  shape.marks.map((mark, i) => drawOwnerMark(mark.owner.accent, OWNER_COLOURS, mark.x, mark.y, `mark${i}`)),
  shape.signs.map((sign, i) => drawSign(sign, `sign${i}`)),
  shape.dots && h('g', { key: 'evidence' },
    h('title', {}, shape.dots.filled === 0 ? 'no evidence' : `evidence: ${shape.dots.filled} of 3`),
    [0, 1, 2].map(i => h('circle', { key: `dot${i}`, class: i < shape.dots!.filled ? 'jm-dot-filled' : 'jm-dot', cx: shape.dots!.x + i * 7.5, cy: shape.dots!.y, r: 2.4 }))),
  card.finding && drawCorner(card.finding, CARD.width),
  card.mark && drawMarkPill(card.mark, 10, -MARK.height / 2),
  card.truth && drawTruth(card.finding ? 12 : 0));
});

/** The edge shows whose card it is: a stripe of colour for each owner, a hatched one for nobody. */
function stripes({ card, height }: CardShape): Element[] {
  if (card.owners.length === 0) return [h('path', { key: 'stripe', class: 'jm-ownerless', d: `M3.5 6 V${height - 6}` })];
  const each = (height - 2) / card.owners.length;
  return card.owners.map((owner, i) => {
    const top = 1 + i * each, bottom = top + each;
    const first = i === 0, last = i === card.owners.length - 1;
    const d = `M6 ${round(top)} ${first ? `A5 5 0 0 0 1 ${round(top + 6)}` : `H1 V${round(top)}`} ${last ? `V${round(bottom - 6)} A5 5 0 0 0 6 ${round(bottom)}` : `V${round(bottom)} H6`} Z`;
    return h('path', { key: `stripe${i}`, class: `jm-fill-${owner.accent % OWNER_COLOURS}`, d });
  });
}

function drawTruth(shift: number): Element {
  const text = setText('★ truth', 'badge', { x: TRUTH.width / 2, y: (TRUTH.height - lineHeightOf('badge')) / 2, width: TRUTH.width, lines: 1, anchor: 'middle' });
  return h('g', { key: 'truth', class: 'jm-badge', transform: at(CARD.width - TRUTH.right - TRUTH.width - shift, -9) },
    h('title', {}, 'moment of truth'),
    h('rect', { key: 'box', class: 'jm-truth jm-box', width: TRUTH.width, height: TRUTH.height, rx: TRUTH.height / 2 }),
    drawText(text, 'jm-truth-text'));
}

const round = (number: number): number => Math.round(number * 10) / 10;
