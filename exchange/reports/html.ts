import { h, type Attributes, type Html } from '../html/element.ts';
import type { Cell, Column, Item, Report, Table, TextPlace } from '../../review/reports/report.ts';
import { SIGNS } from './signs.ts';

/** The attributes of an `a` that leads to a place; undefined where nothing leads there. */
export type LinkTo = (place: TextPlace) => Attributes | undefined;

/** A report as a part of a page. Its style is `REPORT_STYLE`. */
export function reportAsHtml({ name, title, question, about, figures, tables }: Report, linkTo: LinkTo = () => undefined): Html {
  return h('article', { class: 'report', 'data-report': name },
    h('header', {}, h('h1', {}, title), h('p', { class: 'question' }, question), about ? h('p', { class: 'about' }, `Only ${about}.`) : undefined),
    figures.length > 0 ? h('dl', { class: 'figures' }, figures.map(({ label, text, mark }) =>
      h('div', { class: mark }, h('dt', {}, label), h('dd', {}, mark ? sign(mark) : undefined, text)))) : undefined,
    tables.map(each => tableOf(each, linkTo)));
}

const sign = (mark: keyof typeof SIGNS): Html => h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[mark]);

function tableOf({ key, title, note, columns, rows, matrix, empty }: Table, linkTo: LinkTo): Html {
  return h('section', { 'data-table': key }, h('h2', {}, title), note === undefined ? undefined : h('p', { class: 'note' }, ours(note)),
    rows.length === 0 ? h('p', { class: 'empty' }, ours(empty))
      : h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title }, h('table', { class: matrix ? 'matrix' : undefined },
        h('thead', {}, h('tr', {}, columns.map(column => h('th', { scope: 'col', class: column.align }, column.title)))),
        h('tbody', {}, rows.map((row, i) => h('tr', {}, row.map((cell, at) => cellOf(cell, columns[at]!, at, isSame(rows[i - 1], row, at), linkTo))))))));
}

/** A text of our own, with words between backticks. */
const ours = (text: string) => text.split('`').map((part, i) => i % 2 === 1 ? h('code', {}, part) : part);

/** Whether the first cells say what the row above says: it is shown fainter then. */
function isSame(before: readonly Cell[] | undefined, row: readonly Cell[], at: number): boolean {
  return before !== undefined && at < 2 && row.slice(0, at + 1).every((cell, i) => cell.items.length > 0 && textOf(cell) === textOf(before[i]!));
}

const textOf = ({ items }: Cell): string => items.map(({ text }) => text).join('\n');

function cellOf({ items }: Cell, { align }: Column, at: number, same: boolean, linkTo: LinkTo): Html {
  const classes = [align, same ? 'same' : undefined, items.length === 0 ? 'none' : undefined, items.length === 1 && items[0]!.mark ? `is-${items[0]!.mark}` : undefined].filter(Boolean).join(' ');
  const content = items.length > 1 ? h('ul', {}, items.map(item => h('li', {}, itemOf(item, linkTo)))) : items.map(item => itemOf(item, linkTo));
  return h(at === 0 ? 'th' : 'td', { class: classes || undefined, scope: at === 0 ? 'row' : undefined }, content);
}

function itemOf({ text, place, mark }: Item, linkTo: LinkTo): Html {
  const attributes = place && linkTo(place);
  // A day is read in one piece.
  const classes = [mark, /^\d{4}-\d\d-\d\d$/.test(text) && 'day'].filter(Boolean).join(' ');
  return h('span', { class: classes || undefined }, mark ? sign(mark) : undefined, attributes ? h('a', attributes, text) : text);
}

