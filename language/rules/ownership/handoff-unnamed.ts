import type { Channel, Stage, Team, Thing, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, factBelow, isWhole } from '../helpers.ts';
import { pathsOf } from '../paths.ts';
import { TO_FILL_IN } from '../writing.ts';
import type { Rule } from '../rule.ts';
import { ownersOf } from './owners.ts';

export const handoffUnnamed: Rule = {
  code: 'J506', name: 'handoff-unnamed', severity: 'warning',
  what: 'People of one team work at a step (`frontstage`, `backstage`, `support`), people of another team at the next one, and neither says what is handed over. This is where customers have to tell everything again. Steps that use the same system hand over through it.',
  fails: `
channel Phone
persona Ann
team Care
team Repair
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint ⟪Call⟫
    via Phone
    frontstage "Notes what is broken"
stage Mend
  owner Repair
  touchpoint Visit
    via Phone
    frontstage "Mends it"`,
  passes: `
channel Phone
persona Ann
team Care
team Repair
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Call
    via Phone
    frontstage "Notes what is broken"
    handoff "Repair gets the notes and the address"
stage Mend
  owner Repair
  touchpoint Visit
    via Phone
    frontstage "Mends it"`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const stageOf = new Map(journey.stages.flatMap(stage => stage.touchpoints.map(touchpoint => [touchpoint, stage] as const)));
      const told = new Set<Touchpoint>();
      const paths = pathsOf(journey, project);
      for (const { from, to } of paths.steps.flatMap(step => paths.out(step))) {
        if (told.has(from) || from.name === '' || !isStaffed(from) || !isStaffed(to) || from.handoff || to.handoff) continue;
        const before = stageOf.get(from)!, after = stageOf.get(to)!;
        if (![from, to, before, after].every(isWhole)) continue;
        // Where people look things up by themselves nobody comes to know anything that could be passed on.
        if (isAnonymous(from, project)) continue;
        const givers = teamsOf(from, before, project), takers = teamsOf(to, after, project);
        if (!givers || !takers || givers.some(giver => takers.some(taker => isSameHouse(giver, taker, project)))) continue;
        const systems = new Set(from.uses.map(ref => project.resolve(ref, from)));
        if (to.uses.some(ref => systems.has(project.resolve(ref, to)))) continue;
        told.add(from);
        yield {
          range: from.nameRange,
          message: `After ${callOf(from)} the work goes from ${callOf(givers[0]!)} to ${callOf(takers[0]!)}, and nothing says what is handed over. Add a \`handoff\` line here.`,
          related: [{ uri: file.uri, range: to.nameRange, message: 'the next step' }],
          fixes: [factBelow('Add a `handoff` line', from, `handoff "${TO_FILL_IN.passedOn}"`)],
        };
      }
    }
  },
};

function isAnonymous(touchpoint: Touchpoint, project: Project): boolean {
  const channel = touchpoint.via && project.resolve(touchpoint.via, touchpoint) as Channel | undefined;
  return channel?.channelKind?.value === 'digital' && touchpoint.data.length === 0 && touchpoint.uses.length === 0 && touchpoint.owners.length === 0;
}

const isStaffed = ({ frontstage, backstage, support }: Touchpoint): boolean => frontstage.length + backstage.length + support.length > 0;

/** The teams that own a step; undefined where it has none, or one can't be found. */
function teamsOf(touchpoint: Touchpoint, stage: Stage, project: Project): Thing[] | undefined {
  const refs = ownersOf(touchpoint, stage), teams = refs.flatMap(ref => project.resolve(ref, touchpoint) ?? []);
  return refs.length > 0 && teams.length === refs.length ? teams : undefined;
}

/** Whether one team is the other, or a part of it. */
function isSameHouse(a: Thing, b: Thing, project: Project): boolean {
  return housesOf(a, project).has(b) || housesOf(b, project).has(a);
}

function housesOf(team: Thing, project: Project): Set<Thing> {
  const houses = new Set<Thing>();
  for (let at: Thing | undefined = team; at && !houses.has(at);) {
    houses.add(at);
    const { partOf }: Team = at as Team;
    at = partOf && project.resolve(partOf, at);
  }
  return houses;
}
