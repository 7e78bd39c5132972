/** Prints the hash of every sample's picture: run in a process of its own to compare with another's. */
import { createHash } from 'node:crypto';
import { drawJourney } from '../../diagram/picture.ts';
import { toSvg } from '../../diagram/svg.ts';
import { elkEngine } from './engine.ts';
import { exampleMaps, nastyMaps } from './maps.ts';

const engine = elkEngine();
for (const { journey, project } of [...exampleMaps(), ...nastyMaps()]) {
  console.log(createHash('sha256').update(toSvg(await drawJourney(journey, project, engine))).digest('hex'));
}
engine.dispose();
