/**
 * For CI servers that show test reports: a suite for each file, a test for each finding. Errors are failures; warnings and hints, which fail nothing
 * by themselves, are skipped tests, so that a green build has no red ones.
 */
import { escapeXml } from '../../diagram/svg.ts';
import { printable, printableLine, printablePath } from '../terminal.ts';
import { countOf, type Report, type ReportedFinding } from './report.ts';

export function asJunit({ files, findings, failures }: Report): string {
  const suites = files.map(file => {
    const own = findings.filter(finding => finding.file.path === file.path), errors = countOf(own, 'error');
    return element('testsuite', { name: printablePath(file.name), tests: Math.max(1, own.length), failures: errors, errors: 0, skipped: own.length - errors },
      own.length === 0 ? [element('testcase', { name: 'no findings', classname: printablePath(file.name) })] : own.map(testCase));
  });
  if (failures.length > 0) {
    suites.push(element('testsuite', { name: 'what could not be read', tests: failures.length, failures: 0, errors: failures.length, skipped: 0 },
      failures.map((failure, i) => element('testcase', { name: `failure ${i + 1}`, classname: 'journey' }, [element('error', { message: failure })]))));
  }
  const errors = countOf(findings, 'error');
  const tests = files.reduce((sum, file) => sum + Math.max(1, findings.filter(finding => finding.file.path === file.path).length), failures.length);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'journey validate', tests, failures: errors, errors: failures.length, skipped: findings.length - errors }, suites)}\n`;
}

function testCase({ file, range, severity, code, name, message }: ReportedFinding): string {
  const place = `${printablePath(file.name)}:${range.start.line + 1}:${range.start.character + 1}`, said = printableLine(message);
  return element('testcase', { name: `${printableLine(name)} (${code}) in line ${range.start.line + 1}`, classname: printablePath(file.name), file: printablePath(file.name), line: range.start.line + 1 }, [
    severity === 'error' ? element('failure', { type: code, message: said }, [escapeXml(printable(`${place}: ${said}`))])
      : element('skipped', { message: `${severity}: ${said}` }),
  ]);
}

/** @param children written out already */
function element(tag: string, attributes: Readonly<Record<string, string | number>>, children: readonly string[] = []): string {
  const head = `${tag}${Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join('')}`;
  return children.length === 0 ? `<${head}/>` : `<${head}>${children.join(children[0]!.startsWith('<') ? '\n' : '')}</${tag}>`;
}
