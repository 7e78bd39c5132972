/**
 * `// journey-ignore <rule>: <reason>` excuses one line: the one that it stands behind, or else the next one.
 *
 * A reason is needed, since somebody will ask; an excuse that excuses nothing is reported, so that none outlives its cause.
 */
import type { Finding, Fix } from '../findings.ts';
import type { Token } from '../lines/scanner.ts';
import type { Range } from '../model/model.ts';

export interface Excuse {
  /** A rule's code or name. */
  readonly rule: string;
  readonly reason: string;
  /** The line that is excused. Zero-based. */
  readonly line: number;
  readonly range: Range;
  /** Where the reason belongs. */
  readonly end: Range;
}

const FORM = /^\/\/\s*journey-ignore\s+([\w-]+)\s*(?::\s*(.*))?$/;

/** @param isAlone whether a comment has its line for itself */
export function excusesOf(comments: readonly Token[], isAlone: (comment: Token) => boolean): Excuse[] {
  return comments.flatMap(comment => {
    const found = FORM.exec(comment.image.trimEnd());
    if (!found) return [];
    const start = { line: comment.line, character: comment.column }, end = { line: comment.endLine, character: comment.endColumn };
    return [{ rule: found[1]!, reason: found[2]?.trim() ?? '', line: isAlone(comment) ? comment.line + 1 : comment.line, range: { start, end }, end: { start: end, end } }];
  });
}

/** What can't be read at all can't be excused, nor can an excuse. */
export function isExcusable(finding: Finding): boolean {
  return !/^J0|^J23/.test(finding.code);
}

/** Findings without those that are excused, and the excuses that were of use. */
export function excused(findings: readonly Finding[], excuses: readonly Excuse[]): { readonly left: Finding[]; readonly used: ReadonlySet<Excuse> } {
  const used = new Set<Excuse>();
  const left = findings.filter(finding => {
    if (!isExcusable(finding)) return true;
    const excuse = excuses.find(({ rule, line, reason }) => reason !== '' && line === finding.range.start.line && (rule === finding.code || rule === finding.name));
    if (excuse) used.add(excuse);
    return !excuse;
  });
  return { left, used };
}

/** The repair that excuses a finding, with a reason to be filled in by its author. */
export function excuseFix(finding: Finding, lineText: string): Fix {
  const start = { line: finding.range.start.line, character: 0 };
  const indent = /^[ \t]*/.exec(lineText)![0];
  return { title: `Excuse this line from \`${finding.name}\` …`, edits: [{ range: { start, end: start }, newText: `${indent}// journey-ignore ${finding.name}: \n` }] };
}
