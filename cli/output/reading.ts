/** The reading report for a terminal. */
import type { ReadingReport } from '../../exchange/report.ts';
import { reportLines, type ReportLine } from '../../exchange/report-lines.ts';
import { printableLine, showsColour, styler, type Style } from '../terminal.ts';

/** More of one kind are counted, not told. */
const MOST = 40;
const STYLES: Readonly<Partial<Record<ReportLine['is'], Style>>> = { summary: 'bold', detail: 'dim', doubtful: 'warning', assumed: 'hint', minor: 'dim', otherwise: 'dim' };

export function asReading(report: ReadingReport): string {
  const style = styler(showsColour(process.stderr));
  return `${reportLines(report, MOST).map(({ is, text }) => {
    // A line's indentation stays; everything else is made safe.
    const shown = /^ */.exec(text)![0] + printableLine(text.trim()), look = STYLES[is];
    return look === undefined ? shown : style(look, shown);
  }).join('\n')}\n`;
}
