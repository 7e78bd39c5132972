/**
 * What each block can say, as a table: the line's words, the key under which plain values keep it, and its shape.
 *
 * Writing, reading JSON and tables, and the published schema go by it. Facts stand in the order in which they are written.
 * A test holds it against the grammar: no line of the language that isn't here.
 */

export type FactShape =
  /** One text; a text a line. */
  | 'text' | 'texts'
  /** One name; names on one line. */
  | 'ref' | 'refs'
  /** A name and a text a line. */
  | 'explained'
  /** One of the grammar's words; several on one line; one a line; a word or else a text. */
  | 'word' | 'words' | 'word-lines' | 'role'
  | 'number' | 'date' | 'tag' | 'duration' | 'quantity' | 'target'
  /** Said or not. */
  | 'flag'
  | 'emotions' | 'next' | 'exits';

export interface Fact {
  /** In plain values. */
  readonly key: string;
  /** The words that the line begins with. */
  readonly word: string;
  readonly shape: FactShape;
  /** In the model, where it is another. */
  readonly from?: string;
}

export type BlockKind = 'persona' | 'segment' | 'team' | 'partner' | 'channel' | 'system' | 'competitor' | 'source' | 'metric' | 'phases' | 'phase'
  | 'journey' | 'stage' | 'touchpoint' | 'pain' | 'opportunity';

export interface Block {
  readonly facts: readonly Fact[];
  /** The blocks in it, in the order in which they are written. */
  readonly parts: readonly { readonly key: string; readonly kind: BlockKind }[];
}

const fact = (key: string, word: string, shape: FactShape, from?: string): Fact => ({ key, word, shape, ...(from !== undefined && { from }) });
const NOTES = fact('notes', 'note', 'texts'), OWNERS = fact('owners', 'owner', 'refs'), EVIDENCE = fact('evidence', 'evidence', 'refs');
const MEASURES = fact('measures', 'measures', 'refs'), DROPS = fact('drops', 'drops', 'explained'), DATE = fact('date', 'date', 'date');
const TEAM: readonly Fact[] = [fact('contact', 'contact', 'text'), fact('partOf', 'part of', 'ref'), NOTES];
const INPUTS = ['exposed', 'completed', 'annual-revenue', 'lifespan', 'acquisition-cost', 'promoters', 'passives', 'detractors'];

