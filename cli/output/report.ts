import type { Finding } from '../../language/findings.ts';

/** What a run found. Paths are relative to the current folder, with `/`. */
export interface Report {
  readonly files: readonly string[];
  readonly findings: readonly (Finding & { readonly file: string })[];
}
