/** A table of a source, whatever it came in, and what becomes of its cells. */
import { MOST_TEXT } from '../limits.ts';
import { leaveOut, type Cells, type Gathered, type Place } from '../report.ts';

export interface Cell {
  /** Line ends are `\n`; items of a list stand on lines of their own. */
  readonly text: string;
  readonly place: Place;
}

export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  /** What stands above it: a sheet's name, headings from the outermost to the nearest. */
  readonly headings: readonly string[];
}

export type Fate = Exclude<keyof Cells, 'all'>;

/** The name that spreadsheets give a cell. Both count from 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + rest % 26) + letters;
  return `${letters}${row + 1}`;
}

/** Every cell gets one fate; a second one is ignored. */
export class Fates {
  private readonly known = new Map<Cell, Fate>();
  private readonly said: Gathered;

  constructor(said: Gathered) {
    this.said = said;
  }

  mark(cell: Cell, fate: Fate): void {
    if (cell.text.trim() === '' || this.known.has(cell)) return;
    this.known.set(cell, fate);
    this.said.cells[fate]++;
  }

  has(cell: Cell): boolean {
    return this.known.has(cell);
  }

  leaveOut(cell: Cell, why: string): void {
    if (cell.text.trim() === '' || this.known.has(cell)) return;
    this.mark(cell, 'leftOut');
    leaveOut(this.said, cell.place, cell.text, why);
  }

  /** False for a cell that is empty, or so long that no journey could hold it (which is told). */
  usable(cell: Cell | undefined): cell is Cell {
    if (!cell || cell.text.trim() === '') return false;
    if (cell.text.length <= MOST_TEXT) return true;
    this.leaveOut(cell, `too long to be a fact (${cell.text.length} characters; at most ${MOST_TEXT})`);
    return false;
  }
}

const BULLET = /^\s*(?:[-*+•·‣◦–▪●○]|\d+[.)])\s+/;

/** The items of a cell that lists several: lines, bullets, semicolons, dots between. @param names names are also parted by `、`, ` / ` and a comma before a capital */
export function itemsOf(given: string, names = false): string[] {
  const text = given.replaceAll('\0', '');
  const marks = names ? /\n|[;；、]|\s[·•|]\s|\s\/\s|,\s+(?=[\p{Lu}\p{Lo}])/u : /\n|[;；]|\s[·•]\s/;
  // What stands in brackets is one piece.
  const whole: string[] = [], hidden = text.replace(/[（(][^()（）\n]*[)）]/g, part => `\0${whole.push(part) - 1}\0`);
  return hidden.split(marks).map(item => item.replace(/\0(\d+)\0/g, (_, index: string) => whole[Number(index)]!)).map(item => item.replace(BULLET, '').trim()).filter(item => item !== '' && !/^[-–—*]+$/.test(item));
}

/** Without Markdown's marks, links kept with where they lead; what is escaped stands for itself. */
export function plainText(text: string): string {
  const escaped: string[] = [];
  return text.replaceAll('\0', '').replace(/\\([\\`*_{}[\]()#+\-.!|<>~$&@:/])/g, (_, character: string) => `\0${escaped.push(character) - 1}\0`)
    .replace(/!\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)').replace(/\[([^\]]+)\]\(([^)]*)\)/g, '$1 ($2)').replace(/(\*\*|__)(.+?)\1/g, '$2').replace(/(?<![\p{L}\p{N}*])\*([^*\n]+)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/`([^`\n]*)`/g, '$1').replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[a-z][^<>\n]*>/gi, '').replace(/\0(\d+)\0/g, (_, index: string) => escaped[Number(index)]!).trim();
}
