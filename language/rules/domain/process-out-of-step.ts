import type { Phase, Phases, Thing } from '../../model/model.ts';
import { shortestName, type Project } from '../../names/project.ts';
import { callOf, replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { isClear, listOf, marked, phaseOf } from './journeys.ts';

export const processOutOfStep: Rule = {
  code: 'J420', name: 'process-out-of-step', severity: 'warning',
  what: 'The company\'s process and the customer\'s behaviour are out of step in a stage: a `sync` block pairs this phase of the process with another phase of the behaviour. The company sells to somebody who isn\'t there yet, or still woos somebody who has decided. Phases that are `free`, and those that no pair mentions, go with any.',
  fails: `
channel Call
persona Ann
team Sales
phases Process
  phase Awareness
  phase Selection "Likely to order"
phases Behaviour
  phase Unaware
  phase Trying
sync Process with Behaviour
  pair Awareness Unaware
  pair Selection Trying
journey Adopt
  state current
  for Ann
stage First
  owner Sales
  process ⟪Selection⟫
  phase Unaware
  touchpoint ColdCall
    via Call`,
  passes: `
channel Call
persona Ann
team Sales
phases Process
  phase Awareness
  phase Selection "Likely to order"
phases Behaviour
  phase Unaware
  phase Trying
sync Process with Behaviour
  pair Awareness Unaware
  pair Selection Trying
journey Adopt
  state current
  for Ann
stage First
  owner Sales
  process Awareness
  phase Unaware
  touchpoint ColdCall
    via Call`,
  *check(file, project) {
    for (const journey of file.journeys) for (const stage of journey.stages) {
      if (!stage.process || !stage.phase || !isClear(stage)) continue;
      const process = phaseOf(stage.process, stage, project), behaviour = phaseOf(stage.phase, stage, project);
      if (!process || !behaviour || project.isUnread(process.phase.name) || project.isUnread(behaviour.phase.name)) continue;
      const { pairs, free, isKnown } = project.once(KEY, () => new Map<string, Pairs>()).get(`${process.list.id} ${behaviour.list.id}`) ?? pairsOf(process.list, behaviour.list, project);
      if (!isKnown || free.has(process.phase) || free.has(behaviour.phase)) continue;
      const beside = pairs.filter(pair => pair.process === process.phase).map(pair => pair.behaviour);
      if (beside.length === 0 || beside.includes(behaviour.phase)) continue;
      const at = behaviour.list.phases.indexOf(behaviour.phase), wanted = beside.map(phase => behaviour.list.phases.indexOf(phase));
      const lead = at < Math.min(...wanted) ? 'The company is ahead of the customer in' : at > Math.max(...wanted) ? 'The company lags behind the customer in' : 'Company and customer are out of step in';
      const nameOf = (phase: Phase) => shortestName(project, project.placeOf(phase)!, stage);
      yield {
        range: stage.process.range,
        message: `${lead} ${callOf(stage)}: beside ${marked(process.phase)} belongs ${listOf(beside.map(marked))}, and here it stands beside ${marked(behaviour.phase)}. Change one of the two, or move what happens here to the stage where it fits.`,
        fixes: [
          ...unique(pairs.filter(pair => pair.behaviour === behaviour.phase).map(pair => pair.process)).map(phase => replacement(`Change to \`process ${nameOf(phase)}\``, stage.process!.range, nameOf(phase))),
          ...unique(beside).map(phase => replacement(`Change to \`phase ${nameOf(phase)}\``, stage.phase!.range, nameOf(phase))),
        ],
      };
    }
  },
};

const KEY = Symbol('pairs of phases, by the names of their lists');

interface Pairs {
  readonly pairs: readonly { readonly process: Phase; readonly behaviour: Phase }[];
  readonly free: ReadonlySet<Thing>;
  /** False where a name can't be found: it may be the one that is missed. */
  readonly isKnown: boolean;
}

/** What all `sync` blocks say about these two lists. */
function pairsOf(process: Phases, behaviour: Phases, project: Project): Pairs {
  const syncs = project.models.flatMap(model => model.syncs).filter(sync => project.resolve(sync.process) === process && project.resolve(sync.behaviour) === behaviour);
  const pairs = syncs.flatMap(sync => sync.pairs).map(pair => ({ process: project.resolve(pair.process), behaviour: project.resolve(pair.behaviour) }));
  const free = syncs.flatMap(sync => sync.free).map(ref => project.resolve(ref));
  const known: Pairs = {
    pairs: pairs.filter((pair): pair is { process: Phase; behaviour: Phase } => pair.process !== undefined && pair.behaviour !== undefined),
    free: new Set(free.filter(phase => phase !== undefined) as Thing[]),
    isKnown: pairs.every(pair => pair.process && pair.behaviour) && free.every(phase => phase !== undefined),
  };
  project.once(KEY, () => new Map<string, Pairs>()).set(`${process.id} ${behaviour.id}`, known);
  return known;
}

function unique(phases: readonly Phase[]): Phase[] {
  return [...new Set(phases)];
}
