/** How long an extension takes to wake up: measured inside the extension host, in a folder where nothing has woken it yet. */
const assert = require('node:assert/strict');
const vscode = require('vscode');

exports.run = async () => {
  // Where the window has it, the one that does nothing; else ours.
  const extension = vscode.extensions.getExtension('journey.nothing') ?? vscode.extensions.getExtension('journey.journey-maps');
  assert.equal(extension.isActive, false, 'Something has activated it already.');
  const began = performance.now();
  // Loads the bundle and runs `activate`, as VS Code does when the first journey is opened.
  await extension.activate();
  console.log(`activation of ${extension.id} took ${(performance.now() - began).toFixed(1)} ms`);
  assert.equal(extension.isActive, true);
};
