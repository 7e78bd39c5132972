/**
 * Makes the extension's package, `out/journey.vsix`, and checks that it holds just what is meant to be shipped.
 * The one list of what is shipped, for the VSIX and for npm, is `files` in package.json.
 *
 * `--no-build` packs what is in `dist/`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import { at, must, node, root } from './lib/run.mjs';
import { Failure, detail, main, say } from './lib/say.mjs';
import { VSIX, missingFrom, unexpectedIn } from './lib/shipped.mjs';
import { namesInZip } from './lib/zip.mjs';

await main(async () => {
  if (!process.argv.includes('--no-build')) {
    await must(node(), [at('scripts/build.mjs')], { show: true, failed: 'The build failed' });
  }
  say('Packing the extension …');
  mkdirSync(at('out'), { recursive: true });
  await createVSIX({ cwd: root, packagePath: at(VSIX), dependencies: false, allowMissingRepository: true, allowUnusedFilesPattern: true, rewriteRelativeLinks: false });
  const archive = readFileSync(at(VSIX));
  const names = namesInZip(archive);
  detail(names.join('\n'));
  const unexpected = unexpectedIn(names);
  if (unexpected.length > 0) throw new Failure(`The package holds what isn't meant to be shipped: ${unexpected.join(', ')}`, 'change `files` in package.json, or the list in scripts/lib/shipped.mjs where it is right.');
  const missing = missingFrom(names);
  if (missing.length > 0) throw new Failure(`The package lacks ${missing.join(', ')}`, 'build first, and look at `files` in package.json.');
  say(`${VSIX}: ${names.length} files, ${(archive.length / 1024 / 1024).toFixed(2)} MB.`);
});
