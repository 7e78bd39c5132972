import { a, kindWord } from '../../lines/wording.ts';
import { replacement } from '../helpers.ts';
import type { Kind, Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
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
      const free = freeName(thing, project);
      const scope = within ? ` in ${a(kindWord(within.kind))} \`${within.name}\``.replace(/ in an? /, ' in the ') : '';
      yield {
        range: thing.nameRange,
        message: `Another ${kindWord(thing.kind)}${scope} is already named \`${thing.name}\`. Give this one a name of its own.`,
        related: [{ uri: first.uri, range: first.thing.nameRange, message: 'the first one' }],
        fixes: [replacement(`Rename this one to \`${free}\``, thing.nameRange, free)],
      };
    }
  },
};

/** The names of each kind, and those that were looked for: a name that thousands of things share is looked for once. */
const TAKEN = Symbol('names that are taken, and free ones');

/** The name with the first number from 2 on that no thing of its kind is called by. */
function freeName({ kind, name }: Thing, project: Project): string {
  const kinds = project.once(TAKEN, () => new Map<Kind, { readonly taken: ReadonlySet<string>; readonly free: Map<string, string> }>());
  let names = kinds.get(kind);
  if (!names) kinds.set(kind, names = { taken: new Set(project.ofKind(kind).map(({ thing }) => thing.name)), free: new Map() });
  let free = names.free.get(name);
  for (let number = 2; free === undefined; number++) if (!names.taken.has(`${name}${number}`)) names.free.set(name, free = `${name}${number}`);
  return free;
}
