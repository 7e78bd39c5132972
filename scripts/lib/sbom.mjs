/** The list of what is inside of a release: npm's own bill of materials, of which only what is in the bundles is shipped. */
import { existsSync, readFileSync } from 'node:fs';
import { at, root } from './run.mjs';

/** Where the release's list is written, and where the build notes what it put into the bundles. */
export const SBOM = 'out/sbom.cdx.json';
export const BUNDLED = 'out/bundled.json';

/**
 * The packages that bundles hold, as `name@version`, sorted.
 *
 * @param {Iterable<string>} inputs the files that went in, from the checkout's folder, as esbuild's metafile names them
 */
export function packagesOf(inputs) {
  const found = new Set();
  for (const input of inputs) {
    const folder = /^(?<folder>.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.groups.folder;
    if (folder === undefined || !existsSync(at(folder, 'package.json'))) continue;
    const { name, version } = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8'));
    found.add(`${name}@${version}`);
  }
  return [...found].toSorted();
}

/** Licences that a package says in its LICENSE alone. */
const LICENCES = { 'png-js@2.0.0': 'MIT' };

/**
 * @param {object} whole what `npm sbom --sbom-format cyclonedx` says of all packages that are installed
 * @param {readonly string[]} bundled
 * @returns the same of those that are in the bundles
 */
export function shippedOnly(whole, bundled) {
  const kept = new Set(bundled), own = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const component = { ...whole.metadata.component, name: own.name, type: 'application' };
  // All that is bundled is ours to answer for, whatever it was installed as.
  const components = whole.components.filter((each) => kept.has(each['bom-ref'])).map((each) => {
    const id = LICENCES[each['bom-ref']];
    return { ...each, ...id && { licenses: [{ license: { id } }] }, scope: 'required', properties: [] };
  });
  const missing = bundled.filter((ref) => !components.some((each) => each['bom-ref'] === ref));
  if (missing.length > 0) throw new Error(`The lock file doesn't know ${missing.join(', ')}, which are in the bundles of ${root}.`);
  return {
    ...whole, metadata: { ...whole.metadata, component }, components,
    dependencies: whole.dependencies.filter(({ ref }) => kept.has(ref) || ref === component['bom-ref'])
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: ref === component['bom-ref'] ? bundled : dependsOn.filter((other) => kept.has(other)) })),
  };
}
