/** “Choose Lanes” and “Choose View”: by keyboard what a click on a lane's name and the page's switch do. */
import * as vscode from 'vscode';
import { lanesOf } from '../preview/lanes.ts';
import type { Preview } from '../preview/preview.ts';
import type { Previews } from '../preview/previews.ts';

export interface Choosing {
  /** Of a preview; without one, of that in front. */
  lanes(from?: Preview): Promise<void>;
  view(): Promise<void>;
}

/** What the commands do. */
export function choosing(previews: Previews): Choosing {
  const shownBy = (preview: Preview | undefined): { readonly preview: Preview; readonly picture: NonNullable<ReturnType<Previews['pictureOf']>> } | undefined => {
    const picture = preview && previews.pictureOf(preview);
    if (preview && picture) return { preview, picture };
    void vscode.window.showInformationMessage('Open a preview first: what it shows is chosen here.');
    return undefined;
  };

  const chooseLanes = async (from?: Preview): Promise<void> => {
    const { preview, picture } = shownBy(from ?? previews.inFront()) ?? {};
    if (!preview || !picture?.drawing) return;
    const folded = preview.shown.folded ?? [];
    const rows = lanesOf(picture.drawing.content).map(({ id, name }) => ({ label: name, id, picked: !folded.includes(id) }));
    if (rows.length === 0) {
      void vscode.window.showInformationMessage('This view has no lanes.');
      return;
    }
    const chosen = await vscode.window.showQuickPick(rows, { canPickMany: true, title: 'Lanes of the Picture', placeHolder: 'What isn’t chosen shows only its name' });
    if (!chosen) return;
    const known = new Set(rows.map(({ id }) => id));
    // Lanes that only other views have stay as they are.
    preview.show({ folded: [...folded.filter((id) => !known.has(id)), ...rows.filter((row) => !chosen.includes(row)).map(({ id }) => id)] });
  };

  const chooseView = async (): Promise<void> => {
    const { preview, picture } = shownBy(previews.inFront()) ?? {};
    if (!preview || !picture) return;
    const rows = picture.views.map(({ name, label }) => ({ label, name, ...(name === picture.view && { description: 'shown now' }) }));
    const chosen = await vscode.window.showQuickPick(rows, { title: 'View of the Picture' });
    if (chosen) preview.show({ view: chosen.name });
  };

  return { lanes: chooseLanes, view: chooseView };
}
