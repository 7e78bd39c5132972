/** Where the purchase is in a journey, and which cues lie before and after it. */
import type { Journey, Stage, Text, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { isAfterSale, stageKindsOf } from '../words/stages.ts';
import { hasStages, isAllClear, isBuyers, touchpointsIn, waysOf } from './journeys.ts';

export interface Purchase {
  /** The stages in which something is bought: those with touchpoints, one at least. */
  readonly stages: readonly [Stage, ...Stage[]];
  /** Whether a step of these stages, or of a stage that leads straight to them, has a cue. */
  readonly isCued: boolean;
  /** The first cue that lies behind the purchase on every way, where none lies before it. */
  readonly late?: { readonly cue: Text; readonly touchpoint: Touchpoint };
}

const PURCHASES = Symbol('purchases of journeys');

/** What there is to say about the cues of a journey's purchase; undefined where nothing is bought, or the map says too little to tell. */
export function purchaseOf(journey: Journey, project: Project): Purchase | undefined {
  const known = project.once(PURCHASES, () => new Map<Journey, Purchase | undefined>());
  if (!known.has(journey)) known.set(journey, findPurchase(journey, project));
  return known.get(journey);
}

function findPurchase(journey: Journey, project: Project): Purchase | undefined {
  // A future map says what changes: the cue may be among what stays.
  if (!isAllClear(journey) || !hasStages(journey) || journey.improves || !isBuyers(journey, project)) return undefined;
  const [first, ...others] = journey.stages.filter(stage => {
    if (stage.touchpoints.length === 0) return false;
    const kinds = stageKindsOf(stage, project);
    return kinds.has('purchase') && !isAfterSale(kinds);
  });
  if (!first) return undefined;
  const stages = [first, ...others] as const, ways = waysOf(journey, project);
  const buying = new Set(stages.flatMap(stage => stage.touchpoints));
  const leading = new Set(ways.edges.filter(edge => buying.has(edge.to)).map(edge => edge.from));
  const isCued = journey.stages.some(stage => stage.touchpoints.some(touchpoint => buying.has(touchpoint) || leading.has(touchpoint)) && stage.touchpoints.some(hasCue));
  if (isCued) return { stages, isCued };
  const after = ways.after(buying), before = ways.before(buying);
  const cued = touchpointsIn(journey).filter(hasCue), touchpoint = cued[0];
  if (!touchpoint || cued.some(step => !after.has(step) || before.has(step))) return { stages, isCued };
  // What keeps people or makes them speak of it has cues of its own, and so has what leads to another journey.
  const around = journey.stages.find(stage => stage.touchpoints.includes(touchpoint))!, kinds = stageKindsOf(around, project);
  if (kinds.has('loyalty') || kinds.has('advocacy') || touchpoint.continues.length > 0) return { stages, isCued };
  return { stages, isCued, late: { cue: touchpoint.cues[0]!, touchpoint } };
}

function hasCue(touchpoint: Touchpoint): boolean {
  return touchpoint.cues.length > 0;
}
