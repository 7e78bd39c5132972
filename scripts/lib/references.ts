/** The parts of the docs that are made from the grammar's table of lines and from the registry of rules. Data in, Markdown out. */
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import { formOf } from '../../language/lines/form.ts';
import { WORDS } from '../../language/lines/words.ts';
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
