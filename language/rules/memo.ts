/** What rules remember from one keystroke to the next. */

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
