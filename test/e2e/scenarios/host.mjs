/** Runs the tests of host/tests.cjs inside VS Code's extension host. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remote } from '../../../scripts/lib/editor.mjs';
import { alone } from '../alone.mjs';

const TESTS = fileURLToPath(new URL('../host/tests.cjs', import.meta.url));

export const tests = {
  'diagnostics, definitions, outline and formatting, asked by another extension': alone(async ({ workbench, page, profile }) => {
    const extensions = join(profile, 'extensions');
    const ours = readdirSync(extensions).find((name) => name.startsWith('journey.journey-maps'));
    let failures = '';
    const ended = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction('codeAutomationLog', (_kind, parts) => {
      // Everything that the window logs comes here; the tests' own end is one of it.
      failures += parts.filter((part) => String(part).includes(' failed:\n')).join('\n');
    });
    await workbench.open(undefined, [
      ['extensionDevelopmentPath', remote(workbench.address, join(extensions, ours))],
      ['extensionTestsPath', remote(workbench.address, TESTS)],
    ]);
    assert.equal(await ended, 0, failures);
  }),
};
