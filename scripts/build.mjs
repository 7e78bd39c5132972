/**
 * Bundles what the package ships into `dist/`:
 *
 *   cli.mjs         the `journey` command: its options and help. Each subcommand is a file beside it, with chunks that several share
 *   cli-validate.cjs, cli-render.cjs  `journey validate` and `journey render`, each in one file: the subcommands that run again and again, in CI and
 *                   before commits. Finding and opening two dozen chunks would take longer than their work
 *   server.cjs      the language server, for the extension (over IPC) and for `journey lsp --stdio`
 *   extension.cjs   the VS Code extension: what has to be there when it wakes up. Its parts are files beside it, loaded when they are first needed
 *   elk-worker.cjs  the layout engine, in a worker of its own
 *   webview.js      the page that shows the picture
 *   report.js       the page that shows a report
 *   resvg.wasm      what makes PNGs, for the command
 *
 * `--watch` builds again at every change, with source maps and readable code.
 */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { build, context } from 'esbuild';
import { at, root } from './lib/run.mjs';
import { BUNDLED, packagesOf } from './lib/sbom.mjs';
import { Failure, detail, main, say } from './lib/say.mjs';

const watch = process.argv.includes('--watch');

const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  minify: !watch,
  // Names are seen in stack traces, which people send in.
  keepNames: true,
  sourcemap: watch ? 'linked' : false,
  legalComments: 'none',
  // Templates are journeys, and travel as texts.
  loader: { '.journey': 'text' },
  charset: 'utf8',
  logLevel: 'warning',
  outdir: 'dist',
};

/** The Node of the oldest VS Code that the extension runs in (1.101), which is also the oldest for the command. */
// Some packages' CommonJS is wrapped in a way (UMD) that no bundler can follow; their modules it can.
const forNode = { ...common, platform: 'node', target: 'node22', mainFields: ['module', 'main'] };

/** `import script from './main.ts?page'`: the module bundled for a browser, as a text. */
const pages = {
  name: 'pages',
  setup(on) {
    on.onResolve({ filter: /\?page$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path.replace(/\?page$/, '')), namespace: 'page' }));
    on.onLoad({ filter: /.*/, namespace: 'page' }, async ({ path }) => {
      const { outputFiles } = await build({ ...common, minify: true, keepNames: false, sourcemap: false, metafile: false, outdir: undefined, entryPoints: [path], platform: 'browser', target: 'es2022', format: 'iife' });
      return { contents: outputFiles[0].text, loader: 'text', watchFiles: [path] };
    });
  },
};

const commonJs = (entry, out, more = {}) => ({
  ...forNode,
  entryPoints: [{ in: entry, out }],
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // A bundle in CommonJS has no import.meta; its own address is the same thing.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
  ...more,
});

const command = {
  ...forNode,
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  // For the CommonJS packages inside.
  banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
};

/** The subcommands, each a file of the command's. */
const SUBCOMMANDS = readdirSync(at('cli/commands')).map((name) => basename(name, '.ts'));

/** The subcommands that are one file each, with what they need now and then only. They come in by `cli/whole.ts`. */
const WHOLE = {
  validate: [
    ...['watching', 'repairing', 'since', 'baselining'].map((name) => `cli/check/${name}.ts`),
    ...['concise', 'json', 'sarif', 'github', 'junit', 'markdown', 'gitlab'].map((name) => `cli/output/${name}.ts`),
  ],
  render: ['cli/output/png.ts', 'cli/output/pdf.ts'],
};
const seldomName = (whole, path) => `cli-${whole}-${basename(path, '.ts')}`;
const isWhole = (path) => Object.keys(WHOLE).some((name) => basename(path) === `cli-${name}.cjs`);

/** Leaves the subcommands out of the command's own file. */
const subcommandsApart = {
  name: 'subcommands apart',
  setup(on) {
    on.onResolve({ filter: /\/commands\/[\w-]+\.ts$/ }, ({ path }) => {
      const name = basename(path, '.ts');
      return name in WHOLE ? { path: name, namespace: 'whole' } : { path: `./cli-${name}.mjs`, external: true };
    });
    // Of the templates the help tells only which there are.
    on.onResolve({ filter: /\.journey$/ }, ({ path }) => ({ path, external: true }));
    on.onLoad({ filter: /.*/, namespace: 'whole' }, ({ path: name }) => ({
      contents: `import { loadWhole } from './cli/whole.ts'; export const { run } = loadWhole(import.meta.dirname + '/cli-${name}.cjs', '${name}', ${JSON.stringify(buildOf(`cli-${name}.cjs`))});`,
      resolveDir: root,
    }));
  },
};

