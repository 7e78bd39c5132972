import type * as M from '../../language/model/model.ts';
import type { Change } from '../changes.ts';
import { stageOf } from './card.ts';
import type { Context } from './context.ts';
import { curvesOf } from './feelings.ts';
import { opportunityItem, painItem, painItems } from './items.ts';
import { headingOf, partsOf, type SceneOptions } from './journey.ts';
import { looseLane } from './lanes.ts';
import { ownersOf } from './owners.ts';
import { changesBetween } from './pairing.ts';
import { reliefOf } from './relief.ts';
import { titleOf } from './said.ts';
import type { Card, Cell, Chip, Curve, Mark, Place, Scene, Stage } from './scene.ts';

interface Side {
  readonly journey: M.Journey;
  readonly names: M.Names;
}

/** What is known of all things: which two are one, and what became of each. */
interface Fates {
  /** The newer id of an older thing. */
  newerOf(older: string): string | undefined;
  /** Of a newer thing. */
  markOf(newer: string): { mark?: Mark };
  /** Of an older thing that is gone. */
  goneOf(older: string): Mark | undefined;
}

/** The older one may have a name of its own, as a revision has: the journeys of both are called the same. */
export interface Older extends Side {
  readonly label?: string;
}

/** The newer map, with the marks of the older one in place: what is gone stands where it was, and the older feelings beside the newer ones. */
export function compareScene(newer: Side, older: Older, changes: readonly Change[] | undefined, options: SceneOptions): Scene {
  const { context, stages, edges } = partsOf(newer.journey, newer.names, options);
  const told = changes ?? changesBetween(newer, older);
  const fates = fatesOf(newer.journey, older.journey, told);
  const before: Context = { ...context, names: older.names, owners: ownersOf(older.journey, older.names), findings: new Map() };
  const merged = merge(newer.journey, older.journey, stages, older.journey.stages.map(stage => stageOf(stage, before)), fates);
  const placeOf = (at: Place): Place => merged.newer.get(`${at.stage}/${at.card}`)!;
  const relief = reliefOf(newer.journey, newer.names, options.opportunities ?? []);
  const pains = merged.stages.flatMap((stage, s) => stage.cards.map((_, card): Cell => {
    const now = merged.now[s]![card], past = merged.before[s]![card];
    const kept = now ? painItems(now, relief, context).map(item => ({ ...item, ...(item.id !== undefined && fates.markOf(item.id)) })) : [];
    const gone = (past?.pains ?? []).flatMap(pain => {
      const mark = fates.goneOf(pain.id);
      return mark ? [{ ...painItem(pain, before), mark }] : [];
    });
    return { at: { stage: s, card }, items: [...kept, ...gone] };
  })).filter(cell => cell.items.length > 0);
  const loose = looseLane(newer.journey, 'opportunities', 'Other opportunities', relief.loose.map(each => ({ ...opportunityItem(each, context), ...fates.markOf(each.id) })));
  const curves = [...curvesAt(newer, merged.now, false), ...curvesAt(older, merged.before, true)];
  const heading = headingOf(newer.journey, context, 'Comparison', chipsOf(told));
  return {
    heading: { ...heading, subtitle: [heading.subtitle, `compared with ${older.label ?? `“${titleOf(older.journey)}”`}`].filter(Boolean).join(' · ') },
    rows: [],
    stages: merged.stages,
    edges: edges.map(edge => ({ ...edge, from: placeOf(edge.from), to: placeOf(edge.to) })),
    curves,
    lanes: [
      { id: 'touchpoints', label: 'Touchpoints', cells: [] },
      ...curves.length > 0 ? [{ id: 'emotion', label: 'Emotion', cells: [] } as const] : [],
      ...pains.length > 0 ? [{ id: 'pains', label: 'Pains and opportunities', cells: pains } as const] : [],
      ...loose.cells.length > 0 ? [{ ...loose, cells: loose.cells.map(cell => ({ ...cell, at: merged.newer.get(`${cell.at.stage}/${cell.at.card}`) ?? merged.stage.get(cell.at.stage)! })) }] : [],
    ],
  };
}

function fatesOf(newer: M.Journey, older: M.Journey, changes: readonly Change[]): Fates {
  const ids = (journey: M.Journey): Set<string> => new Set([
    ...journey.stages.flatMap(stage => [stage.id, ...stage.touchpoints.flatMap(touchpoint => [touchpoint.id, ...touchpoint.pains.map(pain => pain.id)])]),
    ...journey.opportunities.map(each => each.id),
  ]);
  const news = ids(newer), olds = ids(older);
  const pairs = new Map<string, string>(), marks = new Map<string, Mark>(), gone = new Map<string, Mark>();
  for (const { kind, older: before, newer: now, text } of changes) {
    const mark = kind === 'same' ? undefined : { kind, ...(text && { text }) };
    if (before !== undefined && now !== undefined && kind !== 'removed') pairs.set(before, now);
    if (kind === 'removed' && before !== undefined && mark) gone.set(before, mark);
    else if (now !== undefined && mark) marks.set(now, mark);
  }
  const taken = new Set(pairs.values());
  for (const id of olds) if (news.has(id) && !pairs.has(id) && !gone.has(id) && !taken.has(id) && marks.get(id)?.kind !== 'added') pairs.set(id, id);
  return {
    newerOf: id => pairs.get(id),
    markOf: id => { const mark = marks.get(id); return mark ? { mark } : {}; },
    goneOf: id => gone.get(id) ?? (pairs.has(id) ? undefined : { kind: 'removed' }),
  };
}

