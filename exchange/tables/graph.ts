/** The CSV of a drawing tool (Lucidchart): a row for each shape, and for each line between two shapes. Shapes are touchpoints, lines lead from one to the next. */
import type { Draft, OpenTouchpoint } from '../draft.ts';
import { doubt, leaveOut, type Gathered } from '../report.ts';
import type { Cell, Fates, Grid } from './grid.ts';

const at = (header: readonly string[], name: string): number => header.findIndex(cell => cell.trim().toLowerCase() === name);

export const isGraph = (header: readonly string[]): boolean => ['id', 'name', 'line source', 'line destination'].every(name => at(header, name) >= 0);

/** Columns that say how a shape is drawn or what its row is. */
const TECHNICAL: ReadonlySet<string> = new Set(['id', 'name', 'page id', 'contained by', 'group', 'line source', 'line destination']);

export function readGraph({ rows }: Grid, draft: Draft, fates: Fates, said: Gathered): void {
  const [head = [], ...others] = rows, header = head.map(cell => cell.text);
  const cell = (row: readonly Cell[], name: string): string => row[at(header, name)]?.text.trim() ?? '';
  for (const label of head) fates.mark(label, 'labels');
  const texts = header.flatMap((name, i) => /^text area/i.test(name) ? [i] : []);
  const textOf = (row: readonly Cell[]): string => texts.map(i => row[i]?.text.trim() ?? '').filter(Boolean).join('\n');
  const isLine = (row: readonly Cell[]): boolean => cell(row, 'line source') !== '' || cell(row, 'line destination') !== '';
  const document = others.find(row => cell(row, 'name') === 'Document'), pages = others.filter(row => cell(row, 'name') === 'Page');
  const shapes = new Map<string, { touchpoint: OpenTouchpoint; page: string }>(), leads = new Set<string>();
  const leftover = new Map<string, Cell[]>();

  const journey = draft.journey(document ? textOf(document) : pages[0] ? textOf(pages[0]) : '');
  const status = document && cell(document, 'status').toLowerCase();
  if (status === 'draft') journey.status = 'draft';
  const stages = new Map(pages.map(page => [cell(page, 'id'), draft.stage(journey, textOf(page))] as const));
  const stageOf = (page: string) => stages.get(page) ?? (stages.set(page, draft.stage(journey, '')), stages.get(page)!);
  for (const row of others) {
    if (row === document || pages.includes(row)) settle(row, undefined);
    else if (!isLine(row)) {
      if (textOf(row) === '') { settle(row, undefined); continue; }
      const touchpoint = draft.touchpoint(journey, stageOf(cell(row, 'page id')), textOf(row).replace(/\s*\n\s*/g, ' '));
      shapes.set(cell(row, 'id'), { touchpoint, page: cell(row, 'page id') });
      settle(row, touchpoint);
    }
  }
  for (const row of others) {
    if (row === document || pages.includes(row) || !isLine(row)) continue;
    const from = shapes.get(cell(row, 'line source')), to = shapes.get(cell(row, 'line destination')), text = textOf(row);
    if (from && to) {
      const when = text === '' ? {} : { when: text }, back = cell(row, 'source arrow') === 'Arrow' && cell(row, 'destination arrow') !== 'Arrow';
      const [begin, end] = back ? [to, from] : [from, to];
      (begin.touchpoint.next ??= []).push({ to: [end.touchpoint.name], ...when });
      leads.add(begin.touchpoint.name);
      settle(row, begin.touchpoint, text === '' ? '' : `${text}, `);
    } else {
      doubt(said, { line: row[0]!.place.line! }, text, 'A line that begins or ends at no shape: left out.', 'a line between two shapes that was drawn loosely');
      for (const each of row) fates.leaveOut(each, 'a line that begins or ends at no shape');
    }
  }
  // A touchpoint leads to the one below it unless it says where the way ends.
  for (const { touchpoint } of shapes.values()) if (!leads.has(touchpoint.name) && leads.size > 0) touchpoint.exits = [{}];
  for (const [column, cells] of leftover) leaveOut(said, cells[0]!.place, `${column}: ${[...new Set(cells.map(({ text }) => text))].slice(0, 5).join(', ')}`, 'says how it is drawn', cells.length);

  function settle(row: readonly Cell[], touchpoint: OpenTouchpoint | undefined, about = ''): void {
    row.forEach((each, i) => {
      const name = (header[i] ?? '').trim(), key = name.toLowerCase();
      if (each.text.trim() === '') return;
      if (TECHNICAL.has(key)) fates.mark(each, 'labels');
      else if (texts.includes(i) && (touchpoint || row === document || pages.includes(row))) fates.mark(each, 'facts');
      else if (key === 'status' && journey.status !== undefined && row === document) fates.mark(each, 'facts');
      else if (!fates.usable(each)) return;
      else if (/arrow|shape library/.test(key) || !touchpoint) {
        fates.mark(each, 'leftOut');
        leftover.set(name, [...leftover.get(name) ?? [], each]);
      } else {
        (touchpoint.notes ??= []).push(`${about}${name}: ${each.text.trim()}`);
        fates.mark(each, 'notes');
      }
    });
  }
}