/** Leaves out of a whole subcommand what it needs seldom: it shares the other subcommands' chunks. */
const seldomApart = (whole) => ({
  name: 'seldom apart',
  setup(on) {
    on.onResolve({ filter: /^\.\.?\// }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = relative(root, join(resolveDir, path)).split(sep).join('/');
      if (!WHOLE[whole].includes(file)) throw new Error(`${file} is loaded when ${whole} needs it, but isn't in the list WHOLE.`);
      return { path: `./${seldomName(whole, file)}.mjs`, external: true };
    });
  },
});

/** The extension's parts that are loaded when they are first needed, each a file of its own. */
const PARTS = [
  'language-client', 'preview/previews', 'preview/markdown', 'reports/reports',
  ...['as-text', 'compare', 'import', 'lanes', 'new-from-template', 'new-journey', 'references', 'take-out'].map((name) => `commands/${name}`),
].map((name) => `client/${name}.ts`);
const partName = (path) => `extension-${basename(path, '.ts')}`;

/** Leaves the extension's parts out of what loads them. */
const partsApart = {
  name: 'parts apart',
  setup(on) {
    on.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = relative(root, join(resolveDir, path)).split(sep).join('/');
      if (!PARTS.includes(file)) throw new Error(`${file} is loaded when it is needed, but isn't in the list PARTS.`);
      return { path: `./${partName(file)}.cjs`, external: true };
    });
  },
};

/**
 * VS Code's module as it comes. Each file that imports it, ours and the library's, would be made a copy of its own, with a getter for each of its four hundred names:
 * more work than all else that the extension does when it is loaded.
 */
