import type { Journey, Ref, Thing } from '../../language/model/model.ts';
import { gap, number, table } from './report.ts';
import type { ReportKind } from './kind.ts';
import { headOf, type Scope } from './scope.ts';

export const atlas: ReportKind = {
  name: 'atlas', title: 'Atlas',
  question: 'Which journeys are there, who are they for, how do they hang together, and what do they share?',
  make(scope) {
    const links = linksOf(scope), linked = new Set(links.flatMap(({ from, to }) => [from, to]));
    const alone = scope.journeys.filter(({ journey }) => !linked.has(journey));
    return {
      figures: [
        { label: 'journeys', text: String(scope.journeys.length) }, { label: 'of them future maps', text: String(scope.journeys.length - scope.current.length) },
        { label: 'links between journeys', text: String(links.length) }, { label: 'journeys without a link', text: String(alone.length) },
      ],
      tables: [
        table('journeys', 'Journeys', ['Journey', 'State', 'Kind', 'Archetype', 'For', number('Stages'), number('Touchpoints'), number('Pains'), 'Owner', 'Status'], scope.journeys.map(({ journey, steps }) => [
          scope.item(journey), journey.state?.value ?? gap('not said'), journey.journeyKind?.value, journey.archetypes.map(({ value }) => ({ text: value })), scope.items(journey.for, journey), journey.stages.length, steps.length,
          steps.reduce((sum, { touchpoint }) => sum + touchpoint.pains.length, 0), scope.items(journey.owners, journey), journey.status?.value,
        ]), { empty: 'There is no journey yet.' }),
        table('links', 'Links', ['From', 'At', 'How', 'To', 'There'], links.map(({ from, at, how, to, there }) => [scope.item(from), at && scope.item(at), how, scope.item(to), there && scope.item(there)]), {
          note: 'A journey continues in another, includes one, improves one, or is a part of one.', empty: 'No journey leads to another.',
        }),
        table('shared', 'What journeys share', ['Shared', 'Kind', ...scope.journeys.map(({ journey }) => headOf(journey, scope, 'centre'))], sharedThings(scope).map(({ thing, counts }) => [
          scope.item(thing), thing.kind, ...counts.map(count => count === 0 ? undefined : count),
        ]), { matrix: true, note: 'How often each journey mentions what more than one of them mentions.', empty: 'The journeys share nothing.' }),
      ],
    };
  },
};

interface Link {
  readonly from: Journey;
  readonly at?: Thing;
  readonly how: string;
  readonly to: Journey;
  readonly there?: Thing;
}

function linksOf(scope: Scope): readonly Link[] {
  const link = (from: Journey, at: Thing, how: string, refs: readonly Ref[]): Link[] => refs.flatMap(ref => {
    const target = scope.find<Thing>(ref, at), to = target?.kind === 'journey' ? target as Journey : target && scope.project.placeOf(target)?.journey;
    return to && to !== from ? [{ from, ...(at !== from && { at }), how, to, ...(target !== to && { there: target! }) }] : [];
  });
  return scope.journeys.flatMap(({ journey, steps }) => [
    ...link(journey, journey, 'improves', journey.improves ? [journey.improves] : []), ...link(journey, journey, 'is a part of', journey.partOf ? [journey.partOf] : []),
    ...steps.flatMap(({ touchpoint }) => [...link(journey, touchpoint, 'continues in', touchpoint.continues), ...link(journey, touchpoint, 'includes', touchpoint.includes)]),
  ]);
}

/** Declarations that more than one journey mentions, with how often each does. */
function sharedThings(scope: Scope): readonly { readonly thing: Thing; readonly counts: readonly number[] }[] {
  return scope.project.ofKind('persona', 'team', 'partner', 'channel', 'system', 'competitor', 'source', 'metric').flatMap(({ thing }) => {
    const byJourney = new Map<Thing, number>();
    for (const { in: within } of scope.project.mentionsOf(thing)) {
      const journey = within && (scope.project.placeOf(within)?.journey ?? within);
      if (journey) byJourney.set(journey, (byJourney.get(journey) ?? 0) + 1);
    }
    const counts = scope.journeys.map(({ journey }) => byJourney.get(journey) ?? 0);
    return counts.filter(count => count > 0).length > 1 ? [{ thing, counts }] : [];
  });
}

