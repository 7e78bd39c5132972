/** What a rule is. One rule, one file, one entry in the registry: docs, tests, editor and command all take it from there. */
import type { Settings } from '../config/settings.ts';
import type { Fix, RawFinding, Severity } from '../findings.ts';
import type { FileModel, Range } from '../model/model.ts';
import type { Project } from '../names/project.ts';

/** What a check found; the registry adds the rule's code, name and severity. */
export interface Hit {
  readonly range: Range;
  readonly message: string;
  readonly related?: RawFinding['related'];
  readonly fixes?: readonly Fix[];
  /** Hits of a file with the same key are told as one (see `together.ts`). */
  readonly same?: string;
}

export interface Rule {
  /** `J` and three digits; stable for ever. */
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** What it catches and why that matters, in a sentence or two for the rule reference. */
  readonly what: string;
  /** A text that the rule fires on; the place that it marks stands between `⟪` and `⟫`. */
  readonly fails: string;
  /** The same text, mended. */
  readonly passes: string;
  /**
   * Undefined for what the reader finds while it reads.
   *
   * @param file a file, or one block of it as if the file held no other (see `part.ts`): what is found in a file is what is found in its blocks one by one
   */
  readonly check?: (file: FileModel, project: Project, settings: Settings) => Iterable<Hit>;
  /** Settings that its examples need beyond the defaults: a day, a threshold. */
  readonly exampleSettings?: Partial<Settings>;
}
