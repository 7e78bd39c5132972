/** Changes of a file's lines as people and tools read them: a unified diff. */
import type { Change } from '../../language/format/layout.ts';
import { printable, printableLine, printablePath, showsColour, styler } from '../terminal.ts';

/** Lines around a change that show where it is. */
const AROUND = 3;
const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;
const NO_END = '\\ No newline at end of file';

/** @param name the file as people call it @param changes in text order */
export function asDiff(name: string, text: string, changes: readonly Change[]): string {
  const style = styler(showsColour(process.stdout)), lines = text.match(LINE) ?? [];
  const out = [style('bold', `--- ${printablePath(name)}`), style('bold', `+++ ${printablePath(name)}`)];
  /** How many lines further down things stand after the changes so far. */
  let shift = 0;
  for (const hunk of hunksOf(changes)) {
    const first = hunk[0]!, last = hunk.at(-1)!;
    const from = Math.max(0, first.line - AROUND), to = Math.min(lines.length, last.line + last.before.length + AROUND);
    const grown = hunk.reduce((sum, { before, after }) => sum + after.length - before.length, 0);
    out.push(style('hint', `@@ -${extent(from, to - from)} +${extent(from + shift, to - from + grown)} @@`));
    let at = from;
    for (const { line, before, after } of hunk) {
      // Where only the line ends are others, they are what is to be seen.
      const ends = before.map(bare).join('\n') === after.map(bare).join('\n');
      out.push(...rows(' ', lines.slice(at, line)), ...rows('-', before, ends).map(row => style('error', row)), ...rows('+', after, ends).map(row => style('good', row)));
      at = line + before.length;
    }
    out.push(...rows(' ', lines.slice(at, to)));
    shift += grown;
  }
  return `${out.join('\n')}\n`;
}

/** Changes that stand so near to each other that what is around them meets. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.line - (last.line + last.before.length) <= 2 * AROUND) hunks.at(-1)!.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

const bare = (line: string): string => line.replace(/[\r\n]+$/, '');

function extent(from: number, count: number): string {
  return `${count === 0 ? from : from + 1}${count === 1 ? '' : `,${count}`}`;
}

function rows(sign: string, lines: readonly string[], ends = false): string[] {
  return lines.flatMap(line => {
    const shown = sign + safe(ends ? line.replace(/\n$/, '') : bare(line));
    return /[\r\n]$/.test(line) ? [shown] : [shown, NO_END];
  });
}

/** Word by word, so that the spaces, which this is about, stay. */
function safe(line: string): string {
  return line.split(/(\s+)/).map((part, i) => i % 2 === 0 ? printableLine(part) : printable(part)).join('');
}
