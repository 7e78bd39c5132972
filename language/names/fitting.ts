/** The things that a mention may mean by its words, and which of them it means from where it stands. */
import type { KeptThing } from './kept.ts';

/** What a mention may mean. */
export interface Resolution {
  /** The one thing that is meant. */
  readonly target?: KeptThing;
  /** All that fit: none, or several, where there is no one. */
  readonly candidates: readonly KeptThing[];
}

/** From so many on, things that share a name are found by where they are; of fewer each is looked at, which is quicker. */
export const MANY = 16;

const NONE: readonly never[] = [];

export class Fitting {
  readonly all: readonly KeptThing[];
  private byBlock: ReadonlyMap<KeptThing | undefined, readonly KeptThing[]> | undefined;
  private byJourney: ReadonlyMap<KeptThing | undefined, readonly KeptThing[]> | undefined;
  private stands: Map<readonly KeptThing[], Resolution> | undefined;

  /** @param all in order of files and lines; the list stays as it is for as long as this is used */
  constructor(all: readonly KeptThing[]) {
    this.all = all;
  }

  /**
   * The nearest wins: in the same block, or in one around it, else in the same journey, else the only one.
   *
   * @param from the thing whose line names it; undefined where that is none
   */
  nearest(from: KeptThing | undefined): Resolution {
    const { all } = this;
    if (all.length < 2) return all[0] ? { candidates: all, target: all[0] } : { candidates: all };
    for (let block = from; block; block = block.parent) {
      const near = this.in(block);
      if (near.length > 0) return near.length === 1 ? { candidates: all, target: near[0]! } : this.several(near);
    }
    const journey = from && journeyOf(from), own = journey ? this.inJourney(journey) : NONE;
    if (own.length > 0) return own.length === 1 ? { candidates: all, target: own[0]! } : this.several(own);
    return this.several(all);
  }

  /** Those right in a block; outside of all where it is undefined. */
  in(block: KeptThing | undefined): readonly KeptThing[] {
    if (this.all.length < MANY) return this.all.filter(({ parent }) => parent === block);
    return (this.byBlock ??= Map.groupBy(this.all, ({ parent }) => parent)).get(block) ?? NONE;
  }

  private inJourney(journey: KeptThing): readonly KeptThing[] {
    if (this.all.length < MANY) return this.all.filter(({ outermost }) => outermost === journey);
    return (this.byJourney ??= Map.groupBy(this.all, ({ outermost }) => outermost)).get(journey) ?? NONE;
  }

  /** Things that share one full name are a mistake of their own (J102): the first stands for them, so that no mention suffers for it. */
  private several(near: readonly KeptThing[]): Resolution {
    const known = this.stands?.get(near);
    if (known) return known;
    const first = near[0]!;
    const isOne = near.every(({ thing: { id, kind } }) => id === first.thing.id && kind === first.thing.kind);
    const resolution: Resolution = isOne ? { candidates: near, target: first } : { candidates: near };
    if (near.length >= MANY) (this.stands ??= new Map()).set(near, resolution);
    return resolution;
  }
}

function journeyOf(from: KeptThing): KeptThing | undefined {
  const outermost = from.outermost ?? from;
  return outermost.thing.kind === 'journey' ? outermost : undefined;
}
