/** Personas, teams, channels and the other things that many journeys share. */
import type * as ast from '../generated/ast.ts';
import type { Tree } from '../parser/tree.ts';
import type { Blocks } from './blocks.ts';
import { NONE, thingOf } from './thing.ts';
import type { Channel, Competitor, Metric, MetricInput, MetricKind, Persona, Phase, Phases, Quantity, Said, Segment, Source, SourceKind, System, Team } from './model.ts';
import { quantityOf, rangeOfProperty, refOf, refsOf, said, textOf } from './tree-values.ts';

export type Declaration = Persona | Segment | Team | Channel | System | Competitor | Source | Metric | Phases;
type DeclarationBlock = Tree<Exclude<ast.Document['blocks'][number], ast.Journey | ast.Sync>>;
/** While it is built, a thing can still be written to. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

export function buildDeclaration(block: DeclarationBlock, blocks: Blocks): Declaration {
  switch (block.$type) {
    case 'Persona': return persona(block, blocks);
    case 'Segment': return segment(block, blocks);
    case 'Team': return team('team', block, blocks);
    case 'Partner': return team('partner', block, blocks);
    case 'Channel': return channel(block, blocks);
    case 'System': return { ...thingOf('system', block, undefined, blocks), owners: block.facts.flatMap(fact => fact.$type === 'Owner' ? refsOf(fact, 'teams', fact.teams, ['team']) : []) };
    case 'Competitor': return thingOf('competitor', block, undefined, blocks);
    case 'Source': return source(block, blocks);
    case 'Metric': return metric(block, blocks);
    case 'Phases': return phases(block, blocks);
  }
}

function persona(block: Tree<ast.Persona>, blocks: Blocks): Persona {
  const thing: Draft<Persona> = { ...thingOf('persona', block, undefined, blocks), goals: NONE, needs: NONE, quotes: NONE, prefers: NONE, evidence: NONE };
  for (const fact of block.facts) switch (fact.$type) {
    case 'Role': thing.role ??= fact.value === undefined ? textOf(fact) : said(fact, 'value', fact.value as string); break;
    case 'PersonaSegment': thing.segment ??= refOf(fact, 'segment', fact.segment, ['segment']); break;
    case 'Goal': add(thing, 'goals', textOf(fact)); break;
    case 'Need': add(thing, 'needs', textOf(fact)); break;
    case 'Quote': add(thing, 'quotes', textOf(fact)); break;
    case 'Prefers': addAll(thing, 'prefers', refsOf(fact, 'channels', fact.channels, ['channel'])); break;
    case 'Size': thing.size ??= said(fact, 'number', fact.number); break;
    case 'Evidence': addAll(thing, 'evidence', refsOf(fact, 'sources', fact.sources, ['source'])); break;
  }
  return thing;
}

/** A thing's list `K`, as its values are. */
type ListOf<T, K extends keyof T> = T[K] extends readonly (infer V)[] ? V : never;

/** Puts a value, where there is one, at the end of a list of a thing that is being built. */
export function add<T, K extends keyof T>(thing: T, key: K, value: ListOf<T, K> | undefined): void {
  if (value === undefined) return;
  const list = thing[key] as readonly unknown[];
  if (list === NONE) thing[key] = [value] as T[K];
  else (list as unknown[]).push(value);
}

export function addAll<T, K extends keyof T>(thing: T, key: K, values: readonly ListOf<T, K>[]): void {
  for (const value of values) add(thing, key, value);
}

function segment(block: Tree<ast.Segment>, blocks: Blocks): Segment {
  const thing: Draft<Segment> = { ...thingOf('segment', block, undefined, blocks), criteria: NONE };
  for (const fact of block.facts) {
    if (fact.$type === 'Size') thing.size ??= said(fact, 'number', fact.number);
    else if (fact.$type === 'Criterion') add(thing, 'criteria', textOf(fact));
  }
  return thing;
}

function team(kind: 'team' | 'partner', block: Tree<ast.Team | ast.Partner>, blocks: Blocks): Team {
  const thing: Draft<Team> = thingOf(kind, block, undefined, blocks);
  for (const fact of block.facts) {
    if (fact.$type === 'Contact') thing.contact ??= textOf(fact);
    else if (fact.$type === 'TeamPart') thing.partOf ??= refOf(fact, 'team', fact.team, ['team', 'partner']);
  }
  return thing;
}

function channel(block: Tree<ast.Channel>, blocks: Blocks): Channel {
  const thing: Draft<Channel> = { ...thingOf('channel', block, undefined, blocks), fits: NONE };
  for (const fact of block.facts) switch (fact.$type) {
    case 'ChannelKind': thing.channelKind ??= said(fact, 'value', fact.value as 'digital'); break;
    case 'Fits': addAll(thing, 'fits', refsOf(fact, 'phases', fact.phases, ['phase'])); break;
    case 'Cost': thing.cost ??= said(fact, 'value', fact.value as 'low'); break;
    case 'Device': thing.device ??= said(fact, 'value', fact.value as 'any'); break;
  }
  return thing;
}

function source(block: Tree<ast.Source>, blocks: Blocks): Source {
  const thing: Draft<Source> = { ...thingOf('source', block, undefined, blocks), personalData: false };
  for (const fact of block.facts) switch (fact.$type) {
    case 'SourceKind': thing.sourceKind ??= said(fact, 'value', fact.value as SourceKind); break;
    case 'When': thing.date ??= said(fact, 'date', fact.date as string); break;
    case 'Sample': thing.sample ??= said(fact, 'number', fact.number); break;
    case 'Link': thing.link ??= textOf(fact); break;
    case 'PersonalData': thing.personalData = true; break;
    case 'Consent': thing.consent ??= textOf(fact); break;
  }
  return thing;
}

function metric(block: Tree<ast.Metric>, blocks: Blocks): Metric {
  const inputs: Partial<Record<MetricInput, Said<Quantity>>> = {};
  const thing: Draft<Metric> = { ...thingOf('metric', block, undefined, blocks), inputs, evidence: NONE };
  for (const fact of block.facts) switch (fact.$type) {
    case 'MetricKind': thing.metricKind ??= said(fact, 'value', fact.value as MetricKind); break;
    case 'MetricInput': inputs[fact.input as MetricInput] ??= { value: quantityOf(fact), range: rangeOfProperty(fact, 'number') }; break;
    case 'MetricValue': thing.value ??= { value: quantityOf(fact), range: rangeOfProperty(fact, 'number') }; break;
    case 'MetricTarget': thing.target ??= {
      value: { ...quantityOf(fact), comparison: (fact.comparison as '>=' | undefined) ?? '=' }, range: fact.$range,
    }; break;
    case 'When': thing.date ??= said(fact, 'date', fact.date as string); break;
    case 'Evidence': addAll(thing, 'evidence', refsOf(fact, 'sources', fact.sources, ['source'])); break;
  }
  return thing;
}

function phases(block: Tree<ast.Phases>, blocks: Blocks): Phases {
  const list: Phase[] = block.phases.map(phase => ({ ...thingOf('phase', phase, block.name ?? '', blocks) }));
  return { ...thingOf('phases', block, undefined, blocks, list.map(phase => phase.range)), phases: list };
}
