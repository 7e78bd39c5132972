/** Prints the hash of every sample's picture in every view: run in a process of its own to compare with another's. */
import { elkEngine } from './engine.ts';
import { hashesOf } from './pictures.ts';

const engine = elkEngine();
for (const hash of await hashesOf(engine)) console.log(hash);
engine.dispose();
