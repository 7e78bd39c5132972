/** What can be written at a place. */
import { LINE_TABLE } from '../generated/line-table.ts';
import { formOf } from '../lines/form.ts';
import type { LineShape, Slot } from '../lines/shape.ts';
import { kindWord, leadOf } from '../lines/wording.ts';
import { WORDS } from '../lines/words.ts';
import type { Position, Range, Thing } from '../model/model.ts';
import { namesOf, shortestName, type Place, type Project } from '../names/project.ts';
import type { FileReading } from '../read.ts';
import { contextAt, type Context, type OpenBlock } from './context.ts';
import { describe } from './hover.ts';
import { code, escape } from './markdown.ts';
import { EFFORTS, FEELINGS, MEANINGS, usualWords } from './meanings.ts';
import { snippetOf } from './snippets.ts';

export interface CompletionItem {
  readonly label: string;
  readonly kind: 'block' | 'fact' | 'name' | 'value';
  /** Beside the label: a title, or what the word is for. */
  readonly detail: string;
  /** Markdown; computed when the item is looked at. */
  readonly documentation?: () => string;
  /** What is written; with `$1` and so on where `snippet` is true. */
  readonly text: string;
  readonly snippet: boolean;
  /** What the editor filters by, where that isn't the label: the title helps to find a name. */
  readonly filter?: string;
  /** Whether the editor should offer what comes next at once. */
  readonly ask: boolean;
}

export interface Completions {
  /** What is replaced. */
  readonly range: Range;
  /** In the order in which they are to be shown. */
  readonly items: readonly CompletionItem[];
}

/** @param today ISO 8601, offered where a date is wanted */
export function complete(project: Project, uri: string, reading: FileReading, lineText: string, position: Position, today: string): Completions {
  const context = contextAt(reading, lineText, position);
  const range = { start: context.from, end: position };
  if (context.inText) return { range, items: [] };
  if (context.word === undefined) return { range, items: lineItems(project, uri, context) };
  const within = thingOfBlock(project, uri, context.holder?.line);
  return { range, items: (context.expected ?? []).flatMap(slot => valueItems(project, slot, context, within, today)) };
}

// ---- a line's beginning ---------------------------------------------------------------------------------------------

function lineItems(project: Project, uri: string, context: Context): CompletionItem[] {
  const items: CompletionItem[] = [], seen = new Set<string>();
  const offer = (block: OpenBlock, wanted: (shape: LineShape) => boolean) => {
    // The line that the cursor is in is being written: what it says isn't said yet.
    const said = new Set(thingOfBlock(project, uri, block.line)?.facts.filter(fact => fact.range.start.line !== context.from.line).map(fact => fact.word));
    for (const [word, shape] of Object.entries(LINE_TABLE[block.word]!)) {
      const info = WORDS[block.word]?.[word];
      if (seen.has(word) || (info?.once && said.has(word)) || !wanted(shape)) continue;
      seen.add(word);
      const { snippet, ask } = snippetOf(word, shape);
      items.push({
        label: leadOf(word, shape).join(' '), kind: shape.opens ? 'block' : 'fact', detail: info?.help ?? '', text: snippet, snippet: true, ask,
        documentation: () => [code(`${word} ${formOf(shape.rest)}`.trim()), escape(info?.help ?? '')].join('\n\n'),
      });
    }
  };
  const at = context.blocks.indexOf(context.inner);
  // A stage stands at its journey's margin: what begins there most often is the journey's next block.
  const beside = context.blocks.slice(at + 1).filter(block => block.indent === context.indent);
  for (const block of beside) if (block.word === 'journey') offer(block, shape => shape.opens !== undefined);
  offer(context.inner, () => true);
  // Of the blocks around only those that would end it.
  for (const block of [...context.blocks.slice(0, at).reverse(), ...beside]) offer(block, shape => shape.opens !== undefined);
  return items;
}

// ---- inside a line --------------------------------------------------------------------------------------------------

function valueItems(project: Project, slot: Slot, context: Context, within: Thing | undefined, today: string): CompletionItem[] {
  const value = (text: string, detail: string, snippet = false, ask = false): CompletionItem => ({ label: text, kind: 'value', detail, text, snippet, ask });
  const { word } = context;
  switch (slot.is) {
    case 'ref': return nameItems(project, slot.kinds.flatMap(kind => project.ofKind(kind)), context, within);
    case 'word': return slot.word === ',' || slot.word === '.' ? [] : [value(slot.word, MEANINGS[`${word} ${slot.word}`] ?? '', false, slot.word === 'with' || slot.word === 'per')];
    case 'text': return context.before.length > 1 || word !== 'role' ? [{ ...value('"…"', 'a text'), text: '"$1"$0', snippet: true, filter: '"' }] : [];
    case 'number':
      if (word === 'emotion') return FEELINGS.map(([score, feeling]) => ({ ...value(score, feeling, true), text: `${score} "\${1:${feeling}}"$0`, filter: `${score} ${feeling}` }));
      if (word === 'effort') return EFFORTS.map(([step, meaning]) => value(step, meaning));
      return [];
    case 'date': return [value(today, 'today')];
    case 'free': return usualWords(word ?? '', context.before.at(-1)?.image).map(([text, meaning]) => value(text, meaning));
    default: return [];
  }
}

function nameItems(project: Project, places: readonly Place[], context: Context, within: Thing | undefined): CompletionItem[] {
  const journey = within && (project.placeOf(within)?.journey ?? (within.kind === 'journey' ? within : undefined));
  const written = new Set(context.before.filter(token => token.kind === 'word').map(token => token.image));
  const offered = places.filter(({ thing, journey: home }) => thing.name !== '' && thing !== within
    && (context.word !== 'next' || home === journey) && (context.word !== 'improves' || thing !== journey));
  // What is near comes first, and there what nobody has named yet: it was declared to be used.
  const rank = (place: Place): number => (place.journey !== undefined && place.journey === journey ? 0 : 2) + (project.mentionsOf(place.thing).length === 0 ? 0 : 1);
  return offered.flatMap(place => wordings(project, place, context, within).map(name => ({ place, name, rank: rank(place) })))
    .filter(({ name }) => !written.has(name))
    .sort((a, b) => a.rank - b.rank)
    .map(({ place, name }) => ({
      label: name, kind: 'name', text: name, snippet: false, ask: false,
      detail: place.thing.title?.value ?? kindWord(place.thing.kind),
      filter: `${name} ${place.thing.title?.value ?? ''}`,
      documentation: () => describe(project, place),
    }));
}

/** How a thing can be called here: as short as possible; where a longer name was begun, as that goes on. */
function wordings(project: Project, place: Place, context: Context, within: Thing | undefined): string[] {
  const begun = context.written.slice(0, context.written.lastIndexOf('.') + 1);
  if (begun === '') return [shortestName(project, place, within)];
  const { thing } = place;
  return namesOf(place).filter(name => name.startsWith(begun) && project.resolve({ text: name, kinds: [thing.kind], range: thing.nameRange }, within) === thing);
}

function thingOfBlock(project: Project, uri: string, line: number | undefined): Thing | undefined {
  return line === undefined ? undefined : project.placesIn(uri).find(({ thing }) => thing.range.start.line === line)?.thing;
}
