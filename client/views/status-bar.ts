/** How many errors and warnings the journey files have, in the status bar. */
import * as vscode from 'vscode';
import type { Overviews } from './overviews.ts';

/** What our server's diagnostics carry. */
const SOURCE = 'journey';
const PAUSE_MS = 100;

/** Shows the counts where there are journey files; a click opens the list of problems. */
export function registerStatusBar(overviews: Overviews, context: vscode.ExtensionContext): void {
  const item = vscode.window.createStatusBarItem('journey.findings', vscode.StatusBarAlignment.Left, 40);
  item.name = 'Journey: Errors and Warnings';
  item.command = 'workbench.actions.view.problems';
  let timer: NodeJS.Timeout | undefined;

  const count = (): void => {
    const severities = vscode.languages.getDiagnostics().flatMap(([, found]) => found.filter(({ source }) => source === SOURCE).map(({ severity }) => severity));
    const errors = severities.filter((each) => each === vscode.DiagnosticSeverity.Error).length;
    const warnings = severities.filter((each) => each === vscode.DiagnosticSeverity.Warning).length;
    const said = errors + warnings === 0 ? 'no errors or warnings' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
    item.text = errors + warnings === 0 ? 'Journey $(check)' : `Journey $(error) ${errors} $(warning) ${warnings}`;
    item.tooltip = `Journey: ${said}. Click for the list.`;
    item.accessibilityInformation = { label: `Journey: ${said}. Show the list.`, role: 'button' };
  };

  context.subscriptions.push(
    item,
    vscode.languages.onDidChangeDiagnostics(() => {
      clearTimeout(timer);
      timer = setTimeout(count, PAUSE_MS);
    }),
    overviews.onChange(({ files }) => {
      if (files > 0) item.show();
      else item.hide();
    }),
    { dispose: () => clearTimeout(timer) },
  );
  count();
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
