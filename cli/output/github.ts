/**
 * For GitHub Actions: each finding as a workflow command, which GitHub shows beside the line in a pull request. Of these it shows ten of a kind in
 * a step; so errors come first.
 */
import { printableLine, visible } from '../terminal.ts';
import { summaryOf, type Report } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', hint: 'notice' } as const;
const ORDER = ['error', 'warning', 'hint'] as const;

export function asGithub(report: Report): string {
  const findings = ORDER.flatMap(severity => report.findings.filter(finding => finding.severity === severity));
  const lines = findings.map(({ file, range, severity, message, name, code }) => command(COMMANDS[severity], {
    file: visible(file.name), line: String(range.start.line + 1), col: String(range.start.character + 1),
    endLine: String(range.end.line + 1),
    // GitHub counts the end in, and takes columns only on one line.
    ...(range.end.line === range.start.line && range.end.character > range.start.character && { endColumn: String(range.end.character) }),
    title: `${printableLine(name)} (${code})`,
  }, printableLine(message)));
  return report.files.length === 0 ? '' : `${[...lines, summaryOf(report)].join('\n')}\n`;
}

/** The one place that writes a workflow command. */
export function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  return `::${name} ${Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`).join(',')}::${escapeData(message)}`;
}

const escapeData = (text: string): string => text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
