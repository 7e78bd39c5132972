import { flowOf } from '../../language/model/flow.ts';
import type * as M from '../../language/model/model.ts';
import { curvesOf } from './feelings.ts';
import { readMetric } from './metric.ts';
import { ownersOf, type Owners } from './owners.ts';
import { countText, durationText, titleOf } from './said.ts';
import type { Card, Cell, Edge, Item, ItemKind, Lane, LaneId, Lead, Place, Scene, Stage } from './scene.ts';
import { summaryOf } from './summary.ts';

export interface SceneOptions {
  /** Opportunities that stand outside of the journey and may address its pains. */
  readonly opportunities?: readonly M.Opportunity[];
  /** From how many minutes on a wait is too long; 10 where left out. */
  readonly waitLimit?: number;
}

/** What the map of a journey shows. */
export function mapScene(journey: M.Journey, names: M.Names, options: SceneOptions = {}): Scene {
  const owners = ownersOf(journey, names);
  const keys = uniqueKeys();
  const path = touchpointsOf(journey);
  const places = new Map(path.map(({ touchpoint, at }) => [touchpoint, at]));
  const relief = reliefOf(journey, names, options.opportunities ?? []);
  const metrics = new Set<M.Metric>();
  const stages = journey.stages.map((stage): Stage => ({
    key: keys(stage.id),
    id: stage.id,
    title: titleOf(stage),
    detail: stageDetail(stage, names, owners),
    broken: stage.broken.length > 0,
    cards: stage.touchpoints.map(touchpoint => cardOf(touchpoint, stage, names, owners, keys, options.waitLimit ?? 10)),
  }));
  const measured = (within: M.Thing & { readonly measures: readonly M.Ref[] }): Item[] => within.measures.flatMap(ref => {
    const metric = names.resolve(ref, within);
    if (metric?.kind !== 'metric') return [];
    metrics.add(metric as M.Metric);
    return [metricItem(metric as M.Metric, keys(`${within.id}/${metric.id}`))];
  });
  const cells = cellsOf(journey);
  const lanes: Lane[] = [
    { id: 'touchpoints', label: 'Touchpoints', cells: [] },
    cells('actions', 'Actions', { of: touchpoint => texts('action', touchpoint, touchpoint.actions, keys) }),
    cells('thoughts', 'Thoughts', { of: touchpoint => texts('thought', touchpoint, touchpoint.thoughts, keys) }),
    { id: 'emotion', label: 'Emotion', cells: [] },
    cells('pains', 'Pains and opportunities', { of: touchpoint => painItems(touchpoint, relief, names, owners, keys) }),
    looseLane(journey, relief, owners, keys),
    cells('frontstage', 'Frontstage', { of: touchpoint => texts('step', touchpoint, touchpoint.frontstage, keys) }),
    cells('backstage', 'Backstage', { of: touchpoint => texts('step', touchpoint, touchpoint.backstage, keys) }),
    cells('support', 'Support', { of: touchpoint => texts('step', touchpoint, touchpoint.support, keys) }),
    cells('systems', 'Systems', { of: touchpoint => systemItems(touchpoint, names, keys) }),
    cells('milestones', 'Milestones', { ofStage: stage => texts('milestone', stage, stage.milestones, keys) }),
    cells('metrics', 'Metrics', { of: measured, ofStage: measured }),
  ];
  const curves = curvesOf(journey, names);
  return {
    id: journey.id,
    title: titleOf(journey),
    subtitle: subtitleOf(journey, names),
    description: descriptionOf(journey, path.length),
    broken: journey.broken.length > 0,
    chips: summaryOf(journey, relief.unaddressed, [...metrics]),
    stages,
    edges: flowOf(journey, names).map((edge): Edge => ({
      key: `${cardAt(stages, places.get(edge.from)!).key} → ${cardAt(stages, places.get(edge.to)!).key}`,
      from: places.get(edge.from)!,
      to: places.get(edge.to)!,
      ...(edge.when?.trim() && { label: edge.when.trim() }),
    })),
    curves,
    lanes: lanes.filter(lane => lane.id === 'touchpoints' || (lane.id === 'emotion' ? curves.length > 0 : lane.cells.length > 0)),
  };
}

function cardAt(stages: readonly Stage[], at: Place): Card {
  return stages[at.stage]!.cards[at.card]!;
}

type Keys = (id: string) => string;

