/** Prints the hash of every sample's picture in every view: run in a process of its own to compare with another's. */
import { createHash } from 'node:crypto';
import { elkEngine } from './engine.ts';
import { exampleTexts } from './examples.ts';
import { subjects, svgsOf } from './pictures.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

if (import.meta.main) {
  const engine = elkEngine();
  for (const svg of await svgsOf(subjects(exampleTexts()), engine)) console.log(hashOf(svg));
  engine.dispose();
}
