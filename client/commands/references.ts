/** What a code lens runs: the list of places that mention a thing. */
import * as vscode from 'vscode';
import type { Position, Range } from '../../language/model/model.ts';
import { isListOf, isObject, isPosition, isRange, isText } from '../preview/checks.ts';

interface Place {
  readonly uri: string;
  readonly range: Range;
}

const isPlace = (value: unknown): value is Place => isObject(value) && isText(value['uri']) && isRange(value['range']);

/** What `journey.showReferences` does with an address, a position and locations as the server writes them: puts them in VS Code's own classes for VS Code's own list. */
export async function showReferences(uri: unknown, position: unknown, places: unknown): Promise<void> {
  if (!isText(uri) || !isPosition(position) || !isListOf(places, isPlace)) return;
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), positionOf(position), places.map(
    (place) => new vscode.Location(vscode.Uri.parse(place.uri), new vscode.Range(positionOf(place.range.start), positionOf(place.range.end))),
  ));
}

const positionOf = ({ line, character }: Position): vscode.Position => new vscode.Position(line, character);
