/** Where a part of a text begins and ends, as far as reading it depends on what is around. */

/** A block that is open while lines are read. */
export interface Block {
  /** Its first word; `''` for the file. */
  readonly word: string;
  readonly indent: number;
  readonly owner?: number;
  /** True for a block that the author left out. */
  readonly implied?: true;
}

/** Where a part of a text stands: what is open there, and what lies before it. */
export interface Entry {
  /** The blocks that are open where the part begins, from the file inwards. */
  readonly open: readonly Block[];
  /** Offset and zero-based line at which the part begins; it begins with a line. */
  readonly offset: number;
  readonly line: number;
}

/** How a part of a text was read, for whoever wants to know whether it can stand for itself. */
export interface Leaving {
  /** What is open at its end. */
  readonly open: readonly Block[];
  /** Whether it ended a block that was open where it began. */
  readonly ended: boolean;
  /** Whether it was asked what comes behind it. */
  readonly lookedOn: boolean;
  /** The smallest indentation of its lines after the first one. */
  readonly leastIndent: number;
  /** Findings were left out because there were too many. */
  readonly cut: boolean;
}
