import { either, kindWord } from '../../lines/wording.ts';
import { shortestName } from '../../names/project.ts';
import { replacement } from '../helpers.ts';
import { mentionsIn } from '../part.ts';
import type { Rule } from '../rule.ts';

/** So many things at most are offered: nobody looks through hundreds of them. */
const MOST = 10;

export const ambiguousName: Rule = {
  code: 'J104', name: 'ambiguous-name', severity: 'error',
  what: 'A name that fits several things and none of them better: say which by the names of the blocks around it, with dots.',
  fails: `
channel Web
persona Ann
team Care
journey Buy
  state current
  for Ann
stage End
  owner Care
  touchpoint Pay
    via Web
    continues ⟪Enrol⟫
journey Help
  state current
  for Ann
stage Start
  owner Care
  touchpoint Enrol
    via Web
stage Again
  owner Care
  touchpoint Enrol
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Buy
  state current
  for Ann
stage End
  owner Care
  touchpoint Pay
    via Web
    continues Help.Start.Enrol
journey Help
  state current
  for Ann
stage Start
  owner Care
  touchpoint Enrol
    via Web
stage Again
  owner Care
  touchpoint Enrol
    via Web`,
  *check(file, project) {
    for (const mention of mentionsIn(file, project)) {
      if (!project.isDoubtful(mention.ref)) continue;
      const { target, candidates } = project.look(mention.ref, mention.in);
      if (target || candidates.length < 2) continue;
      const offered = candidates.slice(0, MOST), names = offered.map(place => shortestName(project, place, mention.in));
      yield {
        range: mention.ref.range,
        message: `\`${mention.ref.text}\` fits ${candidates.length} ${either([...new Set(candidates.map(place => kindWord(place.thing.kind)))])}s: ${names.slice(0, 4).map(name => `\`${name}\``).join(', ')}${candidates.length > 4 ? ' …' : ''}. Write which one you mean.`,
        related: offered.map(place => ({ uri: place.uri, range: place.thing.nameRange, message: 'this one?' })),
        fixes: names.map(name => replacement(`Change to \`${name}\``, mention.ref.range, name)),
      };
    }
  },
};
