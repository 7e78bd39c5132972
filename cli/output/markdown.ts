/** For the summary of a CI job: the most important findings as a table. No text of a file becomes markup. */
import { code as asCode, escape, hosted, inline } from '../../language/service/markdown.ts';
import { visible } from '../terminal.ts';
import { summaryOf, type Report } from './report.ts';

/** More are counted, not shown: a summary is for reading. */
const MOST = 50;
const ORDER = ['error', 'warning', 'hint'] as const;

const cell = (text: string): string => hosted(visible(text.replace(/\s+/g, ' ')));

/** What a message has in backticks, names and words of the language, is code here, too. */
function sentence(message: string): string {
  const parts = message.split('`');
  if (parts.length % 2 === 0) return cell(message);
  return parts.map((part, i) => i % 2 === 0 || part.trim() === '' ? cell(part) : asCode(visible(part.replace(/\s+/g, ' '))).replaceAll('|', '\\|')).join('');
}

export function asMarkdown(report: Report): string {
  const { failures, files } = report;
  const findings = ORDER.flatMap(severity => report.findings.filter(finding => finding.severity === severity)), shown = findings.slice(0, MOST);
  return [
    ...(files.length > 0 ? [`**${inline(summaryOf(report))}**`, ''] : []),
    ...(failures.length > 0 ? ['What could not be read:', '', ...failures.map(failure => `- ${escape(visible(failure.replace(/\s+/g, ' ')))}`), ''] : []),
    ...(shown.length > 0 ? [
      '| | where | what | rule |', '| --- | --- | --- | --- |',
      ...shown.map(({ severity, file, range, message, name, code }) => `| ${severity} | ${cell(file.name)}:${range.start.line + 1} | ${sentence(message)} | ${asCode(`${name} (${code})`.replaceAll('|', ''))} |`),
      ...(findings.length > shown.length ? ['', `${findings.length - shown.length} more are not shown.`] : []), '',
    ] : []),
  ].join('\n');
}
