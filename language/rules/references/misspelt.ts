/** Which declared name was meant by one that nothing declares, and whether the mistake is rather in the declaration. */
import { nearest } from '../../lines/distance.ts';
import type { Range, Ref, Thing } from '../../model/model.ts';
import { namesOf, type LocatedMention, type Place, type Project } from '../../names/project.ts';

/** What a mention of nothing most likely means. */
export interface Meant {
  /** As it should have been written. */
  readonly name: string;
  readonly place: Place;
}

/** A declaration whose own name is misspelt: nothing names it, but several lines agree on a name that is nearly its own. */
export interface Misnamed {
  readonly place: Place;
  /** What the lines call it. */
  readonly said: string;
  /** Where they do: the part of the mention that names this thing. */
  readonly places: readonly { readonly uri: string; readonly range: Range }[];
}

export interface Misspellings {
  readonly misnamed: ReadonlyMap<Thing, Misnamed>;
  /** Mentions that are told at the declaration which they meant. */
  readonly told: ReadonlySet<Ref>;
  /** What a misspelt or ambiguous mention may have meant: rules don't call it forgotten, nor find fault with its name. */
  readonly suspected: ReadonlySet<Thing>;
}

/** As many lines as have to agree on a name before the declaration is doubted rather than the lines. */
const AGREE = 2;

const MISSPELLINGS = Symbol('misspelt names'), KNOWN = Symbol('names by kind'), MEANT = Symbol('what was meant by names');

export const misspellings = (project: Project): Misspellings => project.once(MISSPELLINGS, compute);

/** The name that a mention is most likely a misspelling of. */
export function meantBy(ref: Ref, project: Project): Meant | undefined {
  const meant = project.once(MEANT, () => new Map<string, Meant | undefined>());
  const key = `${ref.kinds.join()} ${ref.text}`;
  if (!meant.has(key)) {
    const known = knownNames(ref, project), name = nearest(ref.text, known.keys());
    meant.set(key, name === undefined ? undefined : { name, place: known.get(name)! });
  }
  return meant.get(key);
}

/** All names of these kinds with as many parts as the mention has. */
function knownNames({ kinds, text }: Ref, project: Project): ReadonlyMap<string, Place> {
  const parts = text.split('.').length, key = `${kinds.join()} ${parts}`;
  const all = project.once(KNOWN, () => new Map<string, Map<string, Place>>());
  let known = all.get(key);
  if (!known) {
    all.set(key, known = new Map());
    for (const place of project.ofKind(...kinds)) for (const name of namesOf(place)) if (!known.has(name) && name.split('.').length === parts) known.set(name, place);
  }
  return known;
}

function compute(project: Project): Misspellings {
  const suspected = new Set<Thing>(), seen = new Set<readonly Place[]>();
  const doubts = new Map<Thing, { mention: LocatedMention; said: string; range: Range }[]>();
  for (const mention of project.doubts) {
    const { ref } = mention, { candidates } = project.look(ref, mention.in);
    if (candidates.length > 0) {
      // Mentions of one name in one place have one list of candidates, where these are many.
      if (candidates.length > 1 && !seen.has(candidates)) {
        seen.add(candidates);
        for (const place of candidates) suspected.add(place.thing);
      }
      continue;
    }
    const meant = meantBy(ref, project);
    if (!meant) continue;
    suspected.add(meant.place.thing);
    const wrong = differing(ref, meant, project);
    if (!wrong) continue;
    suspected.add(wrong.thing);
    if (project.isUnread(ref.text)) continue;
    const list = doubts.get(wrong.thing);
    if (list) list.push({ mention, ...wrong });
    else doubts.set(wrong.thing, [{ mention, ...wrong }]);
  }
  const misnamed = new Map<Thing, Misnamed>(), told = new Set<Ref>();
  for (const [thing, list] of doubts) {
    if (list.length < AGREE || list.some(({ said }) => said !== list[0]!.said) || project.isUnread(thing.name) || isUsed(thing, project)) continue;
    misnamed.set(thing, { place: project.placeOf(thing)!, said: list[0]!.said, places: list.map(({ mention, range }) => ({ uri: mention.uri, range })) });
    for (const { mention } of list) told.add(mention.ref);
  }
  return { misnamed, told, suspected };
}

/** Whether any mention names the thing, by itself or as a part of a longer name. */
function isUsed(thing: Thing, project: Project): boolean {
  for (const [text, mentions] of project.sayings) {
    if (!text.startsWith('"') && !text.includes(thing.name)) continue;
    if (mentions.some(({ ref, in: within }) => project.look(ref, within).candidates.some(place => named(ref.text, place, project).includes(thing)))) return true;
  }
  return false;
}

/** The things that the parts of a name mean, from the inside out. */
function named(text: string, place: Place, project: Project): Thing[] {
  const names = text.startsWith('"') ? [text] : text.split('.'), chain: Thing[] = [];
  for (let at: Place | undefined = place; at && chain.length < names.length; at = at.within && project.placeOf(at.within)) chain.push(at.thing);
  // A pain may be named by its journey alone.
  return names.length === 2 && place.thing.kind === 'pain' && place.journey && chain[1]?.name !== names[0] ? [place.thing, place.journey] : chain;
}

/** The one part that is misspelt: the thing that it should name, what it says, and where. */
function differing(ref: Ref, { name, place }: Meant, project: Project): { thing: Thing; said: string; range: Range } | undefined {
  const said = ref.text.split('.'), meant = name.split('.'), things = named(name, place, project);
  const wrong = said.flatMap((part, i) => part === meant[i] ? [] : [i]);
  const index = wrong[0], thing = index === undefined ? undefined : things[said.length - 1 - index];
  if (wrong.length !== 1 || !thing || ref.text.startsWith('"')) return undefined;
  const { start, end } = ref.range, part = said[index!]!;
  if (said.length === 1) return { thing, said: part, range: ref.range };
  // A name that isn't written in one piece, or not in NFC, has no parts that could be told by counting letters.
  if (start.line !== end.line || end.character - start.character !== ref.text.length) return undefined;
  const from = start.character + said.slice(0, index).reduce((length, before) => length + before.length + 1, 0);
  return { thing, said: part, range: { start: { line: start.line, character: from }, end: { line: start.line, character: from + part.length } } };
}
