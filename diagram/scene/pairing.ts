import type { Journey, Names, Stage, Thing, Touchpoint } from '../../language/model/model.ts';
import type { Change } from '../changes.ts';
import { durationText, titleOf } from './said.ts';

interface Side {
  readonly journey: Journey;
  readonly names: Names;
}

/**
 * What became of an older map in a newer one, by what the newer one says: a touchpoint `replaces` another, `resolves` a pain, a map `drops` something;
 * what is left is the same where the names are.
 */
export function changesBetween(newer: Side, older: Side): Change[] {
  const touchpoints = pairTouchpoints(newer, older);
  const stages = pairStages(newer.journey.stages, older.journey.stages, touchpoints);
  const why = new Map<string, string | undefined>();
  for (const within of [newer.journey, ...newer.journey.stages]) for (const drop of within.drops) {
    const thing = newer.names.resolve(drop, within);
    if (thing) why.set(thing.id, drop.why?.value);
  }
  const changes: Change[] = [];
  const tell = (olds: readonly Thing[], news: readonly Thing[], pairs: ReadonlyMap<Thing, Thing>, compare: (now: Thing, before: Thing) => Pick<Change, 'kind' | 'text'>): void => {
    const kept = new Set(pairs.values());
    for (const now of news) {
      const before = pairs.get(now);
      changes.push(before ? { older: before.id, newer: now.id, ...compare(now, before) } : { kind: 'added', newer: now.id });
    }
    for (const before of olds) {
      const text = why.get(before.id);
      if (!kept.has(before)) changes.push({ kind: 'removed', older: before.id, ...(text && { text }) });
    }
  };
  tell(older.journey.stages, newer.journey.stages, stages, (now, before) => titleOf(now) === titleOf(before) ? { kind: 'same' } : { kind: 'changed', text: `was “${titleOf(before)}”` });
  const stageOf = (journey: Journey, touchpoint: Thing): Stage => journey.stages.find(stage => stage.touchpoints.includes(touchpoint as Touchpoint))!;
  tell(pathOf(older.journey), pathOf(newer.journey), touchpoints, (now, before) => {
    const text = differences(now as Touchpoint, before as Touchpoint, newer.names, older.names);
    if (text !== '') return { kind: 'changed', text };
    return stages.get(stageOf(newer.journey, now)) === stageOf(older.journey, before) ? { kind: 'same' } : { kind: 'moved', text: `from ${titleOf(stageOf(older.journey, before))}` };
  });
  const resolved = new Map(pathOf(newer.journey).flatMap(touchpoint => touchpoint.resolves.flatMap(ref => {
    const pain = newer.names.resolve(ref, touchpoint);
    return pain ? [[pain.id, `resolved by ${titleOf(touchpoint)}`] as const] : [];
  })));
  const painsOf = (journey: Journey) => pathOf(journey).flatMap(touchpoint => touchpoint.pains);
  const byName = new Map(painsOf(older.journey).filter(pain => !resolved.has(pain.id)).map(pain => [pain.name, pain] as const));
  for (const pain of painsOf(newer.journey)) {
    const before = byName.get(pain.name);
    changes.push(before ? { kind: 'same', older: before.id, newer: pain.id } : { kind: 'added', newer: pain.id });
    byName.delete(pain.name);
  }
  for (const pain of painsOf(older.journey)) {
    const text = resolved.get(pain.id);
    if (text) changes.push({ kind: 'removed', older: pain.id, text });
    else if (byName.get(pain.name) === pain) changes.push({ kind: 'removed', older: pain.id });
  }
  return changes;
}

const pathOf = (journey: Journey): Touchpoint[] => journey.stages.flatMap(stage => stage.touchpoints);

function pairTouchpoints(newer: Side, older: Side): Map<Thing, Thing> {
  const pairs = new Map<Thing, Thing>(), taken = new Set<Thing>();
  const known = new Map(pathOf(older.journey).map(touchpoint => [touchpoint.id, touchpoint]));
  const pair = (now: Thing, before: Thing | undefined): void => {
    if (!before || pairs.has(now) || taken.has(before)) return;
    pairs.set(now, before);
    taken.add(before);
  };
  for (const touchpoint of pathOf(newer.journey)) for (const ref of touchpoint.replaces) pair(touchpoint, known.get(newer.names.resolve(ref, touchpoint)?.id ?? ''));
  // Equal names in stages of equal names first: a name may be used in several stages.
  for (const stage of newer.journey.stages) for (const touchpoint of stage.touchpoints) {
    pair(touchpoint, older.journey.stages.find(other => other.name === stage.name)?.touchpoints.find(other => other.name === touchpoint.name && !taken.has(other)));
  }
  for (const touchpoint of pathOf(newer.journey)) if (!pairs.has(touchpoint)) pair(touchpoint, pathOf(older.journey).find(other => other.name === touchpoint.name && !taken.has(other)));
  return pairs;
}

/** Stages of equal names; else the stage that most of the touchpoints come from. */
function pairStages(news: readonly Stage[], olds: readonly Stage[], touchpoints: ReadonlyMap<Thing, Thing>): Map<Thing, Thing> {
  const pairs = new Map<Thing, Thing>(), taken = new Set<Thing>();
  const pair = (now: Stage, before: Stage | undefined): void => {
    if (!before || taken.has(before) || pairs.has(now)) return;
    pairs.set(now, before);
    taken.add(before);
  };
  for (const stage of news) pair(stage, olds.find(other => other.name === stage.name));
  for (const stage of news) {
    const from = (other: Stage): number => stage.touchpoints.filter(touchpoint => other.touchpoints.includes(touchpoints.get(touchpoint) as Touchpoint)).length;
    pair(stage, olds.filter(other => !taken.has(other) && from(other) > 0).sort((a, b) => from(b) - from(a))[0]);
  }
  return pairs;
}

function differences(now: Touchpoint, before: Touchpoint, nowNames: Names, beforeNames: Names): string {
  const channel = (touchpoint: Touchpoint, names: Names): string => touchpoint.via ? titleOf(names.resolve(touchpoint.via, touchpoint) ?? touchpoint) : 'none';
  const score = ({ emotions }: Touchpoint): string => {
    const value = emotions[0]?.score;
    return value === undefined ? 'none' : value > 0 ? `+${value}` : String(value).replace('-', '−');
  };
  const wait = ({ wait: said }: Touchpoint): string => said ? durationText(said.value) : 'none';
  const effort = ({ effort: said }: Touchpoint): string => said ? String(said.value) : 'none';
  const facts: [string, string, string][] = [
    ['emotion', score(before), score(now)], ['via', channel(before, beforeNames), channel(now, nowNames)],
    ['wait', wait(before), wait(now)], ['effort', effort(before), effort(now)],
  ];
  const told = facts.filter(([, a, b]) => a !== b).map(([word, a, b]) => `${word} ${a} → ${b}`);
  return [...titleOf(now) === titleOf(before) ? [] : [`was “${titleOf(before)}”`], ...told].join(' · ');
}
