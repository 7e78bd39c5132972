/** A row of the tree: an item of the overview as VS Code shows it. */
import * as vscode from 'vscode';
import type { OverviewItem } from '../../server/protocol.ts';

const ICONS: Readonly<Partial<Record<OverviewItem['kind'], string>>> = {
  journey: 'map', stage: 'milestone', pain: 'flame', opportunity: 'lightbulb', persona: 'person', team: 'organization', partner: 'briefcase', system: 'server',
};
const SEVERITIES: Readonly<Record<string, readonly [icon: string, colour: string]>> = {
  error: ['error', 'list.errorForeground'], warning: ['warning', 'list.warningForeground'], hint: ['info', 'editorInfo.foreground'],
};

/** The row. Its id keeps it open, shut or selected while the text changes. */
export function rowOf(item: OverviewItem): vscode.TreeItem {
  const row = new vscode.TreeItem(item.label, stateOf(item));
  row.id = item.key;
  row.description = item.detail;
  row.tooltip = [item.label, item.detail].filter((text) => text !== '').join('\n');
  row.contextValue = item.kind;
  const icon = iconOf(item);
  if (icon) row.iconPath = icon;
  const said = item.kind === 'group' || item.kind === 'finding' ? item.label : `${item.kind} ${item.label}`;
  row.accessibilityInformation = { label: [said, item.detail].filter((text) => text !== '').join(', ') };
  if (item.uri !== undefined && item.range) {
    const { start } = item.range;
    const selection = new vscode.Range(start.line, start.character, start.line, start.character);
    // The editor's own command: a click shows the line, a double click goes on typing there.
    row.command = { command: 'vscode.open', title: 'Go to Line', arguments: [vscode.Uri.parse(item.uri), { selection }] };
  }
  return row;
}

function stateOf({ key, children }: OverviewItem): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return key === 'journeys' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** A touchpoint shows how it feels: by colour, by its shape, and in words behind its name. */
function iconOf({ kind, score, severity }: OverviewItem): vscode.ThemeIcon | undefined {
  if (severity !== undefined) {
    const [icon, colour] = SEVERITIES[severity] ?? ['info', 'editorInfo.foreground'];
    return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
  }
  if (kind === 'touchpoint') {
    if (score === undefined) return new vscode.ThemeIcon('circle-outline');
    if (score === 0) return new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor('charts.yellow'));
    return score > 0
      ? new vscode.ThemeIcon('triangle-up', new vscode.ThemeColor('charts.green'))
      : new vscode.ThemeIcon('triangle-down', new vscode.ThemeColor('charts.red'));
  }
  const icon = ICONS[kind];
  return icon === undefined ? undefined : new vscode.ThemeIcon(icon);
}
