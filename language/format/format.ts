/**
 * A text → the same text in its canonical layout. It never changes what a file says: what comes out is read again, and where anything
 * but the layout would be another, or a second pass would change something, the text stays as it is.
 */
import type { RawFinding, TextEdit } from '../findings.ts';
import { read, type Reading } from '../lines/reader.ts';
import type { Range } from '../model/model.ts';
import { readFile, type FileReading } from '../read.ts';
import { indentOf, textLinesOf } from './columns.ts';
import { applyEdits, editsOf } from './edits.ts';
import { columnsOf, layOut, type Laid } from './layout.ts';
import { isSame, shapeOf } from './same.ts';

export type Formatted = Laid | {
  /** Why the text has to stay as it is: a sentence for its author. */
  readonly refused: string;
};

/** Never throws, whatever the text. */
export function format(text: string): Formatted {
  return formatReading(text, readFile('', text));
}

function formatReading(text: string, before: FileReading): Formatted {
  const unreadable = before.findings.filter(isUnreadable);
  if (unreadable.length > 0) return refuse(unreadable);
  const laid = layOut(text, before);
  if (laid.changes.length === 0) return laid;
  const after = readFile('', laid.text);
  if (!after.findings.some(isUnreadable) && isSame(before, after) && layOut(laid.text, after).changes.length === 0) return laid;
  // One line, one finding: that a line is indented misleadingly can hide that there is more to it.
  return before.findings.length > 0 ? refuse(before.findings)
    : { refused: 'Formatting would change what this file says, so it stays as it is. That is a defect in Journey; please report it.' };
}

function refuse([first, ...others]: readonly RawFinding[]): Formatted {
  const more = others.length === 0 ? '' : ` (And ${others.length} more.)`;
  return { refused: `Line ${first!.range.start.line + 1} has to be mended first: ${first!.message}${more}` };
}

/** A line that is only indented misleadingly is read all the same, and indenting it as it is read is the repair. */
const isUnreadable = ({ code }: { readonly code: string }): boolean => code !== 'J201';

/**
 * What an editor has to change; nothing where the text can't be formatted.
 *
 * @param range only the lines that it touches; where changing these alone would change what the text says, nothing
 */
export function formatEdits(text: string, range?: Range): TextEdit[] {
  const before = readFile('', text), formatted = formatReading(text, before);
  if ('refused' in formatted) return [];
  const edits = formatted.changes.flatMap(editsOf);
  if (!range) return edits;
  const first = range.start.line;
  // A selection that ends at the beginning of a line doesn't mean that line.
  const last = range.end.character === 0 && range.end.line > first ? range.end.line - 1 : range.end.line;
  const some = edits.filter(edit => edit.range.start.line <= last && lastLineOf(edit) >= first);
  if (some.length === 0 || some.length === edits.length) return some;
  const after = readFile('', applyEdits(textLinesOf(text).map(line => line.text + line.end), some));
  return !after.findings.some(isUnreadable) && isSame(before, after) ? some : [];
}

function lastLineOf({ range: { start, end } }: TextEdit): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}

/**
 * Indents one line that somebody has just finished, and nothing else. Other lines may be unreadable yet: text is being written.
 * Silent where the line's block is itself not where it would be, since the line would stand out from its neighbours.
 *
 * @param line zero-based
 */
export function formatLine(text: string, line: number): TextEdit[] {
  const before = read(text);
  const written = before.lines.find(({ tokens }) => tokens[0]!.line === line), first = written?.tokens[0];
  const source = textLinesOf(text), now = source[line]?.text;
  if (!written?.read || !first || now === undefined || now.startsWith('\ufeff') || now.slice(0, first.column).trim() !== '' || (written.owner === undefined && written.block !== '')) return [];
  const columns = columnsOf(before.lines), column = columns.get(first.start)!, indented = ' '.repeat(column);
  if (now.slice(0, first.column) === indented) return [];
  const owner = before.lines.find(({ tokens }) => tokens[0]!.start === written.owner)?.tokens[0];
  if (owner && indentOf(source[owner.line]!.text) !== columns.get(owner.start)) return [];
  const edit = { range: { start: { line, character: 0 }, end: { line, character: first.column } }, newText: indented };
  const after = read(applyEdits(source.map(each => each.text + each.end), [edit]));
  return whatIsRead(before) === whatIsRead(after) ? [edit] : [];
}

/** Which block a line that can't be read yet is part of says nothing so far; that it can't be does. */
function whatIsRead({ lines, comments, findings }: Reading): string {
  return shapeOf({ lines: lines.filter(({ read }) => read), comments }) + findings.filter(isUnreadable).map(({ code }) => code).join();
}
