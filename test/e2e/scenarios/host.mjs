/** Runs the tests of host/ inside VS Code's extension host. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remote } from '../../../scripts/lib/editor.mjs';
import { at } from '../../../scripts/lib/run.mjs';
import { alone } from '../alone.mjs';

const host = (file) => fileURLToPath(new URL(`../host/${file}`, import.meta.url));

const ours = ({ profile }) => {
  const extensions = join(profile, 'extensions');
  return join(extensions, readdirSync(extensions).find((name) => name.startsWith('journey.journey-maps')));
};

/** Runs a file's `run` in the extension host of a window on the folder, with an extension in development. Returns all that the window logged. */
async function runInHost(file, { workbench, page }, extension) {
  const said = [];
  const ended = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', (_kind, parts) => said.push(...parts.map(String)));
  await workbench.open(undefined, [
    ['extensionDevelopmentPath', remote(workbench.address, extension)],
    ['extensionTestsPath', remote(workbench.address, host(file))],
  ]);
  // Of what a window logs, the tests' own end tells why they failed.
  assert.equal(await ended, 0, said.filter((part) => /failed:\n|AssertionError|already/.test(part)).join('\n'));
  return said;
}

/** Wakes an extension in a folder without journeys. How long is too long depends on the machine: the time is for the figures (test/bench/activation.ts). */
async function wake(window, id, extension, told) {
  rmSync(window.workbench.folder, { recursive: true });
  mkdirSync(window.workbench.folder);
  writeFileSync(join(window.workbench.folder, 'notes.txt'), 'Nothing yet.\n');
  const said = await runInHost('activation.cjs', window, extension);
  const took = said.map((part) => /activation of (\S+) took ([\d.]+) ms/.exec(part)).find((each) => each?.[1] === id)?.[2];
  assert.ok(took, 'Nobody said how long it took.');
  mkdirSync(at('out'), { recursive: true });
  writeFileSync(at(`out/${told}`), JSON.stringify({ milliseconds: Number(took) }));
}

export const tests = {
  'diagnostics, definitions, outline and formatting, asked by another extension': alone((window) => runInHost('tests.cjs', window, ours(window))),

  'the extension wakes up when it is asked to, in a folder without journeys': alone((window) => wake(window, 'journey.journey-maps', ours(window), 'activation.json')),

  'an extension that does nothing wakes up as well: what that takes at least': alone((window) => wake(window, 'journey.nothing', host('nothing'), 'activation-floor.json')),
};
