/** The language server's end isn't the end of the work. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone } from '../alone.mjs';
import { until } from '../until.mjs';
import { processesOf } from '../processes.mjs';

const FILE = 'retail.journey';

export const tests = {
  'a server that hangs is noticed and started again; the picture and the focus stay': alone(async ({ workbench, picture, profile, screenshot }) => {
    await workbench.open(FILE);
    await picture.open();
    await picture.mark();
    await workbench.goToText(FILE, '"Pays online"', 1);
    const hung = processesOf(profile, 'server.cjs').at(-1);
    assert.ok(hung, 'There is no language server.');
    process.kill(hung, 'SIGSTOP');
    try {
      await workbench.type('Later ');
      await until(() => (processesOf(profile, 'server.cjs').at(-1) ?? 0) > hung, 'a new server', 60_000);
      assert.ok(await picture.thing('Wardrobe.Buy.Pay').isVisible(), 'The last picture is gone.');
      await until(() => picture.says('Later Pays online'), 'the new title', 30_000);
    } finally {
      try {
        process.kill(hung, 'SIGKILL');
      } catch {
        // It is gone, as it should be.
      }
    }
    assert.ok(await workbench.hasFocus(FILE), 'Something took the focus from the text.');
    assert.ok(await picture.isMarked(), 'The page was loaded again.');
    assert.deepEqual(await workbench.errors(), []);
    await screenshot('no more hanging');
  }),

  'a server that is killed starts again, and the picture goes on': alone(async ({ workbench, picture, profile, screenshot }) => {
    await workbench.open(FILE);
    await picture.open();
    await picture.mark();
    const killed = processesOf(profile, 'server.cjs').at(-1);
    assert.ok(killed, 'There is no language server.');
    process.kill(killed, 'SIGKILL');
    await until(() => (processesOf(profile, 'server.cjs').at(-1) ?? 0) > killed, 'a new server');
    await workbench.goToText(FILE, '"Pays online"', 1);
    await workbench.type('Again ');
    await until(() => picture.says('Again Pays online'), 'the new title', 30_000);
    assert.ok(await picture.isMarked(), 'The page was loaded again.');
    await screenshot('goes on');
  }),

  'a stranger’s folder has nothing run by its settings and configurations, and its maps are checked and drawn as any': alone(async ({ workbench, picture, profile }) => {
    const outside = mkdtempSync(join(tmpdir(), 'jo-')), evil = join(outside, 'evil.sh'), script = join(outside, 'evil.cjs'), hit = join(outside, 'hit');
    try {
      writeFileSync(evil, `#!/bin/sh\ntouch ${hit}\n`);
      chmodSync(evil, 0o755);
      writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(hit)}, '');\n`);
      mkdirSync(join(workbench.folder, '.vscode'));
      writeFileSync(join(workbench.folder, '.vscode/settings.json'), JSON.stringify({
        'journey.server.path': evil, 'journey.serverPath': evil, 'journey.path': evil, 'journey.command': evil, 'journey.node': evil, 'journey.runtime': evil, 'journey.nodePath': evil, 'journey.execArgv': ['--require', script],
        'journey.server.args': ['--require', script], 'journey.env': { NODE_OPTIONS: `--require ${script}` }, 'journey.trace.server': 'verbose', 'journey.git.path': evil,
      }));
      for (const name of ['journey.config.cjs', 'journey.config.js', '.journeyrc.cjs']) writeFileSync(join(workbench.folder, name), `require(${JSON.stringify(script)});\n`);
      writeFileSync(join(workbench.folder, 'journey.config.json'), JSON.stringify({ extends: script, plugins: [script] }));
      await workbench.open(FILE);
      await picture.open();
      await workbench.goToText(FILE, 'owner Ecom', 'owner Ecom'.length);
      await workbench.type('x');
      await workbench.problem('Ecomx');
      // What is written is what is drawn.
      await workbench.goToText(FILE, '"Pays online"', 1);
      await workbench.type('Still ');
      await until(() => picture.says('Still Pays online'), 'the new title');
      assert.deepEqual([existsSync(hit), processesOf(profile, evil), processesOf(profile, script)], [false, [], []]);
      assert.deepEqual(await workbench.errors(), []);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  }),
};
