/**
 * All files of a project and their names.
 *
 * Names are seen in the whole project. A stage, touchpoint, pain or opportunity is found by its own name inside its journey,
 * from outside by a part of its qualified name that fits one place only: `Journey.Stage.Touchpoint`, a pain also by `Journey.Pain`.
 */
import type { FileModel, Journey, Kind, Names, Ref, Thing } from '../model/model.ts';
import { Doubts } from './doubts.ts';
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
  /** Which of its file's mentions it is, from 0. */
  readonly index: number;
}

/** The kinds that are found by their own name only inside their journey (phases: inside nothing, they are seen everywhere). */
const INSIDE: ReadonlySet<Kind> = new Set(['stage', 'touchpoint', 'pain', 'opportunity']);

export class Project implements Names {
  private readonly files = new Map<string, Contribution>();
  /** Kind → any name by which things of this kind can be found → those things, in order of files and lines. */
  private readonly names = new Map<Kind, Map<string, Place[]>>();
  private readonly titles = new Map<string, Place[]>();
  /** What a mention says → those that say it, in order of files and lines. */
  private readonly said = new Map<string, LocatedMention[]>();
  private readonly doubtful = new Doubts(this.said, ref => this.candidates(ref).length);
  private readonly byThing = new Map<Thing, Place>();
  private readonly unread = new Map<string, number>();
  private readonly unfinished = new Map<Kind, number>();
  private readonly groups = new Map<symbol, { readonly keyOf: (place: Place) => string | undefined; readonly places: Map<string, Place[]> }>();
  /** The files in order; undefined where one came or went. */
  private order: readonly Contribution[] | undefined;
  /** What was asked of the project as it is now. */
  private answers = new Answers();

  /** Adds a file, or puts its newer state in place: only what this file says is looked at. */
  set(model: FileModel): void {
    const before = this.files.get(model.uri);
    if (before) this.remove(before);
    const now = contributionOf(model);
    this.files.set(model.uri, now);
    for (const [kind, names] of now.names) {
      let known = this.names.get(kind);
      if (!known) this.names.set(kind, known = new Map());
      for (const [name, places] of names) insert(known, name, places);
    }
    for (const [title, places] of now.titles) insert(this.titles, title, places);
    for (const [text, mentions] of now.said) insert(this.said, text, mentions);
    for (const { keyOf, places } of this.groups.values()) for (const [name, own] of groupsIn(now.places, keyOf)) insert(places, name, own);
    for (const place of now.places) this.byThing.set(place.thing, place);
    this.doubtful.weigh(before, now);
    count(this.unread, model.unread, 1);
    count(this.unfinished, model.unfinished, 1);
    this.order = undefined;
    this.answers = new Answers();
  }

  /** Takes a file out. */
  delete(uri: string): void {
    const before = this.files.get(uri);
    if (!before) return;
    this.remove(before);
    this.files.delete(uri);
    this.doubtful.weigh(before, undefined);
    this.order = undefined;
    this.answers = new Answers();
  }

  private remove(old: Contribution): void {
    const { uri } = old.model;
    for (const [kind, names] of old.names) for (const name of names.keys()) takeOut(this.names.get(kind)!, name, uri);
    for (const title of old.titles.keys()) takeOut(this.titles, title, uri);
    for (const text of old.said.keys()) takeOut(this.said, text, uri);
    for (const { keyOf, places } of this.groups.values()) for (const name of groupsIn(old.places, keyOf).keys()) takeOut(places, name, uri);
    for (const { thing } of old.places) this.byThing.delete(thing);
    count(this.unread, old.model.unread, -1);
    count(this.unfinished, old.model.unfinished, -1);
  }

  file(uri: string): FileModel | undefined {
    return this.files.get(uri)?.model;
  }

  /** The files in the order of their addresses, so that nothing depends on the order in which they were read. */
  get models(): readonly FileModel[] {
    return this.answers.models ??= this.sorted().map(file => file.model);
  }

  /** All places of all files. */
  get places(): readonly Place[] {
    return this.answers.places ??= this.sorted().flatMap(file => file.places);
  }

  placeOf(thing: Thing): Place | undefined {
    return this.byThing.get(thing);
  }

  /** Things of these kinds, in order of files and lines. */
  ofKind(...kinds: readonly Kind[]): readonly Place[] {
    return kinds.length === 1 ? this.ofOneKind(kinds[0]!) : kinds.flatMap(kind => this.ofOneKind(kind));
  }

  private ofOneKind(kind: Kind): readonly Place[] {
    const { byKind } = this.answers;
    let found = byKind.get(kind);
    if (!found) byKind.set(kind, found = this.sorted().flatMap(file => file.byKind.get(kind) ?? []));
    return found;
  }

  /** All mentions of all files. */
  get mentions(): readonly LocatedMention[] {
    return this.answers.mentions ??= this.sorted().flatMap(file => file.mentions);
  }

