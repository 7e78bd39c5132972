/** What of a picture holds the words that are looked for. */

/** Texts are compared without case and without the width of letters; where lines are broken doesn't matter. */
const simple = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The things that hold all the words, in their order. Nothing is found by no words. */
export function matching<T extends { readonly words: string }>(things: readonly T[], wanted: string): T[] {
  const words = simple(wanted).split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  return things.filter((thing) => {
    const text = simple(thing.words);
    return words.every((word) => text.includes(word));
  });
}
