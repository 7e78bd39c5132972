/** A subcommand that is one CommonJS file beside the command, run with what an earlier run compiled of it. */
import { CodeCache } from './code-cache.ts';
import type { CommandModule } from './commands.ts';

const { readFileSync } = process.getBuiltinModule('node:fs'), { createRequire } = process.getBuiltinModule('node:module'), { pathToFileURL } = process.getBuiltinModule('node:url');
const vm = process.getBuiltinModule('node:vm');

type Bundle = (exports: object, require: NodeJS.Require, module: object, bring: (name: string) => Promise<unknown>) => void;

/**
 * @param path absolute, beside this file; plain ASCII. What it imports when it is needed it brings in by `bring`
 * @param build what tells this bundle from all others; empty where it changes all the time, and nothing is kept
 */
export function loadWhole(path: string, name: string, build: string): CommandModule {
  const cache = build === '' ? undefined : new CodeCache(name, build), cachedData = cache?.read();
  const script = new vm.Script(`(function (exports, require, module, bring) {${readFileSync(path, 'latin1')}\n})`, { filename: path, ...(cachedData && { cachedData }) });
  // At the end all has been compiled that a run needs, not only what is compiled at once.
  if (cache?.isKept && (cachedData === undefined || script.cachedDataRejected)) process.once('exit', () => cache.write(script.createCachedData()));
  const module = { exports: {} as CommandModule, address: pathToFileURL(path).href };
  // Compiled code that comes out of a cache can't import by itself.
  (script.runInThisContext() as Bundle)(module.exports, createRequire(path), module, name => import(name));
  return module.exports;
}
