import { a, kindWord } from '../../lines/wording.ts';
import { replacement } from '../helpers.ts';
import { placesIn } from '../part.ts';
import type { Rule } from '../rule.ts';

export const duplicateName: Rule = {
  code: 'J102', name: 'duplicate-name', severity: 'error',
  what: 'Two things of one kind share a name in one place: nobody can say which of them a line means.',
  fails: `
channel App
persona Ann
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint CallCare
    via App
  touchpoint ⟪CallCare⟫
    via App
team Care`,
  passes: `
channel App
persona Ann
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint CallCare
    via App
  touchpoint CallAgain
    via App
team Care`,
  *check(file, project) {
    for (const place of placesIn(file, project)) {
      const { thing, within } = place;
      if (thing.name === '') continue;
      const same = project.namesakes(place);
      const first = same[0];
      if (!first || first === place) continue;
      let free = 2;
      const taken = new Set(project.ofKind(thing.kind).map(other => other.thing.name));
      while (taken.has(`${thing.name}${free}`)) free++;
      const scope = within ? ` in ${a(kindWord(within.kind))} \`${within.name}\``.replace(/ in an? /, ' in the ') : '';
      yield {
        range: thing.nameRange,
        message: `Another ${kindWord(thing.kind)}${scope} is already named \`${thing.name}\`. Give this one a name of its own.`,
        related: [{ uri: first.uri, range: first.thing.nameRange, message: 'the first one' }],
        fixes: [replacement(`Rename this one to \`${thing.name}${free}\``, thing.nameRange, `${thing.name}${free}`)],
      };
    }
  },
};
