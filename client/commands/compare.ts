/** “Compare with HEAD”, “Compare with Revision…”, “Compare with Journey…”: the picture that compares, beside the text. */
import * as vscode from 'vscode';
import { type CompareWith, type OverviewItem, REVISIONS, type Revision, type Revisions, type RevisionsOf } from '../../server/protocol.ts';
import { plain } from '../plain.ts';
import { isListOf, isObject, isOptional, isText } from '../preview/checks.ts';
import type { Previews, ShownPicture } from '../preview/previews.ts';
import type { Server } from '../server.ts';
import type { Overviews } from '../views/overviews.ts';
import { NO_JOURNEY } from './no-journey.ts';

export interface Comparing {
  withHead(): Promise<void>;
  withRevision(): Promise<void>;
  withJourney(): Promise<void>;
}

/** What the commands do. */
export function comparing(server: Server, previews: Previews, overviews: Overviews): Comparing {
  const compare = ({ uri, journey }: ShownPicture, other: CompareWith): void => {
    previews.open({ uri, view: 'compare', with: other, beside: true, ...(journey !== undefined && { journey }) });
  };
  /** What is in front, for `act`; else says what to do. */
  const inFront = (act: (shown: ShownPicture) => void | Promise<void>) => async (): Promise<void> => {
    const shown = previews.current();
    if (shown) await act(await named(shown));
    else void vscode.window.showInformationMessage(NO_JOURNEY);
  };

  /** Without a preview, the journey that the cursor is in is meant. */
  const named = async (shown: ShownPicture): Promise<ShownPicture> => {
    if (shown.journey !== undefined || shown.line === undefined) return shown;
    // An item's range is that of its name: the journey is the last one that begins above the cursor.
    const line = shown.line, own = (await journeys()).filter(({ uri, range }) => uri === shown.uri && range && range.start.line <= line)
      .sort((a, b) => a.range!.start.line - b.range!.start.line).at(-1);
    return own?.name === undefined ? shown : { ...shown, journey: own.name };
  };

  const journeys = async (): Promise<OverviewItem[]> => {
    const all = (items: readonly OverviewItem[]): OverviewItem[] => items.flatMap((item) => [item, ...all(item.children)]);
    return all((await overviews.ask())?.groups ?? []).filter(({ kind, uri, name }) => kind === 'journey' && uri !== undefined && name !== undefined);
  };

  const withRevision = async (shown: ShownPicture): Promise<void> => {
    const answer = await server.ask(REVISIONS, { uri: shown.uri } satisfies RevisionsOf);
    const { revisions, problem } = isRevisions(answer) ? answer : { revisions: [], problem: undefined };
    if (revisions.length === 0) {
      void vscode.window.showWarningMessage(problem === undefined ? 'There is no earlier state of this file to compare with.' : plain(problem));
      return;
    }
    const typed = { label: 'Another revision…', description: 'A branch, a tag or a commit', revision: undefined };
    const picked = await vscode.window.showQuickPick([...revisions.map(({ label, detail, revision }) => ({ label: plain(label), description: plain(detail), revision })), typed], {
      title: 'Compare with Revision', placeHolder: 'Compare the journey as it is now with…',
    });
    if (!picked) return;
    const revision = picked.revision ?? (await vscode.window.showInputBox({ title: 'Compare with Revision', prompt: 'A branch, a tag or a commit, such as main, v1.0 or HEAD~3' }))?.trim();
    if (revision !== undefined && revision !== '') compare(shown, { revision });
  };

  const withJourney = async (shown: ShownPicture): Promise<void> => {
    const others = (await journeys()).filter(({ uri, name }) => uri !== shown.uri || name !== shown.journey)
      // What is written beside it is the likeliest: how it is, and how it shall be.
      .toSorted((a, b) => Number(b.uri === shown.uri) - Number(a.uri === shown.uri));
    if (others.length === 0) {
      void vscode.window.showInformationMessage('There is no other journey to compare with.');
      return;
    }
    const picked = await vscode.window.showQuickPick(others.map((item) => ({ label: plain(item.label), description: plain(item.detail ?? ''), item })), {
      title: 'Compare with Journey', placeHolder: 'Compare this journey with…', matchOnDescription: true,
    });
    const { uri, name } = picked?.item ?? {};
    if (uri !== undefined && name !== undefined) compare(shown, { uri, journey: name });
  };

  return { withHead: inFront((shown) => compare(shown, { revision: 'HEAD' })), withRevision: inFront(withRevision), withJourney: inFront(withJourney) };
}

const isRevisions = (value: unknown): value is Revisions => isObject(value) && isListOf(value['revisions'], isRevision) && isOptional(value['problem'], isText);
const isRevision = (value: unknown): value is Revision => isObject(value) && isText(value['revision']) && isText(value['label']) && isText(value['detail']);
