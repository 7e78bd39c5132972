import { flowOf } from '../../language/model/flow.ts';
import type * as M from '../../language/model/model.ts';
import type { ThingFinding } from '../findings.ts';
import { stageOf } from './card.ts';
import { findingOf, findingsById, meantBy, uniqueKeys, type Context } from './context.ts';
import { ownersOf } from './owners.ts';
import { countText, titleOf } from './said.ts';
import type { Card, Chip, Edge, Handover, HeaderRow, Heading, Place, Stage } from './scene.ts';

export interface SceneOptions {
  /** Opportunities that stand outside of the journey and may address its pains. */
  readonly opportunities?: readonly M.Opportunity[];
  /** From how many minutes on a wait is too long; 10 where left out. */
  readonly waitLimit?: number;
  /** What rules found, for a mark at the things concerned. */
  readonly findings?: readonly ThingFinding[];
}

/** What every view of a journey begins with: its stages with their cards, and the ways between them. */
export interface JourneyParts {
  readonly context: Context;
  readonly stages: readonly Stage[];
  readonly edges: readonly Edge[];
}

export function partsOf(journey: M.Journey, names: M.Names, options: SceneOptions): JourneyParts {
  const context: Context = {
    names, owners: ownersOf(journey, names), keys: uniqueKeys(), waitLimit: options.waitLimit ?? 10, findings: findingsById(options.findings ?? []),
  };
  const stages = journey.stages.map(stage => stageOf(stage, context));
  const places = new Map(journey.stages.flatMap((stage, s) => stage.touchpoints.map((touchpoint, card): [M.Touchpoint, Place] => [touchpoint, { stage: s, card }])));
  const edges = flowOf(journey, names).map((edge): Edge => {
    const from = places.get(edge.from)!, to = places.get(edge.to)!;
    const first = cardAt(stages, from), second = cardAt(stages, to);
    const handover = handoverOf(first, second);
    return { key: `${first.key} → ${second.key}`, from, to, said: edge.said, ...(edge.when?.trim() && { label: edge.when.trim() }), ...(handover && { handover }) };
  });
  return { context, stages, edges };
}

export function cardAt(stages: readonly Stage[], at: Place): Card {
  return stages[at.stage]!.cards[at.card]!;
}

/** Somebody else goes on where none of the owners stays. */
function handoverOf(from: Card, to: Card): Handover | undefined {
  if (from.owners.some(owner => to.owners.includes(owner)) || (from.owners.length === 0 && to.owners.length === 0)) return undefined;
  return { ...(from.owners[0] && { from: from.owners[0] }), ...(to.owners[0] && { to: to.owners[0] }), ...(from.handoff && { said: from.handoff }) };
}

export function headingOf(journey: M.Journey, context: Context, what: string, chips: readonly Chip[]): Heading {
  const personas = meantBy(journey.for, journey, context.names).map(titleOf).join(', ');
  const archetype = journey.archetypes[0]?.value, goal = journey.goal?.value.trim();
  return {
    id: journey.id,
    kind: 'journey',
    title: titleOf(journey),
    subtitle: [personas, journey.state && `${journey.state.value} state`, journey.status?.value].filter(Boolean).join(' · '),
    ...(goal && { goal }),
    ...(archetype && { archetype }),
    description: describe(journey, what),
    broken: journey.broken.length > 0,
    chips,
    ...findingOf(journey.id, context),
  };
}

/** What each view is called in its description. */
export const WHAT = { map: 'Journey map', flow: 'Paths', blueprint: 'Service blueprint', owners: 'Who does what' } as const;

/** The whole picture in words. */
export function describe(journey: M.Journey, what: string): string {
  const touchpoints = journey.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  const counts = `${countText(journey.stages.length, 'stage', 'stages')} with ${countText(touchpoints, 'touchpoint', 'touchpoints')}`;
  const stages = journey.stages.map(stage => [titleOf(stage), stage.touchpoints.map(titleOf).join(', ')].filter(Boolean).join(': '));
  return [`${what}: ${counts}`, ...stages].join('. ') + '.';
}

/** The company's process and the customer's phase above the stages, each where a stage says one. */
export function headerRowsOf(journey: M.Journey, context: Context): HeaderRow[] {
  const row = (id: HeaderRow['id'], label: string, refOf: (stage: M.Stage) => M.Ref | undefined): HeaderRow => {
    const cells: { key: string; title: string; from: number; to: number; thing: M.Thing }[] = [];
    journey.stages.forEach((stage, at) => {
      const ref = refOf(stage), thing = ref && context.names.resolve(ref, stage);
      if (!thing) return;
      const last = cells.at(-1);
      if (last && last.thing === thing && last.to === at - 1) last.to = at;
      else cells.push({ key: context.keys(`${journey.id}/${id}/${thing.id}`), title: titleOf(thing), from: at, to: at, thing });
    });
    return { id, label, cells: cells.map(({ key, title, from, to }) => ({ key, title, from, to })) };
  };
  return [row('process', 'Process', stage => stage.process), row('phase', 'Phase', stage => stage.phase)].filter(({ cells }) => cells.length > 0);
}
