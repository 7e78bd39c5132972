/** Walks over everything that a file declares and mentions. */
import type { ExplainedRef, FileModel, Journey, Ref, Stage, Sync, Thing, Touchpoint } from '../model/model.ts';

/** All things of a file in text order within their kind: declarations, then journeys with what is in them. */
export function* thingsOf(model: FileModel): Generator<{ thing: Thing; within?: Thing; journey?: Journey }> {
  const groups: readonly (readonly Thing[])[] = [
    model.personas, model.segments, model.teams, model.partners, model.channels, model.systems, model.competitors, model.sources, model.metrics,
  ];
  for (const group of groups) for (const thing of group) yield { thing };
  for (const list of model.phaseLists) {
    yield { thing: list };
    for (const phase of list.phases) yield { thing: phase, within: list };
  }
  for (const journey of model.journeys) {
    yield { thing: journey };
    for (const stage of journey.stages) {
      yield { thing: stage, within: journey, journey };
      for (const touchpoint of stage.touchpoints) {
        yield { thing: touchpoint, within: stage, journey };
        for (const pain of touchpoint.pains) yield { thing: pain, within: touchpoint, journey };
      }
    }
    for (const opportunity of journey.opportunities) yield { thing: opportunity, within: journey, journey };
  }
}

/** A mention, with the innermost thing that it stands in (undefined at the outermost level) and the fact's word. */
export interface Mention {
  readonly ref: Ref;
  readonly in?: Thing;
  readonly word: string;
}

/** All mentions of a file. */
export function* mentionsOf(model: FileModel): Generator<Mention> {
  for (const thing of model.personas) {
    yield* all(thing, 'segment', thing.segment);
    yield* all(thing, 'prefers', ...thing.prefers);
    yield* all(thing, 'evidence', ...thing.evidence);
  }
  for (const thing of [...model.teams, ...model.partners]) yield* all(thing, 'part', thing.partOf);
  for (const thing of model.channels) yield* all(thing, 'fits', ...thing.fits);
  for (const thing of model.systems) yield* all(thing, 'owner', ...thing.owners);
  for (const thing of model.metrics) yield* all(thing, 'evidence', ...thing.evidence);
  for (const sync of model.syncs) yield* syncMentions(sync);
  for (const journey of model.journeys) {
    yield* all(journey, 'for', ...journey.for);
    yield* all(journey, 'owner', ...journey.owners);
    yield* all(journey, 'improves', journey.improves);
    yield* all(journey, 'part', journey.partOf);
    yield* all(journey, 'drops', ...journey.drops);
    for (const stage of journey.stages) yield* stageMentions(stage);
    for (const opportunity of journey.opportunities) {
      yield* all(opportunity, 'addresses', ...opportunity.addresses);
      yield* all(opportunity, 'owner', ...opportunity.owners);
      yield* all(opportunity, 'measures', ...opportunity.measures);
    }
  }
}

function* all(thing: Thing | undefined, word: string, ...refs: readonly (Ref | ExplainedRef | undefined)[]): Generator<Mention> {
  for (const ref of refs) if (ref) yield { ref, word, ...(thing && { in: thing }) };
}

function* syncMentions(sync: Sync): Generator<Mention> {
  yield* all(undefined, 'sync', sync.process, sync.behaviour);
  for (const pair of sync.pairs) yield* all(undefined, 'pair', pair.process, pair.behaviour);
  yield* all(undefined, 'free', ...sync.free);
}

function* stageMentions(stage: Stage): Generator<Mention> {
  yield* all(stage, 'owner', ...stage.owners);
  yield* all(stage, 'process', stage.process);
  yield* all(stage, 'phase', stage.phase);
  yield* all(stage, 'measures', ...stage.measures);
  yield* all(stage, 'drops', ...stage.drops);
  yield* all(stage, 'not for', ...stage.notFor);
  for (const touchpoint of stage.touchpoints) yield* touchpointMentions(touchpoint);
}

function* touchpointMentions(touchpoint: Touchpoint): Generator<Mention> {
  yield* all(touchpoint, 'via', touchpoint.via);
  yield* all(touchpoint, 'for', ...touchpoint.for);
  yield* all(touchpoint, 'owner', ...touchpoint.owners);
  yield* all(touchpoint, 'provider', touchpoint.provider);
  for (const emotion of touchpoint.emotions) yield* all(touchpoint, 'emotion', emotion.persona);
  yield* all(touchpoint, 'uses', ...touchpoint.uses);
  yield* all(touchpoint, 'personalised by', ...touchpoint.personalisedBy);
  yield* all(touchpoint, 'rival', ...touchpoint.rivals);
  yield* all(touchpoint, 'measures', ...touchpoint.measures);
  yield* all(touchpoint, 'evidence', ...touchpoint.evidence);
  for (const next of touchpoint.next) yield* all(touchpoint, 'next', ...next.targets);
  yield* all(touchpoint, 'continues', ...touchpoint.continues);
  yield* all(touchpoint, 'includes', ...touchpoint.includes);
  yield* all(touchpoint, 'replaces', ...touchpoint.replaces);
  yield* all(touchpoint, 'resolves', ...touchpoint.resolves);
  for (const pain of touchpoint.pains) yield* all(pain, 'evidence', ...pain.evidence);
}
