/** The plugin of VS Code's Markdown preview, with the server behind it. */
import * as vscode from 'vscode';
import { FENCE, type FencePictures } from '../../server/protocol.ts';
import type { Server } from '../server.ts';
import type { Overviews } from '../views/overviews.ts';
import { type Fences, fences } from './fences.ts';
import { isFencePictures } from './html.ts';

/** Several pictures of a page come one after the other: it is rendered once for all that are there. In milliseconds. */
const TOGETHER = 60;

/** @returns what VS Code asks an extension for: see `extendMarkdownIt` in its documentation */
export function registerMarkdown(server: Server, overviews: Overviews, context: vscode.ExtensionContext): { extendMarkdownIt: Fences['extend'] } {
  let timer: NodeJS.Timeout | undefined;
  let loading: Promise<void> | undefined;
  let stale = false;

  const plugin = fences({
    async ask(of): Promise<FencePictures | undefined> {
      const answer = await server.ask(FENCE, of);
      return isFencePictures(answer) ? answer : undefined;
    },
    refresh() {
      timer ??= setTimeout(() => {
        timer = undefined;
        void vscode.commands.executeCommand('markdown.preview.refresh');
      }, TOGETHER);
    },
  });

  /** One round at a time, and only while somebody looks. */
  const look = (): void => {
    stale = true;
    if (loading || !isShown()) return;
    stale = false;
    loading = plugin.changed().finally(() => {
      loading = undefined;
      if (stale) look();
    });
  };
  context.subscriptions.push(
    overviews.onChange(look),
    vscode.window.tabGroups.onDidChangeTabs(() => {
      if (stale) look();
    }),
    { dispose: () => clearTimeout(timer) },
  );
  return { extendMarkdownIt: plugin.extend };
}

/** Whether there is a Markdown preview. */
const isShown = (): boolean => vscode.window.tabGroups.all.some(({ tabs }) =>
  tabs.some(({ input }) => (input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview')) || (input instanceof vscode.TabInputCustom && input.viewType.includes('markdown'))));
