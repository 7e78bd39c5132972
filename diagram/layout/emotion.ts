import { lastByObject } from '../memo.ts';
import type { Curve } from '../scene/scene.ts';
import { CURVE_HEIGHT, scoreY, shapeCurves } from './curve.ts';
import { CURVE, lineHeightOf, PAGE, STAGE } from './measures.ts';
import type { EmotionPlan } from './page.ts';
import { setText, type TextBlock } from './texts.ts';

const SCALE = [[2, '+2 delighted'], [1, '+1'], [0, '0 neutral'], [-1, '−1'], [-2, '−2 angry']] as const;

/** What the lane's name takes, and half of a word of the scale. */
const NAME = 38;

/** The lane of the curves: `xs` are the middles of the touchpoints' columns, everything from the lane's corner on. */
export const layoutEmotion = lastByObject((curves: readonly Curve[], xs: readonly number[], left: number, right: number): { readonly plan: EmotionPlan; readonly height: number } => {
  const legend: { x: number; y: number; text: TextBlock }[] = [];
  let rows = 0;
  if (curves.length > 1) {
    let x = left + STAGE.inset;
    rows = 1;
    for (const curve of curves) {
      const text = setText(curve.persona ?? '', 'persona', { x: 26, y: 0, width: Math.min(240, right - left - 60), lines: 1 });
      if (x > left + STAGE.inset && x + 26 + text.width > right) {
        x = left + STAGE.inset;
        rows++;
      }
      legend.push({ x, y: 10 + (rows - 1) * 18, text });
      x = Math.round(x + 26 + text.width + 24);
    }
  }
  const shapes = shapeCurves(curves, xs, left + 4, right - 4);
  // Room above and below the scale only as far as words stand there.
  const tops = shapes.flatMap(({ dots }) => dots.map(({ y, text }) => Math.min(y - CURVE.dot, text ? text.y - text.lineHeight : y)));
  const bottoms = shapes.flatMap(({ dots }) => dots.map(({ y, text }) => Math.max(y + CURVE.dot, text ? text.y + (text.lines.length - 1) * text.lineHeight + 4 : y)));
  // The scale's first word stands below the lane's name.
  const above = Math.min(scoreY(2) - NAME + rows * 18, ...tops.map(top => top - 8)), below = Math.max(scoreY(-2) + 8, ...bottoms) + 8;
  const y = Math.round(rows * 18 - Math.max(0, above));
  return {
    height: Math.ceil(y + Math.min(CURVE_HEIGHT, below)),
    plan: {
      left, right, y, legend, curves: shapes,
      scale: SCALE.map(([score, word]) => ({
        y: scoreY(score),
        text: setText(word, 'scale', { x: left - 10, y: scoreY(score) - lineHeightOf('scale') / 2, width: PAGE.label, lines: 1, anchor: 'end' }),
      })),
    },
  };
});
