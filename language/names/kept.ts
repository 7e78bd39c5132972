/**
 * What a project keeps of a file: its blocks and what they mention. These stay the same objects while the text changes, as long as they are called the
 * same and say the same names; only what they lead to in the model is put in anew. So lists of them stay as they are, too.
 */
import type { FileModel, Journey, Kind, Ref, Sync, Thing } from '../model/model.ts';
import type { Block, Mention } from './walk.ts';

/** A thing with the file and the journey that it is in. It stays the same object while the thing is called the same, and leads to the thing as it is now. */
export interface Place {
  readonly uri: string;
  readonly thing: Thing;
  /** The block around it. */
  readonly within?: Thing;
  readonly journey?: Journey;
}

export interface LocatedMention extends Mention {
  readonly uri: string;
}

const NONE: readonly never[] = [];

/** What only stands inside another thing. */
const INSIDE: ReadonlySet<Kind> = new Set(['phase', 'stage', 'touchpoint', 'pain', 'opportunity']);

/** A block, and where it stands. */
export abstract class KeptBlock<B extends Block = Block> {
  readonly file: KeptFile;
  readonly parent: KeptThing | undefined;
  /** Which of the blocks right in its parent, or outermost in its file, it is, from 0. */
  at = 0;
  block: B;
  /** The blocks right in it. */
  blocks: readonly KeptThing[] = NONE;
  /** What its own lines mention. */
  mentions: readonly KeptMention[] = NONE;

  constructor(file: KeptFile, parent: KeptThing | undefined, block: B) {
    this.file = file;
    this.parent = parent;
    this.block = block;
  }

  /** The thing that its lines belong to. */
  abstract readonly thing: Thing | undefined;
}

export class KeptThing extends KeptBlock<Thing> implements Place {
  get uri(): string {
    return this.file.uri;
  }

  get thing(): Thing {
    return this.block;
  }

  get within(): Thing | undefined {
    return this.parent?.block;
  }

  /** The outermost of the blocks around it; undefined where it stands in none. */
  get outermost(): KeptThing | undefined {
    let outermost = this.parent;
    while (outermost?.parent) outermost = outermost.parent;
    return outermost;
  }

  get journey(): Journey | undefined {
    const block = this.outermost?.block;
    return block?.kind === 'journey' ? block as Journey : undefined;
  }
}

export class KeptSync extends KeptBlock<Sync> {
  get thing(): undefined {
    return undefined;
  }
}

export class KeptMention implements LocatedMention {
  readonly block: KeptBlock;
  ref: Ref;
  readonly word: string;

  constructor(block: KeptBlock, ref: Ref, word: string) {
    this.block = block;
    this.ref = ref;
    this.word = word;
  }

  get uri(): string {
    return this.block.file.uri;
  }

  get in(): Thing | undefined {
    return this.block.thing;
  }

  get says(): string {
    return saidKey(this.ref.text);
  }
}

/** What a mention says: a name as it is; of a title, which stands in quotes, what is in them behind one quote. */
export function saidKey(text: string): string {
  return text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(0, -1) : text;
}

export class KeptFile {
  readonly uri: string;
  model: FileModel;
  /** The outermost blocks. */
  blocks: readonly KeptBlock[] = NONE;
  private allPlaces: readonly KeptThing[] | undefined;
  private allMentions: readonly KeptMention[] | undefined;

  constructor(model: FileModel) {
    this.uri = model.uri;
    this.model = model;
  }

  /** All its things, outer ones before those in them. */
  get places(): readonly KeptThing[] {
    if (!this.allPlaces) {
      const places: KeptThing[] = [];
      for (const block of this.blocks) if (block instanceof KeptThing) everyThing(block, place => places.push(place));
      this.allPlaces = places;
    }
    return this.allPlaces;
  }

  /** Puts its things of a kind behind those that are found already. What stands outermost is looked for there alone: it is little. */
  ofKind(kind: Kind, found: KeptThing[]): void {
    const places: readonly KeptBlock[] = INSIDE.has(kind) ? this.places : this.blocks;
    for (const place of places) if (place.thing?.kind === kind) found.push(place as KeptThing);
  }

  /** All its mentions, those of outer blocks before those of blocks in them. */
  get mentions(): readonly KeptMention[] {
    if (!this.allMentions) {
      const mentions: KeptMention[] = [];
      for (const block of this.blocks) everyBlock(block, ({ mentions: own }) => { for (const mention of own) mentions.push(mention); });
      this.allMentions = mentions;
    }
    return this.allMentions;
  }

  /** Blocks or mentions came or went. */
  forget(places: boolean, mentions: boolean): void {
    if (places) this.allPlaces = undefined;
    if (mentions) this.allMentions = undefined;
  }
}

/** A block and all in it, outer ones first. */
export function everyBlock(block: KeptBlock, tell: (block: KeptBlock) => void): void {
  tell(block);
  for (const part of block.blocks) everyBlock(part, tell);
}

export function everyThing(thing: KeptThing, tell: (thing: KeptThing) => void): void {
  tell(thing);
  for (const part of thing.blocks) everyThing(part, tell);
}

/** The order of files by their addresses, and in a file of lines within their kind: outer blocks before those in them. */
export function blocksInOrder(a: KeptBlock, b: KeptBlock): number {
  if (a.file !== b.file) return a.file.uri < b.file.uri ? -1 : 1;
  const depth = depthOf(a), otherDepth = depthOf(b);
  let one = a, other = b;
  for (let i = depth; i > otherDepth; i--) one = one.parent!;
  for (let i = otherDepth; i > depth; i--) other = other.parent!;
  if (one === other) return depth - otherDepth;
  while (one.parent !== other.parent) {
    one = one.parent!;
    other = other.parent!;
  }
  return one.at - other.at;
}

/** The order of their blocks, and in a block that of what it mentions. */
export function mentionsInOrder(a: KeptMention, b: KeptMention): number {
  return a.block === b.block ? a.block.mentions.indexOf(a) - a.block.mentions.indexOf(b) : blocksInOrder(a.block, b.block);
}

function depthOf({ parent }: KeptBlock): number {
  let depth = 0;
  for (let at = parent; at; at = at.parent) depth++;
  return depth;
}

/** The names by which a thing can be called: its own, and qualified from one block further out at a time; a pain also by its journey's alone. */
export function namesOf({ thing, journey }: Place): string[] {
  const { id } = thing, names = [id];
  for (let dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) names.push(id.slice(dot + 1));
  if (thing.kind === 'pain' && journey) names.push(`${journey.name}.${thing.name}`);
  return names;
}
