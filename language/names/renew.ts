/** Holds a file's newer state against what is kept of it, and finds what came and went. Blocks that are the same objects as before are passed by with all in them. */
import type { FileModel, Thing } from '../model/model.ts';
import { KeptMention, KeptSync, KeptThing, type KeptBlock, type KeptFile } from './kept.ts';
import { matched } from './matched.ts';
import { blocksIn, blocksOf, isThing, mentionsIn, type Block, type Said } from './walk.ts';

/** What is different from before, in order of lines within their kind. */
export interface Change {
  readonly gone: readonly KeptThing[];
  readonly come: readonly KeptThing[];
  /** Things that are called the same but for their titles, with what they were. */
  readonly retitled: readonly { readonly place: KeptThing; readonly before: Thing }[];
  readonly unsaid: readonly KeptMention[];
  readonly said: readonly KeptMention[];
}

/**
 * Puts a file's newer state in place.
 *
 * @param model undefined where the file goes
 * @param byThing which of what is kept leads to a thing; it is kept up
 */
export function renew(file: KeptFile, model: FileModel | undefined, byThing: Map<Thing, KeptThing>): Change {
  const renewal = new Renewal(file, byThing);
  file.blocks = renewal.outermost(file.blocks, model ? blocksOf(model) : []);
  if (model) file.model = model;
  const { gone, come, unsaid, said } = renewal;
  file.forget(gone.length > 0 || come.length > 0, unsaid.length > 0 || said.length > 0);
  return { gone, come, retitled: renewal.retitled, unsaid, said };
}

class Renewal {
  readonly gone: KeptThing[] = [];
  readonly come: KeptThing[] = [];
  readonly retitled: { readonly place: KeptThing; readonly before: Thing }[] = [];
  readonly unsaid: KeptMention[] = [];
  readonly said: KeptMention[] = [];
  private readonly file: KeptFile;
  private readonly byThing: Map<Thing, KeptThing>;

  constructor(file: KeptFile, byThing: Map<Thing, KeptThing>) {
    this.file = file;
    this.byThing = byThing;
  }

  outermost(kept: readonly KeptBlock[], blocks: readonly Block[]): readonly KeptBlock[] {
    return matched<KeptBlock, Block>(kept, blocks, {
      isSame, keep: this.keep, leave: this.leave,
      arrive: (block, at) => this.arrive(isThing(block) ? new KeptThing(this.file, undefined, block) : new KeptSync(this.file, undefined, block), at),
    });
  }

  private readonly keep = (kept: KeptBlock, block: Block, at: number): void => {
    kept.at = at;
    const before = kept.block;
    if (before === block) return;
    kept.block = block;
    if (kept instanceof KeptThing) this.lead(kept, before as Thing);
    this.own(kept);
  };

  private lead(kept: KeptThing, before: Thing): void {
    const { byThing, retitled } = this, now = kept.thing;
    this.forget(before, kept);
    byThing.set(now, kept);
    if (before.title?.value !== now.title?.value) retitled.push({ place: kept, before });
  }

  private readonly leave = (kept: KeptBlock): void => {
    if (kept instanceof KeptThing) {
      this.gone.push(kept);
      this.forget(kept.thing, kept);
    }
    for (const mention of kept.mentions) this.unsaid.push(mention);
    kept.blocks.forEach(this.leave);
  };

  private arrive<K extends KeptBlock>(kept: K, at: number): K {
    kept.at = at;
    if (kept instanceof KeptThing) {
      this.come.push(kept);
      this.byThing.set(kept.thing, kept);
    }
    this.own(kept);
    return kept;
  }

  /** The same object may have come to stand elsewhere: in another journey of the same name, say. */
  private forget(thing: Thing, kept: KeptThing): void {
    if (this.byThing.get(thing) === kept) this.byThing.delete(thing);
  }

  /** What the block itself mentions, and the blocks in it. */
  private own(kept: KeptBlock): void {
    kept.mentions = matched<KeptMention, Said>(kept.mentions, mentionsIn(kept.block), {
      isSame: isSameMention,
      keep: (mention, { ref }) => { mention.ref = ref; },
      leave: mention => { this.unsaid.push(mention); },
      arrive: ({ ref, word }) => {
        const mention = new KeptMention(kept, ref, word);
        this.said.push(mention);
        return mention;
      },
    });
    if (kept instanceof KeptThing) kept.blocks = matched<KeptThing, Thing>(kept.blocks, blocksIn(kept.thing), {
      isSame, keep: this.keep, leave: this.leave, arrive: (thing, at) => this.arrive(new KeptThing(this.file, kept, thing), at),
    });
  }
}

/** Whether what is kept can stand for this block: it is found by its names, which are parts of its id. */
function isSame({ block: kept }: KeptBlock, block: Block): boolean {
  if (kept === block) return true;
  if (!isThing(kept) || !isThing(block)) return isThing(kept) === isThing(block);
  return kept.kind === block.kind && kept.id === block.id;
}

function isSameMention(kept: KeptMention, { ref, word }: Said): boolean {
  const before = kept.ref;
  return before === ref || before.text === ref.text && kept.word === word && before.kinds.length === ref.kinds.length && before.kinds.every((kind, i) => kind === ref.kinds[i]);
}
