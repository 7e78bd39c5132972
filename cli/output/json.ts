/** For programs. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive. */
import type { Report } from './report.ts';

export function asJson({ files, findings }: Report): string {
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
  return `${JSON.stringify({
    version: 1,
    summary: { files: files.length, errors: count('error'), warnings: count('warning'), hints: count('hint') },
    files,
    findings: findings.map(({ file, code, name, severity, message, range }) => ({
      file, code, name, severity, message,
      start: { line: range.start.line + 1, column: range.start.character + 1 },
      end: { line: range.end.line + 1, column: range.end.character + 1 },
    })),
  }, undefined, 2)}\n`;
}
