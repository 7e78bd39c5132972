/** Runs the tests of host/ inside VS Code's extension host. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remote } from '../../../scripts/lib/editor.mjs';
import { at } from '../../../scripts/lib/run.mjs';
import { alone } from '../alone.mjs';

const host = (file) => fileURLToPath(new URL(`../host/${file}`, import.meta.url));

/** Runs a file's `run` in the extension host of a window on the folder. Returns all that the window logged. */
async function runInHost(file, { workbench, page, profile }) {
  const extensions = join(profile, 'extensions');
  const ours = readdirSync(extensions).find((name) => name.startsWith('journey.journey-maps'));
  const said = [];
  const ended = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', (_kind, parts) => said.push(...parts.map(String)));
  await workbench.open(undefined, [
    ['extensionDevelopmentPath', remote(workbench.address, join(extensions, ours))],
    ['extensionTestsPath', remote(workbench.address, host(file))],
  ]);
  // Of what a window logs, the tests' own end tells why they failed.
  assert.equal(await ended, 0, said.filter((part) => /failed:\n|AssertionError|already/.test(part)).join('\n'));
  return said;
}

export const tests = {
  'diagnostics, definitions, outline and formatting, asked by another extension': alone((window) => runInHost('tests.cjs', window)),

  'the extension wakes up when it is asked to, in a folder without journeys': alone(async (window) => {
    rmSync(window.workbench.folder, { recursive: true });
    mkdirSync(window.workbench.folder);
    writeFileSync(join(window.workbench.folder, 'notes.txt'), 'Nothing yet.\n');
    const said = await runInHost('activation.cjs', window);
    const took = said.map((part) => /activation took ([\d.]+) ms/.exec(part)?.[1]).find((each) => each !== undefined);
    assert.ok(took, 'Nobody said how long it took.');
    // For the figures (test/bench/activation.ts); how long is too long depends on the machine.
    mkdirSync(at('out'), { recursive: true });
    writeFileSync(at('out/activation.json'), JSON.stringify({ milliseconds: Number(took) }));
  }),
};
