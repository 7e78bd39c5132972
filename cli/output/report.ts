import type { Finding } from '../../language/findings.ts';
import type { Identified } from '../check/identity.ts';

export interface ReportedFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the current folder, with `/`; any letters that a file's name can have. */
  readonly name: string;
}

export interface ReportedFinding extends Finding {
  readonly file: ReportedFile;
  /** Which finding it is. Worked out for all findings of a run when somebody asks for the first: what is printed for people needs none. */
  readonly identity: () => Promise<Identified>;
}

export type IdentifiedFinding = ReportedFinding & Identified;

/** Findings with what tells them apart from others, for programs that keep them. */
export function identified(findings: readonly ReportedFinding[]): Promise<IdentifiedFinding[]> {
  return Promise.all(findings.map(async finding => ({ ...finding, ...await finding.identity() })));
}

/** What a run found. */
export interface Report {
  readonly files: readonly ReportedFile[];
  /** In the order of files and lines. */
  readonly findings: readonly ReportedFinding[];
  /** Findings that are left out because the baseline knows them. */
  readonly known: number;
  /** Findings that are left out because they are older than the revision of `--since`. */
  readonly older: number;
  /** What could not be read, in sentences. */
  readonly failures: readonly string[];
  /** A file's lines as they were checked. */
  readonly linesOf: (file: ReportedFile) => Promise<readonly string[]>;
  /** Where the rules' pages are on the web, without the `/` at the end, where that is known. */
  readonly docs?: string | undefined;
}

export function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter(finding => finding.severity === severity).length;
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** `1 error, 2 warnings in 3 journey files.`, and what was left out. One line of plain letters. */
export function summaryOf({ files, findings, known, older }: Report): string {
  const checked = plural(files.length, 'journey file');
  const parts = (['error', 'warning', 'hint'] as const).flatMap(severity => countOf(findings, severity) > 0 ? [plural(countOf(findings, severity), severity)] : []);
  const left = [
    ...(known > 0 ? [`${known} in the baseline`] : []),
    ...(older > 0 ? [`${older} that ${older === 1 ? 'was' : 'were'} there before`] : []),
  ];
  return `${parts.length === 0 ? `${checked} checked, no ${left.length > 0 ? 'new ' : ''}findings` : `${parts.join(', ')} in ${checked}`}${left.length > 0 ? `; not told: ${left.join(', ')}` : ''}.`;
}
