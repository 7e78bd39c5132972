import { kindWord } from '../../lines/wording.ts';
import { shortestName } from '../../names/project.ts';
import { replacement } from '../helpers.ts';
import { mentionsIn } from '../part.ts';
import type { Rule } from '../rule.ts';

export const titleAsName: Rule = {
  code: 'J107', name: 'title-as-name', severity: 'warning',
  what: 'A title in quotes where a name belongs. It is understood as long as exactly one thing has that title; a name stays right when the title is reworded.',
  fails: `
channel Web
persona Ann
team Care "Customer service"
journey Help
  state current
  for Ann
stage Ask
  owner ⟪"Customer service"⟫
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care "Customer service"
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  *check(file, project) {
    for (const { ref, in: within } of mentionsIn(file, project)) {
      if (!ref.text.startsWith('"')) continue;
      const place = project.look(ref, within).target;
      if (!place || place.thing.name === '') continue;
      const name = shortestName(project, place, within);
      yield {
        range: ref.range,
        message: `Refer to the ${kindWord(place.thing.kind)} by its name, \`${name}\`: it stays the same when the title changes.`,
        fixes: [replacement(`Change to \`${name}\``, ref.range, name, true)],
      };
    }
  },
};
