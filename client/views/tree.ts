/** The tree “Journeys”: what the workspace holds, each row a way to its line. */
import * as vscode from 'vscode';
import type { OverviewItem } from '../../server/protocol.ts';
import type { Server } from '../server.ts';
import type { Overviews } from './overviews.ts';
import { rowOf } from './rows.ts';

const VIEW = 'journey.overview';

/** Shows the tree. Nothing is asked for while nobody looks. */
export function registerTree(overviews: Overviews, server: Server, context: vscode.ExtensionContext): void {
  const refreshed = new vscode.EventEmitter<void>();
  let groups: readonly OverviewItem[] | undefined;
  let shown = '';
  let stale = true;
  let loading: Promise<void> | undefined;

  const load = async (): Promise<void> => {
    stale = false;
    const answer = await overviews.ask();
    // Without an answer the rows from before are better than none.
    groups = answer?.groups ?? groups ?? [];
  };
  /** One question at a time; what changes meanwhile is asked after it. */
  const refresh = (): void => {
    stale = true;
    if (!view.visible || loading) return;
    loading = load().finally(() => {
      loading = undefined;
      const now = JSON.stringify(groups);
      if (now !== shown) {
        shown = now;
        refreshed.fire();
      }
      if (stale) refresh();
    });
  };

  const view = vscode.window.createTreeView<OverviewItem>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: refreshed.event,
      getTreeItem: rowOf,
      async getChildren(item) {
        if (item) return [...item.children];
        if (!groups && server.health !== 'gone') {
          await (loading ?? load());
          shown = JSON.stringify(groups);
        }
        return [...(groups ?? [])];
      },
    },
  });

  context.subscriptions.push(
    view,
    refreshed,
    overviews.onChange(refresh),
    view.onDidChangeVisibility(() => {
      if (view.visible && stale) refresh();
    }),
    server.onHealth((health) => {
      if (health === 'gone') {
        groups = undefined;
        shown = '';
        refreshed.fire();
      }
    }),
  );
}
