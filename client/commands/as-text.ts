/** “Open Picture as Text”: what the picture shows as plain lines, for a screen reader or for those who would rather read. */
import * as vscode from 'vscode';
import { type JourneyOf, type JourneyText, PLAIN_TEXT } from '../../server/protocol.ts';
import { AS_TEXT } from '../names.ts';
import { isObject, isText } from '../preview/checks.ts';
import type { Preview } from '../preview/preview.ts';
import type { Previews, ShownPicture } from '../preview/previews.ts';
import type { Server } from '../server.ts';
import type { Overviews } from '../views/overviews.ts';
import { NO_JOURNEY } from './no-journey.ts';

export interface AsText {
  /** Opens what a preview shows; without one, what is in front. */
  open(from?: Preview): Promise<void>;
  /** What a document says, by what its address asks for. */
  text(query: string): Promise<string>;
}

/** @param changed is told of documents that say something else now */
export function asText(server: Server, previews: Previews, overviews: Overviews, changed: vscode.EventEmitter<vscode.Uri>, context: vscode.ExtensionContext): AsText {
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

  context.subscriptions.push(overviews.onChange(() => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === AS_TEXT) changed.fire(uri);
  }));
  return {
    open(from) {
      if (!from) return openAsText(previews.current());
      const journey = previews.pictureOf(from)?.journey;
      return openAsText({ ...from.shown, ...(journey !== undefined && { journey }) });
    },
    async text(query) {
      const answer = await server.ask(PLAIN_TEXT, journeyIn(query));
      return isJourneyText(answer) ? answer.text : 'This journey can’t be found any more.\n';
    },
  };
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
