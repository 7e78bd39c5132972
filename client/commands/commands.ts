/** All commands, and what else VS Code calls by name: each is there at once, and loads what it does when it is first called. */
import * as vscode from 'vscode';
import { AS_TEXT, PREVIEW_PANEL, READING, REPORT_PANEL } from '../names.ts';
import { orNothing, type Parts } from '../parts.ts';
import type { Preview } from '../preview/preview.ts';
import type { MenuAct } from '../preview/previews.ts';
import type { Server } from '../server.ts';
import type { Overviews } from '../views/overviews.ts';

export function registerCommands(server: Server, overviews: Overviews, part: Parts, context: vscode.ExtensionContext): void {
  const textChanged = new vscode.EventEmitter<vscode.Uri>();
  const menu = (command: MenuAct, from: Preview): void => void orNothing(MENU[command](from));

  const previews = part(async () => (await import('../preview/previews.ts')).previews(server, menu, context));
  const taking = part(async () => (await import('./take-out.ts')).takingOut(server, await previews()));
  const asText = part(async () => (await import('./as-text.ts')).asText(server, await previews(), overviews, textChanged, context));
  const comparing = part(async () => (await import('./compare.ts')).comparing(server, await previews(), overviews));
  const choosing = part(async () => (await import('./lanes.ts')).choosing(await previews()));
  const importing = part(async () => (await import('./import.ts')).importing(server));
  const reports = part(async () => (await import('../reports/reports.ts')).reports(server, overviews, context));
  const newJourney = part(() => import('./new-journey.ts'));
  const newFromTemplate = part(() => import('./new-from-template.ts'));
  const references = part(() => import('./references.ts'));

  const MENU: Readonly<Record<MenuAct, (from: Preview) => Promise<void>>> = {
    'save-svg': async (from) => (await taking()).saveSvg(from),
    'save-png': async (from) => (await taking()).savePng(from),
    'copy-svg': async (from) => (await taking()).copySvg(from),
    'copy-png': async (from) => (await taking()).copyPng(from),
    'as-text': async (from) => (await asText()).open(from),
    'lanes': async (from) => (await choosing()).lanes(from),
  };

  /** A command whose part can't be loaded ends with that having been told. */
  const command = (id: string, act: (...given: unknown[]) => Promise<void>): void =>
    void context.subscriptions.push(vscode.commands.registerCommand(id, (...given: unknown[]) => orNothing(act(...given))));

  command('journey.restartServer', () => server.restart());
  command('journey.newJourney', async () => (await newJourney()).newJourney());
  command('journey.newFromTemplate', async () => (await newFromTemplate()).newFromTemplate());
  command('journey.import', async (chosen) => (await importing()).run(chosen));
  command('journey.showReport', async (wanted) => (await reports()).show(wanted));
  command('journey.showReferences', async (uri, position, places) => (await references()).showReferences(uri, position, places));
  command('journey.openPreview', async (given, name) => (await previews()).openMeant(given, name, { beside: false }));
  command('journey.openPreviewToSide', async (given, name) => (await previews()).openMeant(given, name, { beside: true }));
  command('journey.openAnotherPreview', async () => (await previews()).openAnother());
  command('journey.findInPicture', async () => (await previews()).find());
  command('journey.fitPicture', async () => (await previews()).inFront()?.aim('all'));
  command('journey.zoomToSelection', async () => (await previews()).inFront()?.aim('selection'));
  command('journey.toggleLock', async () => (await previews()).toggleLock());
  command('journey.chooseLanes', async () => (await choosing()).lanes());
  command('journey.chooseView', async () => (await choosing()).view());
  command('journey.compareWithHead', async () => (await comparing()).withHead());
  command('journey.compareWithRevision', async () => (await comparing()).withRevision());
  command('journey.compareWithJourney', async () => (await comparing()).withJourney());
  command('journey.openAsText', async () => (await asText()).open());
  command('journey.savePicture', async () => (await taking()).saveSvg());
  command('journey.savePictureAsPng', async () => (await taking()).savePng());
  command('journey.copyPicture', async () => (await taking()).copySvg());
  command('journey.copyPictureAsPng', async () => (await taking()).copyPng());

  context.subscriptions.push(
    textChanged,
    vscode.window.registerWebviewPanelSerializer(PREVIEW_PANEL, { deserializeWebviewPanel: async (panel, state: unknown) => (await previews()).restore(panel, state) }),
    vscode.window.registerWebviewPanelSerializer(REPORT_PANEL, { deserializeWebviewPanel: async (panel, state: unknown) => (await reports()).restore(panel, state) }),
    vscode.workspace.registerTextDocumentContentProvider(AS_TEXT, { onDidChange: textChanged.event, provideTextDocumentContent: async ({ query }) => (await asText()).text(query) }),
    vscode.workspace.registerTextDocumentContentProvider(READING, { provideTextDocumentContent: async ({ query }) => (await importing()).report(query) }),
    vscode.languages.registerDocumentLinkProvider({ scheme: READING }, { provideDocumentLinks: async (document) => (await importing()).links(document) }),
  );
}
