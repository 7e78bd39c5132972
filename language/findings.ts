/** What is reported to the author: by the reader, by the rules, the same for the editor and for the command. */
import type { Range } from './model/model.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** A change of one file's text. Ranges are those of the text as it is; edits of one list don't overlap. */
export interface TextEdit {
  /** The file; where it is left out, the file of the finding. */
  readonly uri?: string;
  readonly range: Range;
  readonly newText: string;
}

/** Another place that a finding is about. */
export interface Related {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
  /** The same mistake stands here too, and isn't a finding of its own: an editor marks the place faintly, and offers the finding's repairs. */
  readonly echo?: true;
}

/** A repair that the author can accept. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** True for the one that is right in nearly every case. */
  readonly preferred?: boolean;
  /** The new texts are snippets (`${1:…}`), with places for what only the author knows. For editors that have such places, and nobody else. */
  readonly snippet?: true;
}

export interface Finding {
  /** Stable, as in the rule reference: `J101`. */
  readonly code: string;
  /** The code's readable name: `unresolved-name`. */
  readonly name: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in words for somebody who doesn't program. */
  readonly message: string;
  readonly uri: string;
  readonly range: Range;
  /** Other places that belong to it, such as the first of two things with one name. */
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Findings of a file and a rule with the same key are one mistake, and are told as one (see `together.ts`). */
  readonly same?: string;
}

/** A finding before the registry gives it its name and severity. */
export type RawFinding = Omit<Finding, 'name' | 'severity' | 'uri'> & { readonly uri?: string };
