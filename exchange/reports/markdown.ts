import { hosted } from '../../language/service/markdown.ts';
import type { Cell, Column, Item, Report, Table, TextPlace } from '../../review/reports/report.ts';
import { SIGNS } from './signs.ts';

/** @param linkTo the address of a place, relative to where the text will stand; without it nothing is linked */
export function reportAsMarkdown({ title, question, about, figures, tables }: Report, linkTo?: (place: TextPlace) => string | undefined): string {
  return [
    `# ${hosted(title)}`, `_${hosted(question)}_`, ...about ? [`Only ${hosted(about)}.`] : [],
    figures.map(({ label, text, mark }) => `- ${mark ? `${SIGNS[mark]} ` : ''}${hosted(label)}: **${hosted(text)}**`).join('\n'),
    ...tables.flatMap(table => tableAsMarkdown(table, linkTo)),
  ].join('\n\n') + '\n';
}

function tableAsMarkdown({ title, note, columns, rows, empty, matrix }: Table, linkTo: ((place: TextPlace) => string | undefined) | undefined): string[] {
  const lines = rows.length === 0 ? [ours(empty)] : [
    rowOf(columns.map(column => hosted(column.title))), rowOf(columns.map(lineOf)),
    ...rows.map(row => rowOf(row.map((cell, i) => cellOf(cell, matrix && i === 0, linkTo)))),
  ];
  return [`## ${hosted(title)}`, ...note !== undefined ? [ours(note)] : [], lines.join('\n')];
}

/** A text of our own, with words between backticks. */
const ours = (text: string): string => text.split('`').map((part, i) => i % 2 === 1 ? `\`${part}\`` : hosted(part)).join('');

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const lineOf = ({ align }: Column): string => align === 'right' ? '--:' : align === 'centre' ? ':-:' : '---';

function cellOf({ items }: Cell, isHead: boolean, linkTo: ((place: TextPlace) => string | undefined) | undefined): string {
  const said = items.map(item => itemOf(item, linkTo)).join('<br>');
  return isHead && said !== '' ? `**${said}**` : said;
}

function itemOf({ text, place, mark }: Item, linkTo: ((place: TextPlace) => string | undefined) | undefined): string {
  const target = place && linkTo?.(place), sign = mark ? `${SIGNS[mark]} ` : '';
  return sign + (target === undefined ? hosted(text) : `[${hosted(text)}](${target})`);
}
