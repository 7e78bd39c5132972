/** Two texts → the lines that make the one into the other. */
import type { Change } from '../../language/format/layout.ts';

const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;
/** Beyond, what lies between the first and the last line that differ counts as one change. In pairs of lines. */
const MOST = 4_000_000;

/** @returns changes in text order, as small as they can be */
export function changesBetween(before: string, after: string): Change[] {
  const a = before.match(LINE) ?? [], b = after.match(LINE) ?? [];
  let start = 0, endA = a.length, endB = b.length;
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { endA--; endB--; }
  if (start === endA && start === endB) return [];
  const rows = endA - start, columns = endB - start;
  if (rows * columns > MOST) return [{ line: start, before: a.slice(start, endA), after: b.slice(start, endB) }];
  // How many lines the rest has in common, from each pair of lines on.
  const common = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--) for (let j = columns - 1; j >= 0; j--) {
    common[i]![j] = a[start + i] === b[start + j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  }
  const changes: Change[] = [];
  for (let i = 0, j = 0; i < rows || j < columns;) {
    if (i < rows && j < columns && a[start + i] === b[start + j]) { i++; j++; continue; }
    const from = i, to = j;
    while ((i < rows || j < columns) && !(i < rows && j < columns && a[start + i] === b[start + j])) {
      if (j >= columns || (i < rows && common[i + 1]![j]! >= common[i]![j + 1]!)) i++;
      else j++;
    }
    changes.push({ line: start + from, before: a.slice(start + from, start + i), after: b.slice(start + to, start + j) });
  }
  return changes;
}
