/** The findings of a file: the one function that the editor and the command both call. */
import { DEFAULTS, type Settings } from './config/settings.ts';
import type { Finding, RawFinding } from './findings.ts';
import type { Project } from './names/project.ts';
import { nameOf, RULES } from './rules/registry.ts';

const CHECKS = RULES.filter(rule => rule.check !== undefined);

/**
 * @param reading what the reader reported of this file
 * @returns all findings of the file in text order; a rule that fails is told as a finding and stops no other
 */
export function check(project: Project, uri: string, reading: readonly RawFinding[], settings: Settings = DEFAULTS): Finding[] {
  const findings: Finding[] = reading.map(finding => named(uri, finding));
  const file = project.file(uri);
  if (file) for (const rule of CHECKS) {
    try {
      for (const hit of rule.check!(file, project, settings)) findings.push({ code: rule.code, name: rule.name, severity: rule.severity, uri, ...hit });
    } catch (error) {
      findings.push(named(uri, {
        code: 'J008', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
        message: `The rule ${rule.name} (${rule.code}) failed on this file because of a defect in Journey itself (${error instanceof Error ? error.message : String(error)}). Please report it; all other rules ran.`,
      }));
    }
  }
  const wanted = Object.keys(settings.rules).length === 0 ? findings : findings.flatMap(finding => {
    const severity = settings.rules[finding.code] ?? settings.rules[finding.name] ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
  return wanted.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character
    || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function named(uri: string, finding: RawFinding): Finding {
  const { name, severity } = nameOf(finding.code);
  return { uri, ...finding, name, severity };
}
