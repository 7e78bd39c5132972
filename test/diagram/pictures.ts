/** All pictures of all samples. */
import { createHash } from 'node:crypto';
import type { LayoutEngine } from '../../diagram/layout/engine.ts';
import { drawPicture, type Subject } from '../../diagram/picture.ts';
import { toSvg } from '../../diagram/svg.ts';
import { VIEWS } from '../../diagram/views.ts';
import { exampleMaps, nastyMaps } from './maps.ts';

/** Every view of every sample: the atlas of each with all examples, the comparison with the first. */
export function subjects(): Subject[] {
  const samples = [...exampleMaps(), ...nastyMaps()];
  const first = samples[0]!;
  return samples.flatMap(({ journey, project }) => VIEWS.map(({ id }): Subject => {
    if (id === 'atlas') return { view: id, journeys: [journey, ...samples.slice(0, 4).map(sample => sample.journey)], names: project };
    if (id === 'compare') return { view: id, journey, names: project, older: { journey: first.journey, names: first.project } };
    return { view: id, journey, names: project };
  }));
}

export async function hashesOf(engine: LayoutEngine): Promise<string[]> {
  const hashes: string[] = [];
  for (const subject of subjects()) hashes.push(createHash('sha256').update(toSvg(await drawPicture(subject, engine))).digest('hex'));
  return hashes;
}
