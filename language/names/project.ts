/**
 * All files of a project and their names.
 *
 * Names are seen in the whole project. A stage, touchpoint, pain or opportunity is found by its own name inside its journey,
 * from outside by a part of its qualified name that fits one place only: `Journey.Stage.Touchpoint`, a pain also by `Journey.Pain`.
 */
import type { FileModel, Kind, Names, Ref, Thing } from '../model/model.ts';
import { Called, Group } from './called.ts';
import { Doubts } from './doubts.ts';
import { Fitting, MANY, type Resolution } from './fitting.ts';
import { KeptFile, mentionsInOrder, namesOf, saidKey, type KeptMention, type KeptThing, type LocatedMention, type Place } from './kept.ts';
import { OrderedLists } from './ordered.ts';
import { renew, type Change } from './renew.ts';

export type { Resolution } from './fitting.ts';
export { namesOf, type LocatedMention, type Place } from './kept.ts';

/** The kinds that are found by their own name only inside their journey (phases: inside nothing, they are seen everywhere). */
const INSIDE: ReadonlySet<Kind> = new Set(['stage', 'touchpoint', 'pain', 'opportunity']);

export class Project implements Names {
  private readonly files = new Map<string, KeptFile>();
  private readonly called = new Called();
  /** What a mention says → those that say it, in order of files and lines. */
  private readonly said = new OrderedLists<KeptMention>(mentionsInOrder);
  private readonly doubtful = new Doubts(this.said.lists, ref => this.candidates(ref).length);
  private readonly byThing = new Map<Thing, KeptThing>();
  private readonly unread = new Map<string, number>();
  private readonly unfinished = new Map<Kind, number>();
  private readonly groups = new Map<symbol, Group>();
  /** The files in order; undefined where one came or went. */
  private order: readonly KeptFile[] | undefined;
  /** The things of a kind, in order; left out where one came or went. */
  private readonly byKind = new Map<Kind, readonly KeptThing[]>();
  /** What was asked, and holds until anything comes, goes or is called otherwise. */
  private answers = new Answers();
  /** What was made of the project as it is now. */
  private memo = new Map<symbol, unknown>();
  private inOrder: readonly FileModel[] | undefined;
  private meanings: object = {};

  /**
   * Adds a file, or puts its newer state in place: what is the same object as before is passed by with all in it, and of the rest only what is
   * called otherwise, or says other names, touches what is kept of the project.
   */
  set(model: FileModel): void {
    let file = this.files.get(model.uri);
    if (file?.model === model) return;
    if (file) this.count(file.model, -1);
    else {
      this.files.set(model.uri, file = new KeptFile(model));
      this.order = undefined;
    }
    this.count(model, 1);
    this.put(renew(file, model, this.byThing));
  }

  /** Takes a file out. */
  delete(uri: string): void {
    const file = this.files.get(uri);
    if (!file) return;
    this.count(file.model, -1);
    this.files.delete(uri);
    this.order = undefined;
    this.put(renew(file, undefined, this.byThing));
  }

  private put(change: Change): void {
    const { gone, come, retitled, unsaid, said } = change;
    this.memo = new Map();
    this.inOrder = undefined;
    if (gone.length + come.length + retitled.length + unsaid.length + said.length === 0) return;
    this.answers = new Answers();
    for (const places of [gone, come]) for (const { thing } of places) this.byKind.delete(thing.kind);
    for (const mention of unsaid) this.said.remove(mention.says, mention);
    this.said.settle();
    for (const mention of said) this.said.add(mention.says, mention);
    this.said.settle();
    const named = new Set<string>();
    this.called.change(change, says => { if (this.said.lists.has(says)) named.add(says); });
    // A title that nobody says leads nowhere, so another one changes no meaning.
    if (gone.length + come.length + named.size > 0) this.meanings = {};
    this.doubtful.weigh(named, unsaid, said);
    for (const group of this.groups.values()) group.change(change);
  }

  get standing(): object {
    return this.meanings;
  }

  isCurrent(thing: Thing): boolean {
    return this.byThing.has(thing);
  }

  private count({ unread, unfinished }: FileModel, by: 1 | -1): void {
    count(this.unread, unread, by);
    count(this.unfinished, unfinished, by);
  }

  file(uri: string): FileModel | undefined {
    return this.files.get(uri)?.model;
  }

