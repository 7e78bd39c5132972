import type { Journey, Names, Ref, Thing } from '../../language/model/model.ts';
import { titleOf } from './said.ts';
import type { Owner } from './scene.ts';

/** Finds who is meant, and gives everybody a colour of their own. */
export interface Owners {
  of(refs: readonly Ref[], within: Thing): readonly Owner[];
}

/** Colours go by first appearance: the journey's owners, then the stages', then the touchpoints', so that a new touchpoint rarely changes one. */
export function ownersOf(journey: Journey, names: Names): Owners {
  const byId = new Map<string, Owner>();
  const find = (refs: readonly Ref[], within: Thing): readonly Owner[] => {
    const found: Owner[] = [];
    for (const ref of refs) {
      const thing = names.resolve(ref, within);
      if (thing?.kind !== 'team' && thing?.kind !== 'partner') continue;
      let owner = byId.get(thing.id);
      if (!owner) byId.set(thing.id, owner = { id: thing.id, title: titleOf(thing), accent: byId.size, partner: thing.kind === 'partner' });
      if (!found.includes(owner)) found.push(owner);
    }
    return found;
  };
  find(journey.owners, journey);
  for (const stage of journey.stages) find(stage.owners, stage);
  return { of: find };
}
