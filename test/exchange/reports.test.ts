/** Reports as Markdown, CSV, JSON and pages: whatever a text says, it stays text. */
import { parse } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { reportAsCsv } from '../../exchange/reports/csv.ts';
import { reportAsJson } from '../../exchange/reports/json.ts';
import { reportAsMarkdown } from '../../exchange/reports/markdown.ts';
import { reportAsPage } from '../../exchange/reports/page.ts';
import { readCounts } from '../../exchange/reports/read-counts.ts';
import { REPORTS } from '../../review/reports/registry.ts';
import { projectOf, report } from '../review/project.ts';

const ATTACKS = [
  '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '</td></table><iframe src=//x.example>', '![x](https://x.example/p.png)', '[x](javascript:alert(1))', '`</code>`', '| a | b |', '@everyone #1 GH-2 https://x.example :tada:',
  '=cmd|\' /C calc\'!A0', '+1', '-2+3', '@SUM(A1)', '＝1+1', '&lt;b&gt; &copy;', '\u202egnp.exe', '**bold** _it_ ~~no~~', '$x$', 'www.x.example',
];
const attack = (text: string): string => text.replace(/["\\]/g, String.raw`\$&`);
const TEXT = ATTACKS.map((text, i) => `
team T${i} "${attack(text)}"
channel C${i} "${attack(text)}"
persona P${i} "${attack(text)}"
journey J${i} "${attack(text)}"
  state current
  for P${i}
  owner T${i}
  goal "${attack(text)}"
stage S "${attack(text)}"
  owner T${i}
  touchpoint X "${attack(text)}"
    via C${i}
    emotion -2 "${attack(text)}"
    frontstage "${attack(text)}"
    data health
    consent "${attack(text)}"
    pain Q "${attack(text)}"
      severity high
`).join('');
const project = projectOf([['a.journey', TEXT]]);
const ALL = REPORTS.map(({ name }) => report(name, { project }));

test.each(ALL.map(made => [made.name, made] as const))('nothing in the page of %s comes from a text', (_, made) => {
  const page = reportAsPage(made), body = page.slice(page.indexOf('<body>'));
  expect([...new Set([...body.matchAll(/<\/?([a-zA-Z][^\s/>]*)/g)].map(match => match[1]))].filter(tag => !'body main article header h1 h2 p dl div dt dd span section table thead tbody tr th td ul li a code html'.split(' ').includes(tag!))).toEqual([]);
  expect([...new Set([...body.matchAll(/<[^>]*?\s([a-z-]+)=/g)].map(match => match[1]))].filter(name => !'class data-report data-table tabindex role aria-label aria-hidden scope'.split(' ').includes(name!))).toEqual([]);
  expect(page).toContain('default-src &#39;none&#39;');
  expect(page).not.toContain('\u202e');
});

test.each(ALL.map(made => [made.name, made] as const))('nothing in the Markdown of %s comes from a text', (_, made) => {
  const html = new MarkdownIt({ html: true, linkify: true }).render(reportAsMarkdown(made));
  expect([...new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(match => match[1]))].filter(tag => !'h1 h2 em p ul li strong table thead tbody tr th td br code'.split(' ').includes(tag!))).toEqual([]);
  // A table's rows all have its columns: no text has ended a cell.
  for (const [i, table] of [...html.matchAll(/<table>[\s\S]*?<\/table>/g)].entries()) {
    const shown = made.tables.filter(({ rows }) => rows.length > 0)[i]!;
    expect(table[0].split('<tr>').slice(1).map(row => row.match(/<t[hd]/g)!.length)).toEqual([shown.columns, ...shown.rows].map(() => shown.columns.length));
  }
});

test('a text in Markdown reads as it was written', () => {
  // What can't be seen parts what a host would take for a mention or an address.
  const html = new MarkdownIt().render(reportAsMarkdown(report('summary', { project, journeys: ['J7', 'J15'] }))).replaceAll('\u2060', '');
  expect(html).toContain('<td>@everyone #1 GH-2 https://x.example :tada:</td>');
  expect(html).toContain('<td>**bold** _it_ ~~no~~</td>');
});

test('no cell of a CSV is a formula, and numbers are numbers', () => {
  const cells = ALL.flatMap(made => parse(reportAsCsv(made), { relax_column_count: true })).flat();
  expect(cells.filter(cell => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  expect(cells).toContain('\'=cmd|\' /C calc\'!A0');
  expect(reportAsCsv({ ...report('effort'), tables: report('effort').tables.filter(({ key }) => key === 'waits') })).toBe(
    'Touchpoint,Journey,Wait,Limit,Pain,Owner\nCalls the help line,Patient support programme,12,more than 10 min,More than ten minutes on hold,Patient support\nCalls for the part,Buy and build a wardrobe,6,kept,,Customer service\n');
});

test('JSON has a row’s cells by key, with places, and no name reaches a prototype', () => {
  const made = report('owners', { project: projectOf([['a.journey', 'team __proto__\npersona Ann\njourney Help\n  for Ann\nstage Ask\n  owner __proto__\n']]) });
  const { tables } = JSON.parse(reportAsJson(made, ({ uri }) => uri.slice('file:///maps/'.length)));
  expect(tables[0].rows[0].stage).toEqual({ items: [{ text: 'Ask', file: 'a.journey', line: 5 }] });
  expect(tables[0].rows[0]['team.__proto__']).toEqual({ value: 0, items: [{ text: '●' }] });
});

test('links lead to lines', () => {
  expect(reportAsMarkdown(report('cues'), ({ uri, range }) => `${uri.split('/').at(-1)}#L${range.start.line + 1}`)).toContain('[Pays online](retail.journey#L94)');
});

/** Each table, and what is read of it. */
const COUNTS: readonly (readonly [string, ReturnType<typeof readCounts> | RegExp])[] = [
  ['phase,date,count\nTrying,2026-01-31,12\n', { counts: [{ phase: 'Trying', date: '2026-01-31', count: 12 }] }],
  ['\ufeffDate;Count;Phase\r\n2026-01-31;7;"試用; 一"\r\n', { counts: [{ phase: '試用; 一', date: '2026-01-31', count: 7 }] }],
  ['phase\tdate\tcount\nTrying\t2026-01-31\t0\n', { counts: [{ phase: 'Trying', date: '2026-01-31', count: 0 }] }],
  ['phase,count\n', /date is missing/], ['', /phase and date and count are missing/], ['phase,date,count\n,2026-01-31,1\n', /line 2 names no phase/],
  ['phase,date,count\nTrying,31.1.2026,1\n', /line 2 has no day such as 2026-04-20, but “31\.1\.2026”/], ['phase,date,count\nTrying,2026-01-31,many\n', /line 2 has no number of people, but “many”/],
  ['phase,date,count\nTrying,2026-01-31,-1\n', /no number of people/], ['phase,date,count\n"Trying,2026', /can be read/],
];

test.each(COUNTS)('counts %j', (text, expected) => {
  const read = readCounts(text);
  if (expected instanceof RegExp) expect('problem' in read && read.problem).toMatch(expected);
  else expect(read).toEqual(expected);
});
