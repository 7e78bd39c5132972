/** The reading report in words, line by line, for a terminal and for an editor alike. */
import type { Doubt, Place, ReadingReport } from './report.ts';

export interface ReportLine {
  readonly is: 'summary' | 'detail' | 'doubtful' | 'assumed' | 'minor' | 'item' | 'otherwise' | 'blank';
  readonly text: string;
  /** What the line tells of: where it stands in the source, and what stands there. */
  readonly of?: { readonly place: Place; readonly found: string };
}

const COUNTED = ['journey', 'stage', 'touchpoint', 'pain', 'opportunity', 'persona', 'team', 'channel', 'system', 'competitor', 'source', 'metric', 'segment', 'partner', 'phases', 'sync', 'fact', 'note'];
const PLURALS: Readonly<Record<string, string>> = { opportunity: 'opportunities', phases: 'lists of phases' };
const plural = (count: number, word: string): string => `${count} ${count === 1 ? word : PLURALS[word] ?? `${word}s`}`;

/** `read 1 journey, 3 stages.` */
export function summaryOf({ read }: ReadingReport): string {
  const counts = COUNTED.flatMap(kind => read[kind] ? [plural(read[kind], kind)] : []);
  return counts.length > 0 ? `read ${counts.join(', ')}.` : 'nothing was read.';
}

/** @param most more of one kind are counted, not told */
export function reportLines(report: ReadingReport, most: number): ReportLine[] {
  const lines: ReportLine[] = [{ is: 'summary', text: `${report.source} (${report.format}): ${summaryOf(report)}` }];
  if (report.cells) {
    const { all, facts, notes, labels, leftOut } = report.cells;
    lines.push({ is: 'detail', text: `  Of ${plural(all, 'cell')}: ${facts} as facts, ${notes} as notes, ${labels} as labels, ${leftOut} left out.` });
  }
  section('doubtful', 'Doubtful', report.doubts, told);
  section('assumed', 'Assumed, since the source doesn\'t say', report.assumed, text => [{ is: 'item', text: `  ${text}` }]);
  section('minor', 'Put right', report.infos, told);
  section('minor', 'Left out', report.leftOut, ({ place, found, why, count }) => [{ is: 'item', of: { place, found }, text: `  ${placeText(place)}${found}${count > 1 ? ` (${count})` : ''}: ${why}` }]);
  return lines;

  function section<T>(is: 'doubtful' | 'assumed' | 'minor', title: string, list: readonly T[], tell: (item: T) => ReportLine[]): void {
    if (list.length === 0) return;
    lines.push({ is: 'blank', text: '' }, { is, text: `${title} (${list.length})` }, ...list.slice(0, most).flatMap(tell));
    if (list.length > most) lines.push({ is: 'otherwise', text: `  … and ${list.length - most} more; \`--report FILE.json\` tells them all.` });
  }
}

function told({ place, found, made, otherwise }: Doubt): ReportLine[] {
  return [{ is: 'item', of: { place, found }, text: `  ${placeText(place)}${found}` }, { is: 'item', text: `      ${made}` }, ...(otherwise === undefined ? [] : [{ is: 'otherwise' as const, text: `      Or is it ${otherwise}?` }])];
}

function placeText({ line, column, cell, in: where }: Place): string {
  const parts = [where, cell ?? (line === undefined ? undefined : `line ${line}${column === undefined ? '' : `:${column}`}`)].filter(part => part !== undefined);
  return parts.length > 0 ? `${parts.join(', ')}: ` : '';
}
