import type { Journey, Names, Range, Touchpoint } from './model.ts';

/** One way from a touchpoint to another. */
export interface FlowEdge {
  readonly from: Touchpoint;
  readonly to: Touchpoint;
  /** The condition after `when`. */
  readonly when?: string;
  /** True where the author wrote `next`; false where one simply follows the other. */
  readonly said: boolean;
  /** The `next` line, where there is one. */
  readonly range?: Range;
}

/**
 * The ways through a journey, in text order.
 *
 * A touchpoint leads to the one below it, and a stage's last to the first of the next stage that has one,
 * unless it says `next` or `exit`. A `next` whose target can't be found leads nowhere, and is not replaced by the line below:
 * the author meant something else.
 */
export function flowOf(journey: Journey, names: Names): FlowEdge[] {
  const path = journey.stages.flatMap(stage => stage.touchpoints);
  // By id and not by identity: a picture may show a block as it was last, while names lead to it as it is now.
  const known = new Map(path.map(touchpoint => [touchpoint.id, touchpoint]));
  const edges: FlowEdge[] = [];
  path.forEach((from, i) => {
    if (from.next.length > 0) {
      const seen = new Set<Touchpoint>();
      for (const next of from.next) for (const ref of next.targets) {
        const target = names.resolve(ref, from), to = target?.kind === 'touchpoint' ? known.get(target.id) : undefined;
        if (!to || seen.has(to)) continue;
        seen.add(to);
        edges.push({ from, to, said: true, range: next.range, ...(next.when && { when: next.when.value }) });
      }
    } else if (from.exits.length === 0 && !from.broken.includes('next') && !from.broken.includes('exit')) {
      const to = path[i + 1];
      if (to) edges.push({ from, to, said: false });
    }
  });
  return edges;
}
