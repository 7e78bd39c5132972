/** The one function that makes the model from the tree. */
import type * as ast from '../generated/ast.ts';
import type { Document, Tree } from '../parser/tree.ts';
import type { Line, Reading } from '../lines/reader.ts';
import { nfc } from '../lines/scanner.ts';
import { WORDS } from '../lines/words.ts';
import { blocksOf } from './blocks.ts';
import { buildDeclaration, type Declaration } from './build-declarations.ts';
import { buildJourney } from './build-journey.ts';
import type {
  Channel, Competitor, FileModel, Kind, Metric, Persona, Phases, Segment, Source, Sync, System, Team,
} from './model.ts';
import { refOf, refsOf } from './tree-values.ts';

/** @returns what the file says, with everything in text order */
export function buildModel(uri: string, tree: Document, reading: Pick<Reading, 'lines' | 'comments'>): FileModel {
  const blocks = blocksOf(reading);
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
    uri, syncs, journeys, ...missingIn(reading.lines),
    personas: pick<Persona>('persona'), segments: pick<Segment>('segment'), teams: pick<Team>('team'), partners: pick<Team>('partner'),
    channels: pick<Channel>('channel'), systems: pick<System>('system'), competitors: pick<Competitor>('competitor'),
    sources: pick<Source>('source'), metrics: pick<Metric>('metric'), phaseLists: pick<Phases>('phases'),
  };
}

/** What lines may have said that the model doesn't hold, each word once, in text order. @param lines whole blocks */
export function missingIn(lines: readonly Line[]): Pick<FileModel, 'unread' | 'unfinished'> {
  const unread = new Set<string>(), once = new Set<string>(), unfinished = new Set<Kind>();
  for (const line of lines) {
    let again = false;
    if (line.word !== undefined && WORDS[line.block]?.[line.word]?.once) {
      // Of a fact that is said twice (J212) the model holds the first; what the second mentions is mentioned all the same.
      const key = `${line.owner} ${line.word}`;
      again = once.has(key);
      once.add(key);
    }
    if (!line.read || again) for (const token of line.tokens) if (token.kind === 'word') unread.add(nfc(token.image));
    if (line.wanted) for (const kind of line.wanted) unfinished.add(kind);
  }
  return { unread: [...unread], unfinished: [...unfinished] };
}

function buildSync(block: Tree<ast.Sync>): Sync[] {
  const process = refOf(block, 'process', block.process, ['phases']), behaviour = refOf(block, 'behaviour', block.behaviour, ['phases']);
  if (!process || !behaviour) return [];
  const pairs: Sync['pairs'][number][] = [];
  const free = [];
  for (const fact of block.facts) {
    if (fact.$type === 'Free') free.push(...refsOf(fact, 'phases', fact.phases, ['phase']));
    else {
      const one = refOf(fact, 'process', fact.process, ['phase']), other = refOf(fact, 'behaviour', fact.behaviour, ['phase']);
      if (one && other) pairs.push({ process: one, behaviour: other, range: fact.$range });
    }
  }
  return [{ process, behaviour, range: block.$range, pairs, free }];
}