const editorAsItIs = {
  name: 'editor as it is',
  setup(on) {
    on.onLoad({ filter: /[\\/](client|vscode-languageclient)[\\/].*\.[jt]s$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace("import * as vscode from 'vscode';", "const vscode = require('vscode');").replace('__importStar(require("vscode"))', 'require("vscode")'),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};

/** What tells a bundle that was built from all others. While it is built again and again nothing of it is kept. */
const buildOf = (name) => watch ? '' : createHash('sha256').update(readFileSync(at('dist', name))).digest('hex');

/** Names stay what they are, so that stack traces have them: to give each function its name when it is made (keepNames) takes time where functions are made all the time. */
const ownNames = { minify: false, minifyWhitespace: !watch, minifySyntax: !watch, keepNames: false };

const BUNDLES = [
  ...Object.keys(WHOLE).map((name) => commonJs(`cli/commands/${name}.ts`, `cli-${name}`, {
    ...ownNames, charset: 'ascii', plugins: [pages, seldomApart(name)],
    // There it is no module of its own; `module` says which file it is.
    define: { 'import.meta.url': 'module.address' }, banner: {},
  })),
  { ...command, banner: {}, entryPoints: [{ in: 'cli/main.ts', out: 'cli' }], plugins: [pages, subcommandsApart] },
  // What the server imports with shares the command's chunks.
  {
    ...command, splitting: true, chunkNames: 'cli-[name]-[hash]', plugins: [pages],
    entryPoints: [
      ...SUBCOMMANDS.filter((name) => !(name in WHOLE)).map((name) => ({ in: `cli/commands/${name}.ts`, out: `cli-${name}` })),
      ...Object.entries(WHOLE).flatMap(([name, paths]) => paths.map((path) => ({ in: path, out: seldomName(name, path) }))), { in: 'server/exchange.ts', out: 'cli-exchange' },
    ],
  },
  commonJs('server/main.ts', 'server', ownNames),
  {
    ...commonJs('client/extension.ts', 'extension', { ...ownNames, external: ['vscode'], define: {}, banner: {}, plugins: [partsApart, editorAsItIs] }),
    entryPoints: [{ in: 'client/extension.ts', out: 'extension' }, ...PARTS.map((path) => ({ in: path, out: partName(path) }))],
    // VS Code hands its own module to what is loaded by `require`; so `import()` becomes that.
    supported: { 'dynamic-import': false },
  },
  commonJs('diagram/layout/elk-worker.ts', 'elk-worker'),
  { ...common, entryPoints: [{ in: 'client/webview/main.ts', out: 'webview' }], platform: 'browser', target: 'chrome134', format: 'iife', loader: { ...common.loader, '.css': 'text' } },
  { ...common, entryPoints: [{ in: 'client/webview/report.ts', out: 'report' }], platform: 'browser', target: 'chrome134', format: 'iife' },
];

const entryOf = (options) => options.entryPoints[0].in;

/** Writes a file under a temporary name and then puts it in place, so that nobody reads half a file. */
function put(path, contents) {
  const temporary = `${path}.${process.pid}.new`;
  writeFileSync(temporary, contents);
  if (basename(path) === 'cli.mjs') chmodSync(temporary, 0o755);
  renameSync(temporary, path);
}

/** The command's first line, for systems that start scripts by it. */
const startable = (text) => (text.startsWith('#!') ? text : `#!/usr/bin/env node\n${text}`);

/** In plain ASCII, which the engine reads faster and keeps in half the room. esbuild leaves regular expressions as they are; there, too, an escape means its letter. */
const inAscii = (text) => text.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Writes what a build made, and says its sizes. Returns the names of the files. */
function writeOutput({ outputFiles }) {
  mkdirSync(at('dist'), { recursive: true });
  const names = [];
  for (const { path, text, contents } of outputFiles) {
    put(path, basename(path) === 'cli.mjs' ? startable(text) : isWhole(path) ? inAscii(text).replaceAll('import("./', 'bring("./') : contents);
    names.push(basename(path));
    detail(`dist/${basename(path).padEnd(32)} ${(contents.byteLength / 1024).toFixed(1).padStart(9)} KB`);
  }
  return names;
}

/** The style of pictures in VS Code's Markdown preview: that of pictures in an editor, and where they stand in a page. */
async function writeMarkdownStyle() {
  // By way of a bundle: an older Node reads no TypeScript.
  const { outputFiles: [bundle] } = await build({ ...common, entryPoints: ['diagram/draw/style.ts'], metafile: false, format: 'esm', platform: 'neutral' });
  const { editorStyle } = await import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);
  mkdirSync(at('dist'), { recursive: true });
  put(at('dist/markdown.css'), `${editorStyle()}\n${readFileSync(at('client/markdown/fences.css'), 'utf8')}`);
  return 'markdown.css';
}

/** What makes PNGs, as it comes: it is no code of ours to bundle. */
function copyRenderer() {
  put(at('dist/resvg.wasm'), readFileSync(at('node_modules/@resvg/resvg-wasm/index_bg.wasm')));
  return 'resvg.wasm';
}

/** Removes what earlier builds left: chunks have new names with every change. */
function removeOthers(names) {
  const keep = new Set(names);
  for (const name of readdirSync(at('dist'))) {
    if (!keep.has(name) && !name.endsWith('.new')) rmSync(join(at('dist'), name), { recursive: true, force: true });
  }
}

async function buildOnce() {
  say('Building the bundles in dist/ …');
  const missing = BUNDLES.map(entryOf).filter((entry) => !existsSync(at(entry)));
  const names = [];
  const failed = [];
  const inputs = [];
  for (const options of BUNDLES) {
    if (missing.includes(entryOf(options))) continue;
    try {
      const built = await build(options);
      names.push(...writeOutput(built));
      inputs.push(...Object.keys(built.metafile.inputs));
    } catch {
      // esbuild has said what is wrong and where
      failed.push(entryOf(options));
    }
  }
  if (missing.length > 0) throw new Failure(`These entries of bundles don't exist: ${missing.join(', ')}`, 'see the list BUNDLES in scripts/build.mjs.');
  if (failed.length > 0) throw new Failure(`Not built: ${failed.join(', ')}`, 'see the errors above.');
  names.push(await writeMarkdownStyle(), copyRenderer());
  removeOthers(names);
  mkdirSync(at('out'), { recursive: true });
  writeFileSync(at(BUNDLED), `${JSON.stringify(packagesOf(inputs), undefined, 1)}\n`);
  say('Built.');
}

async function buildAlways() {
  await writeMarkdownStyle();
  copyRenderer();
  const written = { name: 'written', setup: (on) => on.onEnd((result) => {
    if (result.errors.length > 0) return;
    say('Built:');
    writeOutput(result);
  }) };
  for (const options of BUNDLES) await (await context({ ...options, plugins: [...options.plugins ?? [], written] })).watch();
  say('Watching; Ctrl+C ends it.');
}

await main(watch ? buildAlways : buildOnce);