  /** All mentions whose words mean no one thing by themselves, in order of files and lines. */
  get doubts(): readonly LocatedMention[] {
    return this.answers.doubts ??= [...this.doubtful].flatMap(text => this.said.get(text) ?? []).sort(inOrder);
  }

  /** What is said anywhere, each once, with those that say it. A title stands behind a quote. */
  get sayings(): ReadonlyMap<string, readonly LocatedMention[]> {
    return this.said;
  }

  /** The mentions of one file. */
  mentionsIn(uri: string): readonly LocatedMention[] {
    return this.files.get(uri)?.mentions ?? [];
  }

  /** The places of one file, in text order within their kinds. */
  placesIn(uri: string): readonly Place[] {
    return this.files.get(uri)?.places ?? [];
  }

  /** All things of the same kind and name in the same block (for declarations: in the project), this one included, in order of files and lines. */
  namesakes(place: Place): readonly Place[] {
    return (this.names.get(place.thing.kind)?.get(place.thing.name) ?? []).filter(other => other.within === place.within);
  }

  /** Whether the name, or its last part, stands in a line that could not be read: such a line may have declared or used it. */
  isUnread(name: string): boolean {
    return this.unread.has(name.slice(name.lastIndexOf('.') + 1));
  }

  /** Whether a line that stops too early would have named a thing of this kind. */
  isAwaited(kind: Kind): boolean {
    return this.unfinished.has(kind);
  }

  /**
   * All places by a key that each has by itself, in order of files and lines: kept while the project changes, since only what a
   * changed file says is looked at again.
   *
   * @param keyOf depends on the place alone; undefined for what belongs to no group. The same function for the same `key`
   */
  grouped(key: symbol, keyOf: (place: Place) => string | undefined): ReadonlyMap<string, readonly Place[]> {
    let group = this.groups.get(key);
    if (!group) {
      this.groups.set(key, group = { keyOf, places: new Map() });
      for (const { places } of this.sorted()) for (const [name, own] of groupsIn(places, keyOf)) insert(group.places, name, own);
    }
    return group.places;
  }

  /** What `compute` makes of the project as it is now, made once for all files. */
  once<T>(key: symbol, compute: (project: this) => T): T {
    const { memo } = this.answers;
    if (!memo.has(key)) memo.set(key, compute(this));
    return memo.get(key) as T;
  }

  /** The mentions that mean this thing, in order of files and lines. */
  mentionsOf(thing: Thing): readonly LocatedMention[] {
    const { targets } = this.answers;
    let found = targets.get(thing);
    if (!found) targets.set(thing, found = this.findMentionsOf(thing));
    return found;
  }

  private findMentionsOf(thing: Thing): readonly LocatedMention[] {
    return this.mentionsThatFit(thing).filter(mention => this.means(mention, thing));
  }

  /** Whether any mention means this thing. */
  isMentioned(thing: Thing): boolean {
    return this.mentionsThatFit(thing).some(mention => this.means(mention, thing));
  }

  /** @param mention may mean the thing, by its words */
  private means({ ref, in: within }: Mention, thing: Thing): boolean {
    return !this.doubtful.has(saidKey(ref.text)) || this.resolve(ref, within) === thing;
  }

  /** The mentions that may mean this thing, in order of files and lines: they say one of its names, or its title. */
  mentionsThatFit(thing: Thing): readonly LocatedMention[] {
    const place = this.byThing.get(thing);
    if (!place) return [];
    const texts = new Set([...thing.name === '' ? [] : namesOf(place), ...thing.title ? [`"${thing.title.value}`] : []]);
    const lists = [...texts].flatMap(text => {
      const mentions = this.said.get(text)?.filter(({ ref }) => ref.kinds.includes(thing.kind)) ?? [];
      return mentions.length > 0 ? [mentions] : [];
    });
    return lists.length < 2 ? lists[0] ?? [] : lists.flat().sort(inOrder);
  }

  resolve(ref: Ref, within?: Thing): Thing | undefined {
    return this.look(ref, within).target?.thing;
  }

