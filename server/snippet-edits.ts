/** Repairs that leave something to write, for editors that can put the cursor there: the text to write over is selected, Tab goes on to the next one. */
import type { SnippetTextEdit, TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Fix, TextEdit } from '../language/findings.ts';
import { placeFor, TO_FILL_IN } from '../language/rules/writing.ts';

const TO_WRITE_OVER = new RegExp(`"(${Object.values(TO_FILL_IN).map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})"|(// journey-ignore [\\w-]+: )$`, 'gm');

/**
 * @param lines the lines of the file, without their ends
 * @returns undefined where the repair leaves nothing to write in this file: then plain edits do
 */
export function snippetEdit(fix: Fix, uri: string, toEditor: (uri: string) => string, version: number | null, lines: readonly string[]): WorkspaceEdit | undefined {
  if (fix.edits.some(edit => edit.uri !== undefined && edit.uri !== uri)) return undefined;
  const numbers = { next: 1 };
  const edits = fix.edits.map(edit => withPlaces(edit, fix.snippet === true, lines, numbers));
  return edits.some(edit => 'snippet' in edit) ? { documentChanges: [{ textDocument: { uri: toEditor(uri), version }, edits }] } : undefined;
}

function withPlaces(edit: TextEdit, isSnippet: boolean, lines: readonly string[], numbers: { next: number }): LspTextEdit | SnippetTextEdit {
  const plain = { range: edit.range, newText: edit.newText };
  if (!isSnippet && edit.newText.search(TO_WRITE_OVER) < 0) return plain;
  const { range, newText } = atLineStart(edit, lines);
  // Editors indent a snippet's further lines like the line that it begins in; ours are indented as they should be.
  if (newText.trimEnd().includes('\n') && range.start.character > 0) return plain;
  const value = isSnippet ? newText : newText.replace(/[\\$}]/g, '\\$&')
    .replace(TO_WRITE_OVER, (_, text?: string, excuse?: string) => text === undefined ? `${excuse}${placeFor('why', numbers.next++)}` : `"${placeFor(text, numbers.next++)}"`);
  return { range, snippet: { kind: 'snippet', value } };
}

/** What is written at a line's end and goes on in the next line is as well written at the next line's beginning. */
function atLineStart(edit: TextEdit, lines: readonly string[]): { range: TextEdit['range']; newText: string } {
  const { range: { start, end }, newText } = edit;
  const isInsertion = start.line === end.line && start.character === end.character;
  if (!isInsertion || !newText.startsWith('\n') || start.character !== lines[start.line]?.length || lines[start.line + 1] === undefined) return { range: edit.range, newText };
  const at = { line: start.line + 1, character: 0 };
  return { range: { start: at, end: at }, newText: `${newText.slice(1)}\n` };
}
