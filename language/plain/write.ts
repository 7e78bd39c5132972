/** Plain values → the text of a journey file, in the canonical layout. What is read back from it says the same. */
import { format } from '../format/format.ts';
import { BLOCKS, FILE_PARTS, type BlockKind } from './facts.ts';
import { linesOf, type FactText } from './lines.ts';
import { nameOf } from './names.ts';
import type { PlainFile, PlainSync, PlainThing } from './plain.ts';
import { quoted, quotedLong } from './spelling.ts';

/** Above the first journey and above each list of declarations: a group of its own. */
export function writeJourneys(file: PlainFile): string {
  const groups = FILE_PARTS.flatMap(({ key, kind }) => {
    const things = (file as Readonly<Record<string, readonly unknown[] | undefined>>)[key] ?? [];
    const rows = things.flatMap(thing => kind === 'sync' ? syncRows(thing as PlainSync) : blockRows(kind, thing as PlainThing, 0));
    return rows.length > 0 ? [rows.join('\n')] : [];
  });
  const text = groups.length > 0 ? `${groups.join('\n\n')}\n` : '';
  const laid = format(text);
  return 'refused' in laid ? text : laid.text;
}

/** A line of a journey file, without its indentation. */
export function factRow({ word, value, text }: FactText): string {
  const said = text === undefined ? undefined : quotedLong(text);
  const parts = word === 'exit' ? [word, said, value] : word === 'next' && said !== undefined ? [word, value, 'when', said] : [word, value, said];
  return parts.filter(part => part !== undefined && part !== '').join(' ');
}

function blockRows(kind: BlockKind, thing: PlainThing, depth: number): string[] {
  const values = thing as unknown as Readonly<Record<string, unknown>>, { facts, parts } = BLOCKS[kind];
  const margin = '  '.repeat(depth), inner = `${margin}  `;
  const name = thing.name === '' ? nameOf(thing.title ?? '', kind, new Set()) : thing.name;
  return [
    ...(thing.documentation === undefined ? [] : thing.documentation.split('\n').map(line => `${margin}//${line === '' ? '' : ` ${line}`}`)),
    `${margin}${kind} ${name}${thing.title === undefined ? '' : ` ${quoted(thing.title)}`}`,
    ...facts.flatMap(fact => values[fact.key] === undefined ? [] : linesOf(fact, values[fact.key]).map(line => indented(factRow(line), inner))),
    ...parts.flatMap(({ key, kind: part }) => (values[key] as readonly PlainThing[] | undefined ?? []).flatMap(each => blockRows(part, each, depth + 1))),
  ];
}

/** A long text's lines stand deeper than the line that it begins on. */
const indented = (row: string, margin: string): string => row.split('\n').map(line => line === '' ? '' : margin + line).join('\n');

function syncRows({ process, behaviour, pairs = [], free = [] }: PlainSync): string[] {
  return [
    `sync ${process} with ${behaviour}`, ...pairs.map(pair => `  pair ${pair.process} ${pair.behaviour}`), ...(free.length > 0 ? [`  free ${free.join(', ')}`] : []),
  ];
}
