/** The language server's end isn't the end of the work. */
import assert from 'node:assert/strict';
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
};
