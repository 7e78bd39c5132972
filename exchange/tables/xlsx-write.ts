/** Journeys as a spreadsheet: a sheet for each, the lists, and all facts, by which `journey import` makes the same journeys again. */
import writeXlsx, { type Cell, type Sheet } from 'write-excel-file/universal';
import type { PlainFile, PlainThing } from '../../language/plain/plain.ts';
import { longRows } from './long.ts';
import { matrixOf, matrixRows, titleOf, titlesIn } from './matrix.ts';

/** A cell of Excel holds no more. In UTF-16 units. */
const MOST_IN_CELL = 32_767;

const cell = (text: string, more: object = {}): Cell => text === '' ? null : { value: text.slice(0, MOST_IN_CELL).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' '), type: String, ...more }; // oxlint-disable-line no-control-regex -- what XML can't hold

export async function writeXlsxFile(file: PlainFile, project: PlainFile): Promise<{ bytes: Uint8Array; lost: string[] }> {
  const taken = new Set<string>(), sheets: Sheet<Blob>[] = [], long = longRows(file);
  for (const journey of file.journeys ?? []) {
    const matrix = matrixOf(journey, project), rows = matrixRows(matrix), head = matrix.about.length + 2;
    sheets.push({
      sheet: sheetName(matrix.title, taken),
      data: rows.map((row, r) => row.map((text, c) => cell(text, { wrap: true, alignVertical: 'top', ...((r === 0 || c === 0 || r === head) && { fontWeight: 'bold' }), ...(r === 0 && { wrap: false, fontSize: 14 }), ...(r >= head && c === 0 && { backgroundColor: '#eef2f7' }), ...(r === head && c > 0 && { backgroundColor: '#dbe5f1' }) }))),
      columns: [{ width: 18 }, ...matrix.columns.map(() => ({ width: 30 }))], stickyColumnsCount: 1, stickyRowsCount: head + 1,
    });
  }
  for (const { name, heads, rows } of listsOf(file, project)) if (rows.length > 0) sheets.push(table(sheetName(name, taken), heads, rows));
  sheets.push(table(sheetName('Facts', taken), long[0]!, long.slice(1)));
  const blob = await writeXlsx(sheets).toBlob();
  const cut = long.flat().filter(text => text.length > MOST_IN_CELL).length;
  return { bytes: new Uint8Array(await blob.arrayBuffer()), lost: cut > 0 ? [`${cut} texts are longer than a cell of a spreadsheet can be (${MOST_IN_CELL} characters) and are cut.`] : [] };
}

const table = (sheet: string, heads: readonly string[], rows: readonly (readonly string[])[]): Sheet<Blob> => ({
  sheet, stickyRowsCount: 1, columns: heads.map((_, i) => ({ width: i === heads.length - 1 ? 50 : 24 })),
  data: [heads.map(text => cell(text, { fontWeight: 'bold', backgroundColor: '#dbe5f1' })), ...rows.map(row => row.map(text => cell(text, { wrap: true, alignVertical: 'top' })))],
});

function listsOf(file: PlainFile, project: PlainFile): { name: string; heads: string[]; rows: string[][] }[] {
  const titles = titlesIn(project), many = (texts: readonly string[] | undefined): string => (texts ?? []).join('\n');
  const head = ({ name, title }: PlainThing): string[] => [name, title ?? ''];
  return [
    { name: 'Personas', heads: ['Name', 'Title', 'Role', 'Goals', 'Needs', 'Quotes'], rows: (file.personas ?? []).map(persona => [...head(persona), persona.role ?? '', many(persona.goals), many(persona.needs), many(persona.quotes)]) },
    { name: 'Teams', heads: ['Name', 'Title', 'Contact'], rows: (file.teams ?? []).map(team => [...head(team), team.contact ?? '']) },
    { name: 'Channels', heads: ['Name', 'Title', 'Kind', 'Cost'], rows: (file.channels ?? []).map(channel => [...head(channel), channel.kind ?? '', channel.cost ?? '']) },
    { name: 'Sources', heads: ['Name', 'Title', 'Kind', 'Date', 'Sample'], rows: (file.sources ?? []).map(source => [...head(source), source.kind ?? '', source.date ?? '', source.sample === undefined ? '' : String(source.sample)]) },
    { name: 'Pains', heads: ['Journey', 'Stage', 'Touchpoint', 'Pain', 'Severity'], rows: (file.journeys ?? []).flatMap(journey => (journey.stages ?? []).flatMap(stage => (stage.touchpoints ?? []).flatMap(touchpoint => (touchpoint.pains ?? []).map(pain => [titleOf(journey), titleOf(stage), titleOf(touchpoint), titleOf(pain), pain.severity ?? ''])))) },
    { name: 'Opportunities', heads: ['Journey', 'Opportunity', 'Addresses', 'Owner', 'Impact', 'Effort', 'Status', 'Tickets'], rows: (file.journeys ?? []).flatMap(journey => (journey.opportunities ?? []).map(each => [titleOf(journey), titleOf(each), many(each.addresses), many(titles('teams', each.owners)), each.impact ?? '', each.effort ?? '', each.status ?? '', many(each.tickets)])) },
  ];
}

/** At most 31 characters, none of `[]:*?/\`, and no two alike. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/\s+/g, ' ').replace(/^'|'$/g, '').trim() || 'Journey';
  let name = plain.slice(0, 31).trim();
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain.slice(0, 31 - String(n).length - 1).trim()} ${n}`;
  taken.add(name.toLowerCase());
  return name.toWellFormed();
}
