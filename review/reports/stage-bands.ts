/** Where a journey's stages lie: before the purchase, in it, after it. */
import type { Stage } from '../../language/model/model.ts';
import { AFTER_SALE, isAfterSale, stageKindsOf, type StageKind } from '../../language/rules/words/stages.ts';
import type { JourneyScope, Scope } from './scope.ts';

export type Band = 'before' | 'purchase' | 'after' | 'unclear';
export const BANDS: readonly { readonly band: Band; readonly title: string }[] = [
  { band: 'before', title: 'Before the purchase' }, { band: 'purchase', title: 'Purchase' }, { band: 'after', title: 'After it' }, { band: 'unclear', title: 'Not clear' },
];

export const STAGE_KINDS: readonly { readonly kind: StageKind; readonly title: string }[] = [
  { kind: 'awareness', title: 'Awareness' }, { kind: 'consideration', title: 'Consideration' }, { kind: 'purchase', title: 'Purchase' }, { kind: 'onboarding', title: 'Onboarding' },
  { kind: 'use', title: 'Use' }, { kind: 'service', title: 'Service' }, { kind: 'loyalty', title: 'Loyalty' }, { kind: 'advocacy', title: 'Advocacy' },
];

/**
 * By the words and phases that say what a stage is. Where one is the purchase, what stands before it lies before and what stands behind it after;
 * where none is, a stage lies where its own words put it, and is unclear without such words.
 */
export function bandsOf({ journey }: JourneyScope, scope: Scope): ReadonlyMap<Stage, Band> {
  const kinds = journey.stages.map(stage => stageKindsOf(stage, scope.project));
  const bought = kinds.map((found, i) => found.has('purchase') && !isAfterSale(found) ? i : -1).filter(i => i >= 0);
  const first = bought[0], last = bought.at(-1);
  return new Map(journey.stages.map((stage, i) => [stage, first !== undefined && last !== undefined
    ? i < first ? 'before' : i <= last ? 'purchase' : 'after'
    : bandOfKinds(kinds[i]!)]));
}

function bandOfKinds(kinds: ReadonlySet<StageKind>): Band {
  if ([...kinds].some(kind => AFTER_SALE.has(kind))) return 'after';
  return kinds.has('awareness') || kinds.has('consideration') ? 'before' : 'unclear';
}
