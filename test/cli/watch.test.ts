/** `journey validate --watch`, as a process of its own that files are changed under. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { GOOD, temporaryFolders } from '../support/folders.ts';
import { root, runCommand } from '../support/server.ts';

const folder = temporaryFolders();
const children: ChildProcess[] = [];
afterEach(() => { for (const child of children.splice(0)) child.kill('SIGKILL'); });

function watching(path: string) {
  const child = spawn(process.execPath, [join(root, 'dist/cli.mjs'), 'validate', '--watch', '--format', 'concise'], { cwd: path, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let out = '', err = '', seen = 0;
  child.stdout.on('data', data => { out += String(data); });
  child.stderr.on('data', data => { err += String(data); });
  return {
    child,
    get out() { return out; },
    /** Waits for what is new in the output since the last wait. */
    async until(pattern: RegExp): Promise<string> {
      for (let i = 0; i < 600; i++) {
        const fresh = out.slice(seen);
        if (pattern.test(fresh)) { seen = out.length; return fresh; }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      throw new Error(`No ${String(pattern)} in ${JSON.stringify(out.slice(seen))}; messages: ${err}`);
    },
    async quiet(pattern: RegExp): Promise<void> {
      for (let i = 0; i < 600 && !pattern.test(err); i++) await new Promise(resolve => setTimeout(resolve, 50));
      expect(err).toMatch(pattern);
    },
  };
}

test('every change is checked, whatever happens to files and folders, until it is ended', async () => {
  const path = folder({ 'a.journey': GOOD }), run = watching(path);
  await run.until(/1 journey file checked, no findings\.\n/);
  await run.quiet(/Waiting for changes\. Ctrl\+C ends it\./);
  writeFileSync(join(path, 'a.journey'), GOOD.replace('via Web', 'via Wbe'));
  expect(await run.until(/1 error in 1 journey file\.\n/)).toMatch(/^a\.journey:10:9: error: No channel is named `Wbe`/m);
  // As editors save: beside it, and then in its place.
  writeFileSync(join(path, 'a.journey.tmp'), GOOD);
  renameSync(join(path, 'a.journey.tmp'), join(path, 'a.journey'));
  await run.until(/no findings/);
  // In a folder that is made later.
  mkdirSync(join(path, 'new/deep'), { recursive: true });
  await new Promise(resolve => setTimeout(resolve, 500));
  writeFileSync(join(path, 'new/deep/b.journey'), 'wibble\n');
  await run.until(/new\/deep\/b\.journey:1:1: error/);
  // A configuration that is wrong, and then isn't.
  writeFileSync(join(path, 'journey.config.json'), '{ "rulez": 1 }');
  await run.quiet(/journey\.config\.json:1:3: .*rulez/);
  writeFileSync(join(path, 'journey.config.json'), '{ "rules": { "unknown-line": "off" } }');
  await run.until(/2 journey files checked, no findings/);
  rmSync(join(path, 'new'), { recursive: true });
  await run.until(/^1 journey file checked, no findings/m);
  // Nothing is left: that is told, and it goes on.
  rmSync(join(path, 'a.journey'));
  await run.quiet(/No journey file was found/);
  writeFileSync(join(path, 'a.journey'), GOOD);
  await run.until(/1 journey file checked, no findings/);
  expect(run.child.exitCode).toBeNull();
  // oxlint-disable-next-line no-control-regex -- nothing for a terminal where there is none
  expect(run.out).not.toMatch(/\x1b/);
  const ended = new Promise(resolve => run.child.once('exit', resolve));
  run.child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('it doesn’t go with what writes, and needs something to watch', async () => {
  const path = folder({ 'a.journey': GOOD });
  expect(await runCommand(['validate', '--watch', '--fix'], path)).toMatchObject({ code: 2, err: expect.stringMatching(/only looks/) as string });
  expect(await runCommand(['validate', '--watch', 'nowhere'], path)).toMatchObject({ code: 2, err: expect.stringMatching(/nothing to watch: nowhere/) as string });
});