export const BLOCKS: Readonly<Record<BlockKind, Block>> = {
  persona: { parts: [], facts: [
    fact('role', 'role', 'role'), fact('segment', 'segment', 'ref'), fact('goals', 'goal', 'texts'), fact('needs', 'need', 'texts'), fact('quotes', 'quote', 'texts'),
    fact('prefers', 'prefers', 'refs'), fact('size', 'size', 'number'), EVIDENCE, NOTES,
  ] },
  segment: { parts: [], facts: [fact('size', 'size', 'number'), fact('criteria', 'criterion', 'texts'), NOTES] },
  team: { parts: [], facts: TEAM },
  partner: { parts: [], facts: TEAM },
  channel: { parts: [], facts: [fact('kind', 'kind', 'word', 'channelKind'), fact('fits', 'fits', 'refs'), fact('cost', 'cost', 'word'), fact('device', 'device', 'word'), NOTES] },
  system: { parts: [], facts: [OWNERS, NOTES] },
  competitor: { parts: [], facts: [NOTES] },
  source: { parts: [], facts: [
    fact('kind', 'kind', 'word', 'sourceKind'), DATE, fact('sample', 'sample', 'number'), fact('link', 'link', 'text'), fact('personalData', 'personal data', 'flag'),
    fact('consent', 'consent', 'text'), NOTES,
  ] },
  metric: { parts: [], facts: [
    fact('kind', 'kind', 'word', 'metricKind'), ...INPUTS.map(word => fact(word, word, 'quantity', `inputs.${word}`)), fact('value', 'value', 'quantity'), fact('target', 'target', 'target'),
    DATE, EVIDENCE, NOTES,
  ] },
  phases: { parts: [{ key: 'phases', kind: 'phase' }], facts: [] },
  phase: { parts: [], facts: [] },
  journey: { parts: [{ key: 'stages', kind: 'stage' }, { key: 'opportunities', kind: 'opportunity' }], facts: [
    fact('kind', 'kind', 'word', 'journeyKind'), fact('state', 'state', 'word'), fact('improves', 'improves', 'ref'), fact('archetypes', 'archetype', 'word-lines'), fact('for', 'for', 'refs'),
    fact('goal', 'goal', 'text'), fact('from', 'from', 'text'), fact('until', 'until', 'text'), OWNERS, fact('partOf', 'part of', 'ref'), fact('status', 'status', 'word'),
    fact('reviewed', 'reviewed', 'date'), fact('reviewEvery', 'review every', 'duration'), fact('lang', 'lang', 'tag'), DROPS, NOTES,
  ] },
  stage: { parts: [{ key: 'touchpoints', kind: 'touchpoint' }], facts: [
    fact('process', 'process', 'ref'), fact('phase', 'phase', 'ref'), OWNERS, fact('goal', 'goal', 'text'), fact('milestones', 'milestone', 'texts'), MEASURES, DROPS,
    fact('notFor', 'not for', 'explained'), NOTES,
  ] },
  touchpoint: { parts: [{ key: 'pains', kind: 'pain' }], facts: [
    fact('via', 'via', 'ref'), fact('provider', 'provider', 'ref'), fact('for', 'for', 'refs'), OWNERS, fact('actions', 'action', 'texts'), fact('thoughts', 'thought', 'texts'),
    fact('expects', 'expects', 'texts'), fact('wait', 'wait', 'duration'), fact('emotions', 'emotion', 'emotions'), fact('effort', 'effort', 'number'), fact('cues', 'cue', 'texts'),
    fact('momentOfTruth', 'moment of truth', 'flag'), fact('frontstage', 'frontstage', 'texts'), fact('backstage', 'backstage', 'texts'), fact('support', 'support', 'texts'),
    fact('uses', 'uses', 'refs'), fact('data', 'data', 'words'), fact('consent', 'consent', 'text'), fact('personalisedBy', 'personalised by', 'refs'), fact('rivals', 'rival', 'explained'),
    MEASURES, EVIDENCE, fact('handoff', 'handoff', 'text'), fact('next', 'next', 'next'), fact('exits', 'exit', 'exits'), fact('continues', 'continues', 'refs'),
    fact('includes', 'includes', 'refs'), fact('replaces', 'replaces', 'refs'), fact('resolves', 'resolves', 'refs'), fact('link', 'link', 'text'), NOTES,
  ] },
  pain: { parts: [], facts: [fact('severity', 'severity', 'word'), EVIDENCE, NOTES] },
  opportunity: { parts: [], facts: [
    fact('addresses', 'addresses', 'refs'), OWNERS, fact('impact', 'impact', 'word'), fact('effort', 'effort', 'word'), fact('status', 'status', 'word'), fact('tickets', 'ticket', 'texts'),
    MEASURES, NOTES,
  ] },
};

/** What a file holds, in the order in which it is written. `sync` has no name and stands apart: see `PlainSync`. */
export const FILE_PARTS: readonly { readonly key: string; readonly kind: BlockKind | 'sync' }[] = [
  { key: 'teams', kind: 'team' }, { key: 'partners', kind: 'partner' }, { key: 'channels', kind: 'channel' }, { key: 'systems', kind: 'system' },
  { key: 'competitors', kind: 'competitor' }, { key: 'sources', kind: 'source' }, { key: 'segments', kind: 'segment' }, { key: 'personas', kind: 'persona' },
  { key: 'metrics', kind: 'metric' }, { key: 'phaseLists', kind: 'phases' }, { key: 'syncs', kind: 'sync' }, { key: 'journeys', kind: 'journey' },
];
