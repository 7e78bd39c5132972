/** The picture taken out of the editor: as an SVG file, in the clipboard, as plain text. */
import * as vscode from 'vscode';
import { type JourneyOf, type JourneyText, PLAIN_TEXT, SVG, type SvgOf } from '../../server/protocol.ts';
import { isObject, isText } from '../preview/messages.ts';
import type { Previews } from '../preview/previews.ts';
import type { Server } from '../server.ts';
import type { Overviews } from '../views/overviews.ts';

/** The scheme of the documents that show a journey as text. They can't be written in. */
const AS_TEXT = 'journey-text';
const NO_JOURNEY = 'There is no journey here to show. Open a .journey file with a journey in it, or click into its preview.';

/** Registers the commands. Each takes the preview in front, else the journey that the cursor is in. */
export function registerTakeOut(server: Server, previews: Previews, overviews: Overviews, context: vscode.ExtensionContext): void {
  const drawn = async (): Promise<{ readonly uri: vscode.Uri; readonly answer: JourneyText } | undefined> => {
    const shown = previews.current();
    const answer = shown && await server.ask(SVG, shown satisfies SvgOf);
    if (shown && isJourneyText(answer)) return { uri: vscode.Uri.parse(shown.uri), answer };
    void vscode.window.showInformationMessage(NO_JOURNEY);
    return undefined;
  };

  const save = async (): Promise<void> => {
    const picture = await drawn();
    if (!picture) return;
    const target = await vscode.window.showSaveDialog({
      title: 'Save Picture as SVG',
      defaultUri: besides(picture.uri, `${picture.answer.journey || 'journey'}.svg`),
      filters: { 'SVG picture': ['svg'] },
    });
    if (!target) return;
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(picture.answer.text));
      vscode.window.setStatusBarMessage(`Journey: saved ${target.path.split('/').at(-1)}`, 5000);
    } catch (error) {
      void vscode.window.showErrorMessage(`The picture could not be saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  const copy = async (): Promise<void> => {
    const picture = await drawn();
    if (!picture) return;
    await vscode.env.clipboard.writeText(picture.answer.text);
    vscode.window.setStatusBarMessage('Journey: the picture is in the clipboard, as SVG', 5000);
  };

  const openAsText = async (): Promise<void> => {
    const shown = previews.current();
    const answer = shown && await server.ask(PLAIN_TEXT, shown satisfies JourneyOf);
    if (!shown || !isJourneyText(answer)) {
      void vscode.window.showInformationMessage(NO_JOURNEY);
      return;
    }
    const { journey } = answer;
    const uri = vscode.Uri.from({ scheme: AS_TEXT, path: `/${journey || 'Journey'} as text`, query: JSON.stringify({ uri: shown.uri, journey } satisfies JourneyOf) });
    await vscode.window.showTextDocument(uri, { preview: false });
  };

  const changed = new vscode.EventEmitter<vscode.Uri>();
  context.subscriptions.push(
    changed,
    vscode.commands.registerCommand('journey.savePicture', save),
    vscode.commands.registerCommand('journey.copyPicture', copy),
    vscode.commands.registerCommand('journey.openAsText', openAsText),
    vscode.workspace.registerTextDocumentContentProvider(AS_TEXT, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ query }) {
        const answer = await server.ask(PLAIN_TEXT, journeyIn(query));
        return isJourneyText(answer) ? answer.text : 'This journey can’t be found any more.\n';
      },
    }),
    overviews.onChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === AS_TEXT) changed.fire(uri);
    }),
  );
}

/** What the address of a text says; it may have been kept by an older version. */
function journeyIn(query: string): JourneyOf {
  try {
    const said: unknown = JSON.parse(query);
    if (isObject(said) && isText(said['uri']) && isText(said['journey'])) return { uri: said['uri'], journey: said['journey'] };
  } catch {
    // not one of ours
  }
  return { uri: '' };
}

/** Beside the text; for one that was never saved, in the folder that is open. */
function besides(uri: vscode.Uri, name: string): vscode.Uri {
  const folder = uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(name);
}

const isJourneyText = (value: unknown): value is JourneyText => isObject(value) && isText(value['journey']) && typeof value['text'] === 'string';
