/** What rules remember from one keystroke to the next. */

/**
 * Remembers what a function makes of a thing, or of another part of the model, for as long as that is there: what wasn't touched is the same object
 * at the next keystroke. For what depends on the thing alone; what was asked of the project may be other by then.
 */
export function byObject<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return of => {
    let entry = known.get(of);
    if (!entry) known.set(of, entry = { made: compute(of) });
    return entry.made;
  };
}

/** More texts than the titles of a thousand files: where there were more, each would be forgotten before it comes again. In memory some 50 bytes each, beside the text, which the model holds. */
const MOST = 50_000;

/**
 * Remembers what a function makes of a text: the same titles are looked at again at every keystroke.
 *
 * When `most` texts are known all are forgotten, so that the memory stays bounded.
 */
export function byText<T>(compute: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    if (known.has(text)) return known.get(text)!;
    if (known.size >= most) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
