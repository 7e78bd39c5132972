/** What can be written at a place. */
import { LINE_TABLE } from '../generated/line-table.ts';
import type { Slot } from '../lines/shape.ts';
import { kindWord } from '../lines/wording.ts';
import { WORDS } from '../lines/words.ts';
import type { Position, Range, Thing } from '../model/model.ts';
import { shortestName, type Place, type Project } from '../names/project.ts';
import type { FileReading } from '../read.ts';
import { contextAt, type Context } from './context.ts';
import { describe } from './hover.ts';
import { leadOf, snippetOf } from './snippets.ts';

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
  const within = context.holder && innermostThing(project, uri, context);
  return { range, items: (context.expected ?? []).flatMap(slot => valueItems(project, slot, context, within, today)) };
}

// ---- a line's beginning ---------------------------------------------------------------------------------------------

function lineItems(project: Project, uri: string, context: Context): CompletionItem[] {
  const items: CompletionItem[] = [], seen = new Set<string>();
  // What the block can hold that the line is indented under; of those around it only blocks, which would end it.
  const blocks = [context.inner, ...context.blocks.slice(0, context.blocks.indexOf(context.inner)).reverse()];
  for (const block of blocks) {
    const said = new Set(thingOfBlock(project, uri, block.line)?.facts.map(fact => fact.word));
    for (const [word, shape] of Object.entries(LINE_TABLE[block.word]!)) {
      const info = WORDS[block.word]?.[word];
      if (seen.has(word) || (info?.once && said.has(word)) || (block !== context.inner && !shape.opens)) continue;
      seen.add(word);
      const { snippet, ask } = snippetOf(word, shape);
      items.push({
        label: leadOf(word, shape), kind: shape.opens ? 'block' : 'fact', detail: info?.help ?? '', text: snippet, snippet: true, ask,
      });
    }
  }
  return items;
}

// ---- inside a line --------------------------------------------------------------------------------------------------

/** What the steps of a scale and the choices mean, where their names don't say it. */
const MEANINGS: Readonly<Record<string, string>> = {
  'archetype routine': 'effortless and always the same', 'archetype joyride': 'effortless and ever new',
  'archetype trek': 'hard, with a goal on the way', 'archetype odyssey': 'hard and ever new',
  'state current': 'how it is, from evidence', 'state future': 'how it shall be',
  'kind csat': 'satisfaction, 0 to 100 %', 'kind nps': 'net promoter score, -100 to 100', 'kind ces': 'customer effort score',
  'kind conversion': 'completed ÷ exposed', 'kind clv': 'customer lifetime value', 'kind remote': 'a person, but not in the room',
  'kind assumption': 'nobody has asked yet', 'emotion n/a': 'not involved: a gap in the curve',
};

const FEELINGS: readonly (readonly [string, string])[] = [['+2', 'delighted'], ['+1', 'content'], ['0', 'neither'], ['-1', 'unhappy'], ['-2', 'angry']];

function valueItems(project: Project, slot: Slot, context: Context, within: Thing | undefined, today: string): CompletionItem[] {
  const value = (text: string, detail: string, snippet = false, ask = false): CompletionItem => ({ label: text, kind: 'value', detail, text, snippet, ask });
  const { word } = context;
  switch (slot.is) {
    case 'ref': return nameItems(project, slot.kinds.flatMap(kind => project.ofKind(kind)), context, within);
    case 'word': return /^[,.%<>=]/.test(slot.word) ? [] : [value(slot.word, MEANINGS[`${word} ${slot.word}`] ?? '', false, slot.word === 'with' || slot.word === 'per')];
    case 'text': return context.before.length > 1 || word !== 'role' ? [{ ...value('"…"', 'a text'), text: '"$1"$0', snippet: true, filter: '"' }] : [];
    case 'number':
      if (word === 'emotion') return FEELINGS.map(([score, feeling]) => ({ ...value(score, feeling, true), text: `${score} "\${1:${feeling}}"$0`, filter: `${score} ${feeling}` }));
      if (word === 'effort') return ['0', '1', '2', '3', '4', '5'].map(step => value(step, step === '0' ? 'nothing' : step === '5' ? 'a lot' : ''));
      return [];
    case 'date': return [value(today, 'today')];
    default: return [];
  }
}

function nameItems(project: Project, places: readonly Place[], context: Context, within: Thing | undefined): CompletionItem[] {
  const journey = within && (project.placeOf(within)?.journey ?? (within.kind === 'journey' ? within : undefined));
  const written = new Set(context.before.filter(token => token.kind === 'word').map(token => token.image));
  const offered = places.filter(({ thing, journey: home }) => thing.name !== '' && thing !== within
    && (context.word !== 'next' || home === journey) && (context.word !== 'improves' || thing !== journey));
  const near = (place: Place): number => (place.journey !== undefined && place.journey === journey ? 0 : 1);
  return offered.map(place => ({ place, name: shortestName(project, place, within) }))
    .filter(({ name }) => !written.has(name))
    .sort((a, b) => near(a.place) - near(b.place))
    .map(({ place, name }) => ({
      label: name, kind: 'name', text: name, snippet: false, ask: false,
      detail: place.thing.title?.value ?? kindWord(place.thing.kind),
      filter: `${name} ${place.thing.title?.value ?? ''}`,
      documentation: () => describe(project, place),
    }));
}

function innermostThing(project: Project, uri: string, context: Context): Thing | undefined {
  return thingOfBlock(project, uri, context.holder?.line);
}

function thingOfBlock(project: Project, uri: string, line: number | undefined): Thing | undefined {
  return line === undefined ? undefined : project.placesIn(uri).find(({ thing }) => thing.range.start.line === line)?.thing;
}
