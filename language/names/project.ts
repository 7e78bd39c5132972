/**
 * All files of a project and their names.
 *
 * Names are seen in the whole project. A stage, touchpoint, pain or opportunity is found by its own name inside its journey,
 * from outside by a part of its qualified name that fits one place only: `Journey.Stage.Touchpoint`, a pain also by `Journey.Pain`.
 */
import type { FileModel, Journey, Kind, Names, Ref, Thing } from '../model/model.ts';
import { mentionsOf, thingsOf, type Mention } from './walk.ts';

/** A thing with the file and the journey that it is in. */
export interface Place {
  readonly uri: string;
  readonly thing: Thing;
  /** The block around it. */
  readonly within?: Thing;
  readonly journey?: Journey;
}

/** What a mention may mean. */
export interface Resolution {
  /** The one thing that is meant. */
  readonly target?: Place;
  /** All that fit: none, or several, where there is no one. */
  readonly candidates: readonly Place[];
}

export interface LocatedMention extends Mention {
  readonly uri: string;
}

/** The kinds that are found by their own name only inside their journey (phases: inside nothing, they are seen everywhere). */
const INSIDE: ReadonlySet<Kind> = new Set(['stage', 'touchpoint', 'pain', 'opportunity']);

export class Project implements Names {
  private readonly files = new Map<string, FileModel>();
  private index: Index | undefined;

  /** Adds a file, or puts its newer state in place. */
  set(model: FileModel): void {
    this.files.set(model.uri, model);
    this.index = undefined;
  }

  /** Takes a file out. */
  delete(uri: string): void {
    if (this.files.delete(uri)) this.index = undefined;
  }

  file(uri: string): FileModel | undefined {
    return this.files.get(uri);
  }

  /** The files in the order of their addresses, so that nothing depends on the order in which they were read. */
  get models(): readonly FileModel[] {
    return this.lookup().models;
  }

  /** All places of all files. */
  get places(): readonly Place[] {
    return this.lookup().places;
  }

  placeOf(thing: Thing): Place | undefined {
    return this.lookup().byThing.get(thing);
  }

  /** Things of these kinds, in order of files and lines. */
  ofKind(...kinds: readonly Kind[]): readonly Place[] {
    return kinds.length === 1 ? this.lookup().byKind.get(kinds[0]!) ?? [] : kinds.flatMap(kind => this.lookup().byKind.get(kind) ?? []);
  }

  /** All mentions of all files. */
  get mentions(): readonly LocatedMention[] {
    return this.lookup().mentions;
  }

  /** The mentions of one file. */
  mentionsIn(uri: string): readonly LocatedMention[] {
    return this.lookup().mentionsByFile.get(uri) ?? [];
  }

  /** The places of one file, in text order within their kinds. */
  placesIn(uri: string): readonly Place[] {
    return this.lookup().placesByFile.get(uri) ?? [];
  }

  /** All things of the same kind and name in the same block (for declarations: in the project), this one included, in order of files and lines. */
  namesakes(place: Place): readonly Place[] {
    return (this.lookup().byName.get(place.thing.kind)?.get(place.thing.name) ?? []).filter(other => other.within === place.within);
  }

  /** Whether the name, or its last part, stands in a line that could not be read: such a line may have declared or used it. */
  isUnread(name: string): boolean {
    return this.lookup().unread.has(name.slice(name.lastIndexOf('.') + 1));
  }

  /** Whether a line that stops too early would have named a thing of this kind. */
  isAwaited(kind: Kind): boolean {
    return this.lookup().unfinished.has(kind);
  }

  /** What `compute` makes of the project as it is now, made once for all files. */
  once<T>(key: symbol, compute: (project: this) => T): T {
    const { memo } = this.lookup();
    if (!memo.has(key)) memo.set(key, compute(this));
    return memo.get(key) as T;
  }

  /** The mentions that mean this thing. */
  mentionsOf(thing: Thing): readonly LocatedMention[] {
    return this.lookup().targets().get(thing) ?? [];
  }

  resolve(ref: Ref, within?: Thing): Thing | undefined {
    return this.look(ref, within).target?.thing;
  }

  /** As `resolve`, with all that fit. */
  look(ref: Ref, within?: Thing): Resolution {
    const index = this.lookup();
    const candidates = ref.text.startsWith('"')
      ? index.byTitle(ref.text.slice(1, ref.text.endsWith('"') && ref.text.length > 1 ? -1 : undefined)).filter(place => ref.kinds.includes(place.thing.kind))
      : ref.kinds.flatMap(kind => index.byName.get(kind)?.get(ref.text) ?? []);
    if (candidates.length < 2) return { candidates, ...(candidates[0] && { target: candidates[0] }) };
    // The nearest wins: in the same block, else in the same journey (for a future map: in the one that it improves), else the only one.
    const around = within && index.byThing.get(within);
    const journey = around?.journey ?? (within?.kind === 'journey' ? within as Journey : undefined);
    const blocks: (Thing | undefined)[] = [];
    for (let block: Thing | undefined = within; block; block = index.byThing.get(block)?.within) blocks.push(block);
    for (const block of blocks) {
      const near = candidates.filter(place => place.within === block);
      if (near.length === 1) return { candidates, target: near[0]! };
      if (near.length > 1) return this.several(near);
    }
    if (journey) {
      const own = candidates.filter(place => place.journey === journey);
      if (own.length === 1) return { candidates, target: own[0]! };
      if (own.length > 1) return this.several(own);
    }
    return this.several(candidates);
  }

