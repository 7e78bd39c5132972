/**
 * A scene of what was seen before: what didn't change in it is the same objects, so that layout and drawing see at once what did.
 *
 * Where nothing but titles of stages and touchpoints is new, the rest of the scene is not even made again. That is what people type most, and where a picture of
 * a thousand cards would else be gone through at each letter. Any other change makes the scene anew, which then shares what is equal.
 */
import type * as M from '../../language/model/model.ts';
import { shared } from '../../language/model/share.ts';
import type { ThingFinding } from '../findings.ts';
import { isSame } from '../memo.ts';
import { describe, type SceneOptions } from './journey.ts';
import { titleOf } from './said.ts';
import type { Heading, Stage } from './scene.ts';

/** What the scenes of all views of one journey have. */
interface Staged {
  readonly heading: Heading;
  readonly stages: readonly Stage[];
}

type Make<S> = (journey: M.Journey, names: M.Names, options: SceneOptions) => S;

/** A scene, and what it was made of. */
interface Kept<S> {
  readonly scene: S;
  readonly journey: M.Journey;
  readonly options: SceneOptions;
  readonly standing: object | undefined;
  /** The things that were mentioned: what they say may be in the scene anywhere. */
  readonly mentioned: ReadonlySet<M.Thing>;
}

/** Scenes that are remembered of one view and one project: nobody looks at more at once. */
const MOST = 8;

/** @param make what a view shows of a journey, in which a stage's or touchpoint's own title is in its header or card and in the description, and nowhere else */
export function again<S extends Staged>(what: string, make: Make<S>): Make<S> {
  const projects = new WeakMap<M.Names, Map<string, Kept<S>>>();
  return (journey, names, options) => {
    let known = projects.get(names);
    if (!known) projects.set(names, known = new Map());
    const before = known.get(journey.id);
    const now = before && retitled(before, journey, names, options, what) || anew(before, journey, names, options, make);
    // The newest stands last, so that the oldest goes first.
    known.delete(journey.id);
    known.set(journey.id, now);
    if (known.size > MOST) known.delete(known.keys().next().value!);
    return now.scene;
  };
}

function anew<S>(before: Kept<S> | undefined, journey: M.Journey, names: M.Names, options: SceneOptions, make: Make<S>): Kept<S> {
  const mentioned = new Set<M.Thing>();
  const noted: M.Names = {
    resolve(ref, within) {
      const thing = names.resolve(ref, within);
      if (thing && !isWay(ref, within)) mentioned.add(thing);
      return thing;
    },
  };
  const scene = make(journey, noted, options);
  return { scene: before ? shared(before.scene, scene) : scene, journey, options, standing: names.standing, mentioned };
}

/** Where a way leads hangs on which touchpoint it is, not on what that says. */
function isWay(ref: M.Ref, within: M.Thing | undefined): boolean {
  return within?.kind === 'touchpoint' && (within as M.Touchpoint).next.some(({ targets }) => targets.includes(ref));
}

/** The scene with other titles; undefined where that may not be all. */
function retitled<S extends Staged>(before: Kept<S>, journey: M.Journey, names: M.Names, options: SceneOptions, what: string): Kept<S> | undefined {
  if (names.standing === undefined || names.standing !== before.standing || !names.isCurrent || !isSameOptions(before.options, options)) return undefined;
  if (journey !== before.journey && !isBut(before.journey, journey, 'stages')) return undefined;
  for (const thing of before.mentioned) if (!names.isCurrent(thing)) return undefined;
  const stages = sameLength(before.journey.stages, journey.stages) && eachOr(before.scene.stages, (shown, s) => retitledStage(shown, before.journey.stages[s]!, journey.stages[s]!));
  if (!stages) return undefined;
  const { scene } = before, description = describe(journey, what);
  const heading = description === scene.heading.description ? scene.heading : { ...scene.heading, description };
  return { ...before, journey, options, scene: stages === scene.stages && heading === scene.heading ? scene : { ...scene, heading, stages } };
}

function retitledStage(shown: Stage, before: M.Stage, now: M.Stage): Stage | undefined {
  if (before === now) return shown;
  if (!isBut(before, now, 'touchpoints', 'title') || !sameLength(before.touchpoints, now.touchpoints)) return undefined;
  const cards = eachOr(shown.cards, (card, t) => {
    const touchpoint = now.touchpoints[t]!, old = before.touchpoints[t]!;
    return touchpoint === old ? card : isBut(old, touchpoint, 'title') ? { ...card, title: titleOf(touchpoint) } : undefined;
  });
  return cards && { ...shown, title: titleOf(now), cards };
}

/** What `change` makes of each; the list itself where that is the same, undefined where it is undefined for one. */
function eachOr<T>(list: readonly T[], change: (each: T, index: number) => T | undefined): readonly T[] | undefined {
  let changed: T[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const each = change(list[i]!, i);
    if (each === undefined) return undefined;
    if (each !== list[i]) (changed ??= [...list])[i] = each;
  }
  return changed ?? list;
}

function sameLength(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length;
}

/** Whether two states of a thing hold the same objects in all fields but these. */
function isBut<T extends M.Thing>(before: T, now: T, ...fields: readonly (keyof T)[]): boolean {
  for (const field of new Set([...Object.keys(before), ...Object.keys(now)] as (keyof T)[])) {
    if (before[field] !== now[field] && !fields.includes(field)) return false;
  }
  return true;
}

function isSameOptions(before: SceneOptions, now: SceneOptions): boolean {
  return before.waitLimit === now.waitLimit && isSame(before.opportunities ?? [], now.opportunities ?? []) && isSameFindings(before.findings ?? [], now.findings ?? []);
}

function isSameFindings(before: readonly ThingFinding[], now: readonly ThingFinding[]): boolean {
  return before.length === now.length && before.every(({ id, severity, message }, i) => id === now[i]!.id && severity === now[i]!.severity && message === now[i]!.message);
}
