import type { Element } from '../drawing.ts';
import { lastByObject } from '../memo.ts';
import type { CurveShape, DotShape } from '../layout/curve.ts';
import type { EmotionPlan } from '../layout/page.ts';
import { CURVE, TYPE } from '../layout/measures.ts';
import { at, classes, h } from './element.ts';
import { OWNER_COLOURS } from './style.ts';
import { drawText, tooltip } from './text.ts';

/** What a lane is drawn on. */
export type Ground = 'band' | 'page';

export const drawEmotion = lastByObject((plan: EmotionPlan, ground: Ground): Element => {
  const { left, right, scale, curves } = plan;
  return h('g', { key: 'emotion' },
    plan.legend.map((entry, i) => h('g', { key: `legend${i}`, transform: at(entry.x, entry.y) },
      h('path', { key: 'line', class: curves[i]!.curve.older ? 'jm-curve jm-older' : `jm-curve jm-stroke-${i % OWNER_COLOURS}`, d: 'M0 7 H18' }),
      drawText(entry.text, 'jm-muted'))),
    h('g', { key: 'plot', transform: at(0, plan.y) },
      scale.map(({ y, text }, i) => h('g', { key: `scale${i}` },
        h('path', { key: 'line', class: i === 2 ? 'jm-zero' : 'jm-grid', d: `M${left} ${y} H${right}` }),
        drawText(text, 'jm-faint'))),
      curves.length === 1 && curves[0]!.area !== '' && h('path', { key: 'area', class: 'jm-area', d: curves[0]!.area }),
      curves.map((curve, i) => h('g', { key: `curve ${curve.curve.key}` }, drawRuns(curve, i))),
      curves.map(curve => h('g', { key: `points ${curve.curve.key}` }, curve.dots.map(dot => drawDot(dot, curve.curve, ground))))));
});

function drawRuns({ curve, runs }: CurveShape, index: number): Element[] {
  return runs.map(({ path, known }, i) => h('path', { key: `run${i}`, class: curve.older ? 'jm-curve jm-older' : classes('jm-curve', `jm-stroke-${index % OWNER_COLOURS}`, !known && 'jm-supposed'), d: path }));
}

function drawDot({ point, x, y, text }: DotShape, { persona, older }: CurveShape['curve'], ground: Ground): Element {
  const tone = point.score > 0 ? 'good' : point.score < 0 ? 'bad' : 'fair';
  const words = [persona, `${signed(point.score)}${point.text ? ` “${point.text}”` : ''}`, point.known ? undefined : 'supposed'].filter(Boolean).join(' · ');
  if (older) {
    return h('g', { key: `point ${point.touchpoint}`, 'data-kind': 'emotion', role: 'group', 'aria-label': words },
      tooltip(words),
      h('circle', { key: 'dot', class: 'jm-older-dot', cx: x, cy: y, r: 4.5 }));
  }
  return h('g', { key: `point ${point.touchpoint}`, class: 'jm-thing', 'data-id': point.id, 'data-kind': 'emotion', role: 'group', 'aria-label': words },
    tooltip(words),
    h('circle', { key: 'dot', class: `jm-ring jm-${point.known ? 'known' : 'supposed'}-${tone}`, cx: x, cy: y, r: CURVE.dot }),
    h('text', {
      key: 'score', class: point.known ? 'jm-on-tone' : `jm-${tone}`, x, y: y + 3.6, 'font-size': TYPE.score.size, 'font-weight': 700, 'text-anchor': 'middle',
    }, signed(point.score)),
    text && drawText(text, `jm-feeling jm-on-${ground}`));
}

function signed(score: number): string {
  const rounded = Math.round(score * 10) / 10;
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
}