  /** As `resolve`, with all that fit. */
  look(ref: Ref, within?: Thing): Resolution {
    const candidates = this.candidates(ref);
    if (candidates.length < 2) return candidates[0] ? { candidates, target: candidates[0] } : { candidates };
    // The nearest wins: in the same block, else in the same journey (for a future map: in the one that it improves), else the only one.
    const around = within && this.byThing.get(within);
    const journey = around?.journey ?? (within?.kind === 'journey' ? within as Journey : undefined);
    const blocks: (Thing | undefined)[] = [];
    for (let block: Thing | undefined = within; block; block = this.byThing.get(block)?.within) blocks.push(block);
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

  private candidates({ text, kinds }: Ref): readonly Place[] {
    const key = saidKey(text);
    if (key.startsWith('"')) return this.titles.get(key.slice(1))?.filter(place => kinds.includes(place.thing.kind)) ?? [];
    return kinds.length === 1 ? this.names.get(kinds[0]!)?.get(text) ?? [] : kinds.flatMap(kind => this.names.get(kind)?.get(text) ?? []);
  }

  private sorted(): readonly Contribution[] {
    return this.order ??= [...this.files.values()].sort((a, b) => a.model.uri < b.model.uri ? -1 : a.model.uri > b.model.uri ? 1 : 0);
  }
}

/** What is made of the whole project when it is asked for, and holds until anything changes. */
class Answers {
  models?: readonly FileModel[];
  places?: readonly Place[];
  mentions?: readonly LocatedMention[];
  doubts?: readonly LocatedMention[];
  readonly byKind = new Map<Kind, readonly Place[]>();
  readonly targets = new Map<Thing, readonly LocatedMention[]>();
  readonly memo = new Map<symbol, unknown>();
}

const inOrder = (a: LocatedMention, b: LocatedMention): number => a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.index - b.index;

/** What one file adds to the project's names. */
interface Contribution {
  readonly model: FileModel;
  readonly places: readonly Place[];
  readonly mentions: readonly LocatedMention[];
  readonly byKind: ReadonlyMap<Kind, readonly Place[]>;
  readonly names: ReadonlyMap<Kind, ReadonlyMap<string, Place[]>>;
  readonly titles: ReadonlyMap<string, Place[]>;
  readonly said: ReadonlyMap<string, LocatedMention[]>;
}

function contributionOf(model: FileModel): Contribution {
  const { uri } = model, places: Place[] = [], mentions: LocatedMention[] = [];
  const byKind = new Map<Kind, Place[]>(), names = new Map<Kind, Map<string, Place[]>>(), titles = new Map<string, Place[]>(), said = new Map<string, LocatedMention[]>();
  for (const { thing, within, journey } of thingsOf(model)) {
    const place: Place = { uri, thing, ...(within && { within }), ...(journey && { journey }) };
    places.push(place);
    push(byKind, thing.kind, place);
    if (thing.title) push(titles, thing.title.value, place);
    if (thing.name === '') continue;
    let own = names.get(thing.kind);
    if (!own) names.set(thing.kind, own = new Map());
    for (const name of namesOf(place)) push(own, name, place);
  }
  for (const mention of mentionsOf(model)) {
    const located: LocatedMention = { ...mention, uri, index: mentions.length };
    mentions.push(located);
    push(said, saidKey(mention.ref.text), located);
  }
  return { model, places, mentions, byKind, names, titles, said };
}

function groupsIn(places: readonly Place[], keyOf: (place: Place) => string | undefined): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyOf(place);
    if (key !== undefined) push(groups, key, place);
  }
  return groups;
}

/** A name as it is; of a title, which stands in quotes, what is in them behind one quote. */
function saidKey(text: string): string {
  return text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(0, -1) : text;
}

/** A list of one file's values is that file's own, and is not to be changed: most names stand in one file, and one list is enough for them. */
const isOneFiles = (list: readonly { readonly uri: string }[]): boolean => list[0]!.uri === list.at(-1)!.uri;

/** Puts one file's values among those of the others, in the order of the files. */
function insert<K, V extends { readonly uri: string }>(map: Map<K, V[]>, key: K, values: V[]): void {
  const list = map.get(key);
  if (!list) { map.set(key, values); return; }
  const at = firstFrom(list, values[0]!.uri);
  if (isOneFiles(list)) map.set(key, [...list.slice(0, at), ...values, ...list.slice(at)]);
  else list.splice(at, 0, ...values);
}

/** Takes one file's values out. They stand together. */
function takeOut<K, V extends { readonly uri: string }>(map: Map<K, V[]>, key: K, uri: string): void {
  const list = map.get(key)!, from = firstFrom(list, uri);
  let end = from;
  while (end < list.length && list[end]!.uri === uri) end++;
  if (end - from === list.length) map.delete(key);
  else list.splice(from, end - from);
}

/** The first place in a list in the order of files that belongs to this file, or to one after it. */
function firstFrom(list: readonly { readonly uri: string }[], uri: string): number {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.uri < uri) low = middle + 1;
    else high = middle;
  }
  return low;
}

function count<K>(counts: Map<K, number>, keys: readonly K[], by: 1 | -1): void {
  for (const key of keys) {
    const sum = (counts.get(key) ?? 0) + by;
    if (sum > 0) counts.set(key, sum);
    else counts.delete(key);
  }
}

/** The names by which a thing can be called: its own, and qualified from one block further out at a time; a pain also by its journey's alone. */
export function namesOf({ thing, journey }: Place): string[] {
  const { id } = thing, names = [id];
  for (let dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) names.push(id.slice(dot + 1));
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
