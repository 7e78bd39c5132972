import type { Journey } from '../../model/model.ts';
import type { Place, Project } from '../../names/project.ts';
import { callOf } from '../helpers.ts';
import { byText } from '../memo.ts';
import { placesIn } from '../part.ts';
import type { Rule } from '../rule.ts';

export const duplicatePain: Rule = {
  code: 'J810', name: 'duplicate-pain', severity: 'hint',
  what: 'The same pain is written down in two journeys: it is counted twice, and an opportunity for one of them leaves the other unaddressed. A future map may repeat a pain of the map that it improves.',
  fails: `
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Call
    via Phone
    pain OnHold "More than ten minutes on hold"
journey Return
  state current
  for Ann
stage Send
  owner Care
  touchpoint CallAgain
    via Phone
    pain Waiting ⟪"More than ten minutes on hold."⟫`,
  passes: `
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Call
    via Phone
    pain OnHold "More than ten minutes on hold"
journey Return
  state current
  for Ann
stage Send
  owner Care
  touchpoint CallAgain
    via Phone
    includes Help`,
  *check(file, project) {
    const byTitle = project.grouped(KEY, keyOf);
    for (const place of placesIn(file, project)) {
      if (place.thing.kind !== 'pain' || !place.thing.title) continue;
      const first = byTitle.get(keyOf(place) ?? '')?.[0];
      if (!first || first.thing === place.thing || first.journey === place.journey || areVersions(first.journey!, place.journey!, project)) continue;
      yield {
        range: place.thing.title.range,
        message: `${callOf(first.journey!)} has this pain already. Tell the step once, in a journey that both include, or say what is different here.`,
        related: [{ uri: first.uri, range: first.thing.nameRange, message: 'the same pain' }],
      };
    }
  },
};

const KEY = Symbol('pains by what they say');

const plainTitle = byText(title => title.normalize('NFKC').toLowerCase().replace(/[\p{P}\s]+/gu, ' ').trim());

/** What two pains have in common that are the same; nothing where nothing is said. */
const keyOf = ({ thing }: Place): string | undefined => thing.kind === 'pain' && thing.title ? plainTitle(thing.title.value) || undefined : undefined;

function areVersions(a: Journey, b: Journey, project: Project): boolean {
  return [[a, b], [b, a]].some(([one, other]) => one!.improves && project.resolve(one!.improves, one) === other);
}
