import type { Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf } from '../helpers.ts';
import { painIn, TO_FILL_IN } from '../writing.ts';
import type { Rule } from '../rule.ts';
import { factColumn, isClear, shareSomebody, touchpointsIn } from './journeys.ts';

export const effortfulRoutine: Rule = {
  code: 'J403', name: 'effortful-routine', severity: 'warning',
  what: 'A routine with a step that costs much effort, or after which now this and now that comes without a word about when. A routine is good when it is easy and the same each time. Effort that the map notes as a pain, or that a future map replaces, is a finding and not a mistake.',
  fails: `
channel Web
persona Ann
team Care
journey Reorder
  state current
  archetype routine
  for Ann
stage Order
  owner Care
  touchpoint Form
    via Web
    effort ⟪4⟫
  touchpoint Pay
    via Web
    next Receipt, ⟪Survey⟫
  touchpoint Receipt
    via Web
  touchpoint Survey
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Reorder
  state current
  archetype routine
  for Ann
stage Order
  owner Care
  touchpoint Form
    via Web
    effort 4
    pain LongForm "Asks for what the shop knows already"
  touchpoint Pay
    via Web
    next Receipt
    next Survey when "it is the first order"
  touchpoint Receipt
    via Web
  touchpoint Survey
    via Web`,
  *check(file, project, { thresholds: { maxRoutineEffort } }) {
    for (const journey of file.journeys) {
      if (journey.archetypes[0]?.value !== 'routine' || journey.archetypes.length > 1) continue;
      const current = journey.state?.value === 'current';
      for (const touchpoint of touchpointsIn(journey)) {
        if (!isClear(touchpoint)) continue;
        const { effort } = touchpoint;
        if (effort && effort.value >= maxRoutineEffort && touchpoint.pains.length === 0 && !isReplaced(touchpoint, project)) {
          yield {
            range: effort.range,
            message: `${callOf(touchpoint)} costs an effort of ${effort.value} in a routine, which ought to be easy each time. ${current ? 'Note a pain here, or choose' : 'Plan an easier step, or choose'} another archetype for the journey.`,
            ...(current && { fixes: [painIn('Note a pain here', touchpoint, `${touchpoint.name}Effort`, TO_FILL_IN.hard, factColumn(touchpoint), project)] }),
          };
        }
        const [first, second] = unforeseen(touchpoint, project);
        if (first && second) yield {
          range: second.range,
          message: `After ${callOf(touchpoint)} comes \`${first.text}\` or \`${second.text}\`, and nothing says when. In a routine people know what comes next: add \`when "…"\`, or keep one way.`,
        };
      }
    }
  },
};

/** Whether another step is planned in its place. */
function isReplaced(touchpoint: Touchpoint, project: Project): boolean {
  return project.mentionsOf(touchpoint).some(mention => mention.word === 'replaces');
}

/** So many ways on are compared with each other. */
const MOST = 20;

/** Two steps that may come next for one and the same person, neither with a condition. */
function unforeseen(touchpoint: Touchpoint, project: Project) {
  const open = touchpoint.next.filter(next => !next.when).flatMap(next => next.targets).slice(0, MOST)
    .map(ref => ({ ref, target: project.resolve(ref, touchpoint) as Touchpoint | undefined }));
  for (const [i, second] of open.entries()) {
    const first = open.slice(0, i).find(other => other.target && second.target && other.target !== second.target && shareSomebody(other.target, second.target, project));
    if (first) return [first.ref, second.ref] as const;
  }
  return [];
}
