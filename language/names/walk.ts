/** Walks over everything that a file declares and mentions, block by block. */
import {
  BLOCK_LISTS, type Channel, type FileModel, type Journey, type Metric, type Opportunity, type Pain, type Persona, type Phases, type Ref, type Stage, type Sync,
  type System, type Team, type Thing, type Touchpoint,
} from '../model/model.ts';

/** What a file is made of: things, and at its outermost level what says how two lists of phases go together. */
export type Block = Thing | Sync;

export const isThing = (block: Block): block is Thing => 'kind' in block;

/** The outermost blocks of a file, in text order within their kind: declarations, syncs, then journeys. */
export function blocksOf(model: FileModel): readonly Block[] {
  return BLOCK_LISTS.flatMap((list): readonly Block[] => model[list]);
}

const NONE: readonly never[] = [];

/** The blocks right inside this one, in text order within their kind. */
export function blocksIn(thing: Thing): readonly Thing[] {
  switch (thing.kind) {
    case 'phases': return (thing as Phases).phases;
    case 'journey': return [...(thing as Journey).stages, ...(thing as Journey).opportunities];
    case 'stage': return (thing as Stage).touchpoints;
    case 'touchpoint': return (thing as Touchpoint).pains;
    default: return NONE;
  }
}

/** All things of a file in text order within their kind: declarations, then journeys with what is in them. */
export function* thingsOf(model: FileModel): Generator<{ thing: Thing; within?: Thing; journey?: Journey }> {
  for (const block of blocksOf(model)) if (isThing(block)) yield* withAllIn(block);
}

function* withAllIn(thing: Thing, within?: Thing, journey?: Journey): Generator<{ thing: Thing; within?: Thing; journey?: Journey }> {
  yield { thing, ...(within && { within }), ...(journey && { journey }) };
  const around = thing.kind === 'journey' ? thing as Journey : journey;
  for (const part of blocksIn(thing)) yield* withAllIn(part, thing, around);
}

/** A thing and all in it, in the order of `thingsOf`, which takes several times as long: for what is done at every keystroke. */
export function everyThing(thing: Thing, tell: (thing: Thing) => void): void {
  tell(thing);
  for (const part of blocksIn(thing)) everyThing(part, tell);
}

/** A mention in a block's own lines, with the word of the fact that it stands in. */
export interface Said {
  readonly ref: Ref;
  readonly word: string;
}

/** A mention, with the innermost thing that it stands in (undefined at the outermost level). */
export interface Mention extends Said {
  readonly in?: Thing;
}

/** All mentions of a file, those of outer blocks before those of blocks in them. */
export function* mentionsOf(model: FileModel): Generator<Mention> {
  for (const block of blocksOf(model)) {
    if (isThing(block)) for (const { thing } of withAllIn(block)) for (const said of mentionsIn(thing)) yield { ...said, in: thing };
    else yield* mentionsIn(block);
  }
}

/** What a block's own lines mention, without those of the blocks in it. */
export function mentionsIn(block: Block): readonly Said[] {
  const found: Said[] = [];
  const one = (word: string, ref: Ref | undefined): void => { if (ref) found.push({ ref, word }); };
  const all = (word: string, refs: readonly Ref[]): void => { for (const ref of refs) found.push({ ref, word }); };
  if (isThing(block)) inThing(block, one, all);
  else inSync(block, one, all);
  return found;
}

type One = (word: string, ref: Ref | undefined) => void;
type All = (word: string, refs: readonly Ref[]) => void;

function inThing(thing: Thing, one: One, all: All): void {
  switch (thing.kind) {
    case 'persona': {
      const { segment, prefers, evidence } = thing as Persona;
      one('segment', segment);
      all('prefers', prefers);
      all('evidence', evidence);
      break;
    }
    case 'team': case 'partner': one('part', (thing as Team).partOf); break;
    case 'channel': all('fits', (thing as Channel).fits); break;
    case 'system': all('owner', (thing as System).owners); break;
    case 'metric': all('evidence', (thing as Metric).evidence); break;
    case 'journey': inJourney(thing as Journey, one, all); break;
    case 'stage': inStage(thing as Stage, one, all); break;
    case 'touchpoint': inTouchpoint(thing as Touchpoint, one, all); break;
    case 'pain': all('evidence', (thing as Pain).evidence); break;
    case 'opportunity': {
      const { addresses, owners, measures } = thing as Opportunity;
      all('addresses', addresses);
      all('owner', owners);
      all('measures', measures);
      break;
    }
  }
}

function inSync(sync: Sync, one: One, all: All): void {
  one('sync', sync.process);
  one('sync', sync.behaviour);
  for (const pair of sync.pairs) {
    one('pair', pair.process);
    one('pair', pair.behaviour);
  }
  all('free', sync.free);
}

function inJourney(journey: Journey, one: One, all: All): void {
  all('for', journey.for);
  all('owner', journey.owners);
  one('improves', journey.improves);
  one('part', journey.partOf);
  all('drops', journey.drops);
}

function inStage(stage: Stage, one: One, all: All): void {
  all('owner', stage.owners);
  one('process', stage.process);
  one('phase', stage.phase);
  all('measures', stage.measures);
  all('drops', stage.drops);
  all('not for', stage.notFor);
}

function inTouchpoint(touchpoint: Touchpoint, one: One, all: All): void {
  one('via', touchpoint.via);
  all('for', touchpoint.for);
  all('owner', touchpoint.owners);
  one('provider', touchpoint.provider);
  for (const emotion of touchpoint.emotions) one('emotion', emotion.persona);
  all('uses', touchpoint.uses);
  all('personalised by', touchpoint.personalisedBy);
  all('rival', touchpoint.rivals);
  all('measures', touchpoint.measures);
  all('evidence', touchpoint.evidence);
  for (const next of touchpoint.next) all('next', next.targets);
  all('continues', touchpoint.continues);
  all('includes', touchpoint.includes);
  all('replaces', touchpoint.replaces);
  all('resolves', touchpoint.resolves);
}
