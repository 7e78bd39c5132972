/**
 * Remembers what a function makes of a text: the same titles are looked at again at every keystroke.
 *
 * When `most` texts are known all are forgotten, so that the memory stays bounded.
 */
export function byText<T>(compute: (text: string) => T, most = 5000): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    if (known.has(text)) return known.get(text)!;
    if (known.size >= most) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
