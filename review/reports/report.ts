/** What a report is: plain data that every renderer shows in its own way. */
import type { Range } from '../../language/model/model.ts';

/** Where something stands in a text. */
export interface TextPlace {
  readonly uri: string;
  readonly range: Range;
}

/** What a cell wants to say beyond its words: as it should be, worth a look, wrong, or missing. Renderers put a sign to it, never colour alone. */
export type Mark = 'good' | 'look' | 'bad' | 'gap';

/** One thing in a cell. */
export interface Item {
  readonly text: string;
  readonly place?: TextPlace;
  readonly mark?: Mark;
}

/** A table's cell: any number of things, and the value that programs are to see where it isn't their text. */
export interface Cell {
  readonly items: readonly Item[];
  readonly value?: number | string;
}

export interface Column {
  /** How programs call it; unique in its table. */
  readonly key: string;
  readonly title: string;
  /** Numbers are set to the right; marks and short words of a matrix in the middle. */
  readonly align?: 'right' | 'centre';
}

export interface Table {
  /** How the command's `--section` and programs call it. */
  readonly key: string;
  readonly title: string;
  /** How it is to be read, in a sentence or two of our own; words between backticks are those of the language. */
  readonly note?: string;
  readonly columns: readonly Column[];
  /** As many cells as there are columns in each. */
  readonly rows: readonly (readonly Cell[])[];
  /** The first column names the rows: what is asked about is where row and column meet. */
  readonly matrix: boolean;
  /** What to say where there are no rows, likewise. */
  readonly empty: string;
}

/** A figure that is told before everything else. */
export interface Figure {
  readonly label: string;
  readonly text: string;
  readonly mark?: Mark;
}

export interface Report {
  /** As in `journey report NAME`. */
  readonly name: string;
  readonly title: string;
  /** What it answers, as a question. */
  readonly question: string;
  /** What it was made of: only these journeys, only these personas. Empty where it is about the whole project. */
  readonly about: string;
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
}

/** What a report's function may put in a cell. */
export type Said = string | number | undefined | Item | readonly Item[] | Cell;

/** A cell of whatever a report says there: nothing, a text, a number, a thing or several. */
export function cell(said: Said): Cell {
  if (said === undefined || said === '') return { items: [] };
  if (typeof said === 'number') return { items: [{ text: numeral(said) }], value: rounded(said) };
  if (typeof said === 'string') return { items: [{ text: said }] };
  if (isList(said)) return { items: said };
  return 'items' in said ? said : { items: [said] };
}

const isList = (said: Item | readonly Item[] | Cell): said is readonly Item[] => Array.isArray(said);

interface TableText {
  readonly note?: string;
  readonly matrix?: boolean;
  readonly empty?: string;
}

type ColumnText = string | Column;

/** A table of rows as a report says them. A column that is a text only has the text in small letters, with hyphens, as its key. */
export function table(key: string, title: string, columns: readonly ColumnText[], rows: readonly (readonly Said[])[], { note, matrix = false, empty = 'Nothing to show here.' }: TableText = {}): Table {
  return {
    key, title, ...(note !== undefined && { note }), matrix, empty,
    columns: distinct(columns.map(column => typeof column === 'string' ? { key: keyOf(column), title: column } : column)),
    rows: rows.map(row => row.map(cell)),
  };
}

/** Two things of one name have columns of their own, too. */
function distinct(columns: readonly Column[]): readonly Column[] {
  const times = new Map<string, number>();
  return columns.map(column => {
    const n = (times.get(column.key) ?? 0) + 1;
    times.set(column.key, n);
    return n === 1 ? column : { ...column, key: `${column.key} (${n})` };
  });
}

const keyOf = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** A column of numbers. */
export const number = (title: string, key = keyOf(title)): Column => ({ key, title, align: 'right' });
/** A column of a matrix. */
export const centre = (title: string, key = keyOf(title)): Column => ({ key, title, align: 'centre' });

/** With at most one digit behind the point, and the sign that people read as one. */
export function numeral(n: number): string {
  return (n < 0 ? '−' : '') + String(Math.abs(rounded(n)));
}

/** A feeling, with its sign: `+1`, `0`, `−2`. */
export const signed = (n: number): string => (rounded(n) > 0 ? '+' : '') + numeral(n);

export const rounded = (n: number): number => Math.round(n * 10) / 10 + 0;

/** A number that isn't shown as it is: the text is for people, the value for programs. */
export const shown = (text: string, value: number | string, mark?: Mark): Cell => ({ items: [{ text, ...(mark && { mark }) }], value });

/** A feeling as a cell. */
export const feeling = (score: number | undefined, mark?: Mark): Cell => score === undefined ? cell(undefined) : shown(signed(score), rounded(score), mark);

/** Something that isn't there, and ought to be. */
export const gap = (text: string): Item => ({ text, mark: 'gap' });
export const bad = (text: string): Item => ({ text, mark: 'bad' });
export const good = (text: string): Item => ({ text, mark: 'good' });
export const look = (text: string): Item => ({ text, mark: 'look' });

/** `3 of 4`, and bad, good or neither. */
export const share = (part: number, whole: number): string => `${part} of ${whole}`;
export const percent = (part: number, whole: number): string => whole === 0 ? '–' : `${Math.round(part / whole * 100)} %`;
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
