/** What the things of a project are called: by which names and titles they are found. Kept while the project changes. */
import type { Kind } from '../model/model.ts';
import { blocksInOrder, namesOf, type KeptThing, type Place } from './kept.ts';
import { OrderedLists } from './ordered.ts';
import type { Change } from './renew.ts';

type Names = Pick<Change, 'gone' | 'come' | 'retitled'>;

export class Called {
  /** Kind → the last part of the names by which things of this kind can be found → those things, in order of files and lines. */
  private readonly names = new Map<Kind, OrderedLists<KeptThing>>();
  private readonly titles = new OrderedLists<KeptThing>(blocksInOrder);

  /** @returns in order of files and lines */
  byName(kind: Kind, name: string): readonly KeptThing[] {
    const last = lastOf(name), places = this.names.get(kind)?.lists.get(last) ?? [];
    return last === name ? places : places.filter(place => isCalled(place, name));
  }

  /** @returns things of any kind, in order of files and lines */
  byTitle(title: string): readonly KeptThing[] {
    return this.titles.lists.get(title) ?? [];
  }

  /** @param told each name that leads to more or fewer things than before, as a mention says it: a title stands behind a quote */
  change({ gone, come, retitled }: Names, told: (says: string) => void): void {
    const { titles } = this;
    const byTitle = (title: string | undefined, place: KeptThing, what: 'add' | 'remove'): void => {
      if (!title) return;
      titles[what](title, place);
      told(`"${title}`);
    };
    for (const place of gone) this.byNames(place, 'remove', told);
    for (const place of gone) byTitle(place.thing.title?.value, place, 'remove');
    for (const { place, before } of retitled) byTitle(before.title?.value, place, 'remove');
    this.settle();
    for (const place of come) this.byNames(place, 'add', told);
    for (const { place } of retitled) byTitle(place.thing.title?.value, place, 'add');
    for (const place of come) byTitle(place.thing.title?.value, place, 'add');
    this.settle();
  }

  private byNames(place: KeptThing, what: 'add' | 'remove', told: (name: string) => void): void {
    const { kind, name } = place.thing;
    if (name === '') return;
    let lists = this.names.get(kind);
    if (!lists) this.names.set(kind, lists = new OrderedLists<KeptThing>(blocksInOrder));
    lists[what](lastOf(name), place);
    namesOf(place).forEach(told);
  }

  private settle(): void {
    for (const lists of this.names.values()) lists.settle();
    this.titles.settle();
  }
}

/** The last part of a name: all names by which a thing can be called end in it, so that it is enough to find the thing by. */
const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Whether `namesOf` has this name, which is qualified. */
function isCalled({ thing, journey }: KeptThing, name: string): boolean {
  const { id } = thing;
  return id === name || id.endsWith(name) && id[id.length - name.length - 1] === '.' || thing.kind === 'pain' && journey !== undefined && name === `${journey.name}.${thing.name}`;
}

/** All places by a key of their own, in order of files and lines. Kept while the project changes. */
export class Group {
  readonly keyOf: (place: Place) => string | undefined;
  private readonly places = new OrderedLists<KeptThing>(blocksInOrder);

  constructor(keyOf: (place: Place) => string | undefined) {
    this.keyOf = keyOf;
  }

  get lists(): ReadonlyMap<string, readonly Place[]> {
    return this.places.lists;
  }

  change({ gone, come, retitled }: Names): void {
    const { places, keyOf } = this;
    const remove = (key: string | undefined, place: KeptThing): void => { if (key !== undefined) places.remove(key, place); };
    const add = (place: KeptThing): void => {
      const key = keyOf(place);
      if (key !== undefined) places.add(key, place);
    };
    for (const place of gone) remove(keyOf(place), place);
    for (const { place, before } of retitled) remove(keyOf({ uri: place.uri, thing: before, within: place.within, journey: place.journey }), place);
    places.settle();
    for (const { place } of retitled) add(place);
    come.forEach(add);
    places.settle();
  }
}
