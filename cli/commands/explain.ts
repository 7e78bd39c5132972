import { nearest } from '../../language/lines/distance.ts';
import { readArguments } from '../arguments.ts';
import { findingOf } from '../rules/example.ts';
import { adviceOf, asMarkdown, PAGES, type RulePage } from '../rules/page.ts';
import { asData } from '../rules/data.ts';
import { EXPLAIN } from '../specs/explain.ts';
import { printableLine, showsColour, styler } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(EXPLAIN, args);
  if (positionals.length === 0) throw new UsageError('Say which rule: `journey explain J303`, or its name. `journey rules` lists them.');
  const pages = positionals.map(pageOf);
  const render = { pretty: asPretty, markdown: (page: RulePage) => `${asMarkdown(page, 1)}\n` } as const;
  process.stdout.write(values.format === 'json' ? `${JSON.stringify(pages.map(asData), undefined, 2)}\n` : pages.map(render[values.format as keyof typeof render]).join('\n'));
  return 0;
}

function pageOf(said: string): RulePage {
  const found = PAGES.find(({ code, name }) => code === said.toUpperCase() || name === said.toLowerCase());
  if (found) return found;
  if (/^P\d{3}$/i.test(said)) throw new UsageError(`${printableLine(said)} is a rule that a project has given itself: \`projectRules\` in its journey.config.json says what it is about.`);
  const known = PAGES.flatMap(({ code, name }) => [code, name]), meant = nearest(said, known) ?? known.find(word => said.length > 2 && word.includes(said.toLowerCase()));
  throw new UsageError(`There is no rule \`${printableLine(said)}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} \`journey rules\` lists them.`);
}

function asPretty(page: RulePage): string {
  const style = styler(showsColour(process.stdout)), finding = findingOf(page);
  const indented = (text: string) => text.split('\n').map(line => line === '' ? '' : `    ${line}`);
  const fixes = [...new Set(finding?.fixes?.map(({ title }) => title))];
  return [
    `${style('bold', `${page.code} ${page.name}`)}  ${style(page.severity, page.severity)}`, '', page.what, '',
    ...(page.example ? [
      'Fails, at the place between ⟪ and ⟫:', '', ...indented(page.example.fails), '',
      ...(finding ? [`It says: ${printableLine(finding.message)}`, ''] : []),
      ...(fixes.length > 0 ? [`Repairs that the editor offers${finding!.fixes!.some(({ preferred }) => preferred) ? ' (`journey validate --fix` makes the first)' : ''}: ${fixes.join('; ')}.`, ''] : []),
      'Passes:', '', ...indented(page.example.passes), '',
    ] : []),
    ...adviceOf(page),
  ].join('\n') + '\n';
}
