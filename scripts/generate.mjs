/**
 * `npm run generate`: makes everything that is generated from the grammar and the registry of rules.
 *
 * The results are committed. `--check` makes nothing, and fails where what is committed isn't what would be made.
 */
import { mkdtempSync, mkdirSync, readFileSync, writeFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');
const files = new Map();

// Langium writes the typed tree and the grammar as code; it goes to a folder of its own first, so that a check leaves no trace.
const scratch = mkdtempSync(join(tmpdir(), 'journey-generate-'));
try {
  const config = JSON.parse(readFileSync(join(root, 'langium-config.json'), 'utf8'));
  config.languages[0].grammar = join(root, config.languages[0].grammar);
  config.out = join(scratch, 'generated');
  mkdirSync(config.out);
  writeFileSync(join(scratch, 'langium-config.json'), JSON.stringify(config));
  execFileSync(process.execPath, [join(root, 'node_modules/langium-cli/bin/langium.js'), 'generate', '--file', join(scratch, 'langium-config.json')],
    { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const name of readdirSync(config.out)) files.set(`language/generated/${name}`, readFileSync(join(config.out, name), 'utf8'));

  // The table of lines is read off the grammar that Langium just wrote.
  writeFileSync(join(config.out, 'package.json'), '{"type":"module"}');
  const grammarJson = /loadGrammarFromJson\((['`])([\s\S]*)\1\)/.exec(files.get('language/generated/grammar.ts'));
  const { loadGrammarFromJson } = await import('langium');
  const { deriveLines } = await import(pathToFileURL(join(root, 'language/grammar/derive-lines.ts')).href);
  // The grammar stands in a string of the generated code: its escapes are those of a string.
  const table = deriveLines(loadGrammarFromJson(new Function(`return ${grammarJson[1]}${grammarJson[2]}${grammarJson[1]}`)()));
  files.set('language/generated/line-table.ts', [
    '/** Which block can hold which line, and what the lines look like. Generated from the grammar by `npm run generate`: do not edit. */',
    "import type { LineTable } from '../lines/shape.ts';", '',
    `export const LINE_TABLE: LineTable = ${JSON.stringify(table, null, 1)};`, '',
    "/** The grammar's terminals. */",
    `export const TERMINALS = ${/Terminals = (\{[\s\S]*?\n\})/.exec(files.get('language/generated/ast.ts'))[1]};`, ''].join('\n'));
  const { RULES } = await import(pathToFileURL(join(root, 'language/rules/registry.ts')).href);
  const { configurationReference, reportsReference, rulesReference, wordsReference } = await import(pathToFileURL(join(root, 'scripts/lib/references.ts')).href);
  files.set('docs/rules.md', rulesReference(RULES));
  files.set('docs/words.md', wordsReference());
  files.set('docs/configuration.md', configurationReference());
  const [{ makeReport, REPORTS }, { Project }, { DEFAULTS }] = await Promise.all(['review/reports/registry.ts', 'language/names/project.ts', 'language/config/settings.ts'].map((path) => import(pathToFileURL(join(root, path)).href)));
  files.set('docs/reports.md', reportsReference(REPORTS.map((kind) => makeReport(kind, { project: new Project(), settings: DEFAULTS }))));
  const { configSchema } = await import(pathToFileURL(join(root, 'scripts/lib/config-schema.ts')).href);
  const { diffSchema, levelsReference } = await import(pathToFileURL(join(root, 'scripts/lib/diff-schema.ts')).href);
  files.set('syntaxes/journey.diff.schema.json', `${JSON.stringify(diffSchema(), null, 1)}\n`);
  files.set('docs/change-levels.md', levelsReference());
  files.set('syntaxes/journey.config.schema.json', `${JSON.stringify(configSchema(RULES), null, 1)}\n`);
  const { journeysSchema } = await import(pathToFileURL(join(root, 'scripts/lib/journeys-schema.ts')).href);
  files.set('syntaxes/journeys.schema.json', `${JSON.stringify(journeysSchema(), null, 1)}\n`);
  const { walkthroughPictures } = await import(pathToFileURL(join(root, 'scripts/lib/walkthrough.ts')).href);
  const { viewPictures } = await import(pathToFileURL(join(root, 'scripts/lib/view-pictures.ts')).href);
  const { createLayoutEngine } = await import(pathToFileURL(join(root, 'diagram/layout/engine.ts')).href);
  const { nodeWorkers } = await import(pathToFileURL(join(root, 'diagram/layout/node-worker.ts')).href);
  const engine = createLayoutEngine(nodeWorkers(pathToFileURL(join(root, 'diagram/layout/elk-worker.ts'))), { warm: 60_000, cold: 60_000 });
  try {
    for (const [name, text] of await walkthroughPictures(engine)) files.set(name, text);
    for (const [name, text] of await viewPictures(engine)) files.set(name, text);
  } finally {
    engine.dispose();
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

let stale = 0;
for (const [name, text] of [...files].sort(([a], [b]) => a < b ? -1 : 1)) {
  const path = join(root, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale++;
  if (check) console.error(`${name} is not what the grammar and the rules give. Run \`npm run generate\` and commit the result.`);
  else { mkdirSync(dirname(path), { recursive: true }); writeFileSync(path, text); console.log(`wrote ${name}`); }
}
if (check && stale > 0) process.exit(1);
console.log(check ? `${files.size} generated files are up to date.` : `${files.size} generated files, ${stale} written.`);
