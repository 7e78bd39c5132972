/** A journey with its stages, touchpoints, pains and opportunities. */
import type * as ast from '../generated/ast.ts';
import type { Tree } from '../parser/tree.ts';
import type { Blocks } from './blocks.ts';
import { NONE, thingOf } from './thing.ts';
import { add, addAll, type Draft } from './build-declarations.ts';
import type { Emotion, ExplainedRef, Journey, Kind, Opportunity, Pain, Stage, Touchpoint } from './model.ts';
import { durationOf, rangeOfProperty, refOf, refsOf, said, textOf } from './tree-values.ts';

export function buildJourney(block: Tree<ast.Journey>, blocks: Blocks): Journey {
  const name = block.name ?? '';
  const stages = block.stages.map(stage => buildStage(stage, name, blocks));
  const opportunities = block.opportunities.map(opportunity => buildOpportunity(opportunity, name, blocks));
  const parts = [...stages, ...opportunities].map(part => part.range);
  const thing: Draft<Journey> = {
    ...thingOf('journey', block, undefined, blocks, parts), for: NONE, archetypes: NONE, owners: NONE, drops: NONE, stages, opportunities,
  };
  for (const fact of block.facts) switch (fact.$type) {
    case 'State': thing.state ??= said(fact, 'value', fact.value as 'current'); break;
    case 'For': addAll(thing, 'for', refsOf(fact, 'personas', fact.personas, ['persona'])); break;
    case 'JourneyKind': thing.journeyKind ??= said(fact, 'value', fact.value as 'customer'); break;
    case 'Archetype': add(thing, 'archetypes', said(fact, 'value', fact.value as 'trek')); break;
    case 'Goal': thing.goal ??= textOf(fact); break;
    case 'From': thing.from ??= textOf(fact); break;
    case 'Until': thing.until ??= textOf(fact); break;
    case 'Owner': addAll(thing, 'owners', refsOf(fact, 'teams', fact.teams, ['team'])); break;
    case 'Improves': thing.improves ??= refOf(fact, 'journey', fact.journey, ['journey']); break;
    case 'JourneyPart': thing.partOf ??= refOf(fact, 'journey', fact.journey, ['journey']); break;
    case 'JourneyStatus': thing.status ??= said(fact, 'value', fact.value as 'draft'); break;
    case 'Reviewed': thing.reviewed ??= said(fact, 'date', fact.date as string); break;
    case 'ReviewEvery': thing.reviewEvery ??= { value: durationOf(fact), range: rangeOfProperty(fact, 'number') }; break;
    case 'Lang': thing.lang ??= said(fact, 'tag', fact.tag); break;
    case 'Drops': addAll(thing, 'drops', explained(fact, 'stage', fact.stage, ['stage'])); break;
  }
  return thing;
}

function explained(node: Tree<ast.Drops | ast.NotFor | ast.Rival>, property: string, reference: string, kinds: readonly Kind[]): ExplainedRef[] {
  const ref = refOf(node, property, reference, kinds), why = textOf(node);
  return ref ? [{ ...ref, ...(why && { why }) }] : [];
}

export function buildStage(block: Tree<ast.Stage>, journey: string, blocks: Blocks): Stage {
  const id = `${journey}.${block.name ?? ''}`;
  const touchpoints = block.touchpoints.map(touchpoint => buildTouchpoint(touchpoint, id, blocks));
  const thing: Draft<Stage> = {
    ...thingOf('stage', block, journey, blocks, touchpoints.map(part => part.range)),
    owners: NONE, milestones: NONE, measures: NONE, drops: NONE, notFor: NONE, touchpoints,
  };
  for (const fact of block.facts) switch (fact.$type) {
    case 'Owner': addAll(thing, 'owners', refsOf(fact, 'teams', fact.teams, ['team'])); break;
    case 'StageProcess': thing.process ??= refOf(fact, 'phase', fact.phase, ['phase']); break;
    case 'StagePhase': thing.phase ??= refOf(fact, 'phase', fact.phase, ['phase']); break;
    case 'Goal': thing.goal ??= textOf(fact); break;
    case 'Milestone': add(thing, 'milestones', textOf(fact)); break;
    case 'Measures': addAll(thing, 'measures', refsOf(fact, 'metrics', fact.metrics, ['metric'])); break;
    case 'Drops': addAll(thing, 'drops', explained(fact, 'stage', fact.stage, ['stage'])); break;
    case 'NotFor': addAll(thing, 'notFor', explained(fact, 'persona', fact.persona, ['persona'])); break;
  }
  return thing;
}

