/** One report, one file, one entry in the registry. */
import type { Figure, Table } from './report.ts';
import type { Scope } from './scope.ts';

export interface ReportKind {
  /** As in `journey report NAME`. */
  readonly name: string;
  readonly title: string;
  /** What it answers, in the words of somebody who would ask it. */
  readonly question: string;
  readonly make: (scope: Scope) => { readonly figures: readonly Figure[]; readonly tables: readonly Table[] };
}
