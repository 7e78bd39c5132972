/**
 * The long table: a row for each thing and a row for each fact of it, in the language's own words. Nothing is lost either way.
 *
 * The columns journey, stage and touchpoint say what a row is in, so that rows can be filtered; a row without a fact begins a thing.
 */
import { BLOCKS, FILE_PARTS, type BlockKind } from '../../language/plain/facts.ts';
import { fits } from '../../language/plain/fits.ts';
import { linesOf, valueOf } from '../../language/plain/lines.ts';
import { nameOf } from '../../language/plain/names.ts';
import type { PlainFile, PlainSync, PlainThing } from '../../language/plain/plain.ts';
import { isMention, isName } from '../../language/plain/spelling.ts';
import { guarded, unguarded } from '../guard.ts';
import { doubt, leaveOut, type Gathered } from '../report.ts';

export const LONG_COLUMNS = ['journey', 'stage', 'touchpoint', 'block', 'name', 'title', 'fact', 'value', 'text'] as const;
type Column = typeof LONG_COLUMNS[number];
type Row = Partial<Record<Column, string>>;
type Values = Record<string, unknown>;
interface Around { readonly journey?: string; readonly stage?: string; readonly touchpoint?: string }

/** @returns the header and the rows, their cells harmless to spreadsheets */
export function longRows(file: PlainFile): string[][] {
  const rows: Row[] = [];
  const thing = (kind: BlockKind, values: PlainThing & Values, around: Around, outer = ''): void => {
    const name = outer + values.name, own = { ...around, block: kind, name };
    rows.push({ ...own, ...(values.title !== undefined && { title: guarded(values.title) }) });
    if (values.documentation !== undefined) rows.push({ ...own, fact: 'comment', text: guarded(values.documentation) });
    for (const fact of BLOCKS[kind].facts) {
      if (values[fact.key] === undefined) continue;
      for (const { word, value = '', text } of linesOf(fact, values[fact.key])) rows.push({ ...own, fact: word, value: value === '' ? '' : guarded(value), ...(text !== undefined && { text: guarded(text) }) });
    }
    const inside: Around = kind === 'journey' || kind === 'stage' || kind === 'touchpoint' ? { ...around, [kind]: values.name } : around;
    for (const part of BLOCKS[kind].parts) for (const each of (values[part.key] as (PlainThing & Values)[] | undefined) ?? []) thing(part.kind, each, inside, kind === 'phases' ? `${values.name}.` : '');
  };
  for (const { key, kind } of FILE_PARTS) {
    for (const each of (file as Readonly<Record<string, readonly unknown[] | undefined>>)[key] ?? []) {
      if (kind !== 'sync') { thing(kind, each as PlainThing & Values, {}); continue; }
      const { process, behaviour, pairs = [], free = [] } = each as PlainSync, own = { block: 'sync', name: process };
      rows.push({ ...own, value: behaviour }, ...pairs.map(pair => ({ ...own, fact: 'pair', value: `${pair.process} ${pair.behaviour}` })), ...(free.length > 0 ? [{ ...own, fact: 'free', value: free.join(', ') }] : []));
    }
  }
  return [[...LONG_COLUMNS], ...rows.map(row => LONG_COLUMNS.map(column => row[column] ?? ''))];
}

/** Whether a table's first row is that of a long table of ours. */
export const isLong = (header: readonly string[]): boolean => ['block', 'name', 'fact', 'value'].every(column => header.some(cell => cell.trim().toLowerCase() === column));

