import type { Fix } from '../../findings.ts';
import type { Channel, Journey, Stage, Thing, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, factBelow } from '../helpers.ts';
import { TO_FILL_IN } from '../writing.ts';
import type { Rule } from '../rule.ts';
import { channelOf, isClear, isInside, marked, ownersOf, resolveAll, shareSomebody, waysOf } from './journeys.ts';

export const switchWithoutHandoff: Rule = {
  code: 'J431', name: 'switch-without-handoff', severity: 'warning',
  what: 'In the middle of something people change to a channel of another kind, where another team takes over, and nothing says how that team comes to know what is known: no `handoff`, no system that both use. They will have to tell it all again. Looked at within a stage, between digital and remote channels, and where one of the two steps works with a system. A pain noted at the second step of a current map says it already.',
  fails: `
channel App
  kind digital
channel Hotline
  kind remote
persona Ann
team Digital
team Care
system Tickets
journey Help
  state current
  for Ann
stage Ask
  touchpoint ⟪Report⟫
    via App
    owner Digital
    uses Tickets
  touchpoint Call
    via Hotline
    owner Care`,
  passes: `
channel App
  kind digital
channel Hotline
  kind remote
persona Ann
team Digital
team Care
system Tickets
journey Help
  state current
  for Ann
stage Ask
  touchpoint Report
    via App
    owner Digital
    uses Tickets
  touchpoint Call
    via Hotline
    owner Care
    uses Tickets`,
  *check(file, project) {
    for (const journey of file.journeys) {
      if (isInside(journey, project)) continue;
      const stageOf = new Map(journey.stages.flatMap(stage => stage.touchpoints.map(touchpoint => [touchpoint, stage] as const)));
      const told = new Set<Touchpoint>();
      for (const { from, to } of waysOf(journey, project).edges) {
        if (told.has(from) || from === to) continue;
        const change = changeOf(from, to, stageOf, journey, project);
        if (!change) continue;
        told.add(from);
        yield {
          range: from.nameRange,
          message: `After ${callOf(from)} people change from ${callOf(change.from)} to ${callOf(change.to)}, and another team takes over at ${callOf(to)}. Nothing says how it comes to know what went before. Add a \`handoff\` line here, or a system that both steps use.`,
          related: [{ uri: file.uri, range: to.nameRange, message: 'Here another team takes over' }],
          fixes: fixes(from, to, project),
        };
      }
    }
  },
};

/** The two channels, where people have to begin again. */
function changeOf(from: Touchpoint, to: Touchpoint, stageOf: ReadonlyMap<Touchpoint, Stage>, journey: Journey, project: Project): { readonly from: Channel; readonly to: Channel } | undefined {
  if (!isClear(from) || !isClear(to) || from.handoff || to.handoff || from.provider || to.provider || !shareSomebody(from, to, project)) return undefined;
  if (journey.state?.value === 'current' && to.pains.length > 0) return undefined;
  const first = channelOf(from, project), second = channelOf(to, project);
  if (!first?.channelKind || !second?.channelKind || first.channelKind.value === second.channelKind.value) return undefined;
  const stage = stageOf.get(from)!, next = stageOf.get(to)!;
  const owners = ownersOf(from, stage, project), others = ownersOf(to, next, project);
  if (!owners || !others || owners.some(team => others.includes(team))) return undefined;
  const systems = resolveAll('uses', from.uses, from, project), more = resolveAll('uses', to.uses, to, project);
  if (!systems || !more || systems.some(system => more.includes(system))) return undefined;
  const isCall = first.channelKind.value !== 'in-person' && second.channelKind.value !== 'in-person';
  return stage === next || isCall || systems.length > 0 || more.length > 0 ? { from: first, to: second } : undefined;
}

function fixes(from: Touchpoint, to: Touchpoint, project: Project): Fix[] {
  const use = (system: Thing, ...touchpoints: readonly Touchpoint[]): Fix => {
    const added = touchpoints.map(touchpoint => factBelow('', touchpoint, `uses ${system.name}`));
    return { title: `Add ${marked(system)} to ${touchpoints.map(callOf).join(' and ')}`, edits: added.flatMap(fix => fix.edits) };
  };
  const before = resolveAll('uses', from.uses, from, project) ?? [], after = resolveAll('uses', to.uses, to, project) ?? [];
  const systems = before.length > 0 || after.length > 0
    ? [...before.map(system => use(system, to)), ...after.map(system => use(system, from))]
    : project.ofKind('system').filter(place => place.thing.name !== '').slice(0, 4).map(place => use(place.thing, from, to));
  return [factBelow('Add a hand-off', from, `handoff "${TO_FILL_IN.passedOn}"`), ...systems];
}
