/**
 * While a line can't be read, what it said last still holds for the picture: nobody wants a card to jump at every half-typed word.
 */
import type { Journey, Names, Pain, Stage, Thing, Touchpoint } from './model.ts';

export interface Steadied {
  readonly journey: Journey;
  /** Looks names up from blocks of the steadied journey, and leads to them. */
  readonly names: Names;
}

/**
 * The journey as it is, but blocks with unreadable lines keep the facts that they had in `before`: places in the text, names,
 * titles and the blocks in them are those of now, and `broken` says that they are dimmed.
 *
 * @param before the journey as it was shown last; undefined at first
 */
export function steady(now: Journey, before: Journey | undefined, names: Names): Steadied {
  // Mostly all can be read. Then nothing is made anew: whoever keeps something by these things finds them again.
  if (isWhole(now)) return { journey: now, names };
  const originals = new Map<Thing, Thing>(), steadied = new Map<Thing, Thing>();
  const stages = new Map(before?.stages.map(stage => [stage.id, stage]));
  const touchpoints = new Map(before?.stages.flatMap(stage => stage.touchpoints).map(touchpoint => [touchpoint.id, touchpoint]));
  const pains = new Map(before?.stages.flatMap(stage => stage.touchpoints).flatMap(touchpoint => touchpoint.pains).map(pain => [pain.id, pain]));

  const keep = <T extends Thing>(thing: T, last: T | undefined, parts: Partial<T>): T => {
    const facts = thing.broken.length > 0 && last ? last : thing;
    const result: T = {
      ...facts, ...parts, id: thing.id, name: thing.name, range: thing.range, nameRange: thing.nameRange, facts: thing.facts, broken: thing.broken,
      ...(thing.title && { title: thing.title }),
    };
    originals.set(result, thing);
    steadied.set(thing, result);
    return result;
  };
  const painOf = (pain: Pain): Pain => keep(pain, pains.get(pain.id), {});
  const touchpointOf = (touchpoint: Touchpoint): Touchpoint => keep(touchpoint, touchpoints.get(touchpoint.id), { pains: touchpoint.pains.map(painOf) });
  const stageOf = (stage: Stage): Stage => keep(stage, stages.get(stage.id), { touchpoints: stage.touchpoints.map(touchpointOf) });
  const journey = keep(now, before, { stages: now.stages.map(stageOf), opportunities: now.opportunities });
  const resolve: Names['resolve'] = (ref, within) => {
    const thing = names.resolve(ref, within && (originals.get(within) ?? within));
    // What is mentioned is a block of this journey too: whoever compares it with one must find it the same.
    return thing && (steadied.get(thing) ?? thing);
  };
  return { journey, names: { resolve } };
}

function isWhole(journey: Journey): boolean {
  const isRead = ({ broken }: Thing): boolean => broken.length === 0;
  return isRead(journey) && journey.stages.every(stage => isRead(stage) && stage.touchpoints.every(touchpoint => isRead(touchpoint) && touchpoint.pains.every(isRead)));
}
