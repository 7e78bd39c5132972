/** For GitLab's merge requests: a code quality report, https://docs.gitlab.com/ci/testing/code_quality/. */
import { printable, printableLine } from '../terminal.ts';
import type { Report } from './report.ts';

const SEVERITIES = { error: 'major', warning: 'minor', hint: 'info' } as const;

export function asGitlab({ findings }: Report): string {
  return `${JSON.stringify(findings.map(({ file, range, severity, code, name, message, fingerprint }) => ({
    type: 'issue', description: printableLine(message), check_name: `${code} ${printable(name)}`, fingerprint, severity: SEVERITIES[severity], categories: ['Clarity'],
    location: { path: file.name, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
  })), undefined, 2)}\n`;
}
