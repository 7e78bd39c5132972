/** Reports for the editor: which there are, and each as a part of a page that leads to the lines. */
import type { Connection } from 'vscode-languageserver/node';
import type { Workspace } from '../../files/workspace.ts';
import { REPORT, REPORTS, type ReportOf, type ReportOffer, type ReportPage } from '../protocol.ts';
import type { OverviewNeeds } from './overview.ts';

/** Registers the requests. What makes and writes reports is loaded when the first is asked for. */
export function registerReports(connection: Connection, workspace: Workspace, { safely, ours, toEditor }: Pick<OverviewNeeds, 'safely' | 'ours' | 'toEditor'>): void {
  const registry = () => import('../../review/reports/registry.ts');

  connection.onRequest(REPORTS, safely('reports', [] as readonly ReportOffer[], async () =>
    (await registry()).REPORTS.map(({ name, title, question }) => ({ name, title, question }))));

  connection.onRequest(REPORT, safely('report', null as ReportPage | null, async (params: ReportOf) => {
    const { makeReport, REPORTS: kinds } = await registry(), kind = kinds.find(({ name }) => name === params.name), uri = fileOf(workspace, params.uri && ours(params.uri));
    if (!kind || uri === undefined) return null;
    const { reportAsHtml, REPORT_STYLE } = await import('../../exchange/reports/html.ts');
    const report = makeReport(kind, { project: workspace.projectOf(uri), settings: workspace.settingsOf(uri).settings });
    const html = reportAsHtml(report, ({ uri: file, range: { start } }) => ({ href: '#', 'data-uri': toEditor(file), 'data-line': start.line, 'data-character': start.character }));
    return { title: report.title, html: html.markup, style: REPORT_STYLE };
  }));
}

/** The file that says which project is meant: the one that was named, else the first with a journey in it. */
function fileOf(workspace: Workspace, named: string | undefined): string | undefined {
  if (named !== undefined && workspace.reading(named)) return named;
  return workspace.files.find(uri => (workspace.reading(uri)?.model.journeys.length ?? 0) > 0) ?? workspace.files[0];
}