  /** The files in the order of their addresses, so that nothing depends on the order in which they were read. */
  get models(): readonly FileModel[] {
    return this.inOrder ??= this.sorted().map(file => file.model);
  }

  /** All places of all files. */
  get places(): readonly Place[] {
    return this.answers.places ??= this.ofAll(file => file.places);
  }

  placeOf(thing: Thing): Place | undefined {
    return this.byThing.get(thing);
  }

  /** Things of these kinds, in order of files and lines. */
  ofKind(...kinds: readonly Kind[]): readonly Place[] {
    return kinds.length === 1 ? this.ofOneKind(kinds[0]!) : kinds.flatMap(kind => this.ofOneKind(kind));
  }

  private ofOneKind(kind: Kind): readonly Place[] {
    const known = this.byKind.get(kind);
    if (known) return known;
    const found: KeptThing[] = [];
    for (const file of this.sorted()) file.ofKind(kind, found);
    this.byKind.set(kind, found);
    return found;
  }

  /** All mentions of all files. */
  get mentions(): readonly LocatedMention[] {
    return this.answers.mentions ??= this.ofAll(file => file.mentions);
  }

  /** All mentions whose words mean no one thing by themselves, in order of files and lines. */
  get doubts(): readonly LocatedMention[] {
    return this.answers.doubts ??= [...this.doubtful].flatMap(text => this.said.lists.get(text) ?? []).sort(mentionsInOrder);
  }

  /** Whether what a mention says means no one thing by itself: nothing, or several. Where it does, `look` finds that one thing from anywhere. */
  isDoubtful({ text }: Ref): boolean {
    return this.doubtful.has(saidKey(text));
  }

  /** What is said anywhere, each once, with those that say it. A title stands behind a quote. */
  get sayings(): ReadonlyMap<string, readonly LocatedMention[]> {
    return this.said.lists;
  }

  /** The mentions of one file. */
  mentionsIn(uri: string): readonly LocatedMention[] {
    return this.files.get(uri)?.mentions ?? [];
  }

  /** The mentions of a thing's own lines, without those of the blocks in it. */
  mentionsBy(thing: Thing): readonly LocatedMention[] {
    return this.byThing.get(thing)?.mentions ?? NONE;
  }

  /** The places of one file, in text order within their kinds. */
  placesIn(uri: string): readonly Place[] {
    return this.files.get(uri)?.places ?? [];
  }