/** The merged columns: for each card the touchpoint that stands there now, and the one that stood there before. */
interface Merged {
  readonly stages: readonly Stage[];
  readonly now: readonly (readonly (M.Touchpoint | undefined)[])[];
  readonly before: readonly (readonly (M.Touchpoint | undefined)[])[];
  /** From a card's place in the newer journey to its place in the picture. */
  readonly newer: ReadonlyMap<string, Place>;
  /** From a stage's place in the newer journey to that of its first column. */
  readonly stage: ReadonlyMap<number, Place>;
}

interface Slot {
  readonly card: Card;
  readonly now?: M.Touchpoint;
  before?: M.Touchpoint;
}

function merge(newer: M.Journey, older: M.Journey, stages: readonly Stage[], olderStages: readonly Stage[], fates: Fates): Merged {
  const columns = newer.stages.map((model, s) => ({
    stage: { ...stages[s]!, ...fates.markOf(model.id) }, id: model.id, at: s as number | undefined,
    slots: model.touchpoints.map((now, c): Slot => ({ card: { ...stages[s]!.cards[c]!, ...fates.markOf(now.id) }, now })),
  }));
  const slotOf = new Map(columns.flatMap(({ slots }) => slots.map(slot => [slot.now!.id, slot] as const)));
  let after = -1;
  older.stages.forEach((model, s) => {
    const partner = fates.newerOf(model.id), here = columns.findIndex(({ id }) => partner !== undefined && id === partner);
    let column = columns[here];
    if (column) after = here;
    else {
      const mark = fates.goneOf(model.id) ?? { kind: 'removed' };
      column = { stage: { ...olderStages[s]!, cards: [], mark, detail: mark.text ?? olderStages[s]!.detail }, id: `${model.id} gone`, at: undefined, slots: [] };
      columns.splice(after + 1, 0, column);
      after++;
    }
    let last: Slot | undefined;
    model.touchpoints.forEach((before, c) => {
      const now = fates.newerOf(before.id), slot = now === undefined ? undefined : slotOf.get(now);
      if (slot) {
        slot.before = before;
        if (column.slots.includes(slot)) last = slot;
        return;
      }
      const mark = fates.goneOf(before.id) ?? { kind: 'removed' };
      const ghost: Slot = { card: { ...olderStages[s]!.cards[c]!, leads: [], truth: false, mark }, before };
      column.slots.splice(last ? column.slots.indexOf(last) + 1 : 0, 0, ghost);
      last = ghost;
    });
  });
  return {
    stages: columns.map(({ stage, slots }) => ({ ...stage, cards: slots.map(({ card }) => card) })),
    now: columns.map(({ slots }) => slots.map(({ now }) => now)),
    before: columns.map(({ slots }) => slots.map(slot => slot.before)),
    newer: new Map(columns.flatMap(({ at, slots }, s) => at === undefined ? [] : newer.stages[at]!.touchpoints.map((touchpoint, c): [string, Place] => [`${at}/${c}`, { stage: s, card: slots.findIndex(({ now }) => now === touchpoint) }]))),
    stage: new Map(columns.flatMap(({ at }, s): [number, Place][] => at === undefined ? [] : [[at, { stage: s, card: 0 }]])),
  };
}

/** The feelings of one side over the merged columns; columns that it doesn't know are passed by. */
function curvesAt({ journey, names }: Side, columns: Merged['now'], older: boolean): Curve[] {
  const path = journey.stages.flatMap(stage => stage.touchpoints);
  const flat = columns.flat(), known = flat.flatMap((touchpoint, at) => touchpoint ? [{ touchpoint, at }] : []);
  const curves = curvesOf(journey, names);
  return (older ? curves.slice(0, 1) : curves).map(curve => ({
    ...curve,
    key: `${older ? 'before' : 'now'} ${curve.key}`,
    persona: [curve.persona, older ? 'before' : 'now'].filter(Boolean).join(' · '),
    ...(older && { older }),
    points: known.flatMap(({ touchpoint, at }, order) => {
      const point = curve.points.find(each => path[each.touchpoint] === touchpoint);
      return point ? [{ ...point, touchpoint: at, order, ...(older && { text: '' }) }] : [];
    }).map(({ text, ...point }) => text ? { ...point, text } : point),
  })).filter(curve => curve.points.length > 0);
}

const CHIPS: readonly [Mark['kind'], string][] = [['added', 'new'], ['removed', 'gone'], ['changed', 'changed'], ['moved', 'moved']];

function chipsOf(changes: readonly Change[]): Chip[] {
  const chips = CHIPS.flatMap(([kind, word]): Chip[] => {
    const count = changes.filter(change => change.kind === kind).length;
    return count > 0 ? [{ key: kind, text: `${count} ${word}`, tone: 'plain' }] : [];
  }).slice(0, 3);
  // Never none: the first change must not push the picture down.
  return chips.length > 0 ? chips : [{ key: 'same', text: 'nothing changed', tone: 'plain' }];
}
