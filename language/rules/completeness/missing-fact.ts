import type { Fix } from '../../findings.ts';
import type { Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { WORDS } from '../../lines/words.ts';
import { a } from '../../lines/wording.ts';
import { callOf, factBelow, isWhole } from '../helpers.ts';
import { placesIn } from '../part.ts';
import type { Rule } from '../rule.ts';

export const missingFact: Rule = {
  code: 'J301', name: 'missing-fact', severity: 'error',
  what: 'Something that can\'t be left out: a journey says whether it is current or future and whose it is, a source and a metric say of what kind they are, and a source has a title.',
  fails: `
channel Web
persona Ann
team Care
journey ⟪Help⟫
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
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  *check(file, project) {
    for (const { thing } of placesIn(file, project)) {
      if (!isWhole(thing) || (thing.kind === 'journey' && thing.name === '')) continue;
      for (const [word, info] of REQUIRED.get(thing.kind) ?? []) {
        if (thing.facts.some(fact => fact.word === word)) continue;
        yield {
          range: thing.nameRange, fixes: insertions(thing, word, project),
          message: `${a(thing.kind).replace(/^a/, 'A')} needs a \`${word}\` line, and ${callOf(thing)} has none. ${info.help}`,
        };
      }
      if (thing.kind === 'source' && !thing.title) {
        yield { range: thing.nameRange, message: `A source needs a title in quotes after its name, so that readers know what it is: \`source ${thing.name} "Interviews with 12 customers"\`.`, fixes: titleFrom(thing) };
      }
    }
  },
};

/** The facts that each kind of block has to have. */
const REQUIRED = new Map(Object.entries(WORDS).map(([kind, words]) => [kind, Object.entries(words).filter(([, info]) => info.required)]));

/** A name in words is a title to begin with: `RepInterviews` → “Rep interviews”. */
function titleFrom({ name, nameRange: { end } }: Thing): Fix[] {
  const words = name.split(/[_-]+|(?<=\p{Ll})(?=\p{Lu}|\p{N})/u).filter(word => word !== ''), title = words.map((word, i) => i === 0 ? word : word.toLowerCase()).join(' ');
  return title === '' ? [] : [{ title: `Call it “${title}”`, edits: [{ range: { start: end, end }, newText: ` "${title}"` }] }];
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'journey state': ['current', 'future'],
  'source kind': ['interview', 'survey', 'observation', 'analytics', 'assumption'],
  'metric kind': ['csat', 'nps', 'ces', 'conversion', 'count', 'rate'],
};

function insertions(thing: Thing, word: string, project: Project): Fix[] {
  const values = word === 'for' ? project.ofKind('persona').map(place => place.thing.name).filter(name => name !== '').slice(0, 5)
    : CHOICES[`${thing.kind} ${word}`] ?? [];
  return values.map(value => factBelow(`Add \`${word} ${value}\``, thing, `${word} ${value}`));
}

