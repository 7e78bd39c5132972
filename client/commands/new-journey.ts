/** “New Journey”: a text to begin with, in an editor of its own. */
import * as vscode from 'vscode';
import { FIRST_TO_CHANGE, starter } from './starter.ts';
import { today } from '../../templates/today.ts';

/** What the command does. It asks nothing; name and place are chosen when the text is saved. */
export async function newJourney(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'journey', content: starter(today()) });
  const start = document.positionAt(document.getText().indexOf(FIRST_TO_CHANGE));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start.translate(0, FIRST_TO_CHANGE.length)) });
}