export function buildTouchpoint(block: Tree<ast.Touchpoint>, stage: string, blocks: Blocks): Touchpoint {
  const id = `${stage}.${block.name ?? ''}`;
  const pains = block.pains.map(pain => buildPain(pain, id, blocks));
  const thing: Draft<Touchpoint> = {
    ...thingOf('touchpoint', block, stage, blocks, pains.map(part => part.range)),
    for: NONE, owners: NONE, actions: NONE, thoughts: NONE, expects: NONE, emotions: NONE, cues: NONE, momentOfTruth: false, frontstage: NONE, backstage: NONE,
    support: NONE, uses: NONE, data: NONE, personalisedBy: NONE, rivals: NONE, measures: NONE, evidence: NONE, next: NONE, exits: NONE, continues: NONE,
    includes: NONE, replaces: NONE, resolves: NONE, pains,
  };
  for (const fact of block.facts) switch (fact.$type) {
    case 'Via': thing.via ??= refOf(fact, 'channel', fact.channel, ['channel']); break;
    case 'For': addAll(thing, 'for', refsOf(fact, 'personas', fact.personas, ['persona'])); break;
    case 'Owner': addAll(thing, 'owners', refsOf(fact, 'teams', fact.teams, ['team'])); break;
    case 'Provider': thing.provider ??= refOf(fact, 'partner', fact.partner, ['partner']); break;
    case 'Action': add(thing, 'actions', textOf(fact)); break;
    case 'Thought': add(thing, 'thoughts', textOf(fact)); break;
    case 'Expects': add(thing, 'expects', textOf(fact)); break;
    case 'Emotion': add(thing, 'emotions', buildEmotion(fact)); break;
    case 'Effort': thing.effort ??= said(fact, 'number', fact.number); break;
    case 'Wait': thing.wait ??= { value: durationOf(fact), range: rangeOfProperty(fact, 'number') }; break;
    case 'Cue': add(thing, 'cues', textOf(fact)); break;
    case 'MomentOfTruth': thing.momentOfTruth = true; break;
    case 'Frontstage': add(thing, 'frontstage', textOf(fact)); break;
    case 'Backstage': add(thing, 'backstage', textOf(fact)); break;
    case 'Support': add(thing, 'support', textOf(fact)); break;
    case 'Uses': addAll(thing, 'uses', refsOf(fact, 'systems', fact.systems, ['system'])); break;
    case 'Data': addAll(thing, 'data', fact.values.map((value, i) => ({ value: value as 'health', range: rangeOfProperty(fact, 'values', i) }))); break;
    case 'Consent': thing.consent ??= textOf(fact); break;
    case 'PersonalisedBy': addAll(thing, 'personalisedBy', refsOf(fact, 'segments', fact.segments, ['segment'])); break;
    case 'Rival': addAll(thing, 'rivals', explained(fact, 'competitor', fact.competitor, ['competitor'])); break;
    case 'Measures': addAll(thing, 'measures', refsOf(fact, 'metrics', fact.metrics, ['metric'])); break;
    case 'Evidence': addAll(thing, 'evidence', refsOf(fact, 'sources', fact.sources, ['source'])); break;
    case 'Handoff': thing.handoff ??= textOf(fact); break;
    case 'Next': {
      const when = textOf(fact);
      add(thing, 'next', { targets: refsOf(fact, 'touchpoints', fact.touchpoints, ['touchpoint']), range: fact.$range, ...(when && { when }) });
      break;
    }
    case 'Exit': {
      const text = textOf(fact);
      add(thing, 'exits', { range: fact.$range, ...(text && { text }), ...(fact.percent !== undefined && { percent: fact.percent }) });
      break;
    }
    case 'Continues': addAll(thing, 'continues', refsOf(fact, 'places', fact.places, ['touchpoint', 'stage', 'journey'])); break;
    case 'Includes': addAll(thing, 'includes', refsOf(fact, 'journeys', fact.journeys, ['journey'])); break;
    case 'Replaces': addAll(thing, 'replaces', refsOf(fact, 'touchpoints', fact.touchpoints, ['touchpoint'])); break;
    case 'Resolves': addAll(thing, 'resolves', refsOf(fact, 'pains', fact.pains, ['pain'])); break;
    case 'Link': thing.link ??= textOf(fact); break;
  }
  return thing;
}

function buildEmotion(fact: Tree<ast.Emotion>): Emotion {
  const persona = refOf(fact, 'persona', fact.persona, ['persona']), text = textOf(fact);
  return {
    ...(persona && { persona }), ...(fact.score !== undefined && { score: fact.score }), ...(text && { text }),
    scoreRange: rangeOfProperty(fact, fact.score === undefined ? 'absent' : 'score'), range: fact.$range,
  };
}

function buildPain(block: Tree<ast.Pain>, touchpoint: string, blocks: Blocks): Pain {
  const thing: Draft<Pain> = { ...thingOf('pain', block, touchpoint, blocks), evidence: NONE };
  for (const fact of block.facts) {
    if (fact.$type === 'Severity') thing.severity ??= said(fact, 'value', fact.value as 'low');
    else if (fact.$type === 'Evidence') addAll(thing, 'evidence', refsOf(fact, 'sources', fact.sources, ['source']));
  }
  return thing;
}

export function buildOpportunity(block: Tree<ast.Opportunity>, journey: string, blocks: Blocks): Opportunity {
  const thing: Draft<Opportunity> = { ...thingOf('opportunity', block, journey, blocks), addresses: NONE, owners: NONE, tickets: NONE, measures: NONE };
  for (const fact of block.facts) switch (fact.$type) {
    case 'Addresses': addAll(thing, 'addresses', refsOf(fact, 'pains', fact.pains, ['pain'])); break;
    case 'Owner': addAll(thing, 'owners', refsOf(fact, 'teams', fact.teams, ['team'])); break;
    case 'Impact': thing.impact ??= said(fact, 'value', fact.value as 'low'); break;
    case 'OpportunityEffort': thing.effort ??= said(fact, 'value', fact.value as 'low'); break;
    case 'OpportunityStatus': thing.status ??= said(fact, 'value', fact.value as 'idea'); break;
    case 'Ticket': add(thing, 'tickets', textOf(fact)); break;
    case 'Measures': addAll(thing, 'measures', refsOf(fact, 'metrics', fact.metrics, ['metric'])); break;
  }
  return thing;
}
