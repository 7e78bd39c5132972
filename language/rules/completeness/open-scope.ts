import type { Journey, Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { factsBelow, TO_FILL_IN } from '../writing.ts';

export const openScope: Rule = {
  code: 'J316', name: 'open-scope', severity: 'hint',
  what: 'A journey of several stages that doesn\'t say where it begins (`from`) or ends (`until`), so that two readers will think of two journeys. A draft needn\'t say it yet; a future map has the scope of the one that it improves, and journeys that continue one another show theirs.',
  fails: `
channel Web
persona Ann
team Care
journey ⟪Help⟫
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
stage Solve
  owner Care
  touchpoint Answer
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
  from "Something doesn't work"
  until "It works again"
stage Ask
  owner Care
  touchpoint Form
    via Web
stage Solve
  owner Care
  touchpoint Answer
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) {
      if (!isWhole(journey) || journey.status?.value === 'draft' || journey.improves || journey.partOf) continue;
      if (journey.stages.filter(stage => stage.touchpoints.length > 0).length < 2 || mentionedAs('includes', project, journey)) continue;
      const begins = journey.from !== undefined || isTakenUp(journey, project);
      const ends = journey.until !== undefined || journey.stages.at(-1)!.touchpoints.some(touchpoint => touchpoint.continues.length > 0 || !isWhole(touchpoint));
      if (begins && ends) continue;
      const missing = [...begins ? [] : [`from "${TO_FILL_IN.begins}"`], ...ends ? [] : [`until "${TO_FILL_IN.ends}"`]];
      yield {
        range: journey.nameRange,
        message: `${callOf(journey)} doesn't say where it ${begins ? 'ends' : ends ? 'begins' : 'begins and ends'}. Add ${begins ? 'an `until` line' : ends ? 'a `from` line' : 'a `from` and an `until` line'}.`,
        fixes: [factsBelow(`Add ${missing.map(line => `\`${line.split(' ')[0]}\``).join(' and ')}`, journey, missing)],
      };
    }
  },
};

const mentionedAs = (word: string, project: Project, thing: Thing): boolean => project.mentionsOf(thing).some(mention => mention.word === word);

/** Whether another journey continues at the beginning of this one, or a line that can't be read may say so. */
function isTakenUp(journey: Journey, project: Project): boolean {
  const stage = journey.stages[0];
  return [journey, stage, ...stage?.touchpoints ?? []].some(thing => thing && (mentionedAs('continues', project, thing) || project.isUnread(thing.name)));
}
