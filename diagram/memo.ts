/** What layout and drawing remember of the picture before: everything in them is immutable, so what is the same object needs no second look. */

/**
 * Remembers what a function made of an object last, which holds as long as everything else that it is given is the same, too: the same object, or a list of the same.
 */
export function lastByObject<K extends object, R extends readonly unknown[], T>(compute: (of: K, ...rest: R) => T): (of: K, ...rest: R) => T {
  const known = new WeakMap<K, { readonly rest: R; readonly made: T }>();
  return (of, ...rest) => {
    const entry = known.get(of);
    if (entry && isSame(entry.rest, rest)) return entry.made;
    const made = compute(of, ...rest);
    known.set(of, { rest, made });
    return made;
  };
}

/** Whether two values are the same object, or lists of the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!isSame(a[i], b[i])) return false;
  return true;
}
