/** What each piece of a file means, for colours that go by meaning: a mention has the colour of what it names. */
import { LINE_TABLE } from '../generated/line-table.ts';
import { match } from '../lines/match.ts';
import type { Line } from '../lines/reader.ts';
import type { Token } from '../lines/scanner.ts';
import type { Slot } from '../lines/shape.ts';
import type { Kind, Range } from '../model/model.ts';
import type { LocatedMention, Project } from '../names/project.ts';
import type { FileReading } from '../read.ts';
import { overlap, segmentsOf } from './places.ts';

/** The words of the protocol's own legend, so that every editor has colours for them. */
export const COLOUR_TYPES = [
  'keyword', 'macro', 'comment', 'string', 'number', 'operator', 'enumMember', 'namespace', 'class', 'function', 'event', 'method', 'type',
  'interface', 'enum', 'struct', 'variable', 'property', 'parameter',
] as const;
/** `declaration`: the name is given here; the others only mention it. */
export const COLOUR_MODIFIERS = ['declaration'] as const;

export type ColourType = typeof COLOUR_TYPES[number];

/** A piece of one line. */
export interface Colour {
  readonly line: number;
  readonly character: number;
  /** In UTF-16 units. */
  readonly length: number;
  readonly type: ColourType;
  readonly declaration: boolean;
}

const KINDS: Readonly<Record<Kind, ColourType>> = {
  journey: 'namespace', stage: 'class', touchpoint: 'function', pain: 'event', opportunity: 'method',
  persona: 'type', segment: 'type', team: 'interface', partner: 'interface', channel: 'enum', system: 'struct', competitor: 'struct',
  source: 'variable', metric: 'property', phases: 'parameter', phase: 'parameter',
};

/** The colour of names of a kind. */
export const colourOf = (kind: Kind): ColourType => KINDS[kind];

/** In text order, none over another. Mentions that nothing, or more than one thing, fits stay plain, and so do lines that can't be read. @param range only the pieces in it */
export function colours(project: Project, uri: string, reading: FileReading, range?: Range): Colour[] {
  const result: Colour[] = [];
  const mentions = new Map(project.mentionsIn(uri).map(mention => [keyOf(mention.ref.range.start.line, mention.ref.range.start.character), mention]));
  const wanted = (tokens: readonly Token[]) => !range || overlap(range, {
    start: { line: tokens[0]!.line, character: 0 }, end: { line: tokens.at(-1)!.endLine, character: tokens.at(-1)!.endColumn },
  });
  for (const line of reading.lines) if (line.read && wanted(line.tokens)) colourLine(line);
  for (const comment of reading.comments) if (wanted([comment])) put(comment, 'comment');
  return result.sort((a, b) => a.line - b.line || a.character - b.character)
    .filter((colour, i, all) => i === 0 || all[i - 1]!.line < colour.line || all[i - 1]!.character + all[i - 1]!.length <= colour.character);

  function colourLine({ tokens, word, block, opens }: Line): void {
    const shape = LINE_TABLE[block]?.[word!];
    if (!shape) return;
    const { slots } = match(shape.rest, tokens, 1);
    put(tokens[0]!, opens ? 'keyword' : 'macro');
    let leading = true;
    for (let i = 1; i < tokens.length; i++) {
      const token = tokens[i]!, slot = slots[i];
      leading &&= slot?.is === 'word';
      if (!slot) continue;
      if (slot.is !== 'ref') put(token, typeOf(slot, token, word!, leading), slot.is === 'name');
      else if (tokens[i - 1]!.image !== '.') colourMention(mentions.get(keyOf(token.line, token.column)));
    }
  }

  function colourMention(mention: LocatedMention | undefined): void {
    if (!mention) return;
    const segments = segmentsOf(project, mention), target = project.look(mention.ref, mention.in).target;
    if (segments.length > 0) {
      for (const { range: { start, end }, thing } of segments) {
        result.push({ line: start.line, character: start.character, length: end.character - start.character, type: KINDS[thing.kind], declaration: false });
      }
    } else if (target) {
      const { start, end } = mention.ref.range;
      if (start.line === end.line) result.push({ line: start.line, character: start.character, length: end.character - start.character, type: KINDS[target.thing.kind], declaration: false });
    }
  }

  /** A piece for each line that the token is on: editors show none that goes over a line's end. */
  function put(token: Token, type: ColourType | undefined, declaration = false): void {
    if (!type) return;
    token.image.split(/\r\n|\r|\n/).forEach((part, i) => {
      const blank = i === 0 ? 0 : part.length - part.trimStart().length;
      const length = part.trimEnd().length - blank;
      if (length > 0) result.push({ line: token.line + i, character: (i === 0 ? token.column : 0) + blank, length, type, declaration });
    });
  }
}

/** @param leading only words stand before it: then it belongs to the line's first word (`moment of truth`), or it is the first value */
function typeOf(slot: Slot, token: Token, word: string, leading: boolean): ColourType | undefined {
  switch (slot.is) {
    case 'name': return KINDS[word as Kind] ?? 'variable';
    case 'text': return 'string';
    case 'number': case 'date': return 'number';
    case 'free': case 'currency': return 'enumMember';
    case 'word': return /^[,.]$/.test(slot.word) ? undefined : /^[<>%]/.test(slot.word) ? 'operator'
      : leading && PHRASES.has(word) || CONNECTIVES.has(slot.word) ? 'macro' : token.kind === 'mark' ? 'operator' : 'enumMember';
    default: return undefined;
  }
}

/** Lines that begin with more than one word, and words between values. */
const PHRASES: ReadonlySet<string> = new Set(['moment', 'part', 'personalised', 'personal', 'not', 'review']);
const CONNECTIVES: ReadonlySet<string> = new Set(['with', 'when', 'per']);

const keyOf = (line: number, character: number): string => `${line}:${character}`;
