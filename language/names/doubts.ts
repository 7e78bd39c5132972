/** What is said in a project and means no one thing by itself: nothing has this name, or several things have. Kept while the project changes. */
import type { Kind, Ref } from '../model/model.ts';

/** A mention, and what it says: a title stands behind a quote. */
interface Mention {
  readonly ref: Ref;
  readonly says: string;
}

/** What a mention says → those that say it. */
type Said = ReadonlyMap<string, readonly Mention[]>;

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

  /**
   * A file is other than it was, or came, or went: only what it declares and says otherwise than before can have become doubtful, or certain.
   *
   * @param named what things that came or went are called, as a mention says it, where any does
   * @param unsaid mentions that went
   * @param said mentions that came
   */
  weigh(named: ReadonlySet<string>, unsaid: readonly Mention[], said: readonly Mention[]): void {
    const again = new Set(named);
    for (const { says } of unsaid) if (this.texts.has(says)) again.add(says);
    for (const text of again) {
      if (this.isDoubtful(this.said.get(text))) this.texts.add(text);
      else this.texts.delete(text);
    }
    // What was certain, and is declared as it was, can only have become doubtful by what is said now and wasn't.
    const weighed = new Map<string, Ref['kinds']>();
    for (const { ref, says } of said) {
      if (again.has(says) || this.texts.has(says) || isSame(ref.kinds, weighed.get(says) ?? [])) continue;
      weighed.set(says, ref.kinds);
      if (this.fitting(ref) !== 1) this.texts.add(says);
    }
  }

  /** @param mentions say the same */
  private isDoubtful(mentions: readonly Mention[] = []): boolean {
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