/** In an editor by its own colours, elsewhere by the reader's light or dark. */
export const REPORT_STYLE = `
.report { --line: color-mix(in srgb, currentColor 16%, transparent); --faint: color-mix(in srgb, currentColor 74%, transparent); --wash: color-mix(in srgb, currentColor 5%, transparent); max-width: 1200px; margin: 0 auto; font-size: 14px; line-height: 1.45; }
.report h1 { font-size: 1.7em; margin: 0 0 .15em; line-height: 1.25; }
.report h2 { font-size: 1.15em; margin: 2.2em 0 .3em; }
.report .question { font-size: 1.1em; margin: 0; color: var(--faint); max-width: 46em; }
.report .about, .report .note, .report .empty { margin: .2em 0 .7em; color: var(--faint); max-width: 60em; }
.report .figures { display: flex; flex-wrap: wrap; gap: 10px; margin: 1.4em 0 0; }
.report .figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; min-width: 9em; max-width: 17em; background: var(--wash); }
.report dt { color: var(--faint); font-size: .9em; }
.report dd { margin: 0; font-size: 1.5em; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.report .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; --shade: color-mix(in srgb, currentColor 14%, transparent); }
/* Where a table goes on beyond the edge, the edge is shaded: covers in the page's colour lie over the shades at the table's own ends, and scroll with it. */
.report .scroll { background: linear-gradient(to right, var(--paper) 40%, transparent) left / 40px 100% no-repeat local, linear-gradient(to left, var(--paper) 40%, transparent) right / 40px 100% no-repeat local, linear-gradient(to right, var(--shade), transparent) left / 14px 100% no-repeat scroll, linear-gradient(to left, var(--shade), transparent) right / 14px 100% no-repeat scroll; }
.report .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.report .day { white-space: nowrap; }
.report table { border-collapse: collapse; width: 100%; }
.report th, .report td { padding: 6px 10px; text-align: left; vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: break-word; min-width: 5em; max-width: 26em; font-weight: 400; }
.report thead th { border-top: 0; font-weight: 600; font-size: .9em; background: var(--wash); vertical-align: bottom; }
.report tbody th { font-weight: 500; }
.report .centre, .report .right { min-width: 3.5em; }
.report .right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.report .centre { text-align: center; }
.report .matrix td + td, .report .matrix th + th, .report .matrix th + td { border-left: 1px solid var(--line); }
.report .same { color: color-mix(in srgb, currentColor 66%, transparent); }
.report td.none::after { content: '·'; color: color-mix(in srgb, currentColor 30%, transparent); }
.report ul { list-style: none; margin: 0; padding: 0; }
.report li + li { margin-top: 2px; }
.report a { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 2px; }
.report a:hover { text-decoration-color: currentColor; }
.report a:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.report .sign { display: inline-block; min-width: 1em; margin-right: .25em; font-weight: 700; }
.report .good .sign { color: var(--good); } .report .look .sign { color: var(--look); } .report .bad .sign, .report .gap .sign { color: var(--bad); }
.report .bad, .report .gap { color: var(--bad); } .report .figures .bad, .report .figures .gap { color: inherit; } .report .figures .bad dd { color: var(--bad); }
.report td.is-gap { background: repeating-linear-gradient(135deg, transparent 0 5px, color-mix(in srgb, var(--bad) 12%, transparent) 5px 7px); }
.report td.is-bad { background: color-mix(in srgb, var(--bad) 9%, transparent); }
.report td.is-look { background: color-mix(in srgb, var(--look) 10%, transparent); }
@media (max-width: 620px) { .report { font-size: 13px; } .report th, .report td { padding: 5px 8px; } .report .figures { gap: 8px; } .report .figures > div { padding: 8px 11px; min-width: 7em; max-width: 13em; } }
@media print { .report .scroll { overflow: visible; border-radius: 0; background: none; } .report section { break-inside: avoid-page; } .report tr { break-inside: avoid; } .report .figures > div { background: none; } }
`;

/** The colours that reports and the site are drawn in; an editor's own where there is one. */
export const COLOURS = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1f2430; --accent: #2f6fdb; --good: #1a7f4b; --look: #9a6200; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1e25; --ink: #e3e6ee; --accent: #7fb0ff; --good: #6bd39d; --look: #efb54f; --bad: #ff8f86; } }
`;