/** Ids are unique where names are; where an author used a name twice or left it out, the picture still needs to tell things apart. */
function uniqueKeys(): Keys {
  const used = new Map<string, number>();
  return id => {
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id} ${times}`;
  };
}

function touchpointsOf(journey: M.Journey): { touchpoint: M.Touchpoint; at: Place }[] {
  return journey.stages.flatMap((stage, s) => stage.touchpoints.map((touchpoint, t) => ({ touchpoint, at: { stage: s, card: t } })));
}

function subtitleOf(journey: M.Journey, names: M.Names): string {
  return [
    journey.for.map(ref => names.resolve(ref, journey)).filter(thing => thing !== undefined).map(titleOf).join(', '),
    journey.archetypes[0]?.value,
    journey.state && `${journey.state.value} state`,
  ].filter(Boolean).join(' · ');
}

function descriptionOf(journey: M.Journey, touchpoints: number): string {
  const counts = `${countText(journey.stages.length, 'stage', 'stages')} with ${countText(touchpoints, 'touchpoint', 'touchpoints')}`;
  const stages = journey.stages.map(stage => [titleOf(stage), stage.touchpoints.map(titleOf).join(', ')].filter(Boolean).join(': '));
  return [`Journey map: ${counts}`, ...stages].join('. ') + '.';
}

function stageDetail(stage: M.Stage, names: M.Names, owners: Owners): string {
  const phases = [stage.process, stage.phase].flatMap(ref => ref ? [names.resolve(ref, stage)] : []).filter(thing => thing !== undefined);
  return [...phases, ...owners.of(stage.owners, stage)].map(thing => 'kind' in thing ? titleOf(thing) : thing.title).join(' · ');
}

function cardOf(touchpoint: M.Touchpoint, stage: M.Stage, names: M.Names, owners: Owners, keys: Keys, waitLimit: number): Card {
  const channel = touchpoint.via && names.resolve(touchpoint.via, touchpoint) as M.Channel | undefined;
  const own = owners.of(touchpoint.owners, touchpoint);
  const provider = touchpoint.provider && owners.of([touchpoint.provider], touchpoint)[0];
  return {
    key: keys(touchpoint.id),
    id: touchpoint.id,
    title: titleOf(touchpoint),
    broken: touchpoint.broken.length > 0,
    ...(channel && { channel: titleOf(channel) }),
    phone: channel?.kind === 'channel' && channel.device?.value === 'phone',
    owners: own.length > 0 ? own : owners.of(stage.owners, stage),
    ...(provider && { provider }),
    truth: touchpoint.momentOfTruth,
    ...(touchpoint.data.length > 0 && { data: { consent: touchpoint.consent !== undefined } }),
    ...(touchpoint.wait && { wait: { text: durationText(touchpoint.wait.value), long: touchpoint.wait.value.minutes > waitLimit } }),
    evidence: Math.min(3, touchpoint.evidence.length),
    leads: leadsOf(touchpoint, names),
  };
}

function leadsOf(touchpoint: M.Touchpoint, names: M.Names): Lead[] {
  const named = (kind: Lead['kind'], refs: readonly M.Ref[]): Lead[] => refs.flatMap(ref => {
    const thing = names.resolve(ref, touchpoint);
    return thing ? [{ kind, text: titleOf(thing) }] : [];
  });
  return [
    ...touchpoint.exits.map((exit): Lead => ({
      kind: 'exit',
      text: [exit.text?.value.trim() || 'leaves', exit.percent !== undefined && `${exit.percent} %`].filter(Boolean).join(' · '),
    })),
    ...named('continues', touchpoint.continues),
    ...named('includes', touchpoint.includes),
  ];
}

interface CellSources {
  of?(touchpoint: M.Touchpoint): Item[];
  ofStage?(stage: M.Stage): Item[];
}

/** Gathers a lane's things; a stage's own come above those of its first touchpoint. */
function cellsOf(journey: M.Journey): (id: LaneId, label: string, sources: CellSources) => Lane {
  return (id, label, { of, ofStage }) => {
    const cells: Cell[] = [];
    journey.stages.forEach((stage, s) => {
      const own = ofStage?.(stage) ?? [];
      const slots = stage.touchpoints.map(touchpoint => of?.(touchpoint) ?? []);
      const columns = slots.length > 0 ? slots.map((items, t) => t === 0 ? [...own, ...items] : items) : [own];
      columns.forEach((items, card) => { if (items.length > 0) cells.push({ at: { stage: s, card }, items }); });
    });
    return { id, label, cells };
  };
}

function texts(kind: ItemKind, thing: M.Thing, said: readonly M.Text[], keys: Keys): Item[] {
  return said.filter(text => text.value.trim()).map(text => ({
    kind, key: keys(`${thing.id}/${kind}`), title: text.value.trim(), tone: 'plain', broken: thing.broken.length > 0,
  }));
}

function systemItems(touchpoint: M.Touchpoint, names: M.Names, keys: Keys): Item[] {
  return touchpoint.uses.flatMap(ref => {
    const system = names.resolve(ref, touchpoint);
    return system ? [{ kind: 'system', key: keys(`${touchpoint.id}/${system.id}`), title: titleOf(system), tone: 'plain', broken: false } as const] : [];
  });
}

function metricItem(metric: M.Metric, key: string): Item {
  const reading = readMetric(metric);
  return {
    kind: 'metric', key, id: metric.id, title: titleOf(metric), detail: reading.text,
    tone: reading.onTarget === undefined ? 'plain' : reading.onTarget ? 'good' : 'bad',
    ...(reading.bar && { bar: reading.bar }),
    broken: metric.broken.length > 0,
  };
}

/** Which opportunity stands under which pain. */
interface Relief {
  readonly under: ReadonlyMap<M.Pain, readonly M.Opportunity[]>;
  /** Opportunities for pains of another journey that a touchpoint of this one resolves. */
  readonly at: ReadonlyMap<M.Touchpoint, readonly M.Opportunity[]>;
  readonly loose: readonly M.Opportunity[];
  readonly unaddressed: number;
}

function reliefOf(journey: M.Journey, names: M.Names, outside: readonly M.Opportunity[]): Relief {
  const touchpoints = journey.stages.flatMap(stage => stage.touchpoints);
  const pains = new Set<unknown>(touchpoints.flatMap(touchpoint => touchpoint.pains));
  const resolvers = new Map<unknown, M.Touchpoint>();
  for (const touchpoint of touchpoints) for (const ref of touchpoint.resolves) {
    const pain = names.resolve(ref, touchpoint);
    if (pain && !resolvers.has(pain)) resolvers.set(pain, touchpoint);
  }
  const under = new Map<M.Pain, M.Opportunity[]>();
  const at = new Map<M.Touchpoint, M.Opportunity[]>();
  const loose: M.Opportunity[] = [];
  const addressed = new Set<unknown>();
  const sort = (opportunity: M.Opportunity, own: boolean): void => {
    const meant = opportunity.addresses.map(ref => names.resolve(ref, opportunity)).filter(thing => thing !== undefined);
    for (const pain of meant) addressed.add(pain);
    const pain = meant.find(thing => pains.has(thing)) as M.Pain | undefined;
    const resolver = meant.map(thing => resolvers.get(thing)).find(found => found !== undefined);
    if (pain) push(under, pain, opportunity);
    else if (resolver) push(at, resolver, opportunity);
    else if (own) loose.push(opportunity);
  };
  for (const opportunity of journey.opportunities) sort(opportunity, true);
  for (const opportunity of outside) sort(opportunity, false);
  return { under, at, loose, unaddressed: [...pains].filter(pain => !addressed.has(pain)).length };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function painItems(touchpoint: M.Touchpoint, relief: Relief, names: M.Names, owners: Owners, keys: Keys): Item[] {
  const opportunities = (list: readonly M.Opportunity[] | undefined): Item[] => (list ?? []).map(each => opportunityItem(each, owners, keys));
  return [
    ...touchpoint.pains.flatMap(pain => [painItem(pain, names, keys), ...opportunities(relief.under.get(pain)).map(item => ({ ...item, relief: true }))]),
    ...opportunities(relief.at.get(touchpoint)),
  ];
}

function painItem(pain: M.Pain, names: M.Names, keys: Keys): Item {
  const sources = pain.evidence.map(ref => names.resolve(ref, pain)).filter(thing => thing !== undefined).map(titleOf);
  const detail = [pain.severity?.value, sources[0] ?? 'no source', sources.length > 1 && `${sources.length - 1} more`].filter(Boolean).join(' · ');
  return { kind: 'pain', key: keys(pain.id), id: pain.id, title: titleOf(pain), detail, tone: 'bad', broken: pain.broken.length > 0 };
}

function opportunityItem(opportunity: M.Opportunity, owners: Owners, keys: Keys): Item {
  const sizes = [opportunity.impact && `impact ${opportunity.impact.value}`, opportunity.effort && `effort ${opportunity.effort.value}`].filter(Boolean).join(', ');
  const who = owners.of(opportunity.owners, opportunity).map(owner => owner.title).join(', ') || 'no owner';
  const detail = [sizes, opportunity.status?.value, who].filter(Boolean).join(' · ');
  return { kind: 'opportunity', key: keys(opportunity.id), id: opportunity.id, title: titleOf(opportunity), detail, tone: 'good', broken: opportunity.broken.length > 0 };
}

/** Opportunities that touch no pain of this journey stand in a row of their own, from the left, one for each slot. */
function looseLane(journey: M.Journey, relief: Relief, owners: Owners, keys: Keys): Lane {
  const slots = journey.stages.flatMap((stage, s): Place[] => stage.touchpoints.length > 0 ? stage.touchpoints.map((_, card) => ({ stage: s, card })) : [{ stage: s, card: 0 }]);
  const cells = slots.map((at, i): Cell => ({
    at,
    items: relief.loose.filter((_, index) => index % slots.length === i).map(each => opportunityItem(each, owners, keys)),
  }));
  return { id: 'opportunities', label: 'Other opportunities', cells: cells.filter(cell => cell.items.length > 0) };
}
