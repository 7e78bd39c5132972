/** Where a run's block stands in the model, and the model with another one in its place. */
import type { Run } from '../lines/runs.ts';
import type { FileModel, Journey, Range, Stage, Thing } from '../model/model.ts';

/** The thing that a run says, undefined where the model has none. */
export function thingAt(model: FileModel, run: Run): Thing | undefined {
  switch (run.word) {
    case 'touchpoint': return (thingAt(model, run.parent!) as Stage | undefined)?.touchpoints[run.index];
    case 'stage': return (thingAt(model, run.parent!) as Journey | undefined)?.stages[run.index];
    case 'opportunity': return (thingAt(model, run.parent!) as Journey | undefined)?.opportunities[run.index];
    default: {
      const list = listOf(run.word);
      return list && (model[list] as readonly Thing[])[run.index];
    }
  }
}

type List = 'personas' | 'segments' | 'teams' | 'partners' | 'channels' | 'systems' | 'competitors' | 'sources' | 'metrics' | 'phaseLists' | 'journeys';
const LISTS: Readonly<Record<string, List>> = {
  persona: 'personas', segment: 'segments', team: 'teams', partner: 'partners', channel: 'channels', system: 'systems', competitor: 'competitors',
  source: 'sources', metric: 'metrics', phases: 'phaseLists', journey: 'journeys',
};
/** The list of the model that holds the blocks of a word; none for `sync`, of which half a one is left out of its list. */
export const listOf = (word: string): List | undefined => LISTS[word];

/** A block that was read without the blocks in it, with those. */
export function withParts(thing: Thing, old: Thing): Thing {
  if (thing.kind === 'stage') {
    const { touchpoints } = old as Stage;
    return { ...thing, touchpoints, range: around(thing.range, touchpoints) } as Stage;
  }
  if (thing.kind === 'journey') {
    const { stages, opportunities } = old as Journey;
    return { ...thing, stages, opportunities, range: around(thing.range, [...stages, ...opportunities]) } as Journey;
  }
  return thing;
}

/** The model with another thing in a run's place; the same one where it is the thing that stands there. */
export function replaced(model: FileModel, run: Run, thing: Thing): FileModel {
  if (thingAt(model, run) === thing) return model;
  const outer = run.parent && thingAt(model, run.parent);
  switch (run.word) {
    case 'touchpoint': {
      const stage = outer as Stage;
      return replaced(model, run.parent!, withParts(stage, { ...stage, touchpoints: stage.touchpoints.with(run.index, thing as Stage['touchpoints'][number]) } as Stage));
    }
    case 'stage': {
      const journey = outer as Journey;
      return replaced(model, run.parent!, withParts(journey, { ...journey, stages: journey.stages.with(run.index, thing as Stage) } as Journey));
    }
    case 'opportunity': {
      const journey = outer as Journey;
      return replaced(model, run.parent!, withParts(journey, { ...journey, opportunities: journey.opportunities.with(run.index, thing as Journey['opportunities'][number]) } as Journey));
    }
    default: {
      const list = listOf(run.word)!;
      return { ...model, [list]: (model[list] as readonly Thing[]).with(run.index, thing) };
    }
  }
}

/** From where it begins to the end of the last part in it; a block's own lines come before its parts. */
function around(own: Range, parts: readonly { readonly range: Range }[]): Range {
  let end = parts.length > 0 ? parts[0]!.range.end : own.end;
  for (const { range } of parts) if (range.end.line > end.line || (range.end.line === end.line && range.end.character > end.character)) end = range.end;
  return end.line === own.end.line && end.character === own.end.character ? own : { start: own.start, end };
}
