/** What is asked beside the text: the tree of all that the workspace holds, and a journey as plain lines. */
import type { Connection } from 'vscode-languageserver/node';
import type { Workspace } from '../../files/workspace.ts';
import { overview, type Overview, type OverviewItem } from '../../language/service/overview.ts';
import { plainText } from '../../language/service/plain-text.ts';
import { OVERVIEW, OVERVIEW_CHANGED, PLAIN_TEXT, type JourneyOf, type JourneyText, type OverviewChanged } from '../protocol.ts';
import { journeyOf } from './pictures.ts';

/** How long after the last change the client is told, in milliseconds. */
const PAUSE = 250;

/** What the feature needs of the server. */
export interface OverviewNeeds {
  /** A handler that never takes the server down: what fails is logged, and the answer is `nothing`. */
  readonly safely: <P, R>(what: string, nothing: R, handler: (params: P) => R | Promise<R>) => (params: P) => Promise<R>;
  /** The address of a file as we spell it, and as the editor does. */
  readonly ours: (uri: string) => string;
  readonly toEditor: (uri: string) => string;
}

/** Registers the requests. @returns what is to be called when anything has changed */
export function registerOverview(connection: Connection, workspace: Workspace, { safely, ours, toEditor }: OverviewNeeds): { changed(): void; dispose(): void } {
  let timer: NodeJS.Timeout | undefined;

  connection.onRequest(OVERVIEW, safely('overview', null as Overview | null, () => {
    const { groups } = overview([...new Set(workspace.files.map(uri => workspace.projectOf(uri)))], workspace.files.flatMap(uri => workspace.findings(uri)));
    return { groups: groups.map(group => spelled(group, toEditor)) };
  }));

  connection.onRequest(PLAIN_TEXT, safely('plain text', null as JourneyText | null, (params: JourneyOf) => {
    const uri = ours(params.uri), journey = journeyOf(workspace, uri, params);
    return journey ? { journey: journey.name, text: plainText(journey, workspace.projectOf(uri)) } : null;
  }));

  const tell = (): void => {
    const { files } = workspace;
    const message: OverviewChanged = { files: files.length, journeys: files.reduce((sum, uri) => sum + (workspace.reading(uri)?.model.journeys.length ?? 0), 0) };
    void connection.sendNotification(OVERVIEW_CHANGED, message).catch(() => undefined);
  };

  return {
    changed() {
      clearTimeout(timer);
      timer = setTimeout(tell, PAUSE);
    },
    dispose: () => clearTimeout(timer),
  };
}

/** With addresses as the editor spells them. */
function spelled(item: OverviewItem, toEditor: (uri: string) => string): OverviewItem {
  return { ...item, ...(item.uri !== undefined && { uri: toEditor(item.uri) }), children: item.children.map(child => spelled(child, toEditor)) };
}
