import type { Journey, Range, Thing } from '../language/model/model.ts';

/** What a rule found at a thing of the picture. */
export interface ThingFinding {
  /** The thing's id. */
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A finding as rules give it, as far as it matters here. */
export interface RangedFinding {
  readonly range: Range;
  /** Hints and information are no marks on a picture. */
  readonly severity: string;
  readonly message: string;
}

/** Sorts the findings of a file to the things of a journey: each belongs to the innermost thing that its first line is in. Those outside of the journey are left out. */
export function findingsOfThings(journey: Journey, findings: readonly RangedFinding[]): ThingFinding[] {
  const things: readonly Thing[] = [
    ...journey.opportunities,
    ...journey.stages.flatMap(stage => stage.touchpoints.flatMap(touchpoint => [...touchpoint.pains, touchpoint])),
    ...journey.stages,
    journey,
  ];
  return findings.flatMap(({ range, severity, message }): ThingFinding[] => {
    if (severity !== 'error' && severity !== 'warning') return [];
    const thing = things.find(each => contains(each.range, range.start.line));
    return thing ? [{ id: thing.id, severity, message }] : [];
  });
}

function contains({ start, end }: Range, line: number): boolean {
  return start.line <= line && (line < end.line || (line === end.line && end.character > 0));
}