  /** All things of the same kind in the same block (for declarations: in the project) that are called as this one, itself included, or by another name; in order of files and lines. */
  namesakes(place: Place, name = place.thing.name): readonly Place[] {
    const all = this.called.byName(place.thing.kind, name);
    return all.length === 0 || all.length === 1 && all[0] === place ? all : this.fitting({ text: name, kinds: [place.thing.kind] }).in((place as KeptThing).parent);
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
   * All places by a key that each has by itself, in order of files and lines: kept while the project changes, since only what came, went or has another
   * title is looked at again.
   *
   * @param keyOf depends on the kind, the title and the names of the thing alone; undefined for what belongs to no group. The same function for the same `key`
   */
  grouped(key: symbol, keyOf: (place: Place) => string | undefined): ReadonlyMap<string, readonly Place[]> {
    let group = this.groups.get(key);
    if (!group) {
      this.groups.set(key, group = new Group(keyOf));
      group.change({ gone: [], come: this.ofAll(file => file.places), retitled: [] });
    }
    return group.lists;
  }

  /** What `compute` makes of the project as it is now, made once for all files. */
  once<T>(key: symbol, compute: (project: this) => T): T {
    const { memo } = this;
    if (!memo.has(key)) memo.set(key, compute(this));
    return memo.get(key) as T;
  }

  /** The mentions that mean this thing, in order of files and lines. */
  mentionsOf(thing: Thing): readonly LocatedMention[] {
    const place = this.byThing.get(thing), { uses } = this.answers;
    if (!place) return [];
    let found = uses.get(place);
    if (!found) uses.set(place, found = this.inOneOrder(this.textsFor(thing).map(text => this.meaning(text, place))));
    return found;
  }

  /** Whether any mention means this thing. */
  isMentioned(thing: Thing): boolean {
    const place = this.byThing.get(thing);
    if (!place) return false;
    return this.textsFor(thing).some(text => this.doubtful.has(text) ? this.meaning(text, place).length > 0 : this.said.lists.get(text)?.some(({ ref }) => ref.kinds.includes(thing.kind)));
  }

  /** The mentions that say a text and mean a thing, which has it among its names. */
  private meaning(text: string, place: KeptThing): readonly KeptMention[] {
    const mentions = this.said.lists.get(text), { kind } = place.thing;
    if (!mentions) return NONE;
    if (!this.doubtful.has(text)) return mentions.filter(({ ref }) => ref.kinds.includes(kind));
    const { meant } = this.answers;
    let means = meant.get(text);
    if (!means) meant.set(text, means = Map.groupBy(mentions, ({ ref, in: within }) => this.look(ref, within).target as KeptThing | undefined));
    return means.get(place) ?? NONE;
  }

  /** The mentions that may mean this thing, in order of files and lines: they say one of its names, or its title. */
  mentionsThatFit(thing: Thing): readonly LocatedMention[] {
    return this.inOneOrder(this.textsFor(thing).map(text => this.said.lists.get(text)?.filter(({ ref }) => ref.kinds.includes(thing.kind)) ?? NONE));
  }

  /** @param lists each in order of files and lines */
  private inOneOrder(lists: readonly (readonly KeptMention[])[]): readonly KeptMention[] {
    const filled = lists.filter(({ length }) => length > 0);
    return filled.length < 2 ? filled[0] ?? NONE : filled.flat().sort(mentionsInOrder);
  }

  /** What a mention may say that means this thing, each once. */
  private textsFor(thing: Thing): readonly string[] {
    const place = this.byThing.get(thing);
    return place ? [...new Set([...thing.name === '' ? [] : namesOf(place), ...thing.title ? [`"${thing.title.value}`] : []])] : [];
  }

  resolve(ref: Ref, within?: Thing): Thing | undefined {
    return this.look(ref, within).target?.thing;
  }

  /** As `resolve`, with all that fit. */
  look(ref: Ref, within?: Thing): Resolution {
    return this.fitting(ref).nearest(within && this.byThing.get(within));
  }

  private fitting(ref: Pick<Ref, 'text' | 'kinds'>): Fitting {
    const { fitting } = this.answers, known = fitting.size > 0 ? fitting.get(wordsOf(ref)) : undefined;
    if (known) return known;
    const made = new Fitting(this.candidates(ref));
    if (made.all.length >= MANY) fitting.set(wordsOf(ref), made);
    return made;
  }

  private candidates({ text, kinds }: Pick<Ref, 'text' | 'kinds'>): readonly KeptThing[] {
    const key = saidKey(text), { called } = this;
    if (key.startsWith('"')) return called.byTitle(key.slice(1)).filter(place => kinds.includes(place.thing.kind));
    return kinds.length === 1 ? called.byName(kinds[0]!, text) : kinds.flatMap(kind => called.byName(kind, text));
  }

  /** A list of each file, one behind the other. `flatMap` takes several times as long for tens of thousands. */
  private ofAll<T>(listOf: (file: KeptFile) => readonly T[]): readonly T[] {
    const all: T[] = [];
    for (const file of this.sorted()) for (const each of listOf(file)) all.push(each);
    return all;
  }

  private sorted(): readonly KeptFile[] {
    return this.order ??= [...this.files.values()].sort((a, b) => a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0);
  }
}

/** What is made of all names when it is asked for. */
class Answers {
  places?: readonly Place[];
  mentions?: readonly LocatedMention[];
  doubts?: readonly LocatedMention[];
  readonly uses = new Map<KeptThing, readonly LocatedMention[]>();
  /** Mentions that say what means several things → by what they mean from where they stand. */
  readonly meant = new Map<string, ReadonlyMap<KeptThing | undefined, readonly KeptMention[]>>();
  /** What many things fit, by the words that ask for them: what thousands of things share is gone through once. */
  readonly fitting = new Map<string, Fitting>();
}

const NONE: readonly never[] = [];

const wordsOf = ({ text, kinds }: Pick<Ref, 'text' | 'kinds'>): string => `${kinds.join(' ')} ${text}`;

function count<K>(counts: Map<K, number>, keys: readonly K[], by: 1 | -1): void {
  for (const key of keys) {
    const sum = (counts.get(key) ?? 0) + by;
    if (sum > 0) counts.set(key, sum);
    else counts.delete(key);
  }
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
