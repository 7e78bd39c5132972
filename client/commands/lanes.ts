/** “Choose Lanes”: folds and unfolds a picture's lanes by keyboard; a click on a lane's name does the same. */
import * as vscode from 'vscode';
import type { Element } from '../../diagram/drawing.ts';
import { lanesOf } from '../preview/lanes.ts';
import type { Previews } from '../preview/previews.ts';

/** Registers the command. */
export function registerLanes(previews: Previews, context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.commands.registerCommand('journey.chooseLanes', async () => {
    const shown = previews.current();
    const content: readonly Element[] | undefined = shown && previews.pictures.newest(shown.uri)?.drawing?.content;
    if (!shown || !content) {
      void vscode.window.showInformationMessage('Open a preview first: its lanes are chosen here.');
      return;
    }
    const rows = lanesOf(content).map(({ id, name }) => ({ label: name, id, picked: !shown.folded.includes(id) }));
    const chosen = await vscode.window.showQuickPick(rows, { canPickMany: true, title: 'Lanes of the Picture', placeHolder: 'What isn’t chosen shows only its name' });
    if (!chosen) return;
    previews.pictures.fold(shown.uri, rows.filter((row) => !chosen.includes(row)).map(({ id }) => id));
  }));
}
