/** What the extension's package holds: the names that may be in it, and those that must. */

/** Where the package is made. */
export const VSIX = 'out/journey.vsix';

/** What of `dist/` only npm's package has: what makes PNGs and PDFs for the command. */
export const NPM_ONLY = /^(resvg\.wasm|cli-(render-)?pdf[\w-]*\.mjs)$/;

const MAY = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package\.json$/,
  /^extension\/(readme|changelog)\.md$/i,
  /^extension\/LICENSE(\.txt|\.md)?$/i,
  /^extension\/dist\/cli(-[\w-]+)?\.mjs$/,
  /^extension\/dist\/(cli-validate|cli-render|server|extension(-[\w-]+)?|elk-worker)\.cjs$/,
  /^extension\/dist\/(webview|report)\.(js|css)$/,
  /^extension\/dist\/resvg\.wasm$/,
  /^extension\/dist\/markdown\.css$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/(syntaxes|media)\/[\w.-]+\.(svg|png)$/,
  /^extension\/client\/walkthrough\/[\w-]+\.svg$/,
];

const MUST = [
  'extension/package.json',
  'extension/dist/cli.mjs',
  'extension/dist/cli-validate.cjs',
  'extension/dist/cli-render.cjs',
  'extension/dist/cli-exchange.mjs',
  'extension/dist/server.cjs',
  'extension/dist/extension.cjs',
  'extension/dist/extension-language-client.cjs',
  'extension/dist/extension-previews.cjs',
  'extension/dist/elk-worker.cjs',
  'extension/dist/webview.js',
  'extension/dist/report.js',
  'extension/dist/markdown.css',
];

/** Names in a package that nobody meant to ship. */
export const unexpectedIn = (names) => names.filter((name) => !name.endsWith('/') && !MAY.some((pattern) => pattern.test(name)));

/** Names that have to be in a package and aren't. */
export const missingFrom = (names) => MUST.filter((name) => !names.includes(name));
