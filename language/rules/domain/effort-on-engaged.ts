import { DEFAULTS } from '../../config/settings.ts';
import type { Phase, Team, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole, push } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { kindsOfTexts } from '../words/stages.ts';
import { ownersOf, phaseOf } from './journeys.ts';

/** With fewer touchpoints a share says nothing. */
const ENOUGH = 4;

export const effortOnEngaged: Rule = {
  code: 'J422', name: 'effort-on-engaged', severity: 'warning',
  what: 'Most of a team\'s touchpoints lie in phases in which customers are won already, although the team works in other phases as well: the effort goes where it is pleasant, not where it is needed. Counted over all current maps, from four touchpoints in stages with a `process` or a `phase`. A team that has nothing but engaged customers is there for them. Which phases are engaged can be set; unless it is, phases named after loyalty or advocacy count too.',
  fails: `
channel Visit
persona Ann
team ⟪Reps⟫
phases Behaviour
  phase Unaware
  phase Regular
journey Adopt
  state current
  for Ann
stage Notice
  owner Reps
  phase Unaware
  touchpoint Hello
    via Visit
stage Rely
  owner Reps
  phase Regular
  touchpoint Review
    via Visit
  touchpoint Lunch
    via Visit
  touchpoint Birthday
    via Visit`,
  passes: `
channel Visit
persona Ann
team Reps
phases Behaviour
  phase Unaware
  phase Regular
journey Adopt
  state current
  for Ann
stage Notice
  owner Reps
  phase Unaware
  touchpoint Hello
    via Visit
  touchpoint Questions
    via Visit
stage Rely
  owner Reps
  phase Regular
  touchpoint Review
    via Visit
  touchpoint Lunch
    via Visit`,
  *check(file, project, { thresholds: { maxEngagedShare }, engagedPhases }) {
    if (file.teams.length === 0) return;
    const work = project.once(KEY, workOf), names = new Set(engagedPhases.map(fold));
    const byWords = engagedPhases.length === DEFAULTS.engagedPhases.length && DEFAULTS.engagedPhases.every(name => names.has(fold(name)));
    const isEngaged = (phase: Phase) => {
      if (names.has(fold(phase.name)) || (phase.title && names.has(fold(phase.title.value)))) return true;
      const kinds = byWords ? kindsOfTexts(phase.name, phase.title?.value) : undefined;
      return kinds !== undefined && (kinds.has('loyalty') || kinds.has('advocacy'));
    };
    for (const team of file.teams) {
      const steps = work.get(team) ?? [];
      if (steps.length < ENOUGH || !isWhole(team)) continue;
      const won = new Set([...new Set(steps.flatMap(step => step.phases))].filter(isEngaged));
      const engaged = steps.filter(step => step.phases.some(phase => won.has(phase)));
      if (engaged.length === steps.length || engaged.length * 100 <= maxEngagedShare * steps.length) continue;
      yield {
        range: team.nameRange,
        message: `${callOf(team)} works mostly on customers who are won already: ${engaged.length} of ${steps.length} touchpoints lie in such phases, more than ${maxEngagedShare} %. Plan more of the team's touchpoints in the earlier phases, or give some of these to cheaper channels.`,
        related: engaged.slice(0, 5).map(({ uri, touchpoint }) => ({ uri, range: touchpoint.nameRange, message: `${callOf(touchpoint)} is one of them` })),
      };
    }
  },
};

const KEY = Symbol('touchpoints of each team with the phases that they lie in');

interface Step {
  readonly uri: string;
  readonly touchpoint: Touchpoint;
  readonly phases: readonly Phase[];
}

function workOf(project: Project): ReadonlyMap<Team, readonly Step[]> {
  const work = new Map<Team, Step[]>();
  for (const { uri, journeys } of project.models) for (const journey of journeys) {
    if (journey.state?.value === 'future') continue;
    for (const stage of journey.stages) {
      const phases = [stage.process, stage.phase].flatMap(ref => phaseOf(ref, stage, project)?.phase ?? []);
      if (phases.length === 0) continue;
      for (const touchpoint of stage.touchpoints) for (const team of new Set(ownersOf(touchpoint, stage, project))) push(work, team, { uri, touchpoint, phases });
    }
  }
  return work;
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
