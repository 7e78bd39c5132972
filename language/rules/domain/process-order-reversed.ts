import type { Journey, Phase, Phases, Stage } from '../../model/model.ts';
import { shortestName, type Project } from '../../names/project.ts';
import { callOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { isClear, isFree, marked, phaseOf, positionOf, waysOf, type PhaseInList } from './journeys.ts';

export const processOrderReversed: Rule = {
  code: 'J426', name: 'process-order-reversed', severity: 'warning',
  what: 'A stage comes after another one, and its phase of the process comes before that one\'s: the map goes against the order of the company\'s own process. Ways back, phases that were gone through before and begin again, and phases that are `free` are left alone.',
  fails: `
channel Web
persona Ann
team Sales
phases Process
  phase Awareness
  phase Desire
journey Adopt
  state current
  for Ann
stage Weigh
  owner Sales
  process Desire
  touchpoint Compare
    via Web
stage Notice
  owner Sales
  process ⟪Awareness⟫
  touchpoint Advert
    via Web`,
  passes: `
channel Web
persona Ann
team Sales
phases Process
  phase Awareness
  phase Desire
journey Adopt
  state current
  for Ann
stage Notice
  owner Sales
  process Awareness
  touchpoint Advert
    via Web
stage Weigh
  owner Sales
  process Desire
  touchpoint Compare
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const stages = inProcess(journey, project);
      const last = new Map<Phases, StageInProcess>(), seen = new Set<Phase>();
      for (const here of stages) {
        const { stage, at } = here, before = last.get(at.list), isAgain = seen.has(at.phase);
        last.set(at.list, here);
        seen.add(at.phase);
        if (!before || isAgain || positionOf(at) >= positionOf(before.at) || !leadsTo(before.stage, stage, journey, project)) continue;
        const swapped = stages.map(other => other.stage === stage ? before.at : other.stage === before.stage ? at : other.at);
        const helps = stages.length <= MOST && !stage.phase && !before.stage.phase && breaksIn(swapped) < breaksIn(stages.map(other => other.at));
        const nameOf = ({ phase }: PhaseInList, within: Stage) => shortestName(project, project.placeOf(phase)!, within);
        yield {
          range: stage.process!.range,
          message: `${callOf(stage)} comes after ${callOf(before.stage)}, but ${marked(at.phase)} comes before ${marked(before.at.phase)} in the process. Put the stages in the order of the process, or change the phase of one.`,
          related: [{ uri: file.uri, range: before.stage.process!.range, message: `${marked(before.at.phase)} is here already` }],
          ...(helps && {
            fixes: [{
              title: `Swap ${marked(before.at.phase)} and ${marked(at.phase)}`,
              edits: [{ range: before.stage.process!.range, newText: nameOf(at, before.stage) }, { range: stage.process!.range, newText: nameOf(before.at, stage) }],
            }],
          }),
        };
      }
    }
  },
};

/** With more stages, a repair of two would be a guess. */
const MOST = 20;

interface StageInProcess {
  readonly stage: Stage;
  readonly at: PhaseInList;
}

/** The stages whose phase of the process is known and stands in an order with others. */
function inProcess(journey: Journey, project: Project): readonly StageInProcess[] {
  return journey.stages.flatMap(stage => {
    const at = isClear(stage) ? phaseOf(stage.process, stage, project) : undefined;
    return at && !isFree(at.phase, project) && !project.isUnread(at.phase.name) ? [{ stage, at }] : [];
  });
}

/** Whether people go from the first stage to the second and don't come back; where one has no touchpoint yet, the order of lines says so. */
function leadsTo(first: Stage, second: Stage, journey: Journey, project: Project): boolean {
  if (first.touchpoints.length === 0 || second.touchpoints.length === 0) return true;
  const ways = waysOf(journey, project), after = ways.after(first.touchpoints), back = ways.after(second.touchpoints);
  return second.touchpoints.some(touchpoint => after.has(touchpoint)) && !first.touchpoints.some(touchpoint => back.has(touchpoint));
}

/** How often a phase stands behind a later one of its list. */
function breaksIn(order: readonly PhaseInList[]): number {
  return order.filter((at, i) => order.slice(0, i).some(other => other.list === at.list && positionOf(other) > positionOf(at))).length;
}
