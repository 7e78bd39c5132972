/** What is said in a project and means no one thing by itself: nothing has this name, or several things have. Kept while the project changes. */
import type { Kind, Ref } from '../model/model.ts';

/** What one file declares and says, as far as doubts depend on it. */
export interface Words {
  readonly names: ReadonlyMap<Kind, ReadonlyMap<string, unknown>>;
  readonly titles: ReadonlyMap<string, unknown>;
  readonly said: Said;
}

/** What a mention says → those that say it. A title stands behind a quote. */
type Said = ReadonlyMap<string, readonly { readonly ref: Ref }[]>;

export class Doubts {
  private readonly said: Said;
  private readonly fitting: (ref: Ref) => number;
  private readonly texts = new Set<string>();

  /**
   * @param said of all files, as it is at any time
   * @param fitting how many things a mention may mean, by its words alone
   */
  constructor(said: Said, fitting: (ref: Ref) => number) {
    this.said = said;
    this.fitting = fitting;
  }

  has(text: string): boolean {
    return this.texts.has(text);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.texts.values();
  }

  /** A file is other than it was, or came, or went: only what it declares and says can have become doubtful, or certain. */
  weigh(before: Words | undefined, now: Words | undefined): void {
    const again = new Set<string>();
    for (const words of [before, now]) if (words) {
      for (const names of words.names.values()) for (const name of names.keys()) if (this.said.has(name)) again.add(name);
      for (const title of words.titles.keys()) if (this.said.has(`"${title}`)) again.add(`"${title}`);
      for (const text of words.said.keys()) if (this.texts.has(text)) again.add(text);
    }
    // What was certain, and is declared as it was, can only have become doubtful by what this file says.
    for (const [text, mentions] of now?.said ?? []) if (!again.has(text) && this.isDoubtful(mentions)) this.texts.add(text);
    for (const text of again) {
      if (this.isDoubtful(this.said.get(text))) this.texts.add(text);
      else this.texts.delete(text);
    }
  }

  /** @param mentions say the same */
  private isDoubtful(mentions: readonly { readonly ref: Ref }[] = []): boolean {
    let kinds: Ref['kinds'] = [];
    for (const { ref } of mentions) {
      // A thousand mentions of one name ask for the same kinds, nearly always.
      if (isSame(ref.kinds, kinds)) continue;
      kinds = ref.kinds;
      if (this.fitting(ref) !== 1) return true;
    }
    return false;
  }
}

function isSame(a: readonly Kind[], b: readonly Kind[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
