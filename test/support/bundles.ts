/** Before all tests: builds what is shipped, since the tests drive the command and the server as their users get them. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export default function buildBundles(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
}
