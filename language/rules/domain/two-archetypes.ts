import type { Journey } from '../../model/model.ts';
import type { Fix } from '../../findings.ts';
import { callOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { listOf } from './journeys.ts';

export const twoArchetypes: Rule = {
  code: 'J406', name: 'two-archetypes', severity: 'error',
  what: 'A journey says that it is of two archetypes. They ask for opposite things, the same steps each time or ever new ones, easy or hard; what is both is two journeys.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  archetype routine
  archetype ⟪odyssey⟫
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  archetype routine
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  *check(file) {
    for (const journey of file.journeys) {
      const [first, second] = journey.archetypes;
      if (!first || !second) continue;
      const words = [...new Set(journey.archetypes.map(archetype => archetype.value))];
      yield {
        range: second.range,
        message: words.length === 1 ? `${callOf(journey)} says twice that it is of the archetype ${first.value}. Remove one of the lines.`
          : `${callOf(journey)} claims to be of ${words.length} archetypes: ${listOf(words)}. Keep the one that fits best, or make two journeys of it.`,
        related: [{ uri: file.uri, range: first.range, message: 'The first archetype' }],
        fixes: words.map(word => keep(word, journey)),
      };
    }
  },
};

/** Takes out all lines but the first that says `word`. */
function keep(word: string, journey: Journey): Fix {
  const kept = journey.archetypes.find(archetype => archetype.value === word)!;
  const lines = new Set(journey.archetypes.filter(archetype => archetype !== kept).map(archetype => archetype.range.start.line));
  lines.delete(kept.range.start.line);
  return {
    title: `Keep \`archetype ${word}\` only`,
    edits: [...lines].map(line => ({ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' })),
  };
}
