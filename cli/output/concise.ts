/** For editors and other tools that read a line for each finding: `file:line:column: severity: message [name (code)]`. */
import { printableLine, printablePath } from '../terminal.ts';
import { summaryOf, type Report } from './report.ts';

export function asConcise(report: Report): string {
  const lines = report.findings.map(({ file, range, severity, message, name, code }) =>
    `${printablePath(file.name)}:${range.start.line + 1}:${range.start.character + 1}: ${severity}: ${printableLine(message)} [${printableLine(name)} (${code})]`);
  return report.files.length === 0 ? '' : `${[...lines, summaryOf(report)].join('\n')}\n`;
}
