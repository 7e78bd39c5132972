/** Changes of lines → the smallest edits that an editor can make of them. */
import type { TextEdit } from '../findings.ts';
import type { Change } from './layout.ts';

export function editsOf({ line, before, after }: Change): TextEdit[] {
  if (before.length === after.length) return before.flatMap((old, i) => editOfLine(line + i, old, after[i]!));
  let same = 0;
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const gone = before.slice(same, before.length - tail), last = gone.at(-1);
  const end = last === undefined || /[\r\n]$/.test(last)
    ? { line: line + before.length - tail, character: 0 } : { line: line + before.length - tail - 1, character: last.length };
  return [{ range: { start: { line: line + same, character: 0 }, end }, newText: after.slice(same, after.length - tail).join('') }];
}

/** Where only the indentation is another one, only that is replaced: the cursor stays where it is. */
function editOfLine(line: number, before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const [, margin = '', old = '', oldEnd = ''] = parts(before), [, newMargin = '', text = '', end = ''] = parts(after);
  const start = { line, character: 0 };
  if (old === text && oldEnd === end) return [{ range: { start, end: { line, character: margin.length } }, newText: newMargin }];
  if (oldEnd === end) return [{ range: { start, end: { line, character: margin.length + old.length } }, newText: newMargin + text }];
  const behind = oldEnd === '' ? { line, character: before.length } : { line: line + 1, character: 0 };
  return [{ range: { start, end: behind }, newText: after }];
}

const parts = (line: string): readonly string[] => /^([ \t]*)([^\r\n]*)([\r\n]*)$/.exec(line) ?? [];

/** The text after edits that don't overlap, in text order. @param lines the text's lines with their ends */
export function applyEdits(lines: readonly string[], edits: readonly TextEdit[]): string {
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length);
  const text = lines.join(''), offset = ({ line, character }: TextEdit['range']['start']) => (starts[line] ?? text.length) + character;
  let result = '', at = 0;
  for (const { range, newText } of edits) {
    result += text.slice(at, offset(range.start)) + newText;
    at = offset(range.end);
  }
  return result + text.slice(at);
}
