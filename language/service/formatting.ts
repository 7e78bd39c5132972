/** Formatting as an editor asks for it: for a document, for a selection, and for the line that was left by Enter. */
import { formatEdits, formatLine } from '../format/format.ts';
import type { TextEdit } from '../findings.ts';
import type { Position, Range } from '../model/model.ts';

/** The characters after which an editor asks for `formatOnType`. */
export const FORMAT_AFTER = '\n';

export function formatDocument(text: string): TextEdit[] {
  return formatEdits(text);
}

export function formatRange(text: string, range: Range): TextEdit[] {
  return formatEdits(text, range);
}

/** @param position where the cursor is after Enter: the line above it is finished */
export function formatOnType(text: string, position: Position): TextEdit[] {
  return position.line > 0 ? formatLine(text, position.line - 1) : [];
}