/** @param lineOf the line of the source that a row (from 0, the header's) stands on */
export function readLong(rows: readonly (readonly string[])[], lineOf: (row: number) => number, said: Gathered): PlainFile {
  const file: Values = {}, latest = new Map<string, Values>();
  const at = new Map((rows[0] ?? []).map((cell, i) => [cell.trim().toLowerCase(), i] as const));
  rows.slice(1).forEach((cells, index) => {
    const cell = (column: Column): string => cells[at.get(column) ?? -1] ?? '';
    const place = { line: lineOf(index + 1) }, filled = cells.filter(each => each !== '').length;
    const fail = (why: string): void => {
      if (filled === 0) return;
      leaveOut(said, place, cells.filter(Boolean).join(' | '), why, filled);
      doubt(said, place, cells.filter(Boolean).join(' | '), `Left out: ${why}.`);
      said.cells.leftOut += filled;
    };
    const kind = cell('block').trim(), word = cell('fact').trim();
    if (kind === 'sync') { if (readSync(cell)) count(); else fail('not of the form of a `sync` row'); return; }
    if (!Object.hasOwn(BLOCKS, kind)) { fail(kind === '' ? 'the column `block` is empty' : `there is no block \`${kind}\``); return; }
    const block = kind as BlockKind, path = [cell('journey'), cell('stage'), cell('touchpoint')].map(part => part.trim());
    const parent = parentOf(block, path, cell('name').trim());
    if (!parent) { fail('what it is in isn\'t there in a row above'); return; }
    const key = [block, ...path, cell('name')].join('\n'), isHead = word === '';
    let thing = latest.get(key);
    if (!thing || isHead) {
      const said = cell('name').trim().slice(block === 'phase' ? cell('name').trim().lastIndexOf('.') + 1 : 0), title = cell('title') === '' ? undefined : unguarded(cell('title'));
      thing = { name: isName(said) ? said : nameOf(title ?? said, block, new Set()), ...(title !== undefined && { title }) };
      latest.set(key, thing);
      parent.push(thing);
    }
    if (isHead) { count(); return; }
    const text = cell('text') === '' ? undefined : unguarded(cell('text'));
    if (word === 'comment' && text !== undefined) { thing['documentation'] = text; count(); return; }
    const fact = BLOCKS[block].facts.find(each => each.word === word);
    const value = fact && valueOf(fact, { value: unguarded(cell('value')), ...(text !== undefined && { text }) }, thing[fact.key]);
    if (!fact || value === undefined || !fits(block, fact, value)) { fail(fact ? `this can't stand behind \`${word}\`` : `a ${block} has no \`${word}\` line`); return; }
    thing[fact.key] = value;
    count();

    /** Ids and words say what the other cells are. */
    function count(): void {
      const own = (['title', 'value', 'text'] as const).filter(column => cell(column) !== '').length;
      said.cells[word === 'note' ? 'notes' : 'facts'] += own;
      said.cells.labels += filled - own;
    }
  });
  said.cells.labels += (rows[0] ?? []).filter(cell => cell !== '').length;
  return inOrder(file);

  function parentOf(block: BlockKind, [journey, stage, touchpoint]: readonly string[], name: string): Values[] | undefined {
    const of = (kind: BlockKind, path: readonly (string | undefined)[], own: string | undefined, key: string): Values[] | undefined => {
      const thing = latest.get([kind, ...path, own].join('\n'));
      return thing && (thing[key] ??= []) as Values[];
    };
    switch (block) {
      case 'stage': return of('journey', ['', '', ''], journey, 'stages');
      case 'opportunity': return of('journey', ['', '', ''], journey, 'opportunities');
      case 'touchpoint': return of('stage', [journey, '', ''], stage, 'touchpoints');
      case 'pain': return of('touchpoint', [journey, stage, ''], touchpoint, 'pains');
      case 'phase': return of('phases', ['', '', ''], name.slice(0, Math.max(0, name.lastIndexOf('.'))), 'phases');
      default: return (file[FILE_PARTS.find(({ kind }) => kind === block)!.key] ??= []) as Values[];
    }
  }

  function readSync(cell: (column: Column) => string): boolean {
    const process = cell('name').trim(), value = cell('value').trim(), key = `sync\n${process}`;
    if (!isMention(process)) return false;
    if (cell('fact') === '') {
      if (!isMention(value)) return false;
      const sync: Values = { process, behaviour: value };
      latest.set(key, sync);
      ((file['syncs'] ??= []) as Values[]).push(sync);
      return true;
    }
    const sync = latest.get(key), names = value.split(cell('fact') === 'pair' ? /\s+/ : /\s*,\s*/);
    if (!sync || !names.every(isMention) || (cell('fact') === 'pair' && names.length !== 2)) return false;
    if (cell('fact') === 'pair') sync['pairs'] = [...(sync['pairs'] as object[] | undefined) ?? [], { process: names[0], behaviour: names[1] }];
    else if (cell('fact') === 'free') sync['free'] = [...(sync['free'] as string[] | undefined) ?? [], ...names];
    else return false;
    return true;
  }
}

const inOrder = (file: Values): PlainFile => Object.fromEntries(FILE_PARTS.flatMap(({ key }) => file[key] === undefined ? [] : [[key, file[key]]]));
