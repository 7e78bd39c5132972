import type * as M from '../../language/model/model.ts';
import { meantBy } from './context.ts';

/** Which opportunity stands under which pain. */
export interface Relief {
  readonly under: ReadonlyMap<M.Pain, readonly M.Opportunity[]>;
  /** Opportunities for pains of another journey that a touchpoint of this one resolves. */
  readonly at: ReadonlyMap<M.Touchpoint, readonly M.Opportunity[]>;
  readonly loose: readonly M.Opportunity[];
  readonly unaddressed: number;
}

/** `outside` are the opportunities of other journeys, which may address a pain of this one. */
export function reliefOf(journey: M.Journey, names: M.Names, outside: readonly M.Opportunity[]): Relief {
  const touchpoints = journey.stages.flatMap(stage => stage.touchpoints);
  const pains = new Set<unknown>(touchpoints.flatMap(touchpoint => touchpoint.pains));
  const resolvers = new Map<unknown, M.Touchpoint>();
  for (const touchpoint of touchpoints) for (const pain of meantBy(touchpoint.resolves, touchpoint, names)) if (!resolvers.has(pain)) resolvers.set(pain, touchpoint);
  const under = new Map<M.Pain, M.Opportunity[]>();
  const at = new Map<M.Touchpoint, M.Opportunity[]>();
  const loose: M.Opportunity[] = [];
  const addressed = new Set<unknown>();
  const sort = (opportunity: M.Opportunity, own: boolean): void => {
    const meant = meantBy(opportunity.addresses, opportunity, names);
    for (const pain of meant) addressed.add(pain);
    const pain = meant.find(thing => pains.has(thing)) as M.Pain | undefined;
    const resolver = meant.map(thing => resolvers.get(thing)).find(found => found !== undefined);
    if (pain) push(under, pain, opportunity);
    else if (resolver) push(at, resolver, opportunity);
    else if (own) loose.push(opportunity);
  };
  for (const opportunity of journey.opportunities) sort(opportunity, true);
  for (const opportunity of outside) sort(opportunity, false);
  return { under, at, loose, unaddressed: [...pains].filter(pain => !addressed.has(pain)).length };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
