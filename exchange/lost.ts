/** What of a journey a format has no place for, counted by the words of the language. */
import { BLOCKS, type BlockKind } from '../language/plain/facts.ts';
import { linesOf } from '../language/plain/lines.ts';
import type { PlainJourney } from '../language/plain/plain.ts';

/**
 * @param isSaid whether the format says the fact; for texts, which of them @param whole whether it also says the words of feelings, pains and opportunities
 * @returns a sentence, or none where everything is said
 */
export function countFacts(journey: PlainJourney, isSaid: (block: BlockKind, key: string, value: string) => boolean, whole = false): string[] {
  const counts = new Map<string, number>();
  const count = (word: string, by: number) => counts.set(word, (counts.get(word) ?? 0) + by);
  const walk = (kind: BlockKind, thing: Readonly<Record<string, unknown>>): void => {
    if (thing['documentation'] !== undefined && !String(thing['documentation']).startsWith('journey-ignore')) count('comment', 1);
    for (const fact of BLOCKS[kind].facts) {
      const value = thing[fact.key];
      if (value === undefined) continue;
      for (const line of linesOf(fact, value)) {
        if (!isSaid(kind, fact.key, line.text ?? line.value ?? '')) count(fact.word, 1);
        else if (!whole && kind === 'touchpoint' && fact.key === 'emotions' && line.text !== undefined) count('words of a feeling', 1);
      }
    }
    for (const { key, kind: part } of BLOCKS[kind].parts) for (const each of (thing[key] as Record<string, unknown>[] | undefined) ?? []) {
      if (!whole && (part === 'pain' || part === 'opportunity')) count(part, 1);
      walk(part, each);
    }
  };
  walk('journey', journey as unknown as Record<string, unknown>);
  return counts.size === 0 ? [] : [`There is no place for: ${[...counts].map(([word, number]) => `${word} (${number})`).join(', ')}.`];
}
