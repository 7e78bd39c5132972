/** For GitLab's merge requests: a code quality report, https://docs.gitlab.com/ci/testing/code_quality/. */
import { printable, printableLine } from '../terminal.ts';
import { identified, type Report } from './report.ts';

const SEVERITIES = { error: 'major', warning: 'minor', hint: 'info' } as const;

export async function asGitlab({ findings }: Report): Promise<string> {
  return `${JSON.stringify((await identified(findings)).map(({ file, range, severity, code, name, message, fingerprint }) => ({
    type: 'issue', description: printableLine(message), check_name: `${code} ${printable(name)}`, fingerprint, severity: SEVERITIES[severity], categories: ['Clarity'],
    location: { path: file.name, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
  })), undefined, 2)}\n`;
}
