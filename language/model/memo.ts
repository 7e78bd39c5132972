/** What is remembered of a model from one keystroke to the next. */

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
