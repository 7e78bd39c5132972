import { readArguments } from '../arguments.ts';
import { asData } from '../rules/data.ts';
import { asMarkdown, PAGES } from '../rules/page.ts';
import { RULES_LIST } from '../specs/rules.ts';
import { showsColour, styler } from '../terminal.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { values } = readArguments(RULES_LIST, args);
  process.stdout.write(RENDER[values.format]!());
  return 0;
}

const RENDER: Readonly<Record<string, () => string>> = {
  pretty() {
    const style = styler(showsColour(process.stdout)), width = Math.max(...PAGES.map(({ name }) => name.length));
    return `${PAGES.map(({ code, name, severity, what }) => `${code}  ${style('bold', name.padEnd(width))}  ${style(severity, severity.padEnd(7))}  ${firstSentence(what)}`).join('\n')}\n\n${PAGES.length} rules. \`journey explain RULE\` tells more of one.\n`;
  },
  markdown: () => `# Rules\n\n${PAGES.map(page => asMarkdown(page)).join('\n\n')}\n`,
  json: () => `${JSON.stringify(PAGES.map(asData), undefined, 2)}\n`,
};

const firstSentence = (text: string): string => /^.*?[.:](?=\s|$)/s.exec(text)?.[0].replace(/[:.]$/, '') ?? text;