  /** Things that share one full name are a mistake of their own (J102): the first stands for them, so that no mention suffers for it. */
  private several(candidates: readonly Place[]): Resolution {
    const first = candidates[0]!;
    return candidates.every(place => place.thing.id === first.thing.id && place.thing.kind === first.thing.kind) ? { candidates, target: first } : { candidates };
  }

  private lookup(): Index {
    return this.index ??= buildIndex([...this.files.values()].sort((a, b) => a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0), this);
  }
}

interface Index {
  readonly models: readonly FileModel[];
  readonly places: readonly Place[];
  readonly mentions: readonly LocatedMention[];
  readonly mentionsByFile: ReadonlyMap<string, readonly LocatedMention[]>;
  readonly placesByFile: ReadonlyMap<string, readonly Place[]>;
  readonly unread: ReadonlySet<string>;
  readonly unfinished: ReadonlySet<Kind>;
  readonly memo: Map<symbol, unknown>;
  readonly byKind: ReadonlyMap<Kind, readonly Place[]>;
  readonly byThing: ReadonlyMap<Thing, Place>;
  /** Kind → any name by which things of this kind can be found → those things. */
  readonly byName: ReadonlyMap<Kind, ReadonlyMap<string, readonly Place[]>>;
  byTitle(title: string): readonly Place[];
  targets(): ReadonlyMap<Thing, readonly LocatedMention[]>;
}

function buildIndex(models: readonly FileModel[], project: Project): Index {
  const places: Place[] = [], mentions: LocatedMention[] = [];
  const placesByFile = new Map<string, Place[]>(), mentionsByFile = new Map<string, LocatedMention[]>();
  const byKind = new Map<Kind, Place[]>(), byThing = new Map<Thing, Place>(), byName = new Map<Kind, Map<string, Place[]>>();
  for (const model of models) {
    for (const { thing, within, journey } of thingsOf(model)) {
      const place: Place = { uri: model.uri, thing, ...(within && { within }), ...(journey && { journey }) };
      places.push(place);
      push(placesByFile, model.uri, place);
      byThing.set(thing, place);
      push(byKind, thing.kind, place);
      if (thing.name === '') continue;
      let names = byName.get(thing.kind);
      if (!names) byName.set(thing.kind, names = new Map());
      for (const name of namesOf(place)) push(names, name, place);
    }
    for (const mention of mentionsOf(model)) {
      const located = { ...mention, uri: model.uri };
      mentions.push(located);
      push(mentionsByFile, model.uri, located);
    }
  }
  let titles: Map<string, Place[]> | undefined, targets: Map<Thing, LocatedMention[]> | undefined;
  return {
    models, places, mentions, placesByFile, mentionsByFile, byKind, byThing, byName,
    unread: new Set(models.flatMap(model => model.unread)), unfinished: new Set(models.flatMap(model => model.unfinished)), memo: new Map(),
    byTitle(title) {
      if (!titles) {
        titles = new Map();
        for (const place of places) if (place.thing.title) push(titles, place.thing.title.value, place);
      }
      return titles.get(title) ?? [];
    },
    targets() {
      if (!targets) {
        targets = new Map();
        for (const mention of mentions) {
          const target = project.resolve(mention.ref, mention.in);
          if (target) push(targets, target, mention);
        }
      }
      return targets;
    },
  };
}

/** The names by which a thing can be called: its own, and qualified from one block further out at a time; a pain also by its journey's alone. */
export function namesOf({ thing, journey }: Place): string[] {
  const parts = thing.id.split('.');
  const names = parts.map((_, i) => parts.slice(i).join('.'));
  if (thing.kind === 'pain' && journey) names.push(`${journey.name}.${thing.name}`);
  return names;
}

/** The shortest name that means this thing from inside `within`. */
export function shortestName(project: Project, place: Place, within: Thing | undefined): string {
  const kinds = [place.thing.kind];
  const outside = INSIDE.has(place.thing.kind) && place.journey !== (within && (project.placeOf(within)?.journey ?? within));
  const names = namesOf(place).sort((a, b) => a.split('.').length - b.split('.').length);
  for (const name of names) {
    if (outside && !name.startsWith(`${place.journey?.name}.`)) continue;
    const range = place.thing.nameRange;
    if (project.resolve({ text: name, kinds, range }, within) === place.thing) return name;
  }
  return place.thing.id;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
