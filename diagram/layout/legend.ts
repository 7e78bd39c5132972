import type { Scene } from '../scene/scene.ts';
import { lineHeightOf } from './measures.ts';
import { setText, type TextBlock } from './texts.ts';

/** A sign that needs a word of explanation. */
export type LegendSign = 'evidence' | 'ownerless' | 'condition' | 'supposed' | 'older' | 'handover' | 'warning' | 'error';

export interface LegendEntry {
  readonly sign: LegendSign;
  /** The sign's upper left corner; it is 24 wide and 14 high. */
  readonly x: number;
  readonly y: number;
  readonly text: TextBlock;
}

const WORDS: Readonly<Record<LegendSign, string>> = {
  evidence: 'sources, up to three',
  ownerless: 'no owner',
  condition: 'on a condition',
  supposed: 'supposed, no evidence',
  older: 'before',
  handover: 'somebody else goes on',
  warning: 'a rule warns',
  error: 'a rule fails',
};

/** The signs that a picture uses and that don't speak for themselves. */
export function legendOf({ stages, edges, curves }: Pick<Scene, 'stages' | 'edges' | 'curves'>, handovers = false): LegendSign[] {
  const cards = stages.flatMap(stage => stage.cards);
  const findings = [...stages, ...cards].flatMap(({ finding }) => finding ? [finding.severity] : []);
  const used: Readonly<Record<LegendSign, boolean>> = {
    evidence: cards.some(card => card.evidence > 0),
    ownerless: cards.some(card => card.owners.length === 0),
    condition: edges.some(edge => edge.label !== undefined),
    supposed: curves.some(curve => !curve.older && curve.points.some(point => !point.known)),
    older: curves.some(curve => curve.older),
    handover: handovers && edges.some(edge => edge.handover),
    warning: findings.includes('warning'),
    error: findings.includes('error'),
  };
  return (Object.keys(WORDS) as LegendSign[]).filter(sign => used[sign]);
}

const SIGN = 30;
const GAP = 22;

/** Sets signs and words in rows between `left` and `right`, from `y` down. */
export function placeLegend(signs: readonly LegendSign[], left: number, y: number, right: number): { readonly entries: LegendEntry[]; readonly bottom: number } {
  let x = left, top = y;
  const height = lineHeightOf('legend') + 4;
  const entries = signs.map((sign): LegendEntry => {
    const size = setText(WORDS[sign], 'legend', { x: 0, y: 0, width: 240, lines: 1 });
    if (x > left && x + SIGN + size.width > right) {
      x = left;
      top += height;
    }
    const entry = { sign, x, y: top, text: { ...size, x: x + SIGN, y: size.y + top } };
    x = Math.ceil(x + SIGN + size.width + GAP);
    return entry;
  });
  return { entries, bottom: signs.length > 0 ? top + height : y - 4 };
}
