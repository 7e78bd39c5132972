/**
 * Makes the extension's package, `out/journey.vsix`, and checks that it holds just what is meant to be shipped; beside it
 * `out/sbom.cdx.json`, the list of what is inside (CycloneDX).
 * The one list of what is shipped, for the VSIX and for npm, is `files` in package.json.
 *
 * `--no-build` packs what is in `dist/`.
 */
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import { at, must, node, npm, root } from './lib/run.mjs';
import { Failure, detail, main, say } from './lib/say.mjs';
import { BUNDLED, SBOM, shippedOnly } from './lib/sbom.mjs';
import { NPM_ONLY, VSIX, missingFrom, unexpectedIn } from './lib/shipped.mjs';
import { namesInZip } from './lib/zip.mjs';

await main(async () => {
  if (!process.argv.includes('--no-build')) {
    await must(node(), [at('scripts/build.mjs')], { show: true, failed: 'The build failed' });
  }
  say('Packing the extension …');
  mkdirSync(at('out'), { recursive: true });
  // The command makes PNGs and PDFs with them. The extension makes PNGs in its page, and is half as large without.
  const aside = readdirSync(at('dist')).filter((name) => NPM_ONLY.test(name));
  for (const name of aside) renameSync(at(`dist/${name}`), at(`out/${name}`));
  try {
    await createVSIX({ cwd: root, packagePath: at(VSIX), dependencies: false, allowMissingRepository: true, allowUnusedFilesPattern: true, rewriteRelativeLinks: false });
  } finally {
    for (const name of aside) renameSync(at(`out/${name}`), at(`dist/${name}`));
  }
  const archive = readFileSync(at(VSIX));
  const names = namesInZip(archive);
  detail(names.join('\n'));
  const unexpected = unexpectedIn(names);
  if (unexpected.length > 0) throw new Failure(`The package holds what isn't meant to be shipped: ${unexpected.join(', ')}`, 'change `files` in package.json, or the list in scripts/lib/shipped.mjs where it is right.');
  const missing = missingFrom(names);
  if (missing.length > 0) throw new Failure(`The package lacks ${missing.join(', ')}`, 'build first, and look at `files` in package.json.');
  const { stdout } = await must(...npm('sbom', '--sbom-format=cyclonedx', '--package-lock-only'), { failed: 'npm could not list the packages' });
  const sbom = shippedOnly(JSON.parse(stdout), JSON.parse(readFileSync(at(BUNDLED), 'utf8')));
  writeFileSync(at(SBOM), `${JSON.stringify(sbom, undefined, 1)}\n`);
  say(`${SBOM}: ${sbom.components.length} packages are in the bundles.`);
  say(`${VSIX}: ${names.length} files, ${(archive.length / 1024 / 1024).toFixed(2)} MB.`);
});
