/** All pictures of all samples. Runs in a browser, too. */
import type { LayoutEngine } from '../../diagram/layout/engine.ts';
import { drawPicture, type Subject } from '../../diagram/picture.ts';
import { toSvg } from '../../diagram/svg.ts';
import { VIEWS } from '../../diagram/views.ts';
import { nastyMaps, readMaps } from './maps.ts';

/** Every view of every sample, those of the texts first: the atlas of each with the first four, the comparison with the first. */
export function subjects(texts: readonly Readonly<Record<string, string>>[]): Subject[] {
  const samples = [...texts.flatMap(readMaps), ...nastyMaps()];
  const first = samples[0]!;
  return samples.flatMap(({ journey, project }) => VIEWS.map(({ id }): Subject => {
    if (id === 'atlas') return { view: id, journeys: [journey, ...samples.slice(0, 4).map(sample => sample.journey)], names: project };
    if (id === 'compare') return { view: id, journey, names: project, older: { journey: first.journey, names: first.project } };
    return { view: id, journey, names: project };
  }));
}

/** The SVG of each, in their order. */
export async function svgsOf(all: readonly Subject[], engine: LayoutEngine): Promise<string[]> {
  const svgs: string[] = [];
  for (const subject of all) svgs.push(toSvg(await drawPicture(subject, engine)));
  return svgs;
}
