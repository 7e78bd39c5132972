import { a } from '../../lines/wording.ts';
import { WORDS } from '../../lines/words.ts';
import type { Thing } from '../../model/model.ts';
import { byObject } from '../../model/memo.ts';
import { placesIn } from '../part.ts';
import type { Hit, Rule } from '../rule.ts';

export const repeatedFact: Rule = {
  code: 'J212', name: 'repeated-fact', severity: 'error',
  what: 'A fact that can be said once is said twice in one block. Often two touchpoints were written as one.',
  fails: `
channel Web
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    ⟪via Phone⟫`,
  passes: `
channel Web
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
  touchpoint Talk
    via Phone`,
  *check(file, project) {
    for (const { thing } of placesIn(file, project)) yield* repeatedIn(thing);
  },
};

const repeatedIn = byObject((thing: Thing): readonly Hit[] => {
  const seen = new Map<string, number>(), hits: Hit[] = [];
  for (const fact of thing.facts) {
    if (!WORDS[thing.kind]?.[fact.word]?.once) continue;
    const first = seen.get(fact.word);
    if (first === undefined) { seen.set(fact.word, fact.range.start.line); continue; }
    hits.push({
      range: fact.range,
      message: `${a(thing.kind).replace(/^a/, 'A')} has one \`${fact.word}\`, and this one has it in line ${first + 1} already.`
        + (thing.kind === 'touchpoint' ? ' If these are two moments, make them two touchpoints.' : ' Keep one of them.'),
      fixes: [{ title: 'Remove this line', edits: [{ range: { start: { line: fact.range.start.line, character: 0 }, end: { line: fact.range.end.line + 1, character: 0 } }, newText: '' }] }],
    });
  }
  return hits;
});
