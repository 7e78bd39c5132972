/** From the picture to the text. */
import * as vscode from 'vscode';
import type { Range } from '../../language/model/model.ts';

/**
 * Puts the cursor at a place of a file and shows it. The focus stays where it is unless `focus` says otherwise.
 *
 * @param panelColumn where the picture is: the text isn't opened on top of it
 */
export async function goToPlace(uri: string, place: Range, focus: boolean, panelColumn: vscode.ViewColumn | undefined): Promise<void> {
  const start = new vscode.Position(place.start.line, place.start.character);
  const selection = new vscode.Selection(start, start);
  const editor = vscode.window.visibleTextEditors.find((each) => each.document.uri.toString() === uri);
  if (editor && !focus) {
    editor.selection = selection;
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  const viewColumn = editor?.viewColumn ?? columnOf(uri) ?? (panelColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
  try {
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn, preserveFocus: !focus, selection });
  } catch {
    void vscode.window.showWarningMessage('The file of this picture can’t be opened any more. It may have been moved or deleted.');
  }
}

/** The column that has the file in a tab behind others. */
function columnOf(uri: string): vscode.ViewColumn | undefined {
  return vscode.window.tabGroups.all.find((group) =>
    group.tabs.some((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === uri),
  )?.viewColumn;
}
