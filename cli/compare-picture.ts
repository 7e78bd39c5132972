/** A journey with its changes as a picture that stands alone. */
import { drawPicture } from '../diagram/picture.ts';
import { toSvg } from '../diagram/svg.ts';
import type { Journey, Opportunity } from '../language/model/model.ts';
import { marksOf, type Drawn } from '../review/diff/marks.ts';
import { layoutEngine } from '../server/layout-worker.ts';
import { shortSide, type Comparison } from './comparison.ts';

/** @param comparison its first journey is drawn @returns SVG; undefined where there is none on either side */
export async function asComparePicture({ before, journeys: [pair] }: Comparison): Promise<string | undefined> {
  if (!pair) return undefined;
  // One that came or went as a whole is held against one of that name that says nothing.
  const newer = pair.after ?? emptied(pair.before!), older = pair.before ?? emptied(pair.after!);
  const { name, commit } = shortSide(before), label = name ?? commit!;
  const engine = layoutEngine();
  try {
    const opportunities = newer.models.flatMap(({ journeys }) => journeys).filter(journey => journey !== newer.journey).flatMap((journey): readonly Opportunity[] => journey.opportunities);
    const drawing = await drawPicture({ view: 'compare', journey: newer.journey, names: newer.names, older: { ...older, label }, changes: marksOf(older, newer) }, engine, { opportunities });
    if (drawing.plain) process.stderr.write('journey: The layout engine failed or came too late; the picture is in plain columns.\n');
    return toSvg(drawing);
  } finally {
    engine.dispose();
  }
}

function emptied(side: Drawn): Drawn {
  const journey: Journey = { ...side.journey, stages: [], opportunities: [] };
  return { ...side, journey, models: side.models.map(model => ({ ...model, journeys: model.journeys.map(other => other === side.journey ? journey : other) })) };
}
