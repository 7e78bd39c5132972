/** “Open Picture as Text”: what the picture shows as plain lines, for a screen reader or for those who would rather read. */
import * as vscode from 'vscode';
import { type JourneyOf, type JourneyText, PLAIN_TEXT } from '../../server/protocol.ts';
import { isObject, isText } from '../preview/messages.ts';
import type { Previews, ShownPicture } from '../preview/previews.ts';
import type { Server } from '../server.ts';
import type { Overviews } from '../views/overviews.ts';
import { NO_JOURNEY } from './take-out.ts';

/** The scheme of the documents that show a journey as text. They can't be written in. */
const AS_TEXT = 'journey-text';

/** Registers the command, and who fills its documents. */
export function registerAsText(server: Server, previews: Previews, overviews: Overviews, context: vscode.ExtensionContext): void {
  const openAsText = async (shown: ShownPicture | undefined): Promise<void> => {
    const answer = shown && await server.ask(PLAIN_TEXT, asked(shown));
    if (!shown || !isJourneyText(answer)) {
      void vscode.window.showInformationMessage(NO_JOURNEY);
      return;
    }
    const { journey } = answer;
    const uri = vscode.Uri.from({ scheme: AS_TEXT, path: `/${journey || 'Journey'} as text`, query: JSON.stringify({ uri: shown.uri, journey } satisfies JourneyOf) });
    await vscode.window.showTextDocument(uri, { preview: false });
  };

  const changed = new vscode.EventEmitter<vscode.Uri>();
  previews.onMenu('as-text', (from) => {
    const journey = previews.pictureOf(from)?.journey;
    void openAsText({ ...from.shown, ...(journey !== undefined && { journey }) });
  });
  context.subscriptions.push(
    changed,
    vscode.commands.registerCommand('journey.openAsText', () => openAsText(previews.current())),
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

const asked = ({ uri, journey, line }: ShownPicture): JourneyOf => ({ uri, ...(journey !== undefined && { journey }), ...(line !== undefined && { line }) });

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

const isJourneyText = (value: unknown): value is JourneyText => isObject(value) && isText(value['journey']) && typeof value['text'] === 'string';
