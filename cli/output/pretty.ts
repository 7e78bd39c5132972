/** For people: file by file, each finding with its line. */
import { resolve } from 'node:path';
import { linesOfFile } from '../../files/workspace.ts';
import type { Report } from './report.ts';
import { columnsOf, printable, printableLine, styler } from '../terminal.ts';

/** Longer lines are cut around the finding. In columns. */
const WIDTH = 110;

export async function asPretty({ files, findings }: Report): Promise<string> {
  const style = styler(process.stdout);
  const out: string[] = [];
  for (const file of files) {
    const own = findings.filter(finding => finding.file === file);
    if (own.length === 0) continue;
    const lines = await linesOfFile(resolve(file));
    out.push(style('bold', file));
    for (const { range, severity, message, name, code } of own) {
      out.push(`  ${range.start.line + 1}:${range.start.character + 1}  ${style(severity, severity)}  ${printableLine(message)}  ${style('dim', `${name} (${code})`)}`);
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
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
  const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const checked = plural(files.length, 'journey file');
  const parts = [['error', 'error'], ['warning', 'warning'], ['hint', 'hint']].flatMap(([severity, word]) => count(severity!) > 0 ? [plural(count(severity!), word!)] : []);
  if (files.length > 0) {
    out.push(parts.length === 0 ? style('good', `${checked} checked, no findings.`) : style(count('error') > 0 ? 'error' : 'warning', `${parts.join(', ')} in ${checked}.`));
  }
  return out.length > 0 ? `${out.join('\n')}\n` : '';
}

const show = (text: string): string => printable(text.replaceAll('\t', '  '));
