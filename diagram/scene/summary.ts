import type { Journey, Metric } from '../../language/model/model.ts';
import { readMetric } from './metric.ts';
import { countText } from './said.ts';
import type { Chip } from './scene.ts';

/** The few statements at the top right, the most pressing first; at most three, so that they always find room. */
export function summaryOf(journey: Journey, unaddressed: number, metrics: readonly Metric[]): Chip[] {
  const path = journey.stages.flatMap(stage => stage.touchpoints);
  const evidenced = path.filter(touchpoint => touchpoint.evidence.length > 0).length;
  const missed = metrics.filter(metric => readMetric(metric).onTarget === false).length;
  const ownerless = journey.stages.filter(stage => stage.owners.length === 0 && !stage.broken.includes('owner')).length;
  const chips: (Chip | undefined)[] = [
    unaddressed > 0 ? { key: 'pains', text: `${countText(unaddressed, 'pain', 'pains')} without an opportunity`, tone: 'bad' } : undefined,
    missed > 0 ? { key: 'metrics', text: `${countText(missed, 'metric', 'metrics')} off target`, tone: 'bad' } : undefined,
    ownerless > 0 ? { key: 'owners', text: `${countText(ownerless, 'stage', 'stages')} without an owner`, tone: 'bad' } : undefined,
    path.length > 0 ? { key: 'evidence', text: `${evidenced} of ${countText(path.length, 'touchpoint', 'touchpoints')} evidenced`, tone: 'plain' } : undefined,
  ];
  const told = chips.filter(chip => chip !== undefined);
  return told.length > 3 ? [...told.slice(0, 2), told.at(-1)!] : told;
}
