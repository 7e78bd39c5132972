/**
 * Tests inside VS Code's extension host, with the real `vscode` module: what other extensions and VS Code itself get
 * from ours. VS Code calls `run` and tells the page how it ended. CommonJS, since the extension host loads it so.
 */
const assert = require('node:assert/strict');
const vscode = require('vscode');

const FILE = 'retail.journey';

async function until(ask, what) {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The position of a text's first place, moved on by `within` characters. */
const find = (document, text, within = 0) => document.positionAt(document.getText().indexOf(text) + within);

const tests = {
  async 'the file is a journey and the extension is active'({ document }) {
    assert.equal(document.languageId, 'journey');
    const extension = vscode.extensions.getExtension('journey.journey-maps');
    await until(() => extension.isActive, 'the extension');
  },

  async 'a misspelt name is a diagnostic at its place, with a code that leads to its page'({ document }) {
    const place = find(document, 'owner Ecom', 'owner '.length);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(place, place.translate(0, 4)), 'Ecmo');
    await vscode.workspace.applyEdit(edit);
    const found = await until(() => vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.includes('Ecmo')), 'the diagnostic');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual([found.range.start.line, found.range.start.character], [place.line, place.character]);
    await vscode.commands.executeCommand('undo');
    await until(() => !vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes('Ecmo')), 'the diagnostic to go');
  },

  async 'a name leads to its declaration'({ document }) {
    const definitions = await vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, find(document, 'owner Ecom', 7));
    assert.equal(definitions.length, 1);
    const { line } = find(document, 'team Ecom');
    assert.equal((definitions[0].targetSelectionRange ?? definitions[0].range).start.line, line);
  },

  async 'the outline has the journeys'({ document }) {
    const symbols = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    assert.ok(symbols.some(({ name }) => name === 'Buy and build a wardrobe'), symbols.map(({ name }) => name).join(', '));
  },

  async 'formatting an example changes nothing'({ document }) {
    const edits = await vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', document.uri, { tabSize: 2, insertSpaces: true });
    assert.deepEqual(edits ?? [], []);
  },

  async 'the task “journey: validate” checks the folder, closed files too, and its findings are problems with their places'() {
    const folder = vscode.workspace.workspaceFolders[0].uri, uri = vscode.Uri.joinPath(folder, 'closed.journey');
    await vscode.workspace.fs.writeFile(uri, Buffer.from('team Closed "Closed"\n  contact "x" y\n'));
    try {
      const task = await until(async () => (await vscode.tasks.fetchTasks({ type: 'journey' })).find(({ name }) => name === 'validate'), 'the task');
      const ended = new Promise((resolve) => {
        vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => { if (execution.task.name === 'validate') resolve(exitCode); });
      });
      await vscode.tasks.executeTask(task);
      assert.equal(await ended, 1);
      const found = await until(() => vscode.languages.getDiagnostics(uri).find(({ source, severity }) => source === 'journey validate' && severity === vscode.DiagnosticSeverity.Error), 'the problem');
      assert.deepEqual([found.range.start.line, found.range.start.character], [1, 14]);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  },
};

exports.run = async () => {
  const folder = vscode.workspace.workspaceFolders[0].uri;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, FILE));
  await vscode.window.showTextDocument(document);
  const failed = [];
  for (const [name, body] of Object.entries(tests)) {
    try {
      await body({ document });
    } catch (error) {
      failed.push(`${name}: ${error.message}`);
    }
  }
  if (failed.length > 0) throw new Error(`${failed.length} of ${Object.keys(tests).length} failed:\n${failed.join('\n')}`);
};
