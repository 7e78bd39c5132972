/** The reading report for people. */
import type { Doubt, Place, ReadingReport } from '../../exchange/report.ts';
import { printableLine, showsColour, styler } from '../terminal.ts';

/** More of one kind are counted, not told. */
const MOST = 40;
const COUNTED = ['journey', 'stage', 'touchpoint', 'pain', 'opportunity', 'persona', 'team', 'channel', 'system', 'competitor', 'source', 'metric', 'segment', 'partner', 'phases', 'sync', 'fact', 'note'];
const PLURALS: Readonly<Record<string, string>> = { opportunity: 'opportunities', phases: 'lists of phases' };

export function asReading(report: ReadingReport): string {
  const style = styler(showsColour(process.stderr)), out: string[] = [];
  const read = COUNTED.flatMap(kind => report.read[kind] ? [plural(report.read[kind]!, kind)] : []);
  out.push(`${style('bold', printableLine(report.source))} ${style('dim', `(${report.format})`)}: ${read.length > 0 ? `read ${read.join(', ')}.` : 'nothing was read.'}`);
  if (report.cells) {
    const { all, facts, notes, labels, leftOut } = report.cells;
    out.push(style('dim', `  Of ${plural(all, 'cell')}: ${facts} as facts, ${notes} as notes, ${labels} as labels, ${leftOut} left out.`));
  }
  section('warning', 'Doubtful', report.doubts, told);
  section('hint', 'Assumed, since the source doesn\'t say', report.assumed, text => [`  ${printableLine(text)}`]);
  section('dim', 'Put right', report.infos, told);
  section('dim', 'Left out', report.leftOut, ({ place, found, why, count }) => [`  ${placeText(place)}${printableLine(found)}${count > 1 ? ` (${count})` : ''}: ${printableLine(why)}`]);
  return `${out.join('\n')}\n`;

  function section<T>(color: 'warning' | 'hint' | 'dim', title: string, list: readonly T[], tell: (item: T) => string[]): void {
    if (list.length === 0) return;
    out.push('', style(color, `${title} (${list.length})`));
    for (const item of list.slice(0, MOST)) out.push(...tell(item));
    if (list.length > MOST) out.push(style('dim', `  … and ${list.length - MOST} more; \`--report FILE.json\` tells them all.`));
  }

  function told({ place, found, made, otherwise }: Doubt): string[] {
    return [`  ${placeText(place)}${printableLine(found)}`, `      ${printableLine(made)}`, ...(otherwise === undefined ? [] : [style('dim', `      Or is it ${printableLine(otherwise)}?`)])];
  }
}

function placeText({ line, column, cell, in: where }: Place): string {
  const parts = [where === undefined ? undefined : printableLine(where), cell ?? (line === undefined ? undefined : `${line}${column === undefined ? '' : `:${column}`}`)].filter(part => part !== undefined);
  return parts.length > 0 ? `${parts.join(' ')}  ` : '';
}

const plural = (count: number, word: string): string => `${count} ${count === 1 ? word : PLURALS[word] ?? `${word}s`}`;
