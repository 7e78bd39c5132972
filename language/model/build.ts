/** The one function that makes the model from the tree. */
import * as ast from '../generated/ast.ts';
import type { Reading } from '../lines/reader.ts';
import { WORDS } from '../lines/words.ts';
import { blocksOf, isWritten, type Blocks } from './blocks.ts';
import { buildDeclaration, type Declaration } from './build-declarations.ts';
import { buildJourney } from './build-journey.ts';
import type {
  Channel, Competitor, FileModel, Kind, Metric, Persona, Phases, Range, Segment, Source, Sync, System, Team, Text, Thing,
} from './model.ts';
import { rangeOfNode, rangeOfProperty, refOf, refsOf, textOf } from './tree-values.ts';

type Block = ast.Document['blocks'][number] | ast.Phase | ast.Stage | ast.Touchpoint | ast.Pain | ast.Opportunity;
export type NamedBlock = Exclude<Block, ast.Sync>;

/** What all things have, taken from the block's first line and from what the reader knows of it. */
export function thingOf<K extends Kind>(kind: K, block: NamedBlock, outer: string | undefined, blocks: Blocks, parts: readonly Range[] = []): Thing & { kind: K } {
  const name = block.name ?? '';
  const title: Text | undefined = block.title === undefined ? undefined : { value: block.title, range: rangeOfProperty(block, 'title') };
  const range = blocks.rangeOf(block, parts);
  const documentation = blocks.documentationOf(block);
  const start = rangeOfNode(block).start;
  const facts: readonly ast.Note[] = 'facts' in block ? (block.facts as readonly { $type: string }[]).filter((fact): fact is ast.Note => fact.$type === 'Note') : [];
  return {
    kind, name, id: outer === undefined ? name : `${outer}.${name}`, range,
    ...(title && { title }),
    nameRange: name !== '' ? rangeOfProperty(block, 'name')
      : isWritten(block) ? { start, end: { line: start.line, character: start.character + kind.length } } : { start: range.start, end: range.start },
    ...(documentation !== undefined && { documentation }),
    facts: blocks.factsOf(block),
    // A block that the reader put in says nothing of its own, so that no rule misses anything in it.
    broken: isWritten(block) ? blocks.brokenOf(block) : [''],
    notes: facts.flatMap(note => textOf(note) ?? []),
  };
}

/** @returns what the file says, with everything in text order */
export function buildModel(uri: string, tree: ast.Document, reading: Reading): FileModel {
  const blocks = blocksOf(reading);
  const unread = new Set<string>(), once = new Set<string>();
  for (const line of reading.lines) {
    // Of a fact that is said twice (J212) the model holds the first; what the second mentions is mentioned all the same.
    const again = WORDS[line.block]?.[line.word ?? '']?.once && once.has(`${line.owner} ${line.word}`);
    once.add(`${line.owner} ${line.word}`);
    if (!line.read || again) for (const token of line.tokens) if (token.kind === 'word') unread.add(token.image.normalize('NFC'));
  }
  const syncs: Sync[] = [];
  const journeys: FileModel['journeys'][number][] = [];
  const declarations: Declaration[] = [];
  for (const block of tree.blocks) {
    if (block.$type === 'Sync') syncs.push(...buildSync(block));
    else if (block.$type === 'Journey') journeys.push(buildJourney(block, blocks));
    else declarations.push(buildDeclaration(block, blocks));
  }
  const pick = <T extends Declaration>(...kinds: T['kind'][]): T[] =>
    declarations.filter((thing): thing is Declaration & T => (kinds as string[]).includes(thing.kind));
  return {
    uri, syncs, journeys, unread: [...unread], unfinished: [...new Set(reading.lines.flatMap(line => line.wanted ?? []))],
    personas: pick<Persona>('persona'), segments: pick<Segment>('segment'), teams: pick<Team>('team'), partners: pick<Team>('partner'),
    channels: pick<Channel>('channel'), systems: pick<System>('system'), competitors: pick<Competitor>('competitor'),
    sources: pick<Source>('source'), metrics: pick<Metric>('metric'), phaseLists: pick<Phases>('phases'),
  };
}

function buildSync(block: ast.Sync): Sync[] {
  const process = refOf(block, 'process', block.process, ['phases']), behaviour = refOf(block, 'behaviour', block.behaviour, ['phases']);
  if (!process || !behaviour) return [];
  const pairs: Sync['pairs'][number][] = [];
  const free = [];
  for (const fact of block.facts) {
    if (fact.$type === 'Free') free.push(...refsOf(fact, 'phases', fact.phases, ['phase']));
    else {
      const one = refOf(fact, 'process', fact.process, ['phase']), other = refOf(fact, 'behaviour', fact.behaviour, ['phase']);
      if (one && other) pairs.push({ process: one, behaviour: other, range: rangeOfNode(fact) });
    }
  }
  return [{ process, behaviour, range: rangeOfNode(block), pairs, free }];
}
