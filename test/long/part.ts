/** What a part of the long run is: so many tries, in lanes that run side by side, and one line of what came of them. */

/** Something that didn't hold. */
export interface Failure {
  /** What went wrong, in a sentence. */
  readonly found: string;
  /** What it went wrong with, as small as could be made; plain data, so that it can be kept. Undefined where there is no single case. */
  readonly example?: unknown;
}

/** What a lane tells of its tries. */
export interface Told {
  /** Numbers that lanes add up. */
  readonly sums: Readonly<Record<string, number>>;
  /** Numbers of which the largest counts. */
  readonly most?: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
}

export interface Part {
  /** What is tried, as the table's first column says it. */
  readonly what: string;
  /** How many tries a whole run has. */
  readonly runs: number;
  /** How many lanes share them: always as many, so that a seed means the same tries on every machine. */
  readonly lanes: number;
  /** Whether a lane needs a thread of its own, because it works and doesn't only wait. */
  readonly threads: boolean;
  /**
   * @param seed of this lane
   * @param tell is told now and then how many are tried, where that takes long
   */
  attempt(runs: number, seed: number, tell?: (tried: number) => void): Promise<Told>;
  /** What came of it, where nothing failed. */
  tell(sums: Readonly<Record<string, number>>, most: Readonly<Record<string, number>>): string;
  /** Tries a kept example again. @throws where it fails still */
  again?(example: never): Promise<void> | void;
}

/** What several lanes tell, as one. */
export function together(lanes: readonly Told[]): { readonly sums: Record<string, number>; readonly most: Record<string, number>; readonly failures: readonly Failure[] } {
  const sums: Record<string, number> = {}, most: Record<string, number> = {};
  for (const lane of lanes) {
    for (const [name, value] of Object.entries(lane.sums)) sums[name] = (sums[name] ?? 0) + value;
    for (const [name, value] of Object.entries(lane.most ?? {})) most[name] = Math.max(most[name] ?? -Infinity, value);
  }
  return { sums, most, failures: lanes.flatMap(({ failures }) => failures) };
}

/** So many failures end a lane: those after them would most often be the same ones. */
export const ENOUGH = 3;

/** A number as people read it. */
export const count = (value: number): string => value.toLocaleString('en-US');
