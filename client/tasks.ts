/** “journey: validate” among the tasks: the same check as in CI, of the whole folder, with its findings among the problems. */
import * as vscode from 'vscode';

const TYPE = 'journey';

interface Definition extends vscode.TaskDefinition {
  readonly task: 'validate' | 'watch';
  readonly path?: string;
}

/** Registers the tasks. They run the command that comes with the extension; no setting and no file of the workspace says which program that is. */
export function registerTasks(context: vscode.ExtensionContext): void {
  const command = vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.mjs').fsPath;
  context.subscriptions.push(vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () => (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file')
      .flatMap((folder) => (['validate', 'watch'] as const).map((task) => taskOf({ type: TYPE, task }, folder, command))),
    resolveTask(task) {
      const { definition, scope } = task as vscode.Task & { readonly definition: Definition };
      return (definition.task === 'validate' || definition.task === 'watch') && typeof scope === 'object' ? taskOf(definition, scope, command) : undefined;
    },
  }));
}

function taskOf(definition: Definition, folder: vscode.WorkspaceFolder, command: string): vscode.Task {
  const watches = definition.task === 'watch', { path } = definition;
  const execution = new vscode.ProcessExecution(process.execPath, [command, 'validate', '--format', 'concise', ...(watches ? ['--watch'] : []), ...(typeof path === 'string' && path !== '' ? ['--', path] : [])], {
    cwd: folder.uri.fsPath,
    // The editor's own program is Node, too, if it is told so. Its terminal isn't cleared: what the problems were read from stays to be seen.
    env: { ELECTRON_RUN_AS_NODE: '1', TERM: 'dumb' },
  });
  const task = new vscode.Task(definition, folder, definition.task, TYPE, execution, watches ? ['$journey-watch'] : ['$journey']);
  task.group = watches ? undefined : vscode.TaskGroup.Test;
  task.isBackground = watches;
  task.detail = watches ? 'Checks journeys again whenever something changes' : 'Checks all journeys of the folder, as in CI';
  task.presentationOptions = { reveal: watches ? vscode.TaskRevealKind.Never : vscode.TaskRevealKind.Always, clear: true };
  return task;
}
