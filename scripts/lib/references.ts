/** The parts of the docs that are made from the grammar's table of lines and from the registry of rules. Data in, Markdown out. */
import { DEFAULTS } from '../../language/config/settings.ts';
import { KEYS, OWN_RULES, THRESHOLDS } from '../../language/config/shape.ts';
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import { formOf } from '../../language/lines/form.ts';
import { WORDS } from '../../language/lines/words.ts';
import type { Report } from '../../review/reports/report.ts';
import type { Rule } from '../../language/rules/rule.ts';

const MADE = '<!-- Made by `npm run generate`: do not edit. -->';

/** `docs/words.md`: every word of the language, block by block. */
export function wordsReference(): string {
  const parts = [MADE, '# The words of the language', '',
    'What each block can hold. What may be left out stands in brackets; `…` means that more may follow after a comma; `|` stands between choices.',
    'A word marked *once* is said at most once in a block, one marked *needed* can\'t be left out. How lines and blocks work is told in [language.md](language.md).'];
  for (const [block, lines] of Object.entries(LINE_TABLE)) {
    parts.push('', block === '' ? '## In a file' : `## In a \`${block}\``, '', '| line | what it says | |', '| --- | --- | --- |');
    for (const [word, line] of Object.entries(lines)) {
      const info = WORDS[block]![word]!;
      const marks = [info.required ? 'needed' : '', info.once ? 'once' : ''].filter(mark => mark !== '').join(', ');
      parts.push(`| \`${`${word} ${formOf(line.rest)}`.trim().replaceAll('|', '\\|')}\` | ${info.help.replaceAll('|', '\\|')} | ${marks} |`);
    }
  }
  return `${parts.join('\n')}\n`;
}

/** `docs/rules.md`: every rule with what it catches, an example that fails and the same one mended. */
export function rulesReference(rules: readonly Rule[]): string {
  const parts = [MADE, '# Rules', '',
    'An *error* fails `journey validate`; a *warning* fails it only past `--max-warnings`. Places are marked with `⟪` and `⟫` in the failing examples.', '',
    '| code | name | |', '| --- | --- | --- |', ...rules.map(rule => `| [${rule.code}](#${rule.code.toLowerCase()}-${rule.name}) | \`${rule.name}\` | ${rule.severity} |`)];
  for (const rule of rules) {
    parts.push('', `## ${rule.code} ${rule.name}`, '', `*${rule.severity}*: ${rule.what}`, '');
    if (rule.fails === '' || rule.fails.length > 800 || rule.fails.includes('\0')) continue;
    parts.push('Fails:', '', '```journey', rule.fails.trim(), '```', '', 'Passes:', '', '```journey', rule.passes.trim(), '```');
  }
  return `${parts.join('\n')}\n`;
}

/** `docs/configuration.md`: what a `journey.config.json` may hold. */
export function configurationReference(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const parts = [MADE, '# Configuration', '',
    'A folder with a `journey.config.json` is a project: names are seen in it and not beyond, and what the file says counts for it. An empty one, `{}`, will do.',
    'The file is JSON, and may hold comments. A mistake in it is told at its place, in the editor and by `journey validate` (exit code 2); until it is mended the file counts for nothing.', '',
    '```json', JSON.stringify({
      extends: 'journey:recommended', rules: { 'no-archetype': 'off', J303: 'error' }, thresholds: { maxWait: 5 }, ignore: ['archive'],
      projectRules: [{ name: 'every-opportunity-has-a-ticket', kind: 'share', of: 'opportunity', have: 'ticket', atLeast: 80 }],
    }, undefined, 2), '```', '', '| key | |', '| --- | --- |',
    ...Object.entries(KEYS).map(([key, { help }]) => `| \`${key}\` | ${cell(help)} |`),
    '', '`journey:recommended` is what counts without a configuration. `journey:strict` makes hints warnings and warnings errors.',
    '', '## Thresholds', '', '| name | what it says | default |', '| --- | --- | --- |',
    ...Object.entries(THRESHOLDS).map(([name, help]) => `| \`${name}\` | ${cell(help)} | ${DEFAULTS.thresholds[name as keyof typeof DEFAULTS.thresholds]} |`),
    '', '## Rules of your own', '', 'Each has a `name`, a `kind`, and if you like a `severity` (a warning otherwise) and a `message`. They are reported with the codes P001, P002 …', '',
    '| kind | what it says | keys |', '| --- | --- | --- |',
    ...Object.entries(OWN_RULES).map(([kind, { help, keys }]) => `| \`${kind}\` | ${cell(help)} | ${Object.entries(keys).map(([key, about]) => `\`${key}\`: ${cell(about.help)}`).join('<br>')} |`),
    '', '## Excusing one line', '',
    'A comment above a line, or behind it, excuses it from one rule, with a reason:', '',
    '```text', '// journey-ignore no-channel: the channel is decided in May', 'touchpoint Form "Fills the form"', '```', '',
    'Without a reason it excuses nothing (J231), and an excuse that nothing needs any more is reported (J230).'];
  return `${parts.join('\n')}\n`;
}

/** `docs/reports.md`: every report with what it answers, and its tables. */
export function reportsReference(reports: readonly Report[]): string {
  const parts = [MADE, '# Reports', '',
    'What the journeys of a project add up to, each report for one question. The command writes them as Markdown, as CSV for a spreadsheet, as JSON for programs or as a page; in VS Code',
    '*Journey: Show Report…* opens them beside the text, and what stands in them leads to its line.', '',
    '```sh', 'journey report                                   # which there are', 'journey report owners                            # Markdown, with links to the lines',
    'journey report opportunities --section portfolio -o portfolio.csv', 'journey report evidence --journey Adoption --today 2026-06-01 --format json', '```', '',
    'A name is that of a journey or a persona: `--journey Adoption`, `--persona Physician`. Every table has a key, by which `--section` takes it alone. A sign before a text says what a colour would:',
    '✓ as it should be, `!` worth a look, ✗ wrong, ○ missing. Ages are counted to the day in the project’s configuration, else to today. In a spreadsheet a text that could be a formula has an apostrophe before it.', '',
    '| report | what it answers |', '| --- | --- |', ...reports.map(({ name, question }) => `| [\`${name}\`](#${name}) | ${question} |`)];
  for (const { name, question, tables } of reports) {
    parts.push('', `## ${name}`, '', question, '', '| table | what it shows |', '| --- | --- |', ...tables.map(({ key, title, note }) => `| \`${key}\` | ${title}.${note === undefined ? '' : ` ${note}`} |`));
    if (name === 'phases') parts.push('', 'Counts come from a table of your own, joined by the names or titles of the phases:', '', '```csv', 'phase,date,count', 'Unaware,2026-01-31,420', 'Curious,2026-01-31,96', 'Unaware,2026-04-30,380', 'Curious,2026-04-30,141', '```', '', '```sh', 'journey report phases --counts counts.csv', '```');
  }
  return `${parts.join('\n')}\n`;
}
