/** For people: file by file, each finding with its line. */
import { columnsOf, printable, printableLine, printablePath, styler } from '../terminal.ts';
import type { Target } from './formats.ts';
import { countOf, summaryOf, type Report } from './report.ts';

/** Longer lines are cut around the finding. In columns. */
const WIDTH = 110;

export async function asPretty(report: Report, { colour }: Target): Promise<string> {
  const { files, findings } = report, style = styler(colour);
  const out: string[] = [], byFile = Map.groupBy(findings, ({ file }) => file.path);
  for (const file of files) {
    const own = byFile.get(file.path);
    if (!own) continue;
    const lines = await report.linesOf(file);
    out.push(style('bold', printablePath(file.name)));
    for (const { range, severity, message, name, code } of own) {
      out.push(`  ${range.start.line + 1}:${range.start.character + 1}  ${style(severity, severity)}  ${printableLine(message)}  ${style('dim', `${printableLine(name)} (${code})`)}`);
      const line = lines[range.start.line];
      if (line === undefined || line.includes('\0')) continue;
      const end = range.end.line === range.start.line ? range.end.character : line.length;
      const from = Math.max(0, range.start.character - 60), shown = show(line.slice(from, from + WIDTH));
      const before = columnsOf(show(line.slice(from, range.start.character)));
      const marks = Math.max(1, columnsOf(show(line.slice(range.start.character, Math.min(end, from + WIDTH)))));
      out.push(style('dim', `      ${from > 0 ? '…' : ' '}${shown}`), `       ${' '.repeat(before)}${style(severity, '^'.repeat(marks))}`);
    }
    out.push('');
  }
  if (files.length > 0) out.push(style(findings.length === 0 ? 'good' : countOf(findings, 'error') > 0 ? 'error' : 'warning', summaryOf(report)));
  return out.length > 0 ? `${out.join('\n')}\n` : '';
}

const show = (text: string): string => printable(text.replaceAll('\t', '  '));
